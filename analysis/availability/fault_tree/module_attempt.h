/// The functions of a module's gates, one after the other, in decision diagrams of one kind.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analysis/availability/fault_tree/module_diagram.h"

namespace corbel::analysis::availability {

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

/// Keeps functions as long as it lives.
template <class Diagrams>
class Keeper {
public:
    explicit Keeper(Diagrams& diagrams) : m_diagrams(diagrams) {}
    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;
    ~Keeper()
    {
        for (const DiagramIndex function : m_kept) {
            m_diagrams.drop(function);
        }
    }

    DiagramIndex operator()(DiagramIndex function)
    {
        m_diagrams.keep(function);
        m_kept.push_back(function);
        return function;
    }

private:
    Diagrams& m_diagrams;
    std::vector<DiagramIndex> m_kept;
};

/// The inputs one on top of the other; `partial` is what there is when one does not fit.
template <class Diagrams>
DiagramIndex folded(Diagrams& bdd, GateKind kind, const std::vector<Operand>& inputs,
                    Partial& partial)
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

/// Of a gate whose inputs are kept.
template <class Diagrams>
DiagramIndex function(Diagrams& bdd, const Gate& gate, std::vector<Operand> inputs,
                      Partial& partial)
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
        Keeper kept(bdd);
        // atLeast[k]: k or more of the inputs so far.
        std::vector<DiagramIndex> atLeast(gate.least + std::size_t{1}, falseNode);
        atLeast.front() = trueNode;
        for (const Operand& input : inputs) {
            for (std::size_t k = gate.least; k > 0; --k) {
                atLeast[k] = kept(bdd.ite(input.function, atLeast[k - 1], atLeast[k]));
            }
        }
        return atLeast.back();
    }
    }
}

/// Tries to make the diagrams of all gates.
template <class Diagrams>
class Attempt {
public:
    /// `leaves` are those of the module, the variable to ask about first in front.
    Attempt(const GateGraph& graph, const Module& module, const std::vector<std::uint32_t>& leaves,
            std::uint32_t budget, const std::stop_token& stop)
        : m_graph(graph),
          m_module(module),
          m_leaves(leaves),
          // The variables themselves always fit: whatever is bounded is bounded by them.
          m_bdd(static_cast<std::uint32_t>(leaves.size()),
                std::max(budget, static_cast<std::uint32_t>(leaves.size() + 2)), stop)
    {
    }

    /// Whether the module's own diagram is there; else there are those that fit. The gates have
    /// to be the module's, each after its inputs.
    bool run(const std::vector<std::uint32_t>& gates)
    {
        for (std::size_t i = 0; i < m_leaves.size(); ++i) {
            m_functions[m_leaves[i]] = m_bdd.variable(static_cast<std::uint32_t>(i));
            m_bdd.keep(m_functions[m_leaves[i]]);
            m_isMonotone[m_leaves[i]] = true;
        }
        std::unordered_map<std::uint32_t, std::size_t> uses;
        for (const std::uint32_t gate : gates) {
            for (const Literal input : m_graph.gates[gate].inputs) {
                ++uses[gateOf(input)];
            }
        }
        for (const std::uint32_t gate : gates) {
            Keeper kept(m_bdd);
            std::vector<Operand> inputs;
            bool isMonotone = m_graph.gates[gate].kind != GateKind::Xor;
            bool isOver = false;
            for (const Literal input : m_graph.gates[gate].inputs) {
                const DiagramIndex found = m_functions.at(gateOf(input));
                inputs.push_back({input, isNegated(input) ? kept(m_bdd.negation(found)) : found});
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
            m_bdd.keep(made);
            m_made += made != noNode ? 1U : 0U;
            for (const Literal input : m_graph.gates[gate].inputs) {
                if (--uses[gateOf(input)] == 0 && made != noNode) {
                    m_bdd.drop(m_functions.at(gateOf(input)));
                }
            }
        }
        return m_functions.at(m_module.root) != noNode;
    }

    std::size_t made() const { return m_made; }

    /// The leaf at each level.
    std::vector<std::uint32_t> order() const
    {
        std::vector<std::uint32_t> order;
        for (const std::uint32_t variable : m_bdd.order()) {
            order.push_back(m_leaves[variable]);
        }
        return order;
    }

    ModuleDiagram result() const
    {
        ModuleDiagram diagram;
        diagram.isMonotone = m_isMonotone.at(m_module.root);
        if (m_functions.at(m_module.root) != noNode) {
            diagram.roots = {m_functions.at(m_module.root)};
        } else {
            bound(diagram);
        }
        diagram.nodes = m_bdd.nodes(diagram.roots);
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
    const std::vector<std::uint32_t>& m_leaves;
    Diagrams m_bdd;
    std::unordered_map<std::uint32_t, DiagramIndex> m_functions; ///< by gate
    std::unordered_map<std::uint32_t, bool> m_isMonotone;        ///< by gate
    std::unordered_map<std::uint32_t, Partial> m_partials;       ///< by gate
    std::size_t m_made = 0;
};

} // namespace corbel::analysis::availability
