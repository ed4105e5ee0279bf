#include "analysis/rules/ways.h"

namespace corbel::analysis::rules {

std::vector<Index> firstSteps(const ModelGraph& graph, const ChainsWanted& wanted)
{
    std::vector<Index> steps(graph.size(), noIndex);
    std::vector<Index> lengths(graph.size(), 0); // of the chain that begins with the step
    // From the targets against the direction of the chains: what is met first is nearest.
    std::vector<Index> open;
    for (Index node = 0; node < graph.size(); ++node) {
        if (wanted.target[node] >= wanted.least) {
            open.push_back(node);
        }
    }
    for (std::size_t next = 0; next < open.size(); ++next) {
        const Index node = open[next];
        const Index length = 1 + (wanted.target[node] >= wanted.least ? 0 : lengths[node]);
        for (const Arc& arc : wanted.isBackwards ? graph.out(node) : graph.in(node)) {
            if (arc.node == node || wanted.over[arc.relation] < wanted.least) {
                continue;
            }
            Index& step = steps[arc.node];
            if (step != noIndex) {
                // Of chains that are equally short the one by id: not by the order of the document.
                if (length == lengths[arc.node] &&
                    graph.relation(arc.relation).id.value < graph.relation(step).id.value) {
                    step = arc.relation;
                }
                continue;
            }
            step = arc.relation;
            lengths[arc.node] = length;
            if (wanted.target[arc.node] < wanted.least) { // targets are there from the beginning
                open.push_back(arc.node);
            }
        }
    }
    return steps;
}

Index arrival(const ModelGraph& graph, bool isBackwards, Index relation)
{
    return isBackwards ? graph.from(relation) : graph.to(relation);
}

} // namespace corbel::analysis::rules
