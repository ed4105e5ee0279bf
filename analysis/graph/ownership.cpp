#include "analysis/graph/ownership.h"

#include <algorithm>

namespace corbel::analysis {

std::vector<Index> ownersOf(const ModelGraph& graph, Index node)
{
    std::vector<Index> owners;
    for (; node != noIndex && owners.empty(); node = graph.parent(node)) {
        for (const auto& [team, share] :
             model::weightsOf(graph.element(node).fields, model::Key::Team)) {
            const Index index = graph.indexOf(team);
            if (index != noIndex && graph.kind(index) == model::ElementKind::Team && share > 0) {
                owners.push_back(index);
            }
        }
    }
    std::ranges::sort(owners);
    owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
    return owners;
}

} // namespace corbel::analysis
