#include "analysis/availability/fault_tree/gate_graph.h"

#include <algorithm>
#include <map>

#include "analysis/availability/fault_tree/node_table.h"

namespace corbel::analysis::availability {
namespace {

std::vector<Literal> sorted(std::vector<Literal> literals)
{
    std::ranges::sort(literals);
    return literals;
}

} // namespace

GateGraph gateGraph(const FaultTree& tree)
{
    GateGraphBuilder builder;
    std::vector<bool> isNeeded(tree.nodes.size());
    isNeeded[tree.top] = true;
    for (std::size_t i = tree.top + std::size_t{1}; i-- > 0;) {
        for (const NodeIndex input : tree.nodes[i].inputs) {
            isNeeded[input] = isNeeded[input] || isNeeded[i];
        }
    }
    std::vector<Literal> literals(tree.nodes.size(), falseLiteral);
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const FaultNode& node = tree.nodes[i];
        if (!isNeeded[i]) {
            continue;
        }
        std::vector<Literal> inputs;
        for (const NodeIndex input : node.inputs) {
            inputs.push_back(literals[input]);
        }
        switch (node.kind) {
        case NodeKind::Event:
            literals[i] = builder.event(node.event);
            break;
        case NodeKind::Constant:
            literals[i] = node.value ? trueLiteral : falseLiteral;
            break;
        case NodeKind::And:
            literals[i] = builder.gate(GateKind::And, 0, std::move(inputs));
            break;
        case NodeKind::Or:
            literals[i] = builder.gate(GateKind::Or, 0, std::move(inputs));
            break;
        case NodeKind::Not:
            literals[i] = negated(inputs.front());
            break;
        case NodeKind::Xor:
            literals[i] = builder.gate(GateKind::Xor, 0, std::move(inputs));
            break;
        case NodeKind::AtLeast:
            literals[i] = builder.gate(GateKind::AtLeast, node.least, std::move(inputs));
            break;
        }
    }
    return builder.take(literals[tree.top]);
}

Literal GateGraphBuilder::event(std::uint32_t event)
{
    if (event >= m_events.size()) {
        m_events.resize(event + std::size_t{1}, falseLiteral);
    }
    if (m_events[event] == falseLiteral) {
        m_events[event] = static_cast<Literal>(m_graph.gates.size() * 2);
        m_graph.gates.push_back({.kind = GateKind::Event, .event = event});
    }
    return m_events[event];
}

Literal GateGraphBuilder::gate(GateKind kind, std::uint32_t least, std::vector<Literal> inputs)
{
    switch (kind) {
    case GateKind::And:
    case GateKind::Or:
        return conjunction(kind, std::move(inputs));
    case GateKind::Xor:
        return parity(std::move(inputs));
    default:
        return atLeast(least, std::move(inputs));
    }
}

Literal GateGraphBuilder::conjunction(GateKind kind, std::vector<Literal> inputs)
{
    const Literal neutral = kind == GateKind::And ? trueLiteral : falseLiteral;
    m_seenBy.resize(m_graph.gates.size() * 2);
    ++m_making;
    // The order of the inputs stays: an ordering of the variables may go by it.
    std::vector<Literal> kept;
    kept.reserve(inputs.size());
    for (const Literal input : inputs) {
        if (input == negated(neutral)) {
            return input;
        }
        if (input != neutral && isFirst(input)) {
            kept.push_back(input);
        }
    }
    for (const Literal input : kept) {
        if (m_seenBy[negated(input)] == m_making) {
            return negated(neutral);
        }
    }
    if (kept.empty()) {
        return neutral;
    }
    if (kept.size() == 1) {
        return kept.front();
    }
    return unique({.kind = kind, .inputs = std::move(kept)});
}

Literal GateGraphBuilder::parity(std::vector<Literal> inputs)
{
    Literal sign = 0;
    std::map<Literal, bool> isOdd;
    for (Literal& input : inputs) {
        sign ^= input & 1U;
        input &= ~1U;
        isOdd[input] = !isOdd[input];
    }
    std::vector<Literal> kept;
    for (const Literal input : inputs) {
        if (input != falseLiteral && isOdd[input]) {
            kept.push_back(input);
            isOdd[input] = false;
        }
    }
    if (kept.size() < 2) {
        return (kept.empty() ? falseLiteral : kept.front()) ^ sign;
    }
    return unique({.kind = GateKind::Xor, .inputs = std::move(kept)}) ^ sign;
}

