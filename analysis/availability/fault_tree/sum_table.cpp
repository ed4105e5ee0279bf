#include "analysis/availability/fault_tree/sum_table.h"

#include <cstddef>
#include <utility>

namespace corbel::analysis::availability {
namespace {

using Offsets = SumCircuit::Offsets;

/// Of a circuit: its numbers have to fit.
constexpr std::uint64_t mostValues = std::uint64_t{1} << 31U;

/// How far apart the states of each axis are.
std::vector<std::uint32_t> stridesOf(const std::vector<std::uint32_t>& sizes)
{
    std::vector<std::uint32_t> strides(sizes.size());
    std::uint32_t stride = 1;
    for (std::size_t i = sizes.size(); i-- > 0;) {
        strides[i] = stride;
        stride *= sizes[i];
    }
    return strides;
}

} // namespace

TableProducts::TableProducts(std::vector<Vertex> vertices, std::uint32_t variables,
                             CircuitLimits limits)
    : m_limits(std::move(limits)),
      m_vertices(std::move(vertices))
{
    m_limits.values = std::min(m_limits.values, mostValues);
    m_circuit.variables = variables;
    m_circuit.size = SumCircuit::valuesOf(variables);
}

/// How many counts go with the value 0, and with the value 1 or none.
std::uint32_t TableProducts::states(const Axis& axis) const
{
    const Vertex& vertex = m_vertices[axis.vertex];
    const std::uint32_t counts = axis.mostCounted + 1;
    if (!axis.hasValue) {
        return counts;
    }
    const bool isAnyCount = vertex.kind == GateKind::Xor || vertex.kind == GateKind::Event;
    return counts + (isAnyCount ? counts : std::min(counts, vertex.least));
}

AxisState TableProducts::stateAt(const Axis& axis, std::uint32_t number) const
{
    const std::uint32_t without = axis.hasValue ? states(axis) - (axis.mostCounted + 1) : 0;
    return axis.hasValue && number >= without ? AxisState{1, number - without}
                                              : AxisState{0, number};
}

std::uint32_t TableProducts::numberOf(const Axis& axis, const AxisState& state) const
{
    return state.value == 0 ? state.count : states(axis) - (axis.mostCounted + 1) + state.count;
}

Axis TableProducts::united(const Axis& a, const Axis& b) const
{
    const Vertex& vertex = m_vertices[a.vertex];
    const std::uint32_t most = vertex.kind == GateKind::Xor ? 1 : vertex.least;
    return {a.vertex, a.hasValue || b.hasValue, std::min(most, a.mostCounted + b.mostCounted)};
}

std::uint32_t TableProducts::listed(std::vector<Offsets> list)
{
    const auto place = static_cast<std::uint32_t>(m_circuit.lists.size());
    m_circuit.lists.insert(m_circuit.lists.end(), list.begin(), list.end());
    return place;
}

/// The states of an axis that only one of the two tables has.
SumCircuit::Loop TableProducts::kept(const Axis& axis, const Offsets& strides, bool isGone)
{
    const Vertex& vertex = m_vertices[axis.vertex];
    if (!isGone || vertex.kind == GateKind::Event) {
        return {states(axis), SumCircuit::noList, strides};
    }
    std::vector<Offsets> list;
    for (std::uint32_t i = 0; i < states(axis); ++i) {
        const AxisState state = stateAt(axis, i);
        if (!axis.hasValue || state.value == (state.count == vertex.least ? 1U : 0U)) {
            list.push_back({strides.a * i, strides.b * i, 0});
        }
    }
    const auto turns = static_cast<std::uint32_t>(list.size());
    return {turns, listed(std::move(list)), {}};
}

/// The states of a vertex in both tables that go together, and what they make.
SumCircuit::Loop TableProducts::meeting(const Axis& a, const Axis& b, const Offsets& strides,
                                        bool isGone)
{
    const Vertex& vertex = m_vertices[a.vertex];
    if (a.mostCounted == 0 && b.mostCounted == 0) {
        return {2, SumCircuit::noList, strides};
    }
    const Axis both = united(a, b);
    std::vector<Offsets> list;
    for (std::uint32_t i = 0; i < states(a); ++i) {
        for (std::uint32_t k = 0; k < states(b); ++k) {
            const AxisState stateA = stateAt(a, i);
            const AxisState stateB = stateAt(b, k);
            if (a.hasValue && b.hasValue && stateA.value != stateB.value) {
                continue;
            }
            const std::uint32_t counted = stateA.count + stateB.count;
            const AxisState state{stateA.value | stateB.value,
                                  vertex.kind == GateKind::Xor ? counted % 2
                                                               : std::min(counted, vertex.least)};
            const std::uint32_t right = state.count == vertex.least ? 1 : 0;
            const bool canBe =
                !both.hasValue || vertex.kind == GateKind::Xor || state.value == 1 || right == 0;
            if (canBe && (!isGone || !both.hasValue || state.value == right)) {
                list.push_back({strides.a * i, strides.b * k,
                                isGone ? 0 : strides.made * numberOf(both, state)});
            }
        }
    }
    const auto turns = static_cast<std::uint32_t>(list.size());
    return {turns, listed(std::move(list)), {}};
}

double TableProducts::sizeOfBoth(const SumTable& a, const SumTable& b) const
{
    double size = static_cast<double>(a.size);
    auto next = a.axes.begin();
    for (const Axis& axis : b.axes) {
        while (next != a.axes.end() &&
               m_vertices[next->vertex].rank < m_vertices[axis.vertex].rank) {
            ++next;
        }
        if (next != a.axes.end() && next->vertex == axis.vertex) {
            size *= static_cast<double>(states(united(*next, axis))) / states(*next);
        } else {
            size *= states(axis);
        }
    }
    return size;
}

bool TableProducts::multiply(SumTable& all, const SumTable& next, std::uint32_t gone)
{
    struct Place {
        std::size_t inA = 0;
        std::size_t inB = 0;
    };
    constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
    if (m_limits.stop.stop_requested()) {
        return false;
    }
    const std::vector<Axis>& axesA = all.axes;
    const std::vector<Axis>& axesB = next.axes;
    std::vector<Axis> made;
    std::vector<Place> places;
    std::size_t a = 0;
    std::size_t b = 0;
    while (a < axesA.size() || b < axesB.size()) {
        const bool isA = b == axesB.size() ||
                         (a < axesA.size() &&
                          m_vertices[axesA[a].vertex].rank <= m_vertices[axesB[b].vertex].rank);
        const bool isB = a == axesA.size() ||
                         (b < axesB.size() &&
                          m_vertices[axesB[b].vertex].rank <= m_vertices[axesA[a].vertex].rank);
        made.push_back(isA && isB ? united(axesA[a], axesB[b]) : isA ? axesA[a] : axesB[b]);
        places.push_back({isA ? a++ : nowhere, isB ? b++ : nowhere});
    }
    const auto sizesOf = [&](const std::vector<Axis>& axes, std::uint32_t without) {
        std::vector<std::uint32_t> sizes;
        for (const Axis& axis : axes) {
            sizes.push_back(axis.vertex == without ? 1 : states(axis));
        }
        return sizes;
    };
    const std::vector<std::uint32_t> sizes = sizesOf(made, gone);
    std::uint64_t size = 1;
    for (const std::uint32_t states : sizes) {
        size *= states;
        if (size > m_limits.values) {
            return false;
        }
    }
    const std::vector<std::uint32_t> stridesA = stridesOf(sizesOf(axesA, noVertex));
    const std::vector<std::uint32_t> stridesB = stridesOf(sizesOf(axesB, noVertex));
    const std::vector<std::uint32_t> strides = stridesOf(sizes);
    // What is looked up in a list, or summed over, goes around what is not: that stands in a row.
    std::vector<Loop> inner;
    m_loops.clear();
    std::uint64_t products = 1;
    for (std::size_t i = 0; i < made.size(); ++i) {
        const auto [inA, inB] = places[i];
        const bool isGone = made[i].vertex == gone;
        const Offsets each{inA != nowhere ? stridesA[inA] : 0, inB != nowhere ? stridesB[inB] : 0,
                           isGone ? 0 : strides[i]};
        const Loop loop = inA != nowhere && inB != nowhere
                              ? meeting(axesA[inA], axesB[inB], each, isGone)
                              : kept(made[i], each, isGone);
        products *= loop.turns;
        if (loop.list != SumCircuit::noList || isGone) {
            m_loops.push_back(loop);
        } else if (!inner.empty() && inner.back().each.a == each.a * loop.turns &&
                   inner.back().each.b == each.b * loop.turns &&
                   inner.back().each.made == each.made * loop.turns) {
            inner.back() = {inner.back().turns * loop.turns, SumCircuit::noList, each};
        } else {
            inner.push_back(loop);
        }
    }
    m_circuit.products += products;
    if (m_circuit.products > m_limits.products || m_circuit.size + size > m_limits.values) {
        return false;
    }
    m_circuit.loops.insert(m_circuit.loops.end(), m_loops.begin(), m_loops.end());
    m_circuit.loops.insert(m_circuit.loops.end(), inner.begin(), inner.end());
    m_circuit.steps.push_back({{all.place, next.place, m_circuit.size},
                               static_cast<std::uint32_t>(m_circuit.loops.size())});
    std::erase_if(made, [&](const Axis& axis) { return axis.vertex == gone; });
    all = {std::move(made), m_circuit.size, size};
    m_circuit.size += static_cast<std::uint32_t>(size);
    return true;
}

} // namespace corbel::analysis::availability
