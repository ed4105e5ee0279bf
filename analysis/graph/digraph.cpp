#include "analysis/graph/digraph.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>

namespace corbel::analysis {

namespace {

/// One cache line of columns.
constexpr std::size_t blockWords = 8;
constexpr Index blockColumns = blockWords * 64;
using Row = std::array<std::uint64_t, blockWords>;

/// The graph of components; its edges lead from higher numbers to lower.
Digraph condensed(const Digraph& graph, const Components& components)
{
    Edges edges;
    for (Index node = 0; node < graph.size(); ++node) {
        for (const Index next : graph[node]) {
            if (components.of[node] != components.of[next]) {
                edges.emplace_back(components.of[node], components.of[next]);
            }
        }
    }
    return Digraph(components.count, std::move(edges));
}

} // namespace

Digraph::Digraph(Index nodes, Edges edges)
{
    std::erase_if(edges, [](const auto& edge) { return edge.first == edge.second; });
    std::ranges::sort(edges);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    m_successors = Grouped<Index>(nodes, edges);
}

Digraph Digraph::reversed() const
{
    Edges edges;
    edges.reserve(edgeCount());
    for (Index node = 0; node < size(); ++node) {
        for (const Index next : m_successors[node]) {
            edges.emplace_back(next, node);
        }
    }
    return Digraph(size(), std::move(edges));
}

Grouped<Index> Components::members() const
{
    std::vector<std::pair<Index, Index>> entries;
    entries.reserve(of.size());
    for (Index node = 0; node < of.size(); ++node) {
        entries.emplace_back(of[node], node);
    }
    return Grouped<Index>(count, entries);
}

Components stronglyConnected(const Digraph& graph)
{
    using Csr = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property,
                                                   boost::no_property, boost::no_property, Index>;
    Edges edges;
    edges.reserve(graph.edgeCount());
    for (Index node = 0; node < graph.size(); ++node) {
        for (const Index next : graph[node]) {
            edges.emplace_back(node, next);
        }
    }
    const Csr csr(boost::edges_are_sorted, edges.begin(), edges.end(), graph.size());
    Components components;
    components.of.resize(graph.size());
    if (graph.size() != 0) {
        components.count = boost::strong_components(
            csr, boost::make_iterator_property_map(components.of.begin(),
                                                   boost::get(boost::vertex_index, csr)));
    }
    return components;
}

Components weaklyConnected(const Digraph& graph)
{
    std::vector<Index> root(graph.size());
    std::iota(root.begin(), root.end(), 0U);
    const auto find = [&](Index node) {
        while (root[node] != node) {
            root[node] = root[root[node]];
            node = root[node];
        }
        return node;
    };
    for (Index node = 0; node < graph.size(); ++node) {
        for (const Index next : graph[node]) {
            const Index a = find(node);
            const Index b = find(next);
            // The lowest node stays the root, which numbers the components in order.
            root[std::max(a, b)] = std::min(a, b);
        }
    }
    Components components;
    components.of.resize(graph.size());
    for (Index node = 0; node < graph.size(); ++node) {
        const Index top = find(node);
        components.of[node] = top == node ? components.count++ : components.of[top];
    }
    return components;
}

std::vector<std::uint64_t> reachCounts(const Digraph& graph)
{
    return reachCounts(graph, stronglyConnected(graph));
}

std::vector<std::uint64_t> reachCounts(const Digraph& graph, const Components& strong)
{
    const Digraph dag = condensed(graph, strong);
    // Columns are the nodes in order of their component, so that a component is one run of bits
    // and counting bits counts nodes.
    std::vector<Index> begin(strong.count + 1, 0);
    for (const Index component : strong.of) {
        ++begin[component + 1];
    }
    std::partial_sum(begin.begin(), begin.end(), begin.begin());

    std::vector<std::uint64_t> counts(strong.count, 0);
    std::vector<Row> rows(strong.count);
    for (Index column = 0; column < graph.size(); column += blockColumns) {
        // Components below the block's first reach none of its columns.
        const Index first =
            static_cast<Index>(std::ranges::upper_bound(begin, column) - begin.begin() - 1);
        for (Index component = first; component < strong.count; ++component) {
            Row& row = rows[component];
            row = {};
            const Index low = std::max(begin[component], column);
            const Index high = std::min(begin[component + 1], column + blockColumns);
            for (Index bit = low; bit < high; ++bit) {
                row[(bit - column) / 64] |= std::uint64_t{1} << ((bit - column) % 64);
            }
            for (const Index next : dag[component]) {
                if (next < first) {
                    continue;
                }
                const Row& other = rows[next];
                for (std::size_t word = 0; word < blockWords; ++word) {
                    row[word] |= other[word];
                }
            }
            for (const std::uint64_t word : row) {
                counts[component] += static_cast<unsigned>(std::popcount(word));
            }
        }
    }
    std::vector<std::uint64_t> result(graph.size());
    for (Index node = 0; node < graph.size(); ++node) {
        result[node] = counts[strong.of[node]];
    }
    return result;
}

std::vector<Index> reachable(const Digraph& graph, Index start)
{
    std::vector<bool> seen(graph.size(), false);
    std::vector<Index> found{start};
    seen[start] = true;
    for (std::size_t at = 0; at < found.size(); ++at) {
        for (const Index next : graph[found[at]]) {
            if (!seen[next]) {
                seen[next] = true;
                found.push_back(next);
            }
        }
    }
    std::ranges::sort(found);
    return found;
}

} // namespace corbel::analysis
