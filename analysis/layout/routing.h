// The router as the layout uses it: routes plus where the boxes stand too close for them.
#pragma once

#include "analysis/layout/router.h"
#include "analysis/layout/run_spacing.h"

#include <vector>

namespace corbel::analysis::layout {

struct Routing {
    std::vector<Polyline> routes;
    std::vector<Shortage> shortages;
};

/// Routes the edges for which `wanted` is set; the others keep their route in `current`. In each of
/// the `rounds` after the first, every route is searched again in the knowledge of the others.
Routing route(const std::vector<Box>& boxes, const std::vector<Edge>& edges,
              const std::vector<char>& wanted, std::vector<Polyline> current,
              const RoutingSettings& settings, int rounds);

} // namespace corbel::analysis::layout
