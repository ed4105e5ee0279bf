#include "model/invariants.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "model/field_check.h"
#include "model/schema.h"

namespace corbel::model {

namespace {

std::string_view spellingOf(std::span<const FieldSpec> specs, Key key)
{
    const FieldSpec* spec = findField(specs, key);
    return spec ? spec->name : "?";
}

class Judge {
public:
    explicit Judge(const Model& model) : m_model(model) {}

    std::vector<Breach> run()
    {
        judgeText(m_model.name, longestName, Message::of("name"));
        judgeText(m_model.description, longestText, Message::of("description"));
        for (const Element& element : m_model.elements) {
            judge(element);
        }
        for (const Relation& relation : m_model.relations) {
            judge(relation);
        }
        for (const View& view : m_model.views) {
            judge(view);
        }
        std::set<std::string> scenarios;
        for (const Scenario& scenario : m_model.scenarios) {
            judge(scenario, scenarios.insert(scenario.id.value).second);
        }
        for (std::size_t i = 0; i < m_model.objectives.size(); ++i) {
            judge(m_model.objectives[i], i + 1);
        }
        return std::move(m_breaches);
    }

private:
    using Subject = Breach::Subject;

    void add(Subject subject, const std::string& id, std::string_view key, Message message)
    {
        m_breaches.push_back({subject, id, std::string(key), std::move(message)});
    }

    void judgeText(const std::string& text, std::size_t limit, const Message& key)
    {
        if (const Message problem = textProblem(text, limit); !problem.empty()) {
            add(Subject::Model, {}, key.text(), Message::of("{}: {}", key, problem));
        }
    }

    /// Names the unknown ends of all references that a record of this owner holds.
    void judgeReferences(const Record& fields, std::span<const FieldSpec> specs, Subject subject,
                         const std::string& id, const Message& what)
    {
        for (const auto& [key, reference] : referencesIn(fields, specs)) {
            if (!m_model.elements.contains(reference)) {
                const FieldSpec* spec = findField(specs, key);
                const std::string_view name = spec ? spec->name : "element";
                add(subject, id, name,
                    Message::of("{} '{}' names '{}' under '{}', and there is no element of that id",
                                what, id, reference, name));
            }
        }
    }

    void judge(const Element& element)
    {
        const std::string& id = element.id.value;
        if (!isIdentifier(id)) {
            add(Subject::Element, id, "id",
                Message::of("'{}' is no id; accepted are 1 to 63 of a-z 0-9 . _ - beginning with a "
                            "letter or digit",
                            id));
        }
        for (Breach& breach : fieldBreaches(element)) {
            m_breaches.push_back(std::move(breach));
        }
        judgeReferences(element.fields, elementFields(), Subject::Element, id,
                        Message::of("element"));
        judgeParent(element);
        for (const std::string& hostId : runsOn(element)) {
            const Element* host = m_model.elements.find(hostId);
            if (host && !canHost(host->kind)) {
                add(Subject::Element, id, "runs-on",
                    Message::of("element '{}' runs on '{}', which is a {}; accepted are host, "
                                "cluster, site",
                                id, hostId, host->kind));
            }
            if (hostId == id) {
                add(Subject::Element, id, "runs-on",
                    Message::of("element '{}' runs on itself", id));
            }
        }
    }

    void judgeParent(const Element& element)
    {
        const std::string& id = element.id.value;
        const ElementId parentId = parentOf(element);
        const Element* parent = find(m_model, parentId);
        if (!parent) {
            return;
        }
        if (!mayContain(parent->kind, element.kind)) {
            add(Subject::Element, id, "parent",
                Message::of("element '{}' is a {} and cannot stand inside '{}', which is a {}", id,
                            element.kind, parentId.value, parent->kind));
        }
        // A chain that never reaches the top runs into a cycle; only its members are reported.
        const Element* step = parent;
        for (std::size_t i = 0; step && i <= m_model.elements.size(); ++i) {
            if (step->id == element.id) {
                add(Subject::Element, id, "parent",
                    Message::of("element '{}' stands inside itself through '{}'", id,
                                parentId.value));
                return;
            }
            step = find(m_model, parentOf(*step));
            if (i > 64 && step) {
                break;
            }
        }
    }

    void judge(const Relation& relation)
    {
        const std::string& id = relation.id.value;
        if (!isRelationIdentifier(id)) {
            add(Subject::Relation, id, "id",
                Message::of("'{}' is no relation id; accepted are 1 to 200 of a-z 0-9 . _ - : #",
                            id));
        }
        for (Breach& breach : fieldBreaches(relation)) {
            m_breaches.push_back(std::move(breach));
        }
        const Element* from = find(m_model, relation.from);
        const Element* to = find(m_model, relation.to);
        if (!from) {
            add(Subject::Relation, id, "from",
                Message::of("relation '{}' leads from '{}', and there is no element of that id", id,
                            relation.from.value));
        }
        if (!to) {
            add(Subject::Relation, id, "to",
                Message::of("relation '{}' leads to '{}', and there is no element of that id", id,
                            relation.to.value));
        }
        if (from && to && !isLegal(relation.kind, from->kind, to->kind)) {
            add(Subject::Relation, id, "kind",
                Message::of("relation '{}': a '{}' relation cannot lead from kind {} to kind {}{}",
                            id, relation.kind, from->kind, to->kind,
                            legalAlternatives(from->kind, to->kind)));
        }
    }

