/// The minimal cut sets of a module straight from its gates, without a decision diagram.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/availability/fault_tree/minimal_solutions.h"

namespace corbel::analysis::availability {

/// Minimal sets that do not say yet what their variables are.
struct PlacedSolutions {
    CutSetPart part;                   ///< without `variables`
    std::vector<std::uint32_t> places; ///< by level: the place in `Module::leaves`
    /// Absent: all of them. Else only the sets of at most so many leaves.
    std::optional<std::size_t> mostLeaves;
};

/// The minimal sets of leaves that make a module true all of whose gates are And, Or or AtLeast
/// without negations. `roles` are those of `Module::leaves`; none may turn false. Where all sets
/// are too many for the budget, those of a few leaves; nothing where not even these fit, or the
/// work stopped.
std::optional<PlacedSolutions> gateSolutions(const GateGraph& graph, const Module& module,
                                             const std::vector<CutSetRole>& roles,
                                             const DiagramLimits& limits);

} // namespace corbel::analysis::availability
