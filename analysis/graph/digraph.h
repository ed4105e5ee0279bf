/// A directed graph over 0..n-1 in compressed form, and lists grouped by owner in one allocation.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace corbel::analysis {

using Index = std::uint32_t;
inline constexpr Index noIndex = std::numeric_limits<Index>::max();

/// One list per owner 0..n-1. Each list keeps the order in which its entries were given.
template <class T>
class Grouped {
public:
    Grouped() = default;

    Grouped(std::size_t owners, const std::vector<std::pair<Index, T>>& entries)
        : m_begin(owners + 1, 0),
          m_values(entries.size())
    {
        for (const auto& entry : entries) {
            ++m_begin[entry.first + 1];
        }
        for (std::size_t i = 0; i < owners; ++i) {
            m_begin[i + 1] += m_begin[i];
        }
        std::vector<Index> next(m_begin.begin(), m_begin.end() - 1);
        for (const auto& entry : entries) {
            m_values[next[entry.first]++] = entry.second;
        }
    }

    Index size() const { return static_cast<Index>(m_begin.size() - 1); }

    std::span<const T> operator[](Index owner) const
    {
        return {m_values.data() + m_begin[owner], m_values.data() + m_begin[owner + 1]};
    }

    std::size_t entries() const { return m_values.size(); }

private:
    std::vector<Index> m_begin{0};
    std::vector<T> m_values;
};

using Edges = std::vector<std::pair<Index, Index>>;

/// Successors by node, ascending and each once.
class Digraph {
public:
    Digraph() = default;
    /// Loops and repeated edges are dropped.
    Digraph(Index nodes, Edges edges);

    Index size() const { return m_successors.size(); }
    std::size_t edgeCount() const { return m_successors.entries(); }
    std::span<const Index> operator[](Index node) const { return m_successors[node]; }
    Digraph reversed() const;

private:
    Grouped<Index> m_successors;
};

/// Which component each node is in.
struct Components {
    std::vector<Index> of;
    Index count = 0;

    /// The nodes of each component, ascending.
    Grouped<Index> members() const;
};

/// Components numbered against the direction of the edges: an edge between two components leads
/// from the higher number to the lower (Tarjan's order).
Components stronglyConnected(const Digraph& graph);

/// Directions ignored; numbered by their lowest node.
Components weaklyConnected(const Digraph& graph);

/// For every node how many nodes it reaches, itself included: the row sums of the reflexive
/// transitive closure. Exact; bitsets over the condensation, one block of columns at a time, so
/// that memory is 64 bytes per component whatever the size.
std::vector<std::uint64_t> reachCounts(const Digraph& graph);
/// The same, with the components already known.
std::vector<std::uint64_t> reachCounts(const Digraph& graph, const Components& strong);

/// All nodes reachable from `start`, itself included, ascending.
std::vector<Index> reachable(const Digraph& graph, Index start);

} // namespace corbel::analysis
