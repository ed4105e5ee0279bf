// Smells of what goes round in a circle.
#include "analysis/graph/circles.h"
#include "analysis/smells/smell_facts.h"

namespace corbel::analysis::smells {

using model::Message;

namespace {

/// Nobody waits for a person to answer: a mail that is sent closes no circle.
bool isPerson(const SmellFacts& facts, Index node)
{
    return facts.isKind(node, model::ElementKind::Actor) &&
           model::textOf(facts.fields(node), model::Key::Client) != "service";
}

} // namespace

void findSynchronousCycles(const SmellFacts& facts, Smells& found)
{
    const ModelGraph& graph = facts.graph();
    std::vector<Index> calls;
    for (Index i = 0; i < graph.relationCount(); ++i) {
        if (graph.from(i) != noIndex && graph.to(i) != noIndex &&
            model::isSynchronous(graph.relation(i).kind) && !isPerson(facts, graph.to(i))) {
            calls.push_back(i);
        }
    }
    for (const Circle& circle : circles(graph, calls)) {
        found.push_back(facts.smell("synchronous-cycle", circle.nodes, circle.relations,
                                    Message::of("{} elements wait for each other in a circle: {}",
                                                circle.nodes.size(), facts.names(circle.nodes))));
    }
}

void findStartUpCycles(const SmellFacts& facts, Smells& found)
{
    for (const Circle& circle : circles(facts.graph(), startUpNeeds(facts.graph()))) {
        found.push_back(facts.smell("startup-cycle", circle.nodes, circle.relations,
                                    Message::of("{} elements cannot start before each other: {}",
                                                circle.nodes.size(), facts.names(circle.nodes))));
    }
}

} // namespace corbel::analysis::smells
