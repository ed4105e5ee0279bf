// Draws edges from a box to itself around one of its corners.
#pragma once

#include "analysis/layout/route_space.h"

#include <vector>

namespace corbel::analysis::layout {

/// Fills in the routes of the wanted edges whose ends are the same box; several at one box take
/// different corners. A loop keeps within half of the room to the next box, at most `margin` away.
void addSelfLoops(const RouteSpace& space, const std::vector<Edge>& edges,
                  const std::vector<char>& wanted, double margin, std::vector<Polyline>& routes);

} // namespace corbel::analysis::layout
