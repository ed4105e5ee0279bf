#include "analysis/graph/max_flow.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/push_relabel_max_flow.hpp>

namespace corbel::analysis {

namespace {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using Edge = Traits::edge_descriptor;
using FlowGraph = boost::adjacency_list<
    boost::vecS, boost::vecS, boost::directedS, boost::no_property,
    boost::property<boost::edge_capacity_t, std::int64_t,
                    boost::property<boost::edge_residual_capacity_t, std::int64_t,
                                    boost::property<boost::edge_reverse_t, Edge>>>>;

/// Whether `source` reaches `sink` by arcs without a limit.
bool isUnlimited(Index nodes, const std::vector<FlowArc>& arcs, Index source, Index sink)
{
    Edges open;
    for (const FlowArc& arc : arcs) {
        if (std::isinf(arc.capacity)) {
            open.emplace_back(arc.from, arc.to);
        }
    }
    const std::vector<Index> reached = reachable(Digraph(nodes, std::move(open)), source);
    return std::ranges::binary_search(reached, sink);
}

} // namespace

MaxFlow maxFlow(Index nodes, const std::vector<FlowArc>& arcs, Index source, Index sink)
{
    MaxFlow result;
    if (isUnlimited(nodes, arcs, source, sink)) {
        result.value = std::numeric_limits<double>::infinity();
        return result;
    }
    // Whole numbers, because the algorithm asks for exact sums: in units so small that all that can
    // leave the source together still fits.
    double finite = 0.0;
    double leaving = 1.0;
    for (const FlowArc& arc : arcs) {
        finite += std::isinf(arc.capacity) ? 0.0 : arc.capacity;
        leaving += arc.from == source ? 1.0 : 0.0;
    }
    const double enough = finite > 0.0 ? 2.0 * finite : 1.0; // more than any cut of finite arcs
    const double unit = std::ldexp(enough * leaving, -60);
    const auto whole = [&](double amount) {
        return static_cast<std::int64_t>(std::round((std::isinf(amount) ? enough : amount) / unit));
    };
    FlowGraph graph(nodes);
    const auto capacity = boost::get(boost::edge_capacity, graph);
    const auto residual = boost::get(boost::edge_residual_capacity, graph);
    const auto reverse = boost::get(boost::edge_reverse, graph);
    std::vector<Edge> edges;
    edges.reserve(arcs.size());
    for (const FlowArc& arc : arcs) {
        const Edge there = boost::add_edge(arc.from, arc.to, graph).first;
        const Edge back = boost::add_edge(arc.to, arc.from, graph).first;
        capacity[there] = whole(arc.capacity);
        capacity[back] = 0;
        reverse[there] = back;
        reverse[back] = there;
        edges.push_back(there);
    }
    boost::push_relabel_max_flow(graph, source, sink);

    result.sourceSide.assign(nodes, false);
    result.sourceSide[source] = true;
    std::vector<Index> open{source};
    while (!open.empty()) {
        const Index node = open.back();
        open.pop_back();
        const auto [first, last] = boost::out_edges(node, graph);
        for (auto edge = first; edge != last; ++edge) {
            const auto next = static_cast<Index>(boost::target(*edge, graph));
            if (!result.sourceSide[next] && residual[*edge] > 0) {
                result.sourceSide[next] = true;
                open.push_back(next);
            }
        }
    }
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        result.flow.push_back(static_cast<double>(capacity[edges[i]] - residual[edges[i]]) * unit);
        if (result.sourceSide[arcs[i].from] && !result.sourceSide[arcs[i].to]) {
            result.cut.push_back(i);
            result.value += arcs[i].capacity;
        }
    }
    return result;
}

} // namespace corbel::analysis
