// Widens the gaps of a plan where routes found too little room.
#pragma once

#include "analysis/layout/plan.h"
#include "analysis/layout/run_spacing.h"

#include <vector>

namespace corbel::analysis::layout {

/// Enlarges gaps and paddings by what is missing; true when anything changed. The plan's rectangles
/// have to be those of the drawing in which the shortages were found.
bool makeRoom(Plan& plan, const Hierarchy& hierarchy, const std::vector<Shortage>& shortages);

} // namespace corbel::analysis::layout
