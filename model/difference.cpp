#include "model/difference.h"

#include <map>
#include <optional>

#include <fmt/format.h>

#include "model/change_set.h"
#include "model/schema.h"
#include "model/text/yaml.h"

namespace corbel::model {

namespace {

/// A change set, sorted by what it is about: a thing that was moved leaves and comes back there.
template <class E>
struct Sides {
    std::optional<Placed<E>> before;
    std::optional<Placed<E>> after;
};

template <class E>
class Gathered {
public:
    void add(const std::string& id, const Change<E>& change)
    {
        Sides<E>& sides = at(id);
        if (change.before && !sides.before) {
            sides.before = change.before;
        }
        sides.after = change.after;
    }

    const std::vector<std::pair<std::string, Sides<E>>>& list() const { return m_list; }

private:
    Sides<E>& at(const std::string& id)
    {
        const auto [it, isNew] = m_index.emplace(id, m_list.size());
        if (isNew) {
            m_list.push_back({id, {}});
        }
        return m_list[it->second].second;
    }

    std::vector<std::pair<std::string, Sides<E>>> m_list; ///< By first appearance.
    std::map<std::string, std::size_t> m_index;
};

const std::string& idOf(const Change<Element>& change)
{
    return (change.before ? change.before : change.after)->value.id.value;
}

const std::string& idOf(const Change<Relation>& change)
{
    return (change.before ? change.before : change.after)->value.id.value;
}

const std::string& idOf(const Change<ImportBase>& change)
{
    return (change.before ? change.before : change.after)->value.file;
}

const std::string& idOf(const Change<ViewHead>& change)
{
    return (change.before ? change.before : change.after)->value.id.value;
}

std::string pointsText(const std::vector<Point>& points)
{
    std::string text;
    for (const Point& point : points) {
        text += fmt::format("{}{},{}", text.empty() ? "" : " ", formatNumber(point.x),
                            formatNumber(point.y));
    }
    return text;
}

class Lister {
public:
    std::vector<Difference> list(const Model& from, const Model& to)
    {
        for (const AnyChange& change : diff(from, to).changes) {
            std::visit([this](const auto& one) { gather(one); }, change);
        }
        for (const auto& [id, sides] : m_elements.list()) {
            entity("element", id, sides, elementFields());
        }
        for (const auto& [id, sides] : m_relations.list()) {
            entity("relation", id, sides, relationFields());
        }
        for (const auto& [id, sides] : m_views.list()) {
            presence("view", id, sides);
            if (sides.before && sides.after) {
                const ViewHead& before = sides.before->value;
                const ViewHead& after = sides.after->value;
                value("view", id, "name", before.name, after.name);
                value("view", id, "notes", notesText(before.notes), notesText(after.notes));
            }
        }
        for (const auto& [file, sides] : m_imports.list()) {
            presence("import", file, sides);
            if (sides.before && sides.after && !(sides.before->value == sides.after->value)) {
                add("import", file, "changed", {}, {}, {});
            }
        }
        for (const auto& [id, sides] : m_placements.list()) {
            presence("placement", id, sides);
            if (sides.before && sides.after) {
                placement(id, sides.before->value, sides.after->value);
            }
        }
        for (const auto& [id, sides] : m_routes.list()) {
            presence("route", id, sides);
            if (sides.before && sides.after) {
                value("route", id, "points", pointsText(sides.before->value.points),
                      pointsText(sides.after->value.points));
            }
        }
        return std::move(m_found);
    }

private:
    void gather(const Change<Element>& change) { m_elements.add(idOf(change), change); }
    void gather(const Change<Relation>& change) { m_relations.add(idOf(change), change); }
    void gather(const Change<ViewHead>& change) { m_views.add(idOf(change), change); }

    void gather(const Change<ImportBase>& change) { m_imports.add(idOf(change), change); }

    void gather(const PlacementChange& change)
    {
        const auto& side = change.change.before ? change.change.before : change.change.after;
        m_placements.add(change.view.value + "/" + side->value.element.value, change.change);
    }

    void gather(const RouteChange& change)
    {
        const auto& side = change.change.before ? change.change.before : change.change.after;
        m_routes.add(change.view.value + "/" + side->value.relation.value, change.change);
    }

