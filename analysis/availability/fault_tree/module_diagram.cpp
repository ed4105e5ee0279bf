#include "analysis/availability/fault_tree/module_diagram.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

#include "analysis/availability/fault_tree/bdd.h"

namespace corbel::analysis::availability {
namespace {

constexpr std::uint32_t firstBudget = 4096;
constexpr std::uint32_t budgetGrowth = 8;
/// A product of a circuit takes a nanosecond or two each time it is worked out, a node some hundred
/// while it is made.
constexpr std::uint64_t productsPerNode = 50;
/// A value of a circuit takes a fifth of the place of a node, but only while it is worked out.
constexpr std::uint64_t valuesPerNode = 20;
/// All orderings are tried with up to this; the ones that got furthest with more, and with the
/// whole budget.
constexpr std::uint32_t wideBudget = firstBudget * budgetGrowth * budgetGrowth;
constexpr std::size_t keptAfterWide = 2;
/// What is tried of the budget after a circuit did not fit: one node in so many.
constexpr std::uint32_t boundedShare = 8;
/// With fewer nodes for bounds, one ordering does.
constexpr std::uint32_t fewestForAll = 2 * firstBudget;
/// The operations call themselves once for each level; beyond this the stack might not suffice.
constexpr std::size_t mostLevels = 20'000;

/// An input of a gate with its function.
struct Operand {
    Literal literal;
    DiagramIndex function;
};

/// As many inputs of an And or an Or as fitted, in one function, and those that did not.
struct Partial {
    DiagramIndex function = noNode;
    std::vector<Literal> rest{};
};

/// The inputs one on top of the other; `partial` is what there is when one does not fit.
DiagramIndex folded(Bdd& bdd, GateKind kind, const std::vector<Operand>& inputs, Partial& partial)
{
    DiagramIndex all = kind == GateKind::And ? trueNode : falseNode;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const DiagramIndex more = kind == GateKind::And ? bdd.conjunction(inputs[i].function, all)
                                                        : bdd.disjunction(inputs[i].function, all);
        if (more == noNode) {
            partial.function = all;
            for (; i < inputs.size(); ++i) {
                partial.rest.push_back(inputs[i].literal);
            }
            return noNode;
        }
        all = more;
    }
    return all;
}

DiagramIndex function(Bdd& bdd, const Gate& gate, std::vector<Operand> inputs, Partial& partial)
{
    // The lowest variables first, so that each further input is put on top of what there is.
    std::ranges::stable_sort(inputs, std::ranges::greater{},
                             [&](const Operand& input) { return bdd.level(input.function); });
    switch (gate.kind) {
    case GateKind::And:
    case GateKind::Or:
        return folded(bdd, gate.kind, inputs, partial);
    case GateKind::Xor: {
        DiagramIndex odd = falseNode;
        for (const Operand& input : inputs) {
            odd = bdd.difference(input.function, odd);
        }
        return odd;
    }
    default: {
        // atLeast[k]: k or more of the inputs so far.
        std::vector<DiagramIndex> atLeast(gate.least + std::size_t{1}, falseNode);
        atLeast.front() = trueNode;
        for (const Operand& input : inputs) {
            for (std::size_t k = gate.least; k > 0; --k) {
                atLeast[k] = bdd.ite(input.function, atLeast[k - 1], atLeast[k]);
            }
        }
        return atLeast.back();
    }
    }
}

/// Tries to make the diagrams of all gates.
class Attempt {
public:
    Attempt(const GateGraph& graph, const Module& module, std::uint32_t budget,
            const std::stop_token& stop)
        : m_graph(graph),
          m_module(module),
          // The variables themselves always fit: whatever is bounded is bounded by them.
          m_bdd(std::max(budget, static_cast<std::uint32_t>(module.leaves.size() + 2)), stop)
    {
    }

    /// Whether the module's own diagram is there; else `roots` has those that fit.
    bool run(const std::vector<std::uint32_t>& leaves)
    {
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            m_functions[leaves[i]] = m_bdd.variable(static_cast<std::uint32_t>(i));
            m_isMonotone[leaves[i]] = true;
        }
        for (const std::uint32_t gate : m_module.gates) {
            std::vector<Operand> inputs;
            bool isMonotone = m_graph.gates[gate].kind != GateKind::Xor;
            bool isOver = false;
            for (const Literal input : m_graph.gates[gate].inputs) {
                const DiagramIndex found = m_functions.at(gateOf(input));
                inputs.push_back({input, isNegated(input) ? m_bdd.negation(found) : found});
                isOver = isOver || inputs.back().function == noNode;
                isMonotone = isMonotone && !isNegated(input) && m_isMonotone.at(gateOf(input));
            }
            m_isMonotone[gate] = isMonotone;
            Partial partial;
            const DiagramIndex made =
                isOver ? noNode : function(m_bdd, m_graph.gates[gate], std::move(inputs), partial);
            if (partial.function != noNode) {
                m_partials.emplace(gate, std::move(partial));
            }
            m_functions[gate] = made;
            m_made += made != noNode ? 1U : 0U;
        }
        return m_functions.at(m_module.root) != noNode;
    }

