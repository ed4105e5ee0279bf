/// A fault tree made ready for solving: constants gone, equal gates merged, negations on the edges.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "analysis/availability/fault_tree/fault_tree.h"

namespace corbel::analysis::availability {

/// A gate, or its negation: twice the gate's index, plus one where negated.
using Literal = std::uint32_t;

inline constexpr Literal falseLiteral = 0;
inline constexpr Literal trueLiteral = 1;

inline std::uint32_t gateOf(Literal literal)
{
    return literal >> 1U;
}
inline bool isNegated(Literal literal)
{
    return (literal & 1U) != 0;
}
inline Literal negated(Literal literal)
{
    return literal ^ 1U;
}

enum class GateKind : std::uint8_t { False, Event, And, Or, Xor, AtLeast };

struct Gate {
    GateKind kind = GateKind::False;
    std::uint32_t event = 0;       ///< of an Event
    std::uint32_t least = 0;       ///< of AtLeast: 2 .. inputs - 1
    std::vector<Literal> inputs{}; ///< two or more, of smaller gates; never constants

    bool operator==(const Gate&) const = default;
};

/// Gates after their inputs; the first is the constant false.
struct GateGraph {
    std::vector<Gate> gates{Gate{}};
    Literal top = falseLiteral;

    bool operator==(const GateGraph&) const = default;
};

/// Adds gates to a graph, each in its simplest form and only once.
class GateGraphBuilder {
public:
    Literal event(std::uint32_t event);

    /// `inputs` are literals of this graph, in any number, constants among them.
    Literal gate(GateKind kind, std::uint32_t least, std::vector<Literal> inputs);

    /// What is there already.
    const Gate& gate(Literal literal) const { return m_graph.gates[gateOf(literal)]; }

    GateGraph take(Literal top);

private:
    Literal conjunction(GateKind kind, std::vector<Literal> inputs);
    Literal parity(std::vector<Literal> inputs);
    Literal atLeast(std::uint32_t least, std::vector<Literal> inputs);
    Literal unique(Gate gate);
    void growKnown();
    bool isFirst(Literal literal);

    GateGraph m_graph;
    std::vector<Literal> m_events; ///< by event; 0: none yet
    /// Gates by what they take, each at the first free place from its hash on; 0: none.
    std::vector<std::uint32_t> m_known = std::vector<std::uint32_t>(64);
    std::vector<std::uint64_t> m_hashes; ///< by gate, of those in `m_known`
    std::size_t m_knownCount = 0;
    /// By literal: the last gate in the making that had it, so that none is taken twice.
    std::vector<std::uint32_t> m_seenBy;
    std::uint32_t m_making = 0;
};

/// What `tree`, which is well formed, says about its top event.
GateGraph gateGraph(const FaultTree& tree);

/// How many edges lead to each gate that the top needs; 0 for others. The top has one from outside.
std::vector<std::uint32_t> edgesTo(const GateGraph& graph);

/// The same with every gate that the top needs made anew: `remade(builder, i, literals)` says what
/// gate i, which is not an event, becomes; `literals` are those of the gates before it.
template <class Remade>
GateGraph rebuilt(const GateGraph& graph, const std::vector<std::uint32_t>& edges, Remade remade)
{
    GateGraphBuilder builder;
    std::vector<Literal> literals(graph.gates.size(), falseLiteral);
    for (std::size_t i = 1; i < graph.gates.size(); ++i) {
        if (edges[i] > 0) {
            literals[i] = graph.gates[i].kind == GateKind::Event
                              ? builder.event(graph.gates[i].event)
                              : remade(builder, i, std::as_const(literals));
        }
    }
    return builder.take(literals[gateOf(graph.top)] ^ (graph.top & 1U));
}

/// The value of each gate where event i has the value `events[i]`.
std::vector<bool> gateValues(const GateGraph& graph, const std::vector<bool>& events);

} // namespace corbel::analysis::availability
