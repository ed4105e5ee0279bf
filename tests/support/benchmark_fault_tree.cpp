#include "tests/support/benchmark_fault_tree.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace corbel::tests {
namespace {

using namespace analysis::availability;

/// An input that is not yet a node of a tree.
struct Part {
    bool isGate = false;
    std::size_t index = 0;

    bool operator==(const Part&) const = default;
};

struct Draft {
    NodeKind kind = NodeKind::And;
    std::size_t least = 0;
    std::vector<Part> inputs{};
    std::size_t parents = 0;
};

class Grower {
public:
    Grower(Random& random, const BenchmarkTreeSettings& settings)
        : m_random(random),
          m_settings(settings)
    {
        const double once = 1.0 - settings.sharedGates;
        const double ratio =
            settings.inputs * (once + settings.sharedGates / settings.parentsOfGate) - 1.0;
        m_gatePart = 1.0 / (1.0 + ratio);
        const double eventInputs = (1.0 - m_gatePart) * settings.inputs;
        const double events =
            1.0 - settings.sharedEvents + settings.sharedEvents / settings.parentsOfEvent;
        const double gates = static_cast<double>(settings.events) / (eventInputs * events);
        m_sharedEvents.resize(static_cast<std::size_t>(settings.sharedEvents * eventInputs * gates /
                                                       settings.parentsOfEvent));
        m_events = m_sharedEvents.size();
        addGate();
        const auto shared = static_cast<std::size_t>(
            settings.sharedGates * m_gatePart * settings.inputs * gates / settings.parentsOfGate);
        while (m_gates.size() < shared + 1) {
            addGate();
        }
        m_sharedGates = shared;
    }

    FaultTree run()
    {
        m_waiting.push_back(0);
        while (!m_waiting.empty()) {
            const std::size_t gate = m_waiting.front();
            m_waiting.pop_front();
            fill(gate);
            if (m_waiting.empty() && m_events < m_settings.events) {
                // Nothing would grow on: somewhere one gate more.
                std::size_t parent = m_random.below(m_gates.size());
                while (m_gates[parent].inputs.empty()) {
                    parent = m_random.below(m_gates.size());
                }
                attachNewGate(parent);
            }
        }
        return tree();
    }

private:
    /// 0 <= result < 1.
    double fraction() { return static_cast<double>(m_random.below(1U << 30U)) / (1U << 30U); }

    std::size_t addGate()
    {
        const auto& weights = m_settings.weights;
        std::size_t drawn = m_random.below(weights[0] + weights[1] + weights[2]);
        Draft gate;
        gate.kind = drawn < weights[0]                ? NodeKind::And
                    : drawn < weights[0] + weights[1] ? NodeKind::Or
                                                      : NodeKind::AtLeast;
        m_gates.push_back(std::move(gate));
        return m_gates.size() - 1;
    }

    void attachNewGate(std::size_t parent)
    {
        const std::size_t made = addGate();
        attach(parent, {true, made});
        m_waiting.push_back(made);
    }

    void attach(std::size_t parent, Part part)
    {
        m_gates[parent].inputs.push_back(part);
        if (part.isGate) {
            ++m_gates[part.index].parents;
        } else if (part.index < m_sharedEvents.size()) {
            ++m_sharedEvents[part.index];
        }
    }

    std::size_t drawnInputs(std::size_t gate)
    {
        const std::size_t least = m_gates[gate].kind == NodeKind::AtLeast ? 3 : 2;
        const double most = 2.0 * m_settings.inputs - static_cast<double>(least);
        auto whole = static_cast<std::size_t>(most);
        whole += fraction() < most - static_cast<double>(whole) ? 1U : 0U;
        const std::size_t count = least + m_random.below(std::max(whole, least) - least + 1);
        m_gates[gate].least = 2 + m_random.below(std::max<std::size_t>(count, 3) - 2);
        return count;
    }

    void fill(std::size_t gate)
    {
        const std::size_t count = drawnInputs(gate);
        std::size_t tries = 0;
        while (m_gates[gate].inputs.size() < count) {
            const bool isFull = m_events >= m_settings.events;
            // Where all events are there, what is missing is taken from what is shared.
            if (fraction() < m_gatePart) {
                const bool isShared = isFull || fraction() < m_settings.sharedGates;
                if (!isShared) {
                    attachNewGate(gate);
                } else if (++tries < mostTries) {
                    attachSharedGate(gate);
                }
            } else if ((isFull || fraction() < m_settings.sharedEvents) &&
                       !m_sharedEvents.empty()) {
                attachSharedEvent(gate, isFull && ++tries >= mostTries);
            } else {
                attach(gate, {false, m_events++});
            }
        }
    }