    std::size_t made() const { return m_made; }

    ModuleDiagram result() const
    {
        ModuleDiagram diagram;
        diagram.isMonotone = m_isMonotone.at(m_module.root);
        if (m_functions.at(m_module.root) != noNode) {
            diagram.roots = {m_functions.at(m_module.root)};
        } else {
            bound(diagram);
        }
        diagram.nodes = compacted(m_bdd.table().nodes(), diagram.roots);
        return diagram;
    }

private:
    /// What a gate without a diagram is to be bounded by, besides its partial function.
    const std::vector<Literal>& boundingInputs(std::uint32_t gate) const
    {
        const auto partial = m_partials.find(gate);
        return partial != m_partials.end() ? partial->second.rest : m_graph.gates[gate].inputs;
    }

    void bound(ModuleDiagram& diagram) const
    {
        // By gate, where its function, its partial function and its bounds are to be found.
        std::unordered_map<std::uint32_t, std::uint32_t> rootOf;
        std::unordered_map<std::uint32_t, std::uint32_t> partialOf;
        std::unordered_map<std::uint32_t, std::uint32_t> boundOf;
        const auto addRoot = [&](DiagramIndex function) {
            diagram.roots.push_back(function);
            return static_cast<std::uint32_t>(diagram.roots.size() - 1);
        };
        for (const std::uint32_t gate : m_module.gates) {
            if (m_functions.at(gate) != noNode) {
                continue;
            }
            for (const Literal input : boundingInputs(gate)) {
                const DiagramIndex found = m_functions.at(gateOf(input));
                if (found != noNode && !rootOf.contains(gateOf(input))) {
                    rootOf.emplace(gateOf(input), addRoot(found));
                }
            }
            if (m_partials.contains(gate)) {
                partialOf.emplace(gate, addRoot(m_partials.at(gate).function));
            }
            boundOf.emplace(gate, static_cast<std::uint32_t>(boundOf.size()));
        }
        const auto roots = static_cast<std::uint32_t>(diagram.roots.size());
        for (const std::uint32_t gate : m_module.gates) {
            if (m_functions.at(gate) != noNode) {
                continue;
            }
            const Gate& shape = m_graph.gates[gate];
            BoundedGate bounded{
                .kind = shape.kind, .least = shape.least, .isMonotone = m_isMonotone.at(gate)};
            if (const auto partial = partialOf.find(gate); partial != partialOf.end()) {
                bounded.inputs.push_back(partial->second * 2);
            }
            for (const Literal input : boundingInputs(gate)) {
                const auto root = rootOf.find(gateOf(input));
                const std::uint32_t index =
                    root != rootOf.end() ? root->second : roots + boundOf.at(gateOf(input));
                bounded.inputs.push_back(index * 2 + (input & 1U));
            }
            diagram.bounded.push_back(std::move(bounded));
        }
    }

    const GateGraph& m_graph;
    const Module& m_module;
    Bdd m_bdd;
    std::unordered_map<std::uint32_t, DiagramIndex> m_functions; ///< by gate
    std::unordered_map<std::uint32_t, bool> m_isMonotone;        ///< by gate
    std::unordered_map<std::uint32_t, Partial> m_partials;       ///< by gate
    std::size_t m_made = 0;
};

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

/// Without an ordering, each is tried with budgets that grow up to the limit.
PlacedDiagram bestDiagram(const GateGraph& graph, const Module& module,
                          std::optional<Ordering> ordering, const DiagramLimits& limits)
{
    struct Candidate {
        Ordering ordering;
        std::vector<std::uint32_t> order{}; ///< empty until it is tried
        std::size_t made = 0;
    };
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
        for (Candidate& candidate : candidates) {
            if (candidate.order.empty()) {
                candidate.order = leafOrder(graph, module, candidate.ordering);
            }
            Attempt attempt(graph, module, budget, limits.stop);
            isDone = attempt.run(candidate.order);
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
