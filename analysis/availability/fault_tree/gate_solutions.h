/// The minimal cut sets of a module straight from its gates, without a decision diagram.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/availability/fault_tree/minimal_solutions.h"

namespace corbel::analysis::availability {

/// The minimal sets of leaves that make a module true all of whose gates are And, Or or AtLeast
/// without negations; `leaves[i]` is asked about at level i. None may turn false. Nothing where the
/// budget is used up or the work stopped. The part's variables are to be put in.
std::optional<CutSetPart> gateSolutions(const GateGraph& graph, const Module& module,
                                        const std::vector<std::uint32_t>& leaves,
                                        const std::vector<CutSetRole>& roles,
                                        const DiagramLimits& limits);

} // namespace corbel::analysis::availability
