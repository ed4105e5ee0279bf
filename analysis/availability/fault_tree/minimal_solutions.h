/// The minimal cut sets of a module from its decision diagram.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/availability/fault_tree/cut_set_family.h"
#include "analysis/availability/fault_tree/module_diagram.h"

namespace corbel::analysis::availability {

/// What a variable does in a cut set.
enum class CutSetRole : std::uint8_t {
    AlwaysFalse,
    AlwaysTrue,
    TurnsTrue,  ///< false, until what turns it over happens
    TurnsFalse, ///< true, until what turns it over happens
};

/// The minimal sets of variables that, turned over, give an exact diagram's function the value
/// `target`. A. Rauzy, "New algorithms for fault trees analysis" (Reliability Engineering and
/// System Safety 40, 1993): those without a variable are the minimal ones of where it keeps its
/// value, those with it the minimal ones of where it is turned over that hold none of the former.
/// Nothing where the budget is used up or the work stopped. The part's variables are those of the
/// diagram, to be put in.
std::optional<CutSetPart> minimalSolutions(const ModuleDiagram& diagram,
                                           const std::vector<CutSetRole>& roles, bool target,
                                           const DiagramLimits& limits);

/// A family of sets of one or two events, for when diagrams do not fit: pairs are ascending and
/// hold none of the singles.
CutSetPart smallSets(const std::vector<CutSet>& sets);

} // namespace corbel::analysis::availability