Literal GateGraphBuilder::atLeast(std::uint32_t least, std::vector<Literal> inputs)
{
    std::vector<Literal> kept;
    for (const Literal input : inputs) {
        if (input == trueLiteral) {
            least -= least > 0 ? 1 : 0;
        } else if (input != falseLiteral) {
            kept.push_back(input);
        }
    }
    if (least == 0) {
        return trueLiteral;
    }
    if (least > kept.size()) {
        return falseLiteral;
    }
    if (least == 1 || least == kept.size()) {
        return conjunction(least == 1 ? GateKind::Or : GateKind::And, std::move(kept));
    }
    return unique({.kind = GateKind::AtLeast, .least = least, .inputs = std::move(kept)});
}

/// Whether the gate in the making has not had it yet.
bool GateGraphBuilder::isFirst(Literal literal)
{
    return std::exchange(m_seenBy[literal], m_making) != m_making;
}

Literal GateGraphBuilder::unique(Gate gate)
{
    // The order of the inputs is of no account to what is the same gate.
    std::uint64_t hash = mixed(static_cast<std::uint32_t>(gate.kind), gate.least, 0);
    for (const Literal input : gate.inputs) {
        hash += mixed(input, input, input);
    }
    std::uint64_t place = hash & (m_known.size() - 1);
    for (; m_known[place] != 0; place = (place + 1) & (m_known.size() - 1)) {
        const Gate& known = m_graph.gates[m_known[place]];
        if (m_hashes[m_known[place]] == hash && known.kind == gate.kind &&
            known.least == gate.least &&
            (known.inputs == gate.inputs || sorted(known.inputs) == sorted(gate.inputs))) {
            return m_known[place] * 2;
        }
    }
    const auto index = static_cast<std::uint32_t>(m_graph.gates.size());
    m_known[place] = index;
    m_hashes.resize(index + std::size_t{1});
    m_hashes[index] = hash;
    m_graph.gates.push_back(std::move(gate));
    if (++m_knownCount * 2 > m_known.size()) {
        growKnown();
    }
    return index * 2;
}

void GateGraphBuilder::growKnown()
{
    std::vector<std::uint32_t> known(m_known.size() * 2);
    for (const std::uint32_t gate : m_known) {
        if (gate != 0) {
            std::uint64_t place = m_hashes[gate] & (known.size() - 1);
            while (known[place] != 0) {
                place = (place + 1) & (known.size() - 1);
            }
            known[place] = gate;
        }
    }
    m_known = std::move(known);
}

GateGraph GateGraphBuilder::take(Literal top)
{
    m_graph.top = top;
    GateGraph made = std::move(m_graph);
    *this = GateGraphBuilder();
    return made;
}

std::vector<std::uint32_t> edgesTo(const GateGraph& graph)
{
    std::vector<std::uint32_t> edges(graph.gates.size());
    edges[gateOf(graph.top)] = 1;
    for (std::size_t i = graph.gates.size(); i-- > 0;) {
        if (edges[i] > 0) {
            for (const Literal input : graph.gates[i].inputs) {
                ++edges[gateOf(input)];
            }
        }
    }
    return edges;
}

std::vector<bool> gateValues(const GateGraph& graph, const std::vector<bool>& events)
{
    std::vector<bool> values(graph.gates.size());
    for (std::size_t i = 0; i < graph.gates.size(); ++i) {
        const Gate& gate = graph.gates[i];
        std::size_t trueInputs = 0;
        for (const Literal input : gate.inputs) {
            trueInputs += values[gateOf(input)] != isNegated(input) ? 1U : 0U;
        }
        switch (gate.kind) {
        case GateKind::False:
            break;
        case GateKind::Event:
            values[i] = events[gate.event];
            break;
        case GateKind::And:
            values[i] = trueInputs == gate.inputs.size();
            break;
        case GateKind::Or:
            values[i] = trueInputs > 0;
            break;
        case GateKind::Xor:
            values[i] = trueInputs % 2 == 1;
            break;
        case GateKind::AtLeast:
            values[i] = trueInputs >= gate.least;
            break;
        }
    }
    return values;
}

} // namespace corbel::analysis::availability
