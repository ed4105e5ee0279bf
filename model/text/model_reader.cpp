#include "model/text/model_reader.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

#include "model/import_base.h"
#include "model/invariants.h"
#include "model/references.h"
#include "model/text/decoder.h"
#include "model/text/yaml.h"

namespace corbel::model::text {

namespace {

constexpr std::array<std::string_view, 9> modelKeys{"name",       "description", "elements",
                                                    "relations",  "views",       "scenarios",
                                                    "objectives", "approvals",   "imports"};

/// Reads one design, remembering where everything stood for the problems that only the whole shows.
class ModelReader {
public:
    ModelReader(std::string file, Scope scope, Problems& problems)
        : m_file(std::move(file)),
          m_decoder(m_file),
          m_scope(scope),
          m_problems(problems)
    {
    }

    Model read(const Node& root, std::span<const std::string_view> extraKeys)
    {
        std::vector<std::string_view> known(modelKeys.begin(), modelKeys.end());
        known.insert(known.end(), extraKeys.begin(), extraKeys.end());
        rejectUnknown(root, known, {});
        m_model.name = textAt(root, "name");
        m_model.description = textAt(root, "description");
        each(root, "elements", [&](const Node& node) { readElement(node); });
        each(root, "relations", [&](const Node& node) { readRelation(node); });
        each(root, "views", [&](const Node& node) { readView(node); });
        each(root, "scenarios", [&](const Node& node) { readScenario(node); });
        each(root, "objectives", [&](const Node& node) { readObjective(node); });
        each(root, "approvals", [&](const Node& node) { readApproval(node); });
        each(root, "imports", [&](const Node& node) { readImport(node); });
        // Without an element whose kind nobody knows, everything that names it would look wrong
        // too.
        if (!m_lacksElements) {
            placeBreaches();
        }
        std::ranges::move(m_decoder.problems, std::back_inserter(m_problems));
        return std::move(m_model);
    }

private:
    using Subject = Breach::Subject;

    struct Origin {
        Place own;
        std::map<std::string, Place, std::less<>> keys;
    };

    Place placeOf(int line, int column) const { return {m_file, line, column}; }

    template <class Read>
    void each(const Node& root, std::string_view key, const Read& read)
    {
        const Node* list = root.find(key);
        if (!list || list->isNull()) {
            return;
        }
        if (!list->isSequence()) {
            m_decoder.add(*list, Message::of("'{}' has to be a list", key));
            return;
        }
        for (const NodePtr& item : list->items) {
            if (item->isMapping()) {
                read(*item);
            } else {
                m_decoder.add(*item, Message::of("an entry of '{}' has to be a map of keys", key));
            }
        }
    }

    static Message owned(const Message& owner, const Message& message)
    {
        return owner.empty() ? message : Message::of("{}: {}", owner, message);
    }

    void rejectUnknown(const Node& node, const std::vector<std::string_view>& known,
                       const Message& owner)
    {
        for (const Member& member : node.members) {
            if (std::ranges::find(known, member.key) == known.end()) {
                const std::string_view suggestion = nearest(member.key, known);
                const Message cure = suggestion.empty()
                                         ? Message::of("; accepted are {}",
                                                       fmt::format("{}", fmt::join(known, ", ")))
                                         : Message::of("; did you mean '{}'?", suggestion);
                m_decoder.add(member,
                              owned(owner, Message::of("unknown key '{}'{}", member.key, cure)));
            }
        }
    }

    std::string textAt(const Node& node, std::string_view key)
    {
        const Node* value = node.find(key);
        if (!value || value->isNull()) {
            return {};
        }
        if (!value->isScalar()) {
            m_decoder.add(*value, corbel::model::Message::of("'{}' has to be text", key));
            return {};
        }
        return value->scalar;
    }

    std::string requiredText(const Node& node, std::string_view key, const Message& what)
    {
        std::string text = textAt(node, key);
        if (text.empty() && !node.find(key)) {
            m_decoder.add(
                node, corbel::model::Message::of("{} without '{}', which is required", what, key));
        }
        return text;
    }

    double numberAt(const Node& node, std::string_view key)
    {
        const Node* value = node.find(key);
        if (!value) {
            return 0;
        }
        const auto number = value->isScalar() ? parseNumber(value->scalar) : std::nullopt;
        if (!number) {
            m_decoder.add(*value, Message::of("'{}' has to be a number", key));
        }
        return number.value_or(0);
    }

    bool flagAt(const Node& node, std::string_view key)
    {
        const Node* value = node.find(key);
        if (!value) {
            return false;
        }
        if (!value->isScalar() || (value->scalar != "true" && value->scalar != "false")) {
            m_decoder.add(*value, Message::of("'{}' has to be true or false", key));
        }
        return value->scalar == "true";
    }

