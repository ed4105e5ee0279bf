#include "analysis/availability/fault_tree/module_diagram.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

#include "analysis/availability/fault_tree/bdd.h"
#include "analysis/availability/fault_tree/module_attempt.h"
#include "analysis/availability/fault_tree/reordering_bdd.h"

namespace corbel::analysis::availability {
namespace {

constexpr std::uint32_t firstBudget = 4096;
constexpr std::uint32_t budgetGrowth = 8;
/// A product of a circuit takes a nanosecond or two each time it is worked out, a node some hundred
/// while it is made.
constexpr std::uint64_t productsPerNode = 50;
/// A value of a circuit takes a fifth of the place of a node, but only while it is worked out.
constexpr std::uint64_t valuesPerNode = 20;
/// All orderings are tried with up to this; what does not fit then has its order changed while it
/// is built.
constexpr std::uint32_t wideBudget = firstBudget * budgetGrowth;
constexpr std::size_t keptAfterWide = 2;
/// What is tried of the budget after a circuit did not fit: one node in so many.
constexpr std::uint32_t boundedShare = 8;
/// With fewer nodes for bounds, one ordering does.
constexpr std::uint32_t fewestForAll = 2 * firstBudget;
/// The operations call themselves once for each level; beyond this the stack might not suffice.
constexpr std::size_t mostLevels = 20'000;

std::vector<std::uint32_t> placesOf(const Module& module, const std::vector<std::uint32_t>& order)
{
    std::vector<std::uint32_t> places;
    for (const std::uint32_t leaf : order) {
        places.push_back(static_cast<std::uint32_t>(std::ranges::lower_bound(module.leaves, leaf) -
                                                    module.leaves.begin()));
    }
    return places;
}

bool isMonotone(const GateGraph& graph, const Module& module)
{
    return std::ranges::all_of(module.gates, [&](std::uint32_t index) {
        const Gate& gate = graph.gates[index];
        return gate.kind != GateKind::Xor && std::ranges::none_of(gate.inputs, isNegated);
    });
}

/// The gates depth first, so that what is below one is done with soon after it is made.
std::vector<std::uint32_t> depthFirst(const GateGraph& graph, const Module& module)
{
    std::vector<std::uint32_t> order;
    struct Step {
        std::uint32_t gate;
        std::size_t next;
    };
    std::vector<Step> path{{module.root, 0}};
    std::unordered_map<std::uint32_t, bool> isOpen;
    for (const std::uint32_t gate : module.gates) {
        isOpen.emplace(gate, true);
    }
    isOpen[module.root] = false;
    while (!path.empty()) {
        Step& step = path.back();
        const std::vector<Literal>& inputs = graph.gates[step.gate].inputs;
        if (step.next == inputs.size()) {
            order.push_back(step.gate);
            path.pop_back();
            continue;
        }
        const auto input = isOpen.find(gateOf(inputs[step.next++]));
        if (input != isOpen.end() && std::exchange(input->second, false)) {
            path.push_back({input->first, 0});
        }
    }
    return order;
}

/// One way to order the leaves.
struct Candidate {
    Ordering ordering;
    std::vector<std::uint32_t> order{}; ///< empty until it is tried
    std::size_t made = 0;
};

/// Starts from this order and changes it wherever the diagrams become large.
PlacedDiagram reordered(const GateGraph& graph, const Module& module,
                        const std::vector<std::uint32_t>& order, const DiagramLimits& limits)
{
    Attempt<ReorderingBdd> attempt(graph, module, order, limits.nodeBudget, limits.stop);
    attempt.run(depthFirst(graph, module));
    return {attempt.result(), placesOf(module, attempt.order())};
}

/// Without an ordering, each is tried with budgets that grow up to the limit.
PlacedDiagram bestDiagram(const GateGraph& graph, const Module& module,
                          std::optional<Ordering> ordering, const DiagramLimits& limits)
{
    std::vector<Candidate> candidates;
    for (const Ordering tried : orderings) {
        if (!ordering || *ordering == tried) {
            candidates.push_back({tried});
        }
    }
    const bool isTooDeep = module.leaves.size() > mostLevels;
    const std::uint32_t most = isTooDeep ? 0 : limits.nodeBudget;
    std::uint32_t budget = ordering ? most : std::min(most, firstBudget);
    std::optional<PlacedDiagram> best;
    std::size_t mostMade = 0;
    for (bool isDone = false; !isDone;) {
        const bool isLast = budget == most;
        // Drawings have circuits; their bounds are not worth the time.
        if (!ordering && !isTooDeep && !limits.areSumsEnough && budget > wideBudget) {
            return reordered(graph, module, candidates.front().order, limits);
        }
        for (Candidate& candidate : candidates) {
            if (candidate.order.empty()) {
                candidate.order = leafOrder(graph, module, candidate.ordering);
            }
            Attempt<Bdd> attempt(graph, module, candidate.order, budget, limits.stop);
            isDone = attempt.run(module.gates);
            candidate.made = attempt.made();
            const bool isEnd = isDone || isLast || limits.stop.stop_requested();
            if (isEnd && (isDone || !best || candidate.made > mostMade)) {
                best = {attempt.result(), placesOf(module, candidate.order)};
                mostMade = candidate.made;
            }
            isDone = isDone || limits.stop.stop_requested();
            if (isDone) {
                break;
            }
        }
        isDone = isDone || isLast;
        // What got furthest is tried first next time.
        std::ranges::stable_sort(candidates, std::ranges::greater{}, &Candidate::made);
        const bool isNextLast = most / budgetGrowth <= budget;
        if (budget >= wideBudget || (isNextLast && budget > firstBudget)) {
            candidates.resize(std::min(candidates.size(), keptAfterWide));
        }
        budget = isNextLast ? most : budget * budgetGrowth;
    }
    return std::move(*best);
}

} // namespace

PlacedDiagram placedDiagram(const GateGraph& graph, const Module& module,
                            std::optional<Ordering> ordering, const DiagramLimits& limits)
{
    const CircuitLimits circuit{limits.nodeBudget * productsPerNode,
                                limits.nodeBudget * valuesPerNode, limits.stop};
    const auto sums = [&](const std::vector<std::uint32_t>& order) {
        auto made = sumCircuit(graph, module, order, circuit);
        return made ? std::make_shared<const SumCircuit>(std::move(*made)) : nullptr;
    };
    if (limits.areSumsEnough && module.gates.size() > 1 && isMonotone(graph, module)) {
        // The order is of no account here, but cut sets may come to be listed by it.
        const std::vector<std::uint32_t> order =
            leafOrder(graph, module, ordering.value_or(orderings.front()));
        PlacedDiagram alone{{}, placesOf(module, order)};
        alone.diagram.isMonotone = true;
        alone.diagram.sums = sums(order);
        if (alone.diagram.sums) {
            return alone;
        }
        // Where much hangs together no order helps either: what is left to find are the bounds, and
        // these hardly gain by more; with few nodes not even by other orders.
        DiagramLimits few = limits;
        few.nodeBudget /= boundedShare;
        if (few.nodeBudget < fewestForAll) {
            ordering = ordering.value_or(orderings.front());
        }
        return bestDiagram(graph, module, ordering, few);
    }
    PlacedDiagram best = bestDiagram(graph, module, ordering, limits);
    if (!best.diagram.isExact()) {
        std::vector<std::uint32_t> order;
        for (const std::uint32_t place : best.places) {
            order.push_back(module.leaves[place]);
        }
        best.diagram.sums = sums(order);
    }
    return best;
}

} // namespace corbel::analysis::availability
