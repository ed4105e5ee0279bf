/// The decision diagram of one independent part of a fault tree.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

#include "analysis/availability/gate_graph.h"
#include "analysis/availability/modules.h"
#include "analysis/availability/node_table.h"
#include "analysis/availability/ordering.h"

namespace corbel::analysis::availability {

/// What a diagram asks about: a basic event, or another module.
struct DiagramVariable {
    bool isModule = false;
    std::uint32_t index = 0; ///< of the event in the tree, or of the module

    bool operator==(const DiagramVariable&) const = default;
};

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

    bool isExact() const { return bounded.empty(); }
};

struct DiagramLimits {
    std::uint32_t nodeBudget = 0;
    std::stop_token stop{};
};

/// `moduleOf[g]` is the index of the module whose root is gate g. Without an ordering, each is
/// tried with budgets that grow eightfold up to the limit, and the first diagram that fits is
/// taken.
ModuleDiagram moduleDiagram(const GateGraph& graph, const Module& module,
                            const std::vector<std::uint32_t>& moduleOf,
                            std::optional<Ordering> ordering, const DiagramLimits& limits);

} // namespace corbel::analysis::availability