    void remember(Subject subject, const std::string& id, const Node& node)
    {
        Origin origin{placeOf(node.line, node.column), {}};
        for (const Member& member : node.members) {
            origin.keys.emplace(member.key, placeOf(member.value->line, member.value->column));
        }
        m_origins.emplace(std::pair{subject, id}, std::move(origin));
    }

    /// The kind named by a node, or nothing after the problem was noted.
    template <class Kinds, class Parse>
    auto kindOf(const Node& node, const Kinds& kinds, const Parse& parse, const Message& what)
        -> decltype(parse(std::string_view()))
    {
        const std::string name = requiredText(node, "kind", what);
        const auto kind = parse(name);
        if (!kind && node.find("kind")) {
            std::vector<std::string_view> names;
            for (const auto candidate : kinds) {
                names.push_back(spelling(candidate));
            }
            const std::string_view suggestion = nearest(name, names);
            m_decoder.add(*node.find("kind"),
                          Message::of("{} of unknown kind '{}'; {}accepted are {}", what, name,
                                      suggestion.empty()
                                          ? Message()
                                          : Message::of("did you mean '{}'? ", suggestion),
                                      fmt::format("{}", fmt::join(names, ", "))));
        }
        return kind;
    }

    void readElement(const Node& node)
    {
        Element element;
        element.id.value = requiredText(node, "id", Message::of("an element"));
        const auto owner = Message::of("element '{}'", element.id.value);
        const auto kind = kindOf(node, elementKinds, elementKind, owner);
        if (!kind || element.id.empty()) {
            m_lacksElements = true;
            return;
        }
        element.kind = *kind;
        constexpr std::array<std::string_view, 2> own{"id", "kind"};
        element.fields =
            m_decoder.record(node, elementFields(), 1U << static_cast<unsigned>(*kind), own, owner);
        if (isNew(Subject::Element, element.id.value, node, Message::of("element"))) {
            m_model.elements.append(std::move(element));
        }
    }

    bool isNew(Subject subject, const std::string& id, const Node& node, const Message& what)
    {
        const auto known = m_origins.find(std::pair{subject, id});
        if (known == m_origins.end()) {
            remember(subject, id, node);
            return true;
        }
        m_decoder.add(node, Message::of("{} id '{}' is taken by the one in line {}", what, id,
                                        known->second.own.line));
        return false;
    }

    void readRelation(const Node& node)
    {
        Relation relation;
        relation.from.value = requiredText(node, "from", Message::of("a relation"));
        relation.to.value = requiredText(node, "to", Message::of("a relation"));
        const auto owner = Message::of("relation {} -> {}", relation.from.value, relation.to.value);
        const auto kind = kindOf(node, relationKinds, relationKind, owner);
        if (!kind) {
            return;
        }
        relation.kind = *kind;
        relation.id.value = textAt(node, "id");
        if (relation.id.empty()) {
            int& count = m_unnamed[{*kind, relation.from.value, relation.to.value}];
            relation.id = defaultRelationId(*kind, relation.from, relation.to, ++count);
        }
        constexpr std::array<std::string_view, 4> own{"id", "kind", "from", "to"};
        relation.fields = m_decoder.record(node, relationFields(),
                                           1U << static_cast<unsigned>(*kind), own, owner);
        if (isNew(Subject::Relation, relation.id.value, node, Message::of("relation"))) {
            m_model.relations.append(std::move(relation));
        }
    }

    void readView(const Node& node)
    {
        View view;
        view.id.value = requiredText(node, "id", Message::of("a view"));
        view.name = textAt(node, "name");
        const auto owner = Message::of("view '{}'", view.id.value);
        rejectUnknown(node, {"id", "name", "items", "routes", "notes"}, owner);
        each(node, "items", [&](const Node& item) {
            rejectUnknown(item, {"element", "x", "y", "w", "h", "pinned", "collapsed"}, owner);
            Placement placement{
                ElementId{requiredText(item, "element", Message::of("a placement"))},
                numberAt(item, "x"),
                numberAt(item, "y"),
                numberAt(item, "w"),
                numberAt(item, "h"),
                flagAt(item, "pinned"),
                flagAt(item, "collapsed")};
            if (view.items.contains(placement.element.value)) {
                m_decoder.add(item, owned(owner, Message::of("'{}' is placed twice",
                                                             placement.element.value)));
            } else {
                view.items.append(std::move(placement));
            }
        });
        each(node, "routes", [&](const Node& item) { readRoute(item, view, owner); });
        each(node, "notes", [&](const Node& item) {
            rejectUnknown(item, {"text", "x", "y"}, owner);
            view.notes.push_back({textAt(item, "text"), numberAt(item, "x"), numberAt(item, "y")});
        });
        if (isNew(Subject::View, view.id.value, node, Message::of("view"))) {
            m_model.views.append(std::move(view));
        }
    }

