/// The parts of a gate graph that hang together while one vertex after the other is summed over,
/// and what becomes of two of them.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/availability/fault_tree/node_table.h"
#include "analysis/availability/fault_tree/sum_circuit.h"

namespace corbel::analysis::availability {

/// A leaf, or a gate that counts those of its inputs that speak for its being true. An And is
/// counted as an Or of negations. The state of a vertex: in the lowest bit its value, above it the
/// count so far. The value is 0 as long as nothing asks for it; once something does, each value is
/// supposed in turn, and in the end only the right ones are kept.
struct Vertex {
    GateKind kind = GateKind::Event;
    std::uint32_t least = 1; ///< from how many on a counting gate is true

    bool isNegated() const { return kind == GateKind::And; }
    std::uint32_t bits() const
    {
        return kind == GateKind::Event ? 1U
                                       : 1U + static_cast<std::uint32_t>(std::bit_width(least));
    }
    /// About how much it adds to the logarithm of the size of what it is in.
    double weight() const { return kind == GateKind::Event ? 1.0 : std::log2(1.25 * (least + 1)); }

    std::uint64_t sum(std::uint64_t a, std::uint64_t b) const
    {
        const std::uint64_t value = (a | b) & 1U;
        const std::uint64_t count = kind == GateKind::Xor
                                        ? (a ^ b) >> 1U
                                        : std::min<std::uint64_t>((a >> 1U) + (b >> 1U), least);
        return kind == GateKind::Event ? value : count << 1U | value;
    }

    /// Whether a supposed value can still be right.
    bool canBe(std::uint64_t state) const
    {
        return kind == GateKind::Event || kind == GateKind::Xor || (state & 1U) == 1 ||
               state >> 1U < least;
    }

    bool isRight(std::uint64_t state) const
    {
        return kind == GateKind::Event || (state & 1U) == valueOf(state);
    }

    /// Of a gate all of whose inputs are counted.
    std::uint64_t valueOf(std::uint64_t state) const { return state >> 1U == least ? 1U : 0U; }
};

/// What hangs together: for each combination of states that can be, the node of its chance.
struct Factor {
    struct Entry {
        std::uint64_t states; ///< of all vertices, the first in the lowest bits
        std::uint32_t node;
    };

    std::vector<std::uint32_t> vertices; ///< ascending
    std::vector<std::uint32_t> supposed; ///< those of them whose value is asked for, ascending
    std::vector<Entry> entries;
};

/// Puts factors together, and the sums that they take into a circuit.
class FactorProducts {
public:
    /// `variables` of the vertices are leaves, the first ones.
    FactorProducts(std::vector<Vertex> vertices, std::uint32_t variables, CircuitLimits limits);

    const std::vector<Vertex>& vertices() const { return m_vertices; }

    /// `all` becomes both together; `gone`, where it is not `noNode`, is summed over. False where
    /// that would be too large.
    bool multiply(Factor& all, const Factor& next, std::uint32_t gone);

    std::uint32_t nodeOf(std::span<const SumCircuit::Product> sum);

    /// What was made, to be taken once.
    SumCircuit& circuit() { return m_circuit; }

private:
    struct Layout;
    struct Half;
    struct Meeting;
    /// A product, and the states that it is for.
    struct Item {
        std::uint64_t states;
        SumCircuit::Product product;
    };

    Layout layoutOf(const std::vector<std::uint32_t>& vertices) const;
    std::vector<Half> halves(const Factor& factor, const std::vector<std::uint32_t>& shared,
                             const std::vector<std::uint32_t>& matched,
                             const std::vector<std::uint32_t>& all, const Layout& target) const;
    bool meet(const std::vector<Half>& left, const std::vector<Half>& right,
              const std::vector<Meeting>& meetings, std::uint32_t gone, std::uint32_t keptBits);

    CircuitLimits m_limits;
    SumCircuit m_circuit;
    std::vector<Vertex> m_vertices;
    std::vector<Item> m_items; ///< Of the product that is being made.
};

} // namespace corbel::analysis::availability
