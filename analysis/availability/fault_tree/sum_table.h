/// The tables that a circuit of sums is put together from, and what becomes of two of them.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

#include "analysis/availability/fault_tree/sum_circuit.h"

namespace corbel::analysis::availability {

/// A leaf, or a gate that counts those of its inputs that speak for its value being 1. An And is
/// counted as an Or of negations: its value is 1 where it is false.
struct Vertex {
    GateKind kind = GateKind::Event;
    std::uint32_t least = 1; ///< from how many on a counting gate has the value 1
    std::uint32_t rank = 0;  ///< those of higher ones are closer together in a table

    bool isNegated() const { return kind == GateKind::And; }
    /// About how much it adds to the logarithm of the work on what it is in; of a gate more than of
    /// its states, since counts that meet are added up in every way.
    double weight() const { return kind == GateKind::Event ? 1.0 : 1.5 * std::log2(least + 1.0); }
};

/// A vertex in a table: its value, once something in the table asks for it, and how many of its
/// inputs in the table speak for it. Each value that is asked for is supposed in turn, and in the
/// end only the right ones are kept.
struct Axis {
    std::uint32_t vertex = 0;
    bool hasValue = false;
    std::uint32_t mostCounted = 0;
};

/// What an axis may say; one number for each, those without the value 1 first.
struct AxisState {
    std::uint32_t value = 0;
    std::uint32_t count = 0;
};

struct SumTable {
    std::vector<Axis> axes; ///< by rank; the states of the last one stand next to each other
    std::uint32_t place = 0;
    std::uint64_t size = 1;
};

/// Plans the steps of a circuit.
class TableProducts {
public:
    TableProducts(std::vector<Vertex> vertices, std::uint32_t variables, CircuitLimits limits);

    const std::vector<Vertex>& vertices() const { return m_vertices; }

    /// `all` becomes both together; `gone`, where it is not `noVertex`, is summed over. False where
    /// that would be too large.
    bool multiply(SumTable& all, const SumTable& next, std::uint32_t gone);

    /// How many values both together would have.
    double sizeOfBoth(const SumTable& a, const SumTable& b) const;

    static constexpr std::uint32_t noVertex = 0xFFFFFFFF;

    /// What was planned, to be taken once.
    SumCircuit& circuit() { return m_circuit; }

private:
    using Loop = SumCircuit::Loop;

    std::uint32_t states(const Axis& axis) const;
    AxisState stateAt(const Axis& axis, std::uint32_t number) const;
    std::uint32_t numberOf(const Axis& axis, const AxisState& state) const;
    Axis united(const Axis& a, const Axis& b) const;
    Loop meeting(const Axis& a, const Axis& b, const SumCircuit::Offsets& strides, bool isGone);
    Loop kept(const Axis& axis, const SumCircuit::Offsets& strides, bool isGone);
    std::uint32_t listed(std::vector<SumCircuit::Offsets> list);

    CircuitLimits m_limits;
    SumCircuit m_circuit;
    std::vector<Vertex> m_vertices;
    std::vector<Loop> m_loops; ///< Of the step that is being planned.
};

} // namespace corbel::analysis::availability