    void gather(const HeadChange& change)
    {
        const ModelHead& before = change.before;
        const ModelHead& after = change.after;
        value("model", {}, "name", before.name, after.name);
        value("model", {}, "description", before.description, after.description);
        std::map<std::string, std::pair<const Record*, const Record*>> scenarios;
        for (const Scenario& scenario : before.scenarios) {
            scenarios[scenario.id.value].first = &scenario.fields;
        }
        for (const Scenario& scenario : after.scenarios) {
            scenarios[scenario.id.value].second = &scenario.fields;
        }
        for (const auto& [id, sides] : scenarios) {
            records("scenario", id, sides.first, sides.second, scenarioFields());
        }
        const std::size_t count = std::max(before.objectives.size(), after.objectives.size());
        for (std::size_t i = 0; i < count; ++i) {
            records("objective", std::to_string(i + 1),
                    i < before.objectives.size() ? &before.objectives[i].fields : nullptr,
                    i < after.objectives.size() ? &after.objectives[i].fields : nullptr,
                    objectiveFields());
        }
        std::map<std::string, std::pair<std::string, std::string>> approvals;
        for (const Approval& approval : before.approvals) {
            approvals[approval.finding].first = approval.by + ": " + approval.reason;
        }
        for (const Approval& approval : after.approvals) {
            approvals[approval.finding].second = approval.by + ": " + approval.reason;
        }
        for (const auto& [finding, sides] : approvals) {
            value("approval", finding, "reason", sides.first, sides.second);
        }
    }

    template <class E>
    void presence(std::string_view subject, const std::string& id, const Sides<E>& sides)
    {
        if (!sides.before || !sides.after) {
            add(subject, id, sides.before ? "removed" : "added", {}, {}, {});
        } else if (sides.before->position != sides.after->position) {
            add(subject, id, "moved", "position", std::to_string(sides.before->position + 1),
                std::to_string(sides.after->position + 1));
        }
    }

    template <class E>
    void entity(std::string_view subject, const std::string& id, const Sides<E>& sides,
                std::span<const FieldSpec> specs)
    {
        presence(subject, id, sides);
        if (!sides.before || !sides.after) {
            return;
        }
        const E& before = sides.before->value;
        const E& after = sides.after->value;
        value(subject, id, "kind", std::string(spelling(before.kind)),
              std::string(spelling(after.kind)));
        if constexpr (std::is_same_v<E, Relation>) {
            value(subject, id, "from", before.from.value, after.from.value);
            value(subject, id, "to", before.to.value, after.to.value);
        }
        keys(subject, id, before.fields, after.fields, specs);
    }

    void records(std::string_view subject, const std::string& id, const Record* before,
                 const Record* after, std::span<const FieldSpec> specs)
    {
        if (before == nullptr || after == nullptr) {
            add(subject, id, before != nullptr ? "removed" : "added", {}, {}, {});
            return;
        }
        keys(subject, id, *before, *after, specs);
    }

    void keys(std::string_view subject, const std::string& id, const Record& before,
              const Record& after, std::span<const FieldSpec> specs)
    {
        for (const FieldSpec& spec : specs) {
            const Value* was = before.find(spec.key);
            const Value* is = after.find(spec.key);
            const bool isEqual = was == nullptr || is == nullptr ? was == is : *was == *is;
            if (!isEqual) {
                add(subject, id, "changed", std::string(spec.name),
                    was != nullptr ? text::writeValue(*was, spec) : std::string(),
                    is != nullptr ? text::writeValue(*is, spec) : std::string());
            }
        }
    }

    void placement(const std::string& id, const Placement& before, const Placement& after)
    {
        const auto number = [&](const char* key, double was, double is) {
            value("placement", id, key, formatNumber(was), formatNumber(is));
        };
        const auto flag = [&](const char* key, bool was, bool is) {
            value("placement", id, key, was ? "true" : "false", is ? "true" : "false");
        };
        number("x", before.x, after.x);
        number("y", before.y, after.y);
        number("w", before.w, after.w);
        number("h", before.h, after.h);
        flag("pinned", before.pinned, after.pinned);
        flag("collapsed", before.collapsed, after.collapsed);
    }

    static std::string notesText(const std::vector<Note>& notes)
    {
        std::string all;
        for (const Note& note : notes) {
            all += fmt::format("{}{} at {},{}", all.empty() ? "" : "; ", note.text,
                               formatNumber(note.x), formatNumber(note.y));
        }
        return all;
    }

    void value(std::string_view subject, const std::string& id, const std::string& key,
               const std::string& before, const std::string& after)
    {
        if (before != after) {
            add(subject, id, "changed", key, before, after);
        }
    }

    void add(std::string_view subject, const std::string& id, const std::string& change,
             const std::string& key, const std::string& before, const std::string& after)
    {
        m_found.push_back({std::string(subject), id, change, key, before, after});
    }

    Gathered<Element> m_elements;
    Gathered<Relation> m_relations;
    Gathered<ViewHead> m_views;
    Gathered<ImportBase> m_imports;
    Gathered<Placement> m_placements;
    Gathered<Route> m_routes;
    std::vector<Difference> m_found;
};

} // namespace

std::vector<Difference> differences(const Model& before, const Model& after)
{
    return Lister().list(before, after);
}

std::vector<Difference> differencesInMeaning(const Model& before, const Model& after)
{
    std::vector<Difference> found = differences(before, after);
    std::erase_if(found, [](const Difference& one) {
        return one.subject == "view" || one.subject == "placement" || one.subject == "route" ||
               one.subject == "import";
    });
    return found;
}

} // namespace corbel::model
