/// A fault tree made ready for solving: constants gone, equal gates merged, negations on the edges.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
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

    GateGraph take(Literal top);

private:
    Literal conjunction(GateKind kind, std::vector<Literal> inputs);
    Literal parity(std::vector<Literal> inputs);
    Literal atLeast(std::uint32_t least, std::vector<Literal> inputs);
    Literal unique(Gate gate);

    using Shape = std::pair<std::uint64_t, std::vector<Literal>>;

    GateGraph m_graph;
    std::map<std::uint32_t, Literal> m_events;
    std::map<Shape, Literal> m_known;
};

/// What `tree`, which is well formed, says about its top event.
GateGraph gateGraph(const FaultTree& tree);

/// How many edges lead to each gate that the top needs; 0 for others. The top has one from outside.
std::vector<std::uint32_t> edgesTo(const GateGraph& graph);

/// The value of each gate where event i has the value `events[i]`.
std::vector<bool> gateValues(const GateGraph& graph, const std::vector<bool>& events);

} // namespace corbel::analysis::availability