    void readRoute(const Node& node, View& view, const Message& owner)
    {
        rejectUnknown(node, {"relation", "points"}, owner);
        Route route{RelationId{requiredText(node, "relation", Message::of("a route"))}, {}};
        const Node* points = node.find("points");
        for (const NodePtr& item : points ? points->items : std::vector<NodePtr>{}) {
            const auto coordinate = [&](std::size_t index) {
                return item->items.size() == 2 && item->items[index]->isScalar()
                           ? parseNumber(item->items[index]->scalar)
                           : std::nullopt;
            };
            const auto x = coordinate(0);
            const auto y = coordinate(1);
            if (!x || !y) {
                m_decoder.add(
                    *item,
                    owned(owner, Message::of("a point has to be two numbers, such as [160, 32]")));
                return;
            }
            route.points.push_back({*x, *y});
        }
        if (view.routes.contains(route.relation.value)) {
            m_decoder.add(node,
                          owned(owner, Message::of("'{}' is routed twice", route.relation.value)));
        } else {
            view.routes.append(std::move(route));
        }
    }

    void readScenario(const Node& node)
    {
        Scenario scenario;
        scenario.id.value = requiredText(node, "id", Message::of("a scenario"));
        constexpr std::array<std::string_view, 1> own{"id"};
        scenario.fields = m_decoder.record(node, scenarioFields(), 0, own,
                                           Message::of("scenario '{}'", scenario.id.value));
        if (isNew(Subject::Scenario, scenario.id.value, node, Message::of("scenario"))) {
            m_model.scenarios.push_back(std::move(scenario));
        }
    }

    void readObjective(const Node& node)
    {
        const std::string number = std::to_string(m_model.objectives.size() + 1);
        remember(Subject::Objective, number, node);
        m_model.objectives.push_back({m_decoder.record(node, objectiveFields(), 0, {},
                                                       Message::of("objective {}", number))});
    }

    void readApproval(const Node& node)
    {
        rejectUnknown(node, {"finding", "by", "reason"}, Message::of("approval"));
        m_model.approvals.push_back({requiredText(node, "finding", Message::of("an approval")),
                                     textAt(node, "by"), textAt(node, "reason")});
    }

    void readImport(const Node& node)
    {
        constexpr std::array<std::string_view, 2> own{"file", "format"};
        rejectUnknown(node, {"file", "format", "name", "description", "elements", "relations"},
                      Message::of("import"));
        ImportBase base;
        base.file = requiredText(node, "file", Message::of("an import"));
        base.format = requiredText(node, "format", Message::of("an import"));
        for (const std::string_view key : own) {
            const Node* value = node.find(key);
            if (value && !isImportName(textAt(node, key))) {
                m_decoder.add(*value,
                              Message::of("'{}' of an import has to be a printable text", key));
            }
        }
        base.given = std::make_shared<const Model>(
            readModel(node, m_file, own, Scope::Fragment, m_problems));
        if (m_model.imports.contains(base.file)) {
            m_decoder.add(node, Message::of("the import of '{}' is there twice", base.file));
        } else {
            m_model.imports.append(std::move(base));
        }
    }

    void placeBreaches()
    {
        const bool isWhole = m_scope == Scope::Whole;
        for (Breach& breach : findBreaches(isWhole ? m_model : withoutStrangers(m_model))) {
            Place place{m_file, 0, 0};
            const auto origin = m_origins.find(std::pair{breach.subject, breach.id});
            if (origin != m_origins.end()) {
                const std::string_view top =
                    std::string_view(breach.key).substr(0, breach.key.find('.'));
                const auto key = origin->second.keys.find(top);
                place = key != origin->second.keys.end() ? key->second : origin->second.own;
            }
            // A value that could not be read was reported there and is now missing as well.
            const bool isKnown = std::ranges::find(m_decoder.problems, place, &Problem::place) !=
                                 m_decoder.problems.end();
            if (!isKnown) {
                m_problems.push_back({std::move(place), std::move(breach.message)});
            }
        }
    }

    std::string m_file;
    Decoder m_decoder;
    Scope m_scope;
    Problems& m_problems;
    Model m_model;
    bool m_lacksElements = false;
    std::map<std::pair<Subject, std::string>, Origin> m_origins;
    std::map<std::tuple<RelationKind, std::string, std::string>, int> m_unnamed;
};

} // namespace

Model readModel(const Node& root, const std::string& file,
                std::span<const std::string_view> extraKeys, Scope scope, Problems& problems)
{
    return ModelReader(file, scope, problems).read(root, extraKeys);
}

} // namespace corbel::model::text
