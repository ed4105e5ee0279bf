#include "analysis/availability/fault_tree/simplify.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "analysis/availability/fault_tree/common_inputs.h"

namespace corbel::analysis::availability {
namespace {

/// Literals that are true, ascending.
using Known = std::vector<Literal>;

/// How much is remembered of what is known; to forget some is sound.
constexpr std::size_t mostKnown = 2000;
constexpr int mostRounds = 20;

/// Whether an input can be replaced by its own inputs, and with which sign those are taken.
bool absorbs(GateKind outer, GateKind inner, bool isNegatedInput)
{
    switch (outer) {
    case GateKind::And:
        return inner == (isNegatedInput ? GateKind::Or : GateKind::And);
    case GateKind::Or:
        return inner == (isNegatedInput ? GateKind::And : GateKind::Or);
    default:
        return false;
    }
}

/// Gates that only one gate takes become part of it where the kinds allow.
GateGraph coalesced(const GateGraph& graph)
{
    const std::vector<std::uint32_t> edges = edgesTo(graph);
    std::vector<bool> isAbsorbed(graph.gates.size());
    for (std::size_t i = 1; i < graph.gates.size(); ++i) {
        for (const Literal input : graph.gates[i].inputs) {
            const std::uint32_t inner = gateOf(input);
            if (edges[i] > 0 && edges[inner] == 1) {
                isAbsorbed[inner] =
                    absorbs(graph.gates[i].kind, graph.gates[inner].kind, isNegated(input));
            }
        }
    }
    // Of an absorbed gate: its inputs in the new graph.
    std::vector<std::vector<Literal>> parts(graph.gates.size());
    return rebuilt(
        graph, edges,
        [&](GateGraphBuilder& builder, std::size_t index, const std::vector<Literal>& literals) {
            const Gate& gate = graph.gates[index];
            std::vector<Literal> inputs;
            for (const Literal input : gate.inputs) {
                const std::uint32_t inner = gateOf(input);
                const Literal sign = input & 1U;
                if (isAbsorbed[inner]) {
                    for (const Literal part : std::exchange(parts[inner], {})) {
                        inputs.push_back(part ^ sign);
                    }
                } else {
                    inputs.push_back(literals[inner] ^ sign);
                }
            }
            if (isAbsorbed[index]) {
                parts[index] = std::move(inputs);
                return falseLiteral;
            }
            return builder.gate(gate.kind, gate.least, std::move(inputs));
        });
}

/// What is known where an input of `gate` matters: what is where the gate does, and that no input
/// before it decides the gate. Only earlier ones: later ones cannot occur below it, and to take two
/// inputs for granted because of each other would lose both.
class Surroundings {
public:
    Surroundings(const GateGraph& graph, const std::vector<std::uint32_t>& edges)
        : m_graph(graph),
          m_edges(edges),
          m_known(graph.gates.size()),
          m_isReached(graph.gates.size())
    {
        m_isReached[gateOf(graph.top)] = true;
    }

    /// Of a gate all of whose users have been handed on; may be asked once.
    Known take(std::size_t gate) { return std::exchange(m_known[gate], {}); }

    /// Tells the inputs of `gate` what is known there, given what is at `gate`.
    void handOn(const Gate& gate, const Known& known)
    {
        Known decided;
        if (gate.kind == GateKind::And || gate.kind == GateKind::Or) {
            const Literal sign = gate.kind == GateKind::Or ? 1U : 0U;
            for (const Literal input : gate.inputs) {
                // What is used only once cannot occur a second time.
                if (m_edges[gateOf(input)] > 1) {
                    decided.push_back(input ^ sign);
                }
            }
            std::ranges::sort(decided);
        }
        for (const Literal input : gate.inputs) {
            if (!m_graph.gates[gateOf(input)].inputs.empty()) {
                meet(gateOf(input), known, decided);
            }
        }
    }

private:
    void meet(std::uint32_t gate, const Known& above, const Known& beside)
    {
        const auto earlier = std::ranges::lower_bound(beside, gate * 2);
        Known all;
        std::set_union(above.begin(), above.end(), beside.begin(), earlier,
                       std::back_inserter(all));
        Known& own = m_known[gate];
        if (m_isReached[gate]) {
            Known both;
            std::ranges::set_intersection(own, all, std::back_inserter(both));
            own = std::move(both);
        } else {
            own = std::move(all);
            own.resize(std::min(own.size(), mostKnown));
        }
        m_isReached[gate] = true;
    }

    const GateGraph& m_graph;
    const std::vector<std::uint32_t>& m_edges;
    std::vector<Known> m_known;
    std::vector<bool> m_isReached;
};

/// Puts in what is known at each gate.
GateGraph withKnown(const GateGraph& graph)
{
    const std::vector<std::uint32_t> edges = edgesTo(graph);
    Surroundings surroundings(graph, edges);
    std::vector<std::vector<Literal>> inputs(graph.gates.size());
    for (std::size_t i = graph.gates.size(); i-- > 1;) {
        if (edges[i] == 0) {
            continue;
        }
        const Known known = surroundings.take(i);
        surroundings.handOn(graph.gates[i], known);
        for (const Literal input : graph.gates[i].inputs) {
            inputs[i].push_back(std::ranges::binary_search(known, input)            ? trueLiteral
                                : std::ranges::binary_search(known, negated(input)) ? falseLiteral
                                                                                    : input);
        }
    }
    return rebuilt(
        graph, edges,
        [&](GateGraphBuilder& builder, std::size_t index, const std::vector<Literal>& literals) {
            for (Literal& input : inputs[index]) {
                input = literals[gateOf(input)] ^ (input & 1U);
            }
            const Gate& gate = graph.gates[index];
            return builder.gate(gate.kind, gate.least, std::move(inputs[index]));
        });
}

} // namespace

GateGraph simplified(GateGraph graph)
{
    for (int round = 0; round < mostRounds; ++round) {
        GateGraph smaller = withKnown(coalesced(withCommonInputsOut(graph)));
        if (smaller == graph) {
            break;
        }
        graph = std::move(smaller);
    }
    return graph;
}

} // namespace corbel::analysis::availability
