// Smells of single calls: how they find their target, what ends them, and what stands before it.
#include "analysis/smells/smell_facts.h"

namespace corbel::analysis::smells {

using model::ElementKind;
using model::Key;
using model::Message;
using model::RelationKind;

namespace {

bool isExternal(const SmellFacts& facts, Index node)
{
    return facts.isKind(node, ElementKind::System) &&
           model::flagOf(facts.fields(node), Key::External);
}

/// Between a service and what is inside it nobody has to be found, and nobody waits for another
/// process. Two services inside a third one are two.
bool isWithinOneService(const SmellFacts& facts, Index from, Index to)
{
    const ModelGraph& graph = facts.graph();
    return (facts.isService(to) && graph.isWithin(from, to)) ||
           (facts.isService(from) && graph.isWithin(to, from));
}

/// An actor stands inside where a system that is drawn around it is also drawn around the element.
bool isOutside(const SmellFacts& facts, Index actor, Index element)
{
    const ModelGraph& graph = facts.graph();
    for (Index around = graph.parent(actor); around != noIndex; around = graph.parent(around)) {
        if (facts.isKind(around, ElementKind::System) && graph.isWithin(element, around)) {
            return false;
        }
    }
    return true;
}

/// What a gateway can be put before: not people, and nothing of somebody else's.
bool isOurs(const SmellFacts& facts, Index node)
{
    if (facts.isKind(node, ElementKind::Actor)) {
        return false;
    }
    for (; node != noIndex; node = facts.graph().parent(node)) {
        if (isExternal(facts, node)) {
            return false;
        }
    }
    return true;
}

} // namespace

void findEndpointBasedInteractions(const SmellFacts& facts, Smells& found)
{
    const ModelGraph& graph = facts.graph();
    for (Index node = 0; node < graph.size(); ++node) {
        if (!facts.isService(node)) {
            continue;
        }
        std::vector<Index> calls;
        std::vector<Index> callers;
        for (const Arc& arc : graph.in(node)) {
            const model::Relation& relation = graph.relation(arc.relation);
            if (relation.kind == RelationKind::Calls && facts.isService(arc.node) &&
                !isWithinOneService(facts, arc.node, node) &&
                model::textOf(relation.fields, Key::Discovery) == "static") {
                calls.push_back(arc.relation);
                callers.push_back(arc.node);
            }
        }
        if (!calls.empty()) {
            sortOnce(callers);
            found.push_back(facts.smell("endpoint-based-interaction", {node}, calls,
                                        Message::of("{} is called at a fixed address by {}",
                                                    facts.name(node), facts.names(callers))));
        }
    }
}

void findWobblyInteractions(const SmellFacts& facts, Smells& found)
{
    const ModelGraph& graph = facts.graph();
    for (Index i = 0; i < graph.relationCount(); ++i) {
        const model::Relation& relation = graph.relation(i);
        const Index from = graph.from(i);
        const Index to = graph.to(i);
        if (relation.kind != RelationKind::Calls || from == noIndex || to == noIndex ||
            !(facts.isService(to) || facts.isKind(to, ElementKind::Gateway)) ||
            isWithinOneService(facts, from, to) || relation.fields.contains(Key::Timeout) ||
            model::flagOf(relation.fields, Key::CircuitBreaker)) {
            continue;
        }
        found.push_back(
            facts.smell("wobbly-interaction", {from}, {i},
                        Message::of("{} calls {} with neither a timeout nor a circuit breaker",
                                    facts.name(from), facts.name(to))));
    }
}

void findMissingGateways(const SmellFacts& facts, Smells& found)
{
    const ModelGraph& graph = facts.graph();
    for (Index node = 0; node < graph.size(); ++node) {
        if (facts.isKind(node, ElementKind::Gateway) || !isOurs(facts, node)) {
            continue;
        }
        std::vector<Index> calls;
        std::vector<Index> callers;
        for (const Arc& arc : graph.in(node)) {
            if (graph.relation(arc.relation).kind == RelationKind::Calls &&
                facts.isKind(arc.node, ElementKind::Actor) && isOutside(facts, arc.node, node)) {
                calls.push_back(arc.relation);
                callers.push_back(arc.node);
            }
        }
        if (!calls.empty()) {
            sortOnce(callers);
            found.push_back(
                facts.smell("no-api-gateway", {node}, calls,
                            Message::of("{} is called from outside by {}, with no gateway between",
                                        facts.name(node), facts.names(callers))));
        }
    }
}

} // namespace corbel::analysis::smells
