#include "model/clip.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "model/references.h"
#include "model/text/yaml.h"

namespace corbel::model {

namespace {

const ViewId clipView{"clip"};

/// Hands out ids that neither the model nor the clip uses: `web`, `web-2`, `web-3`, ... where a
/// number that the wish ends in is counted on, so that a copy of `web-2` is `web-3`.
class FreshIds {
public:
    explicit FreshIds(std::size_t longest) : m_longest(longest) {}

    template <class E>
    std::string take(const Table<E>& used, const std::string& wish)
    {
        if (!used.contains(wish) && m_taken.insert(wish).second) {
            return wish;
        }
        std::string stem = wish;
        const std::size_t end = stem.find_last_not_of("0123456789");
        if (end != std::string::npos && end > 0 && end + 1 < stem.size() && stem[end] == '-') {
            stem.resize(end);
        }
        for (std::size_t& number = m_next.try_emplace(stem, 2).first->second;; ++number) {
            const std::string suffix = fmt::format("-{}", number);
            std::string id = stem.substr(0, m_longest - suffix.size()) + suffix;
            if (!used.contains(id) && m_taken.insert(id).second) {
                return id;
            }
        }
    }

private:
    std::size_t m_longest;
    std::set<std::string, std::less<>> m_taken;
    std::map<std::string, std::size_t> m_next;
};

class Inserter {
public:
    Inserter(const Model& model, const Clip& clip, const Insertion& insertion)
        : m_model(model),
          m_clip(clip),
          m_insertion(insertion)
    {
    }

    Inserted run()
    {
        m_result.changes.label = m_insertion.label;
        // Those that can keep their ids go first, so that no renamed one takes theirs.
        for (const bool isTaken : {false, true}) {
            for (const Element& element : m_clip.elements) {
                const std::string& id = element.id.value;
                if (m_model.elements.contains(id) == isTaken) {
                    m_renamed[id] = m_elementIds.take(m_model.elements, id);
                }
            }
        }
        for (const Element& element : m_clip.elements) {
            insert(element);
        }
        for (const Relation& relation : m_clip.relations) {
            insert(relation);
        }
        if (const View* view = find(m_model, m_insertion.view)) {
            insertPlacements(*view);
        }
        return std::move(m_result);
    }

private:
    /// What an id of the clip is called in the model; `nullopt` when the model knows no such
    /// element.
    std::optional<std::string> known(const std::string& id) const
    {
        if (const auto own = m_renamed.find(id); own != m_renamed.end()) {
            return own->second;
        }
        return m_model.elements.contains(id) ? std::optional(id) : std::nullopt;
    }

    const Element* resolve(const std::string& id) const
    {
        const Element* own = m_clip.elements.find(id);
        return own ? own : m_model.elements.find(id);
    }

    void insert(const Element& original)
    {
        Element element = original;
        element.id.value = m_renamed.at(original.id.value);
        const bool isOutermost = !m_clip.elements.contains(parentOf(original).value);
        mapReferences(element, [&](Key key, const std::string& id) {
            const Element* target = resolve(id);
            const bool fits = target && (key != Key::RunsOn || canHost(target->kind)) &&
                              (key != Key::Parent || mayContain(target->kind, original.kind));
            return fits ? known(id) : std::nullopt;
        });
        if (isOutermost && m_insertion.container) {
            const ElementId parent = containerFor(original.kind);
            if (parent.empty()) {
                element.fields.erase(Key::Parent);
            } else {
                element.fields.set(Key::Parent, parent.value);
            }
        }
        // Copies that stood on hosts unknown here are as many as they were.
        if (replicas(element) != replicas(original) && findField(element.kind, Key::Replicas)) {
            element.fields.set(Key::Replicas, replicas(original));
        }
        m_result.elements.push_back(element.id);
        if (isOutermost) {
            m_result.outermost.push_back(element.id);
        }
        const std::size_t position = m_model.elements.size() + m_result.elements.size() - 1;
        m_result.changes.changes.emplace_back(
            Change<Element>{std::nullopt, Placed<Element>{position, std::move(element)}});
    }

    /// The wanted container or the nearest one around it that may contain this kind.
    ElementId containerFor(ElementKind kind) const
    {
        const Element* wanted = find(m_model, *m_insertion.container);
        if (!wanted || mayContain(wanted->kind, kind)) {
            return wanted ? wanted->id : ElementId{};
        }
        for (const ElementId& around : ancestors(m_model, wanted->id)) {
            if (mayContain(find(m_model, around)->kind, kind)) {
                return around;
            }
        }
        return {};
    }

