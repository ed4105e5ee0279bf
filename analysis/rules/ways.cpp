#include "analysis/rules/ways.h"

namespace corbel::analysis::rules {

std::vector<Index> firstSteps(const ModelGraph& graph, const ChainsWanted& wanted)
{
    std::vector<Index> steps(graph.size(), noIndex);
    // From the targets against the direction of the chains: what is met first is nearest.
    std::vector<Index> open;
    for (Index node = 0; node < graph.size(); ++node) {
        if (wanted.target[node] >= wanted.least) {
            open.push_back(node);
        }
    }
    for (std::size_t next = 0; next < open.size(); ++next) {
        const Index node = open[next];
        for (const Arc& arc : wanted.isBackwards ? graph.out(node) : graph.in(node)) {
            if (arc.node == node || steps[arc.node] != noIndex ||
                wanted.over[arc.relation] < wanted.least) {
                continue;
            }
            steps[arc.node] = arc.relation;
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
