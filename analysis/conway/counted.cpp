#include "analysis/conway/counted.h"

namespace corbel::analysis {

using model::ElementKind;

namespace {

bool isPart(ElementKind kind)
{
    return kind == ElementKind::Service || kind == ElementKind::Store ||
           kind == ElementKind::Stream || kind == ElementKind::Gateway;
}

} // namespace

CountedStructure countedStructure(const ModelGraph& graph, KindMask relationKinds)
{
    std::vector<bool> holdsCounted(graph.size(), false);
    for (Index node = 0; node < graph.size(); ++node) {
        if (isPart(graph.kind(node)) || graph.kind(node) == ElementKind::System) {
            for (Index above = graph.parent(node); above != noIndex && !holdsCounted[above];
                 above = graph.parent(above)) {
                holdsCounted[above] = true;
            }
        }
    }
    CountedStructure counted;
    counted.numberOf.assign(graph.size(), noIndex);
    for (Index node = 0; node < graph.size(); ++node) {
        if (isPart(graph.kind(node)) ||
            (graph.kind(node) == ElementKind::System && !holdsCounted[node])) {
            counted.numberOf[node] = static_cast<Index>(counted.elements.size());
            counted.elements.push_back(node);
        }
    }
    Edges edges;
    for (Index i = 0; i < graph.relationCount(); ++i) {
        if (!contains(relationKinds, graph.relation(i).kind) || graph.from(i) == noIndex ||
            graph.to(i) == noIndex) {
            continue;
        }
        const Index from = counted.numberOf[graph.from(i)];
        const Index to = counted.numberOf[graph.to(i)];
        if (from != noIndex && to != noIndex) {
            counted.relations.push_back(i);
            edges.emplace_back(from, to);
        } else {
            counted.leftOut.push_back(i);
        }
    }
    counted.dependencies = Digraph(static_cast<Index>(counted.elements.size()), std::move(edges));
    return counted;
}

std::vector<model::RelationKind> kindsIn(KindMask mask)
{
    std::vector<model::RelationKind> kinds;
    for (const model::RelationKind kind : model::relationKinds) {
        if (contains(mask, kind)) {
            kinds.push_back(kind);
        }
    }
    return kinds;
}

} // namespace corbel::analysis
