#include "analysis/availability/fault_tree/gate_graph.h"

#include <algorithm>

namespace corbel::analysis::availability {

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
    const auto [place, isNew] = m_events.try_emplace(event, falseLiteral);
    if (isNew) {
        place->second = static_cast<Literal>(m_graph.gates.size() * 2);
        m_graph.gates.push_back({.kind = GateKind::Event, .event = event});
    }
    return place->second;
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
    std::vector<Literal> kept;
    std::vector<Literal> seen;
    for (const Literal input : inputs) {
        if (input == negated(neutral)) {
            return input;
        }
        if (input != neutral) {
            seen.push_back(input);
        }
    }
    std::ranges::sort(seen);
    seen.erase(std::ranges::unique(seen).begin(), seen.end());
    for (std::size_t i = 1; i < seen.size(); ++i) {
        if (seen[i] == negated(seen[i - 1])) {
            return negated(neutral);
        }
    }
    // The order of the inputs stays: an ordering of the variables may go by it.
    for (const Literal input : inputs) {
        const auto place = std::ranges::lower_bound(seen, input);
        if (place != seen.end() && *place == input) {
            kept.push_back(input);
            seen.erase(place);
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

Literal GateGraphBuilder::unique(Gate gate)
{
    std::vector<Literal> sorted = gate.inputs;
    std::ranges::sort(sorted);
    const std::uint64_t kind =
        std::uint64_t{gate.least} << 8U | static_cast<std::uint64_t>(gate.kind);
    const auto [place, isNew] = m_known.try_emplace(Shape{kind, std::move(sorted)}, falseLiteral);
    if (isNew) {
        place->second = static_cast<Literal>(m_graph.gates.size() * 2);
        m_graph.gates.push_back(std::move(gate));
    }
    return place->second;
}

GateGraph GateGraphBuilder::take(Literal top)
{
    m_graph.top = top;
    m_events.clear();
    m_known.clear();
    return std::exchange(m_graph, GateGraph{});
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
