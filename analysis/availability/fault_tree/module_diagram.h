/// The decision diagram of one independent part of a fault tree.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "analysis/availability/fault_tree/gate_graph.h"
#include "analysis/availability/fault_tree/modules.h"
#include "analysis/availability/fault_tree/node_table.h"
#include "analysis/availability/fault_tree/ordering.h"
#include "analysis/availability/fault_tree/sum_circuit.h"

namespace corbel::analysis::availability {

/// What a diagram asks about: a basic event, or another module.
struct DiagramVariable {
    bool isModule = false;
    std::uint32_t index = 0; ///< of the event in the tree, or of the module

    bool operator==(const DiagramVariable&) const = default;
};

/// What a module's leaf is; `moduleOf[g]` is the index of the module whose root is gate g.
inline DiagramVariable variableOf(const GateGraph& graph, std::uint32_t leaf,
                                  const std::vector<std::uint32_t>& moduleOf)
{
    const Gate& gate = graph.gates[leaf];
    return gate.kind == GateKind::Event ? DiagramVariable{false, gate.event}
                                        : DiagramVariable{true, moduleOf[leaf]};
}

/// What is known of a gate whose diagram did not fit: it is to be bounded by those of its inputs.
struct BoundedGate {
    GateKind kind = GateKind::False;
    std::uint32_t least = 0;
    /// Twice an index, plus one where negated: of `ModuleDiagram::roots`, then of
    /// `ModuleDiagram::bounded`.
    std::vector<std::uint32_t> inputs{};
    bool isMonotone = false; ///< none of the variables below it makes it false

    bool operator==(const BoundedGate&) const = default;
};

struct ModuleDiagram {
    std::vector<DiagramVariable> variables; ///< one for each level
    std::vector<DiagramNode> nodes;         ///< children before parents, terminals first
    /// The module's function; where `bounded` is not empty, that of each gate that it needs.
    std::vector<DiagramIndex> roots;
    std::vector<BoundedGate> bounded; ///< inputs first, the module itself last
    bool isMonotone = false;          ///< none of the variables makes the module false
    /// The module's function, where it was made this way: beside what is bounded, or alone.
    std::shared_ptr<const SumCircuit> sums;
    static constexpr std::size_t noShape = static_cast<std::size_t>(-1);
    std::size_t shape = noShape; ///< Number of what the store knows it by, if it does.

    bool hasDiagram() const { return bounded.empty() && !roots.empty(); }
    bool isExact() const { return hasDiagram() || sums != nullptr; }
    /// Of what its probability is read off.
    std::size_t size() const { return sums ? sums->size : nodes.size(); }
};

struct DiagramLimits {
    std::uint32_t nodeBudget = 0;
    /// Whether a circuit of sums does as well, for it is often far smaller; else there is one only
    /// where no diagram fits.
    bool areSumsEnough = false;
    std::stop_token stop{};
};

/// A diagram that does not say yet what its variables are.
struct PlacedDiagram {
    ModuleDiagram diagram;             ///< without `variables`
    std::vector<std::uint32_t> places; ///< by level: the place in `Module::leaves`
};

/// Without an ordering, each is tried with budgets that grow eightfold up to the limit, and the
/// first diagram that fits is taken. Depends on how the gates are put together alone, not on what
/// the leaves are.
PlacedDiagram placedDiagram(const GateGraph& graph, const Module& module,
                            std::optional<Ordering> ordering, const DiagramLimits& limits);

} // namespace corbel::analysis::availability
