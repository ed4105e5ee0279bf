#include "analysis/layout/spread.h"

#include <cstddef>

namespace corbel::analysis::layout {

namespace {

constexpr int rounds = 3;

void writeBack(const std::vector<Run>& runs, std::vector<Polyline>& routes)
{
    for (const Run& run : runs) {
        if (run.fixed)
            continue;
        Polyline& route = routes[static_cast<std::size_t>(run.route)];
        const auto first = static_cast<std::size_t>(run.first);
        for (Point* point : {&route[first], &route[first + 1]})
            (run.vertical ? point->x : point->y) = run.position;
    }
}

} // namespace

void spreadRoutes(std::vector<Polyline>& routes, const std::vector<RoutedEdge>& edges,
                  const RouteSpace& space, const Spacing& spacing, std::vector<Shortage>* shortages,
                  const std::stop_token& stop)
{
    std::vector<Run> runs = cutIntoRuns(routes, edges);
    for (int round = 0; round < rounds && !stop.stop_requested(); ++round) {
        for (const bool vertical : {true, false}) {
            refresh(runs, routes);
            findCorridors(runs, edges, space);
            // Only the first round chooses an order; later ones keep it and tidy what moved.
            const RunSequence sequence =
                orderRuns(runs, vertical, round == 0 ? spacing.lane : 1, round > 0);
            spaceRuns(runs, sequence, spacing, round == 0 ? shortages : nullptr);
            writeBack(runs, routes);
        }
    }
    for (Polyline& route : routes)
        simplify(route);
}

} // namespace corbel::analysis::layout