    void attachSharedGate(std::size_t gate)
    {
        // First what has no parent yet, then what has only one.
        for (std::size_t parents = 0; parents < 3; ++parents) {
            std::vector<std::size_t> candidates;
            for (std::size_t i = 1; i <= m_sharedGates; ++i) {
                const bool fits =
                    parents < 2 ? m_gates[i].parents == parents : m_gates[i].parents >= parents;
                if (fits && i != gate && !has(gate, {true, i}) && !leadsTo(i, gate)) {
                    candidates.push_back(i);
                }
            }
            if (!candidates.empty()) {
                const std::size_t chosen = m_random.pick(candidates);
                attach(gate, {true, chosen});
                if (parents == 0) {
                    m_waiting.push_back(chosen);
                }
                return;
            }
        }
    }

    void attachSharedEvent(std::size_t gate, bool isAnyRight)
    {
        for (std::size_t parents = 0; parents < 3; ++parents) {
            std::vector<std::size_t> candidates;
            for (std::size_t i = 0; i < m_sharedEvents.size(); ++i) {
                const bool fits =
                    parents < 2 ? m_sharedEvents[i] == parents : m_sharedEvents[i] >= parents;
                if (fits && !has(gate, {false, i})) {
                    candidates.push_back(i);
                }
            }
            if (!candidates.empty()) {
                attach(gate, {false, m_random.pick(candidates)});
                return;
            }
        }
        if (isAnyRight) {
            attach(gate, {false, m_events++});
        }
    }

    bool has(std::size_t gate, Part part) const
    {
        return std::ranges::find(m_gates[gate].inputs, part) != m_gates[gate].inputs.end();
    }

    bool leadsTo(std::size_t from, std::size_t to) const
    {
        std::vector<std::size_t> open{from};
        std::vector<bool> isSeen(m_gates.size());
        while (!open.empty()) {
            const std::size_t gate = open.back();
            open.pop_back();
            if (gate == to) {
                return true;
            }
            for (const Part& part : m_gates[gate].inputs) {
                if (part.isGate && !isSeen[part.index]) {
                    isSeen[part.index] = true;
                    open.push_back(part.index);
                }
            }
        }
        return false;
    }

    FaultTree tree()
    {
        FaultTree tree;
        tree.name = "benchmark";
        for (std::size_t i = 0; i < m_events; ++i) {
            const double spread = m_settings.mostProbability - m_settings.leastProbability;
            tree.events.push_back(
                {fmt::format("e{}", i), m_settings.leastProbability + spread * fraction()});
            FaultNode node;
            node.kind = NodeKind::Event;
            node.event = static_cast<std::uint32_t>(i);
            tree.nodes.push_back(std::move(node));
        }
        std::vector<NodeIndex> places(m_gates.size());
        place(tree, places, 0);
        tree.top = places[0];
        return tree;
    }

    /// Inputs first. Only what the top needs; the trees are shallow.
    void place(FaultTree& tree, std::vector<NodeIndex>& places, std::size_t gate) const
    {
        FaultNode node;
        node.kind = m_gates[gate].kind;
        node.least = static_cast<std::uint32_t>(m_gates[gate].least);
        node.label = fmt::format("g{}", gate);
        for (const Part& part : m_gates[gate].inputs) {
            if (part.isGate && places[part.index] == 0) {
                place(tree, places, part.index);
            }
            node.inputs.push_back(part.isGate ? places[part.index]
                                              : static_cast<NodeIndex>(part.index));
        }
        if (node.kind != NodeKind::AtLeast) {
            node.least = 0;
        }
        tree.nodes.push_back(std::move(node));
        places[gate] = static_cast<NodeIndex>(tree.nodes.size() - 1);
    }

    /// A gate that cannot have one more of what is shared gets something else.
    static constexpr std::size_t mostTries = 64;

    Random& m_random;
    const BenchmarkTreeSettings& m_settings;
    double m_gatePart = 0.0;                 ///< how many of a gate's inputs are gates
    std::vector<std::size_t> m_sharedEvents; ///< how many parents each has; they come first
    std::size_t m_events = 0;
    std::size_t m_sharedGates = 0; ///< gates 1 .. m_sharedGates
    std::vector<Draft> m_gates;    ///< the top first
    std::deque<std::size_t> m_waiting;
};

} // namespace

FaultTree benchmarkFaultTree(Random& random, const BenchmarkTreeSettings& settings)
{
    return Grower(random, settings).run();
}

} // namespace corbel::tests
