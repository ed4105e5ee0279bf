#include "analysis/availability/fault_tree/simplify.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "analysis/availability/fault_tree/common_inputs.h"
#include "analysis/availability/fault_tree/lone_causes.h"

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

/// Makes gates that only one gate takes part of it where the kinds allow. False: there are none.
bool coalesce(GateGraph& graph)
{
    const std::vector<std::uint32_t> edges = edgesTo(graph);
    std::vector<bool> isAbsorbed(graph.gates.size());
    bool isAnyAbsorbed = false;
    for (std::size_t i = 1; i < graph.gates.size(); ++i) {
        for (const Literal input : graph.gates[i].inputs) {
            const std::uint32_t inner = gateOf(input);
            if (edges[i] > 0 && edges[inner] == 1 &&
                absorbs(graph.gates[i].kind, graph.gates[inner].kind, isNegated(input))) {
                isAbsorbed[inner] = true;
                isAnyAbsorbed = true;
            }
        }
    }
    if (!isAnyAbsorbed) {
        return false;
    }
    // Of an absorbed gate: its inputs in the new graph.
    std::vector<std::vector<Literal>> parts(graph.gates.size());
    graph = rebuilt(
        graph, edges,
        [&](GateGraphBuilder& builder, std::size_t index, const std::vector<Literal>& literals) {
            const Gate& gate = graph.gates[index];
            std::vector<Literal> inputs;
            inputs.reserve(gate.inputs.size());
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
    return true;
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
        Known& decided = m_decided;
        decided.clear();
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
        Known& own = m_known[gate];
        if (m_isReached[gate] && own.empty()) {
            return;
        }
        Known& all = m_all;
        all.clear();
        std::set_union(above.begin(), above.end(), beside.begin(), earlier,
                       std::back_inserter(all));
        if (m_isReached[gate]) {
            const auto end = std::ranges::set_intersection(own, all, own.begin()).out;
            own.erase(end, own.end());
        } else {
            all.resize(std::min(all.size(), mostKnown));
            own = all;
        }
        m_isReached[gate] = true;
    }

    const GateGraph& m_graph;
    const std::vector<std::uint32_t>& m_edges;
    std::vector<Known> m_known;
    std::vector<bool> m_isReached;
    Known m_decided; ///< Only to be filled anew, and so is the next.
    Known m_all;
};

/// Puts in what is known at each gate. False where that is nothing.
bool putInKnown(GateGraph& graph)
{
    const std::vector<std::uint32_t> edges = edgesTo(graph);
    Surroundings surroundings(graph, edges);
    // By gate, where an input is known: all of them. Empty elsewhere.
    std::vector<std::vector<Literal>> inputs(graph.gates.size());
    bool isAnyKnown = false;
    for (std::size_t i = graph.gates.size(); i-- > 1;) {
        if (edges[i] == 0) {
            continue;
        }
        const Known known = surroundings.take(i);
        surroundings.handOn(graph.gates[i], known);
        for (std::size_t k = 0; k < graph.gates[i].inputs.size() && !known.empty(); ++k) {
            // A gate and its negation are neighbours.
            const Literal input = graph.gates[i].inputs[k];
            const auto place = std::ranges::lower_bound(known, input & ~1U);
            if (place != known.end() && gateOf(*place) == gateOf(input)) {
                if (inputs[i].empty()) {
                    inputs[i] = graph.gates[i].inputs;
                }
                inputs[i][k] = *place == input ? trueLiteral : falseLiteral;
                isAnyKnown = true;
            }
        }
    }
    if (!isAnyKnown) {
        return false;
    }
    graph = rebuilt(
        graph, edges,
        [&](GateGraphBuilder& builder, std::size_t index, const std::vector<Literal>& literals) {
            const Gate& gate = graph.gates[index];
            std::vector<Literal> now = inputs[index].empty() ? gate.inputs : inputs[index];
            for (Literal& input : now) {
                input = literals[gateOf(input)] ^ (input & 1U);
            }
            return builder.gate(gate.kind, gate.least, std::move(now));
        });
    return true;
}

} // namespace

GateGraph simplified(GateGraph graph)
{
    for (int round = 0; round < mostRounds; ++round) {
        const bool isRaised = raiseLoneCauses(graph);
        const bool isTakenOut = takeCommonInputsOut(graph);
        const bool isCoalesced = coalesce(graph);
        const bool isPutIn = putInKnown(graph);
        if (!isRaised && !isTakenOut && !isCoalesced && !isPutIn) {
            break;
        }
    }
    return graph;
}

} // namespace corbel::analysis::availability