    static Message legalAlternatives(ElementKind from, ElementKind to)
    {
        std::vector<Message> kinds;
        for (const RelationKind kind : relationKinds) {
            if (isLegal(kind, from, to)) {
                kinds.push_back(Message::word(kind));
            }
        }
        return kinds.empty() ? Message()
                             : Message::of("; accepted are {}", Message::list(std::move(kinds)));
    }

    void judge(const View& view)
    {
        const std::string& id = view.id.value;
        if (!isIdentifier(id)) {
            add(Subject::View, id, "id", Message::of("'{}' is no id for a view", id));
        }
        judgeText(view.name, longestName, Message::of("name of a view"));
        for (const Placement& item : view.items) {
            if (!m_model.elements.contains(item.element.value)) {
                add(Subject::View, id, "element",
                    Message::of("view '{}' places '{}', and there is no element of that id", id,
                                item.element.value));
            }
            const bool finite = std::isfinite(item.x) && std::isfinite(item.y) &&
                                std::isfinite(item.w) && std::isfinite(item.h);
            if (!finite || item.w < 0 || item.h < 0) {
                add(Subject::View, id, "w",
                    Message::of("view '{}' places '{}' with a size that is negative or not finite",
                                id, item.element.value));
            }
        }
        for (const Route& route : view.routes) {
            if (!m_model.relations.contains(route.relation.value)) {
                add(Subject::View, id, "relation",
                    Message::of("view '{}' routes '{}', and there is no relation of that id", id,
                                route.relation.value));
            }
        }
        for (const Note& note : view.notes) {
            judgeText(note.text, longestText, Message::of("note"));
        }
    }

    void judge(const Scenario& scenario, bool isFirst)
    {
        const std::string& id = scenario.id.value;
        if (!isIdentifier(id) || !isFirst) {
            add(Subject::Scenario, id, "id",
                isFirst ? Message::of("'{}' is no id", id)
                        : Message::of("'{}' is the id of two scenarios", id));
        }
        for (const FieldProblem& problem : recordProblems(scenario.fields, scenarioFields())) {
            add(Subject::Scenario, id, problem.key,
                Message::of("scenario '{}': {}", id, problem.message));
        }
        judgeReferences(scenario.fields, scenarioFields(), Subject::Scenario, id,
                        Message::of("scenario"));
    }

    void judge(const Objective& objective, std::size_t number)
    {
        const std::string id = std::to_string(number);
        for (const FieldProblem& problem : recordProblems(objective.fields, objectiveFields())) {
            add(Subject::Objective, id, problem.key,
                Message::of("objective {}: {}", number, problem.message));
        }
        if (objective.fields.contains(Key::BoundBelow) ==
            objective.fields.contains(Key::BoundAbove)) {
            add(Subject::Objective, id, "at-least",
                Message::of("objective {} needs exactly one of 'at-least' and 'at-most'", number));
        }
        judgeReferences(objective.fields, objectiveFields(), Subject::Objective, id,
                        Message::of("objective"));
    }

    const Model& m_model;
    std::vector<Breach> m_breaches;
};

} // namespace

std::vector<Breach> findBreaches(const Model& model)
{
    return Judge(model).run();
}

std::vector<Breach> fieldBreaches(const Element& element)
{
    const std::string& id = element.id.value;
    std::vector<Breach> breaches;
    const auto add = [&](std::string key, const Message& message) {
        breaches.push_back({Breach::Subject::Element, id, std::move(key),
                            Message::of("element '{}': {}", id, message)});
    };
    for (const Field& field : element.fields) {
        if (!findField(element.kind, field.key)) {
            const std::string_view key = spellingOf(elementFields(), field.key);
            add(std::string(key), Message::of("a {} does not bear '{}'", element.kind, key));
        }
    }
    for (FieldProblem& problem : recordProblems(element.fields, elementFields())) {
        add(std::move(problem.key), problem.message);
    }
    // Entries of `needs` and `replicas` a million apart are legal; only their order is not. A
    // number of replicas that is refused by itself says nothing about `needs`.
    const bool countable = element.kind != ElementKind::Cluster && replicas(element) >= 1;
    if (countable && needs(element) > replicas(element)) {
        add("needs", Message::of("'needs' is {} and there are only {} replicas", needs(element),
                                 replicas(element)));
    }
    return breaches;
}

std::vector<Breach> fieldBreaches(const Relation& relation)
{
    const std::string& id = relation.id.value;
    std::vector<Breach> breaches;
    const auto add = [&](std::string key, const Message& message) {
        breaches.push_back({Breach::Subject::Relation, id, std::move(key),
                            Message::of("relation '{}': {}", id, message)});
    };
    for (const Field& field : relation.fields) {
        if (!findField(relation.kind, field.key)) {
            const std::string_view key = spellingOf(relationFields(), field.key);
            add(std::string(key),
                Message::of("a relation of kind {} does not bear '{}'", relation.kind, key));
        }
    }
    for (FieldProblem& problem : recordProblems(relation.fields, relationFields())) {
        add(std::move(problem.key), problem.message);
    }
    return breaches;
}

} // namespace corbel::model
