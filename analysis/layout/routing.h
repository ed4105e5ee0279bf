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

/// Routes the edges for which `wanted` is set; the others keep their route in `current`.
Routing route(const std::vector<Box>& boxes, const std::vector<Edge>& edges,
              const std::vector<char>& wanted, std::vector<Polyline> current,
              const RoutingSettings& settings);

} // namespace corbel::analysis::layout
