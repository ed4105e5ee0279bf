// Spreads the runs of routes that share a way over the room there is.
#pragma once

#include "analysis/layout/run_spacing.h"

#include <stop_token>
#include <vector>

namespace corbel::analysis::layout {

/// Moves runs within their corridors until no two lie on each other, fixed routes staying.
/// `shortages` (may be null) receives where boxes would have to make more room.
void spreadRoutes(std::vector<Polyline>& routes, const std::vector<RoutedEdge>& edges,
                  const RouteSpace& space, const Spacing& spacing, std::vector<Shortage>* shortages,
                  const std::stop_token& stop);

} // namespace corbel::analysis::layout
