// Decides for each container in which lines its children stand.
#pragma once

#include "analysis/layout/plan.h"

#include <vector>

namespace corbel::analysis::layout {

/// The edges as links between the children of the innermost container of both ends, merged; per
/// node
/// + 1 (0 = the top). Edges between a container and what it holds are left out.
std::vector<std::vector<Link>> liftLinks(const std::vector<Edge>& edges,
                                         const Hierarchy& hierarchy);

/// Arranges the whole graph; `hierarchy` holds the nodes that are drawn as its containment, and
/// `drawn` says which are. `aspect` is the shape to aim at before routes take their room.
Plan arrange(const Graph& graph, const Hierarchy& hierarchy, const std::vector<char>& drawn,
             const std::vector<std::vector<Link>>& links, const Settings& settings, double aspect);

} // namespace corbel::analysis::layout
