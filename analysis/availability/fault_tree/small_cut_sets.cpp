#include "analysis/availability/fault_tree/small_cut_sets.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace corbel::analysis::availability {
namespace {

/// 64 trials at once: bit t of a word is the value in trial t.
using Trials = std::uint64_t;

constexpr std::size_t trialsAtOnce = 64;
constexpr Trials all = ~Trials{0};
/// Gate inputs looked at, 64 trials each: some hundredths of a second at least, a few seconds with
/// the usual budget of a tree.
constexpr double fewestSteps = 2e7;
constexpr double stepsPerBudgetNode = 250.0;

Trials atLeast(const std::vector<Trials>& inputs, std::uint32_t least)
{
    // Counters of the trials, bit by bit.
    std::array<Trials, 32> bits{};
    for (Trials carry : inputs) {
        for (std::size_t i = 0; carry != 0; ++i) {
            const Trials sum = bits[i] ^ carry;
            carry &= bits[i];
            bits[i] = sum;
        }
    }
    // count >= least, from the highest bit down.
    Trials greater = 0;
    Trials equal = all;
    for (std::size_t i = bits.size(); i-- > 0;) {
        if ((least >> i & 1U) != 0) {
            equal &= bits[i];
        } else {
            greater |= equal & bits[i];
            equal &= ~bits[i];
        }
    }
    return greater | equal;
}

class Trial {
public:
    Trial(const GateGraph& graph, const std::vector<bool>& isCertain)
        : m_graph(graph),
          m_values(graph.gates.size()),
          m_events(isCertain.size()),
          m_used(edgesTo(graph))
    {
        for (std::size_t i = 0; i < isCertain.size(); ++i) {
            m_events[i] = isCertain[i] ? all : 0;
        }
    }

    /// The trials in which the top happens, each with the events of its set.
    Trials run(const std::vector<CutSet>& sets)
    {
        for (std::size_t i = 0; i < sets.size(); ++i) {
            for (const std::uint32_t event : sets[i]) {
                m_events[event] |= Trials{1} << i;
            }
        }
        for (std::size_t i = 1; i < m_values.size(); ++i) {
            if (m_used[i] > 0) {
                m_values[i] = value(m_graph.gates[i]);
            }
        }
        for (const CutSet& set : sets) {
            for (const std::uint32_t event : set) {
                m_events[event] = 0;
            }
        }
        const Trials happens = ofLiteral(m_graph.top);
        return sets.size() < trialsAtOnce ? happens & ((Trials{1} << sets.size()) - 1) : happens;
    }

private:
    Trials ofLiteral(Literal literal) const
    {
        return m_values[gateOf(literal)] ^ (isNegated(literal) ? all : 0);
    }

    Trials value(const Gate& gate)
    {
        Trials result = gate.kind == GateKind::And ? all : 0;
        switch (gate.kind) {
        case GateKind::False:
            break;
        case GateKind::Event:
            return m_events[gate.event];
        case GateKind::And:
            for (const Literal input : gate.inputs) {
                result &= ofLiteral(input);
            }
            break;
        case GateKind::Or:
            for (const Literal input : gate.inputs) {
                result |= ofLiteral(input);
            }
            break;
        case GateKind::Xor:
            for (const Literal input : gate.inputs) {
                result ^= ofLiteral(input);
            }
            break;
        case GateKind::AtLeast:
            m_inputs.clear();
            for (const Literal input : gate.inputs) {
                m_inputs.push_back(ofLiteral(input));
            }
            return atLeast(m_inputs, gate.least);
        }
        return result;
    }

    const GateGraph& m_graph;
    std::vector<Trials> m_values;
    std::vector<Trials> m_events;
    std::vector<std::uint32_t> m_used;
    std::vector<Trials> m_inputs;
};

} // namespace

SmallCutSets smallCutSets(const GateGraph& graph, const std::vector<bool>& isCertain,
                          const std::vector<bool>& canHappen, const DiagramLimits& limits)
{
    const std::stop_token& stop = limits.stop;

    SmallCutSets found;
    Trial trial(graph, isCertain);
    std::vector<CutSet> waiting;
    const auto tryWaiting = [&] {
        for (Trials hits = trial.run(waiting); hits != 0; hits &= hits - 1) {
            found.sets.push_back(waiting[static_cast<std::size_t>(std::countr_zero(hits))]);
        }
        waiting.clear();
    };
    const auto consider = [&](CutSet set) {
        waiting.push_back(std::move(set));
        if (waiting.size() == trialsAtOnce) {
            tryWaiting();
        }
    };
    std::vector<std::uint32_t> events;
    double edges = 1.0;
    for (const Gate& gate : graph.gates) {
        edges += 1.0 + static_cast<double>(gate.inputs.size());
        if (gate.kind == GateKind::Event && canHappen[gate.event]) {
            events.push_back(gate.event);
        }
    }
    std::ranges::sort(events);
    for (const std::uint32_t event : events) {
        if (stop.stop_requested()) {
            return {};
        }
        consider({event});
    }
    tryWaiting();
    found.orders = 1;
    std::vector<bool> isSingle(canHappen.size());
    for (const CutSet& set : found.sets) {
        isSingle[set.front()] = true;
    }
    std::erase_if(events, [&](std::uint32_t event) { return isSingle[event]; });
    const auto count = static_cast<double>(events.size());
    const double mostSteps = std::max(fewestSteps, stepsPerBudgetNode * limits.nodeBudget);
    if (count * count / (2.0 * trialsAtOnce) * edges > mostSteps) {
        return found;
    }
    const std::vector<CutSet> singles = found.sets;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (stop.stop_requested()) {
            return {.orders = 1, .sets = singles};
        }
        for (std::size_t j = i + 1; j < events.size(); ++j) {
            consider({events[i], events[j]});
        }
    }
    tryWaiting();
    found.orders = 2;
    return found;
}

} // namespace corbel::analysis::availability
