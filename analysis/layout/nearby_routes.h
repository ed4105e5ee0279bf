/// Routes a few edges of a large drawing from their surroundings alone.
#pragma once

#include "analysis/layout/router.h"

namespace corbel::analysis::layout {

/// As `rerouteEdges` for the edges of `which`, whose new routes are returned in that order. Looks
/// only at what is near those edges, and at everything when a route would leave that area, so that
/// a drag in a drawing of thousands of boxes stays fluent.
std::vector<Polyline> rerouteNearby(const std::vector<Box>& boxes, const std::vector<Edge>& edges,
                                    const std::vector<int>& which,
                                    const std::vector<Polyline>& current,
                                    const RoutingSettings& settings = {});

} // namespace corbel::analysis::layout
