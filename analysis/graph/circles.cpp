#include "analysis/graph/circles.h"

#include <algorithm>

namespace corbel::analysis {

std::vector<Circle> circles(const ModelGraph& graph, const std::vector<Index>& relations)
{
    Edges edges;
    edges.reserve(relations.size());
    for (const Index relation : relations) {
        edges.emplace_back(graph.from(relation), graph.to(relation));
    }
    const Components components = stronglyConnected(Digraph(graph.size(), std::move(edges)));
    std::vector<Circle> byComponent(components.count);
    for (Index node = 0; node < graph.size(); ++node) {
        byComponent[components.of[node]].nodes.push_back(node);
    }
    for (const Index relation : relations) {
        const Index from = graph.from(relation);
        const Index to = graph.to(relation);
        if (from != to && components.of[from] == components.of[to]) {
            byComponent[components.of[from]].relations.push_back(relation);
        }
    }
    std::erase_if(byComponent, [](const Circle& circle) { return circle.nodes.size() < 2; });
    std::ranges::sort(byComponent, {}, [](const Circle& circle) { return circle.nodes.front(); });
    return byComponent;
}

std::vector<Index> startUpNeeds(const ModelGraph& graph)
{
    std::vector<Index> needs;
    for (Index i = 0; i < graph.relationCount(); ++i) {
        const model::Relation& relation = graph.relation(i);
        if (graph.from(i) != noIndex && graph.to(i) != noIndex && model::isHard(relation) &&
            relation.kind != model::RelationKind::FailsOverTo &&
            graph.kind(graph.to(i)) != model::ElementKind::Actor) {
            needs.push_back(i);
        }
    }
    return needs;
}

} // namespace corbel::analysis
