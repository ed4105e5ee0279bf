// The straight pieces of routes, and the free corridor that each can be shifted in.
#pragma once

#include "analysis/layout/route_space.h"

#include <limits>
#include <vector>

namespace corbel::analysis::layout {

/// One straight piece. "Along" is its own axis, "across" the axis on which it can shift.
struct Run {
    int route = 0;
    int first = 0; ///< index of its first point in the route
    bool vertical = false;
    bool fixed = false;
    double position = 0;   ///< across
    double from = 0;       ///< along, low end
    double to = 0;         ///< along, high end
    int lowNeighbour = -1; ///< the run that continues at the low end, -1 = a box is there
    int highNeighbour = -1;
    int lowPort = -1; ///< the box where the low end is attached, -1 = none
    int highPort = -1;
    double low = -std::numeric_limits<double>::infinity(); ///< corridor, across
    double high = std::numeric_limits<double>::infinity();
    int lowWall = -1; ///< the box whose border bounds the corridor, -1 = none
    int highWall = -1;
    bool lowIsPort = false; ///< the bound is the end of the side that the run is attached to
    bool highIsPort = false;
};

struct RoutedEdge {
    Edge edge;
    EdgeSpace space;
    bool fixed = false;
};

/// Cuts routes into runs; a route's runs are consecutive and in order. Routes need alternating
/// axes.
std::vector<Run> cutIntoRuns(const std::vector<Polyline>& routes,
                             const std::vector<RoutedEdge>& edges);

/// Sets position and extent from the points of the routes.
void refresh(std::vector<Run>& runs, const std::vector<Polyline>& routes);

/// Sets the corridors of the runs that are not fixed.
void findCorridors(std::vector<Run>& runs, const std::vector<RoutedEdge>& edges,
                   const RouteSpace& space);

/// Which way (-1, 0, +1 across) the route goes on at the low or at the high end.
int turnAt(const std::vector<Run>& runs, const Run& run, bool highEnd);

/// Drops repeated points and joins pieces that go on straight.
void simplify(Polyline& route);

} // namespace corbel::analysis::layout
