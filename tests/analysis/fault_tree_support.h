/// Fault trees for tests: made by hand, made at random, and solved by trying every combination.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analysis/availability/fault_tree/fault_tree.h"
#include "analysis/availability/fault_tree/solve.h"
#include "analysis/simulation/philox.h"

namespace corbel::tests {

using namespace corbel::analysis::availability;

/// Adds nodes to a tree one by one; the last one added is the top.
class TreeMaker {
public:
    NodeIndex event(double probability)
    {
        tree.events.push_back({"e" + std::to_string(tree.events.size()), probability});
        return again(static_cast<std::uint32_t>(tree.events.size() - 1));
    }

    /// Another node of an event that is there.
    NodeIndex again(std::uint32_t event)
    {
        FaultNode node;
        node.kind = NodeKind::Event;
        node.event = event;
        return add(std::move(node));
    }

    NodeIndex constant(bool value)
    {
        FaultNode node;
        node.value = value;
        return add(std::move(node));
    }

    NodeIndex gate(NodeKind kind, std::vector<NodeIndex> inputs, std::uint32_t least = 0)
    {
        FaultNode node;
        node.kind = kind;
        node.least = least;
        node.inputs = std::move(inputs);
        return add(std::move(node));
    }

    FaultTree tree;

private:
    NodeIndex add(FaultNode node)
    {
        tree.nodes.push_back(std::move(node));
        tree.top = static_cast<NodeIndex>(tree.nodes.size() - 1);
        return tree.top;
    }
};

struct RandomTreeShape {
    std::uint32_t events = 10;
    std::uint32_t gates = 12;
    bool isCoherent = false;  ///< without Not and Xor
    bool hasConstants = true; ///< constants, and events of probability 0 and 1
    double smallest = 1e-9;   ///< probabilities are 0, 1 or from here up to .9
};

/// Gates over what came before, each reached from the top or not, as it happens; near ones are
/// taken more often, so that trees get deep and their parts shared.
inline FaultTree randomTree(std::uint64_t seed, const RandomTreeShape& shape)
{
    analysis::RandomStream random(seed, 0, 4711, analysis::RandomPurpose::Service);
    TreeMaker maker;
    for (std::uint32_t i = 0; i < shape.events; ++i) {
        const std::uint32_t kind = shape.hasConstants ? random.below(20) : 2;
        const double spread = std::exp(std::log(shape.smallest / 0.9) * random.uniform());
        maker.event(kind == 0 ? 0.0 : kind == 1 ? 1.0 : 0.9 * spread);
    }
    if (shape.hasConstants && random.below(3) == 0) {
        maker.constant(random.below(2) == 0);
    }
    const std::vector<NodeKind> kinds =
        shape.isCoherent
            ? std::vector{NodeKind::And, NodeKind::Or, NodeKind::Or, NodeKind::AtLeast}
            : std::vector{NodeKind::And,     NodeKind::Or,  NodeKind::Or, NodeKind::And,
                          NodeKind::AtLeast, NodeKind::Not, NodeKind::Xor};
    for (std::uint32_t i = 0; i < shape.gates; ++i) {
        const NodeKind kind = kinds[random.below(static_cast<std::uint32_t>(kinds.size()))];
        const auto count = static_cast<std::uint32_t>(maker.tree.nodes.size());
        const std::uint32_t inputs =
            kind == NodeKind::Not ? 1 : 1 + random.below(i + 1 == shape.gates ? 6 : 4);
        std::vector<NodeIndex> chosen;
        for (std::uint32_t k = 0; k < inputs; ++k) {
            chosen.push_back(random.below(2) == 0
                                 ? random.below(count)
                                 : count - 1 - random.below(std::min(count, std::uint32_t{6})));
        }
        maker.gate(kind, std::move(chosen), random.below(inputs + 2));
    }
    return maker.tree;
}

/// Whether the top event happens if exactly these events do.
template <class Happens>
bool topOf(const FaultTree& tree, const Happens& happens)
{
    std::vector<bool> values;
    for (const FaultNode& node : tree.nodes) {
        std::size_t count = 0;
        for (const NodeIndex input : node.inputs) {
            count += values[input] ? 1U : 0U;
        }
        bool value = node.value;
        switch (node.kind) {
        case NodeKind::Event:
            value = happens(node.event);
            break;
        case NodeKind::Constant:
            break;
        case NodeKind::And:
            value = count == node.inputs.size();
            break;
        case NodeKind::Or:
            value = count > 0;
            break;
        case NodeKind::Not:
            value = count == 0;
            break;
        case NodeKind::Xor:
            value = count % 2 == 1;
            break;
        case NodeKind::AtLeast:
            value = count >= node.least;
            break;
        }
        values.push_back(value);
    }
    return values[tree.top];
}

/// All that can be known of a tree of few events, by looking at each combination of them.
class BruteForce {
public:
    explicit BruteForce(const FaultTree& tree) : m_tree(tree)
    {
        for (std::uint32_t set = 0; set < std::uint32_t{1} << tree.events.size(); ++set) {
            m_happens.push_back(topOf(tree, [&](std::uint32_t e) { return (set >> e & 1U) != 0; }));
        }
    }

    double probability(std::vector<double> q) const
    {
        // The chance of each set of events, made by doubling: nothing is ever subtracted but in
        // 1-q.
        std::vector<long double> chance{1.0L};
        for (const double p : q) {
            const std::size_t half = chance.size();
            for (std::size_t i = 0; i < half; ++i) {
                chance.push_back(chance[i] * static_cast<long double>(p));
                chance[i] *= 1.0L - static_cast<long double>(p);
            }
        }
        long double sum = 0.0L;
        for (std::size_t set = 0; set < chance.size(); ++set) {
            sum += m_happens[set] ? chance[set] : 0.0L;
        }
        return static_cast<double>(sum);
    }

    std::vector<double> own() const
    {
        std::vector<double> q;
        for (const BasicEvent& event : m_tree.events) {
            q.push_back(event.probability);
        }
        return q;
    }

    double probabilityWith(std::uint32_t event, double q) const
    {
        std::vector<double> all = own();
        all[event] = q;
        return probability(all);
    }

    /// Minimal by definition: the top happens by these and what is certain, and by no subset.
    std::set<CutSet> minimalCutSets() const
    {
        std::uint32_t certain = 0;
        std::uint32_t free = 0;
        for (std::uint32_t e = 0; e < m_tree.events.size(); ++e) {
            const double q = m_tree.events[e].probability;
            certain |= q == 1.0 ? std::uint32_t{1} << e : 0U;
            free |= q > 0.0 && q < 1.0 ? std::uint32_t{1} << e : 0U;
        }
        std::vector<std::uint32_t> cuts;
        for (std::uint32_t set = 0; set < m_happens.size(); ++set) {
            if ((set & ~free) == 0 && m_happens[set | certain]) {
                cuts.push_back(set);
            }
        }
        std::ranges::stable_sort(cuts, {}, [](std::uint32_t set) { return std::popcount(set); });
        std::vector<std::uint32_t> minimal;
        std::set<CutSet> found;
        for (const std::uint32_t set : cuts) {
            if (std::ranges::any_of(minimal, [&](std::uint32_t m) { return (m & set) == m; })) {
                continue;
            }
            minimal.push_back(set);
            CutSet events;
            for (std::uint32_t e = 0; e < m_tree.events.size(); ++e) {
                if ((set >> e & 1U) != 0) {
                    events.push_back(e);
                }
            }
            found.insert(std::move(events));
        }
        return found;
    }

private:
    const FaultTree& m_tree;
    std::vector<bool> m_happens;
};

} // namespace corbel::tests
