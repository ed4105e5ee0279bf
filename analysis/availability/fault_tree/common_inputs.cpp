#include "analysis/availability/fault_tree/common_inputs.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace corbel::analysis::availability {
namespace {

/// A gate with more inputs of inputs than this is left as it is; that is sound, and each step of
/// the search looks at all of them.
constexpr std::size_t mostParts = 2000;

/// An input, as what it is put together from by the kind of gate that is not the outer one's.
struct Bracket {
    Literal literal = falseLiteral; ///< the input as it stands
    std::vector<Literal> parts{};   ///< ascending; empty where it is not such a gate
};

class Brackets {
public:
    Brackets(GateGraphBuilder& builder, GateKind kind)
        : m_builder(builder),
          m_kind(kind),
          m_innerKind(kind == GateKind::And ? GateKind::Or : GateKind::And)
    {
    }

    void add(Literal input, bool isOwn)
    {
        Bracket& bracket = m_brackets.emplace_back(Bracket{.literal = input});
        const Gate& gate = m_builder.gate(input);
        if (isOwn && gate.kind == (isNegated(input) ? m_kind : m_innerKind)) {
            bracket.parts.reserve(gate.inputs.size());
            for (const Literal part : gate.inputs) {
                bracket.parts.push_back(part ^ (input & 1U));
            }
            std::ranges::sort(bracket.parts);
            m_size += gate.inputs.size();
            ++m_opened;
        }
    }

    Literal result()
    {
        while (m_opened > 1 && m_size <= mostParts) {
            const Literal common = mostCommon();
            if (common == falseLiteral) {
                break;
            }
            takeOut(common);
        }
        std::vector<Literal> inputs;
        for (const Bracket& bracket : m_brackets) {
            inputs.push_back(bracket.literal);
        }
        return m_builder.gate(m_kind, 0, std::move(inputs));
    }

private:
    /// The part that the most brackets have, the first of those; false where none is in two.
    Literal mostCommon() const
    {
        std::vector<Literal> all;
        for (const Bracket& bracket : m_brackets) {
            all.insert(all.end(), bracket.parts.begin(), bracket.parts.end());
        }
        std::ranges::sort(all);
        Literal best = falseLiteral;
        std::ptrdiff_t most = 1;
        for (auto from = all.begin(); from != all.end();) {
            const auto to = std::upper_bound(from, all.end(), *from);
            if (to - from > most) {
                most = to - from;
                best = *from;
            }
            from = to;
        }
        return best;
    }

    /// Puts all brackets with `part` into one: what they share, and what is left of them.
    void takeOut(Literal part)
    {
        std::vector<Literal> shared;
        std::vector<Bracket> taken;
        std::vector<Bracket> others;
        for (Bracket& bracket : m_brackets) {
            const bool has = std::ranges::binary_search(bracket.parts, part);
            if (has && taken.empty()) {
                shared = bracket.parts;
            } else if (has) {
                std::vector<Literal> both;
                std::ranges::set_intersection(shared, bracket.parts, std::back_inserter(both));
                shared = std::move(both);
            }
            (has ? taken : others).push_back(std::move(bracket));
        }
        std::vector<Literal> rests;
        for (const Bracket& bracket : taken) {
            std::vector<Literal> rest;
            std::ranges::set_difference(bracket.parts, shared, std::back_inserter(rest));
            rests.push_back(m_builder.gate(m_innerKind, 0, std::move(rest)));
            m_size -= bracket.parts.size();
            --m_opened;
        }
        shared.push_back(m_builder.gate(m_kind, 0, std::move(rests)));
        m_brackets = std::move(others);
        add(m_builder.gate(m_innerKind, 0, std::move(shared)), true);
    }

    GateGraphBuilder& m_builder;
    GateKind m_kind;
    GateKind m_innerKind;
    std::vector<Bracket> m_brackets;
    std::size_t m_opened = 0; ///< how many of them have parts
    std::size_t m_size = 0;   ///< parts of all of them
};

/// Gates that have two inputs, taken by nothing else, that could have something in common.
std::vector<bool> withBrackets(const GateGraph& graph, const std::vector<std::uint32_t>& edges)
{
    std::vector<bool> has(graph.gates.size());
    std::vector<std::uint32_t> seenBy(graph.gates.size() * 2);
    for (std::uint32_t i = 1; i < graph.gates.size(); ++i) {
        const Gate& gate = graph.gates[i];
        if (edges[i] == 0 || (gate.kind != GateKind::And && gate.kind != GateKind::Or)) {
            continue;
        }
        std::size_t parts = 0;
        for (const Literal input : gate.inputs) {
            const Gate& inner = graph.gates[gateOf(input)];
            const bool isOpened = edges[gateOf(input)] == 1 &&
                                  (inner.kind == GateKind::And || inner.kind == GateKind::Or) &&
                                  (inner.kind == gate.kind) == isNegated(input);
            if (!isOpened) {
                continue;
            }
            for (const Literal part : inner.inputs) {
                has[i] = has[i] || seenBy[part ^ (input & 1U)] == i;
                seenBy[part ^ (input & 1U)] = i;
            }
            parts += inner.inputs.size();
        }
        has[i] = has[i] && parts <= mostParts;
    }
    return has;
}

} // namespace

bool takeCommonInputsOut(GateGraph& graph)
{
    const std::vector<std::uint32_t> edges = edgesTo(graph);
    const std::vector<bool> hasBrackets = withBrackets(graph, edges);
    if (std::ranges::find(hasBrackets, true) == hasBrackets.end()) {
        return false;
    }
    graph = rebuilt(
        graph, edges,
        [&](GateGraphBuilder& builder, std::size_t index, const std::vector<Literal>& literals) {
            const Gate& gate = graph.gates[index];
            std::vector<Literal> inputs;
            inputs.reserve(gate.inputs.size());
            for (const Literal input : gate.inputs) {
                inputs.push_back(literals[gateOf(input)] ^ (input & 1U));
            }
            if (!hasBrackets[index]) {
                return builder.gate(gate.kind, gate.least, std::move(inputs));
            }
            Brackets brackets(builder, gate.kind);
            for (std::size_t k = 0; k < inputs.size(); ++k) {
                brackets.add(inputs[k], edges[gateOf(gate.inputs[k])] == 1);
            }
            return brackets.result();
        });
    return true;
}

} // namespace corbel::analysis::availability
