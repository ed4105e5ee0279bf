#include "analysis/availability/fault_tree/gate_solutions.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>
#include <utility>

#include "analysis/availability/fault_tree/ordering.h"
#include "analysis/availability/fault_tree/zbdd.h"

namespace corbel::analysis::availability {
namespace {

/// One way to try it.
struct Attempt {
    Ordering ordering;
    std::uint32_t mostLeaves;
    std::uint32_t budgetShare; ///< The part of the budget that it may use: one in so many.
};

/// All sets first, since most modules are easy; then those of few leaves and of more until that
/// does not fit, and all in another order only where those of `manyLeaves` did. Neither order is
/// better for all; `resources/doc/analyses.md` has the times.
constexpr std::array attempts{
    Attempt{Ordering::LightFirst, Zbdd::anySize, 3},
    Attempt{Ordering::Force, 2, 4},
    Attempt{Ordering::Force, 3, 4},
    Attempt{Ordering::Force, 4, 4},
    Attempt{Ordering::Force, 6, 4},
    Attempt{Ordering::Force, Zbdd::anySize, 3},
};

constexpr std::uint32_t manyLeaves = 4;

/// The families of a module's gates, one after the other.
class Families {
public:
    Families(const GateGraph& graph, std::uint32_t mostLeaves, std::uint32_t budget,
             const std::stop_token& stop)
        : m_graph(graph),
          m_mostLeaves(mostLeaves),
          m_zbdd(budget, stop)
    {
    }

    /// `order` are the leaves, the variable to ask about first in front.
    std::optional<PlacedSolutions> run(const Module& module,
                                       const std::vector<std::uint32_t>& order,
                                       const std::vector<CutSetRole>& roles)
    {
        PlacedSolutions found;
        for (const std::uint32_t leaf : order) {
            const auto level = static_cast<std::uint32_t>(found.places.size());
            const auto place = static_cast<std::size_t>(
                std::ranges::lower_bound(module.leaves, leaf) - module.leaves.begin());
            found.places.push_back(static_cast<std::uint32_t>(place));
            const CutSetRole role = roles[place];
            m_families[leaf] = role == CutSetRole::TurnsTrue
                                   ? m_zbdd.family(level, trueNode, falseNode)
                               : role == CutSetRole::AlwaysTrue ? trueNode
                                                                : falseNode;
        }
        for (const std::uint32_t gate : module.gates) {
            const DiagramIndex made = family(m_graph.gates[gate]);
            if (made == noNode) {
                return std::nullopt;
            }
            m_families[gate] = made;
        }
        std::vector<DiagramIndex> roots{m_families.at(module.root)};
        found.part.nodes = compacted(m_zbdd.table().nodes(), roots);
        found.part.root = roots.front();
        if (m_mostLeaves != Zbdd::anySize) {
            found.mostLeaves = m_mostLeaves;
        }
        return found;
    }

private:
    DiagramIndex family(const Gate& gate)
    {
        std::vector<DiagramIndex> inputs;
        for (const Literal input : gate.inputs) {
            inputs.push_back(m_families.at(gateOf(input)));
        }
        // The lowest variables first, so that each further input is put on top of what there is.
        std::ranges::stable_sort(inputs, std::ranges::greater{},
                                 [&](DiagramIndex input) { return m_zbdd.table().level(input); });
        if (gate.kind == GateKind::Or) {
            DiagramIndex all = falseNode;
            for (const DiagramIndex input : inputs) {
                all = m_zbdd.united(input, all);
            }
            return m_zbdd.minimal(all);
        }
        const std::size_t least = gate.kind == GateKind::And ? inputs.size() : gate.least;
        // atLeast[k]: what makes k or more of the inputs so far true.
        std::vector<DiagramIndex> atLeast(least + 1, falseNode);
        atLeast.front() = trueNode;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            // Only what can still become part of the last.
            const std::size_t rest = inputs.size() - i - 1;
            for (std::size_t k = std::min(least, i + 1); k > 0 && k + rest >= least; --k) {
                const DiagramIndex with = product(inputs[i], atLeast[k - 1]);
                atLeast[k] = m_zbdd.minimalUnion(with, atLeast[k]);
            }
        }
        return atLeast.back();
    }

    /// A set that holds one of the other family is in the product as it is, and what else it would
    /// make holds it; only the others have to be put together.
    DiagramIndex product(DiagramIndex f, DiagramIndex g)
    {
        const DiagramIndex ownF = m_zbdd.without(f, g);
        const DiagramIndex ownG = m_zbdd.without(g, f);
        const DiagramIndex same =
            m_zbdd.united(m_zbdd.difference(f, ownF), m_zbdd.difference(g, ownG));
        const DiagramIndex made = m_zbdd.minimalProduct(ownF, ownG, m_mostLeaves);
        return m_zbdd.minimalUnion(m_zbdd.atMost(same, m_mostLeaves), made);
    }

    const GateGraph& m_graph;
    std::uint32_t m_mostLeaves;
    Zbdd m_zbdd;
    std::unordered_map<std::uint32_t, DiagramIndex> m_families; ///< by gate
};

} // namespace

std::optional<PlacedSolutions> gateSolutions(const GateGraph& graph, const Module& module,
                                             const std::vector<CutSetRole>& roles,
                                             const DiagramLimits& limits)
{
    std::optional<PlacedSolutions> best;
    for (const Attempt& attempt : attempts) {
        if (limits.stop.stop_requested()) {
            break;
        }
        // The leaves themselves always fit.
        const std::uint32_t budget = std::max(limits.nodeBudget / attempt.budgetShare,
                                              static_cast<std::uint32_t>(module.leaves.size() + 2));
        Families families(graph, attempt.mostLeaves, budget, limits.stop);
        auto found = families.run(module, leafOrder(graph, module, attempt.ordering), roles);
        if (!found && attempt.mostLeaves <= manyLeaves) {
            break; // nor would more leaves fit
        }
        if (found) {
            best = std::move(found);
            if (attempt.mostLeaves == Zbdd::anySize) {
                break;
            }
        }
    }
    return limits.stop.stop_requested() ? std::nullopt : std::move(best);
}

} // namespace corbel::analysis::availability
