#include "analysis/graph/ownership.h"

#include <algorithm>

namespace corbel::analysis {

namespace {

/// Those that the element names itself.
std::vector<Index> statedOwners(const ModelGraph& graph, Index node)
{
    std::vector<Index> owners;
    for (const auto& [team, share] :
         model::weightsOf(graph.element(node).fields, model::Key::Team)) {
        const Index index = graph.indexOf(team);
        if (index != noIndex && graph.kind(index) == model::ElementKind::Team && share > 0) {
            owners.push_back(index);
        }
    }
    std::ranges::sort(owners);
    owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
    return owners;
}

} // namespace

std::vector<Index> ownersOf(const ModelGraph& graph, Index node)
{
    std::vector<Index> owners;
    for (; node != noIndex && owners.empty(); node = graph.parent(node)) {
        owners = statedOwners(graph, node);
    }
    return owners;
}

std::vector<std::vector<Index>> allOwners(const ModelGraph& graph)
{
    std::vector<std::vector<Index>> owners(graph.size());
    for (const Index node : graph.fromTheTop()) {
        owners[node] = statedOwners(graph, node);
        if (const Index parent = graph.parent(node); owners[node].empty() && parent != noIndex) {
            owners[node] = owners[parent];
        }
    }
    return owners;
}

} // namespace corbel::analysis
