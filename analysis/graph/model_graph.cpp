#include "analysis/graph/model_graph.h"

#include <algorithm>

namespace corbel::analysis {

using model::Relation;

namespace {

/// Parents by index, each cycle cut at the first of its members in document order.
std::vector<Index> parentsOf(const ModelGraph& graph)
{
    std::vector<Index> parents(graph.size(), noIndex);
    for (Index node = 0; node < graph.size(); ++node) {
        const Index parent =
            graph.indexOf(model::textOf(graph.element(node).fields, model::Key::Parent));
        Index above = parent;
        while (above != noIndex && above != node) {
            above = parents[above];
        }
        if (above != node) {
            parents[node] = parent;
        }
    }
    return parents;
}

} // namespace

ModelGraph::ModelGraph(const model::Model& model) : m_model(&model)
{
    std::vector<std::pair<Index, Arc>> out;
    std::vector<std::pair<Index, Arc>> in;
    m_ends.reserve(relationCount());
    for (Index i = 0; i < relationCount(); ++i) {
        const Relation& relation = model.relations[i];
        const Ends ends{indexOf(relation.from.value), indexOf(relation.to.value)};
        m_ends.push_back(ends);
        if (ends.from != noIndex && ends.to != noIndex) {
            out.emplace_back(ends.from, Arc{ends.to, i});
            in.emplace_back(ends.to, Arc{ends.from, i});
        }
    }
    m_out = Grouped<Arc>(size(), out);
    m_in = Grouped<Arc>(size(), in);

    m_parent = parentsOf(*this);
    std::vector<std::pair<Index, Index>> children;
    std::vector<std::pair<Index, Index>> hosts;
    for (Index node = 0; node < size(); ++node) {
        if (m_parent[node] != noIndex) {
            children.emplace_back(m_parent[node], node);
        }
        for (const std::string& host : model::runsOn(element(node))) {
            if (const Index index = indexOf(host); index != noIndex) {
                hosts.emplace_back(node, index);
            }
        }
    }
    m_children = Grouped<Index>(size(), children);
    m_hosts = Grouped<Index>(size(), hosts);
}

Index ModelGraph::indexOf(std::string_view id) const
{
    const auto index = m_model->elements.indexOf(id);
    return index ? static_cast<Index>(*index) : noIndex;
}

std::span<const Arc> ModelGraph::out(Index node) const
{
    return m_out[node];
}

std::span<const Arc> ModelGraph::in(Index node) const
{
    return m_in[node];
}

std::span<const Index> ModelGraph::children(Index node) const
{
    return m_children[node];
}

std::vector<Index> ModelGraph::descendants(Index node) const
{
    std::vector<Index> found(children(node).begin(), children(node).end());
    for (std::size_t at = 0; at < found.size(); ++at) {
        const auto inner = children(found[at]);
        found.insert(found.end(), inner.begin(), inner.end());
    }
    std::ranges::sort(found);
    return found;
}

bool ModelGraph::isWithin(Index inner, Index outer) const
{
    while (inner != noIndex && inner != outer) {
        inner = m_parent[inner];
    }
    return inner == outer;
}

std::vector<Index> ModelGraph::fromTheTop() const
{
    std::vector<Index> order;
    order.reserve(size());
    for (Index node = 0; node < size(); ++node) {
        if (m_parent[node] == noIndex) {
            order.push_back(node);
        }
    }
    for (std::size_t at = 0; at < order.size(); ++at) {
        const auto inner = children(order[at]);
        order.insert(order.end(), inner.begin(), inner.end());
    }
    return order;
}

std::span<const Index> ModelGraph::hosts(Index node) const
{
    return m_hosts[node];
}

Digraph ModelGraph::digraph(KindMask kinds, const std::vector<bool>& nodes) const
{
    Edges edges;
    for (Index i = 0; i < relationCount(); ++i) {
        const Ends& ends = m_ends[i];
        if (ends.from != noIndex && ends.to != noIndex && contains(kinds, relation(i).kind) &&
            (nodes.empty() || (nodes[ends.from] && nodes[ends.to]))) {
            edges.emplace_back(ends.from, ends.to);
        }
    }
    return Digraph(size(), std::move(edges));
}

} // namespace corbel::analysis
