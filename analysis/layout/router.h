// Routes edges orthogonally around fixed boxes; the canvas calls it for the edges it has to
// re-route.
#pragma once

#include "analysis/layout/geometry.h"
#include "analysis/layout/layout.h"

#include <stop_token>
#include <vector>

namespace corbel::analysis::layout {

struct Box {
    int parent = -1; ///< index of the containing box, -1 at the top
    Rect rect;
    Rect title; ///< the text in a container's band; routes that enter the container avoid it
    bool operator==(const Box&) const = default;
};

struct RoutingSettings {
    double margin = 12;   ///< distance of a route from boxes where there is room, pixels
    double lane = 10;     ///< distance of parallel routes where there is room, pixels
    double bendCost = 40; ///< detour in pixels that one bend less is worth
    std::stop_token stop; ///< when asked to stop, the edges left get plain unspaced routes
};

/// Routes all edges. A route begins and ends on the borders of its two boxes, is orthogonal and
/// never enters a box that does not hold one of its ends, as long as boxes leave a way free. An
/// edge between a box and one inside it stays inside. Empty when an end is out of range.
std::vector<Polyline> routeEdges(const std::vector<Box>& boxes, const std::vector<Edge>& edges,
                                 const RoutingSettings& settings = {});

/// Routes only the edges whose indices are in `which`, keeping clear of the other routes in
/// `current` (one per edge, possibly empty), which are returned unchanged.
std::vector<Polyline> rerouteEdges(const std::vector<Box>& boxes, const std::vector<Edge>& edges,
                                   const std::vector<int>& which, std::vector<Polyline> current,
                                   const RoutingSettings& settings = {});

} // namespace corbel::analysis::layout
