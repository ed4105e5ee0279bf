#include "analysis/patterns/shapes/askers.h"

#include <set>

namespace corbel::analysis::patterns {

std::vector<Index> askersOf(const ModelFacts& facts, Index part)
{
    const ModelGraph& graph = facts.graph();
    std::vector<Index> askers;
    std::set<Index> seen{part};
    std::vector<Index> open{part};
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        bool isAsked = false;
        for (const Arc& arc : graph.in(at)) {
            if (!model::isSynchronous(graph.relation(arc.relation).kind)) {
                continue;
            }
            isAsked = true;
            if (seen.insert(arc.node).second) {
                (facts.isPassThrough(arc.node) ? open : askers).push_back(arc.node);
            }
        }
        if (!isAsked && at != part) {
            askers.push_back(at);
        }
    }
    return askers;
}

} // namespace corbel::analysis::patterns