    void insert(const Relation& original)
    {
        const Element* from = resolve(original.from.value);
        const Element* to = resolve(original.to.value);
        if (!from || !to || !isLegal(original.kind, from->kind, to->kind)) {
            return;
        }
        Relation relation = original;
        relation.from.value = *known(original.from.value);
        relation.to.value = *known(original.to.value);
        std::string wish = original.id.value;
        if (hasDefaultId(original)) {
            wish = defaultRelationId(relation.kind, relation.from, relation.to).value;
            for (int number = 2;
                 m_model.relations.contains(wish) || m_takenRelations.contains(wish); ++number) {
                wish = defaultRelationId(relation.kind, relation.from, relation.to, number).value;
            }
        }
        relation.id.value = m_relationIds.take(m_model.relations, wish);
        mapReferences(relation.fields, relationFields(),
                      [&](Key, const std::string& id) { return known(id); });
        m_takenRelations.insert(relation.id.value);
        m_renamedRelations[original.id.value] = relation.id;
        m_result.relations.push_back(relation.id);
        const std::size_t position = m_model.relations.size() + m_result.relations.size() - 1;
        m_result.changes.changes.emplace_back(
            Change<Relation>{std::nullopt, Placed<Relation>{position, std::move(relation)}});
    }

    void insertPlacements(const View& view)
    {
        std::size_t position = view.items.size();
        for (Placement item : m_clip.view.items) {
            const auto own = m_renamed.find(item.element.value);
            if (own == m_renamed.end()) {
                continue;
            }
            item.element.value = own->second;
            item.x += m_insertion.offset.x;
            item.y += m_insertion.offset.y;
            m_result.changes.changes.emplace_back(PlacementChange{
                view.id, {std::nullopt, Placed<Placement>{position++, std::move(item)}}});
        }
        position = view.routes.size();
        for (Route route : m_clip.view.routes) {
            const auto own = m_renamedRelations.find(route.relation.value);
            if (own == m_renamedRelations.end()) {
                continue;
            }
            route.relation = own->second;
            for (Point& point : route.points) {
                point.x += m_insertion.offset.x;
                point.y += m_insertion.offset.y;
            }
            m_result.changes.changes.emplace_back(
                RouteChange{view.id, {std::nullopt, Placed<Route>{position++, std::move(route)}}});
        }
    }

    const Model& m_model;
    const Clip& m_clip;
    const Insertion& m_insertion;
    FreshIds m_elementIds{63};
    FreshIds m_relationIds{200};
    std::map<std::string, std::string> m_renamed;
    std::map<std::string, RelationId> m_renamedRelations;
    std::set<std::string> m_takenRelations;
    Inserted m_result;
};

} // namespace

Inserted insert(const Model& model, const Clip& clip, const Insertion& insertion)
{
    return Inserter(model, clip, insertion).run();
}

Clip clipOf(const Model& model, const ViewId& view, const std::vector<ElementId>& elements)
{
    std::vector<bool> isWanted(model.elements.size(), false);
    std::vector<std::size_t> open;
    for (const ElementId& id : elements) {
        if (const auto index = model.elements.indexOf(id.value)) {
            open.push_back(*index);
        }
    }
    const auto children = childrenByIndex(model);
    while (!open.empty()) {
        const std::size_t index = open.back();
        open.pop_back();
        if (!isWanted[index]) {
            isWanted[index] = true;
            open.insert(open.end(), children[index].begin(), children[index].end());
        }
    }
    Clip clip;
    clip.view.id = clipView;
    for (std::size_t i = 0; i < model.elements.size(); ++i) {
        if (isWanted[i]) {
            clip.elements.append(model.elements[i]);
        }
    }
    for (const Relation& relation : model.relations) {
        if (clip.elements.contains(relation.from.value) &&
            clip.elements.contains(relation.to.value)) {
            clip.relations.append(relation);
        }
    }
    if (const View* shown = find(model, view)) {
        for (const Placement& item : shown->items) {
            if (clip.elements.contains(item.element.value)) {
                clip.view.items.append(item);
            }
        }
        for (const Route& route : shown->routes) {
            if (clip.relations.contains(route.relation.value)) {
                clip.view.routes.append(route);
            }
        }
    }
    return clip;
}

std::string writeClip(const Clip& clip)
{
    Model part;
    part.elements = clip.elements;
    part.relations = clip.relations;
    if (!clip.view.items.empty() || !clip.view.routes.empty()) {
        part.views.append(clip.view);
    }
    return text::writeModel(part);
}

Result<Clip> readClip(std::string_view text)
{
    auto part = text::readFragment(text, "");
    if (!part) {
        return tl::unexpected(part.error());
    }
    Clip clip;
    clip.view.id = clipView;
    const Model drawn = withoutStrangers(*part);
    const auto view = std::ranges::find_if(drawn.views, [](const View& candidate) {
        return !candidate.items.empty() || !candidate.routes.empty();
    });
    if (view != drawn.views.end()) {
        clip.view.items = view->items;
        clip.view.routes = view->routes;
    }
    clip.elements = std::move(part->elements);
    clip.relations = std::move(part->relations);
    return clip;
}

} // namespace corbel::model
