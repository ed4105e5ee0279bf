#include "analysis/patterns/shapes/mend.h"

#include <algorithm>

#include "model/edits.h"

namespace corbel::analysis::patterns {

using model::Message;

std::string nameOf(const Scope& scope, Index node)
{
    return std::string(model::displayName(scope.graph().element(node)));
}

namespace {

Fix made(Message label, model::ChangeSet changes)
{
    changes.label = label;
    return {std::move(label), std::move(changes)};
}

} // namespace

Fix stating(const Scope& scope, Message label, const std::vector<Index>& nodes, model::Key key,
            const model::Value& value)
{
    std::vector<model::ElementId> ids;
    for (const Index node : nodes) {
        ids.push_back(scope.graph().element(node).id);
    }
    return made(std::move(label), model::edits::setField(scope.graph().model(), ids, key, value));
}

Fix statingOf(const Scope& scope, Message label, Index relation, model::Key key,
              const model::Value& value)
{
    return made(std::move(label),
                model::edits::setField(scope.graph().model(),
                                       std::vector{scope.graph().relation(relation).id}, key,
                                       value));
}

Fix connecting(const Scope& scope, Message label, model::RelationKind kind, Index from, Index to)
{
    return made(std::move(label), model::edits::addRelation(scope.graph().model(), kind,
                                                            scope.graph().element(from).id,
                                                            scope.graph().element(to).id));
}

Fix removing(const Scope& scope, Index relation)
{
    return made(
        Message::of("Remove the relation from {} to {}",
                    nameOf(scope, scope.graph().from(relation)),
                    nameOf(scope, scope.graph().to(relation))),
        model::edits::remove(scope.graph().model(), {}, {scope.graph().relation(relation).id}));
}

void addLeading(std::vector<Fix>& fixes, const Scope& scope, Message label, Index relation,
                Index from, Index to)
{
    const ModelGraph& graph = scope.graph();
    const model::RelationKind kind = graph.relation(relation).kind;
    const bool isThere = std::ranges::any_of(graph.out(from), [&](const Arc& arc) {
        return arc.node == to && graph.relation(arc.relation).kind == kind;
    });
    if (isThere) {
        fixes.push_back(removing(scope, relation));
    } else if (model::isLegal(kind, graph.kind(from), graph.kind(to))) {
        fixes.push_back(made(std::move(label), model::edits::reconnect(
                                                   graph.model(), graph.relation(relation).id,
                                                   graph.element(from).id, graph.element(to).id)));
    }
}

Fix calling(const Scope& scope, Message label, Index relation, Index callee)
{
    const ModelGraph& graph = scope.graph();
    model::Model after = graph.model();
    model::Relation call{{},
                         model::RelationKind::Calls,
                         graph.relation(relation).from,
                         graph.element(callee).id,
                         {}};
    after.relations.erase(relation);
    call.id = model::freeRelationId(after, call.kind, call.from, call.to);
    after.relations.append(std::move(call));
    return made(label, model::diff(graph.model(), after, label));
}

} // namespace corbel::analysis::patterns
