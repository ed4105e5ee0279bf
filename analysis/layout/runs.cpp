#include "analysis/layout/runs.h"

#include <cstddef>

namespace corbel::analysis::layout {

namespace {

constexpr double touching = 0.01;
constexpr double longSide = 200; // a run on a longer side stays near where its path began
constexpr double nearby = 70;

struct Span {
    double low;
    double high;
};

Span across(const Rect& rect, bool vertical)
{
    return vertical ? Span{rect.x, rect.right()} : Span{rect.y, rect.bottom()};
}

Span along(const Rect& rect, bool vertical)
{
    return across(rect, !vertical);
}

void boundLow(Run& run, double at, int wall, bool port)
{
    if (at <= run.low)
        return;
    run.low = at;
    run.lowWall = wall;
    run.lowIsPort = port;
}

void boundHigh(Run& run, double at, int wall, bool port)
{
    if (at >= run.high)
        return;
    run.high = at;
    run.highWall = wall;
    run.highIsPort = port;
}

/// Keeps the run on its side of an obstacle, or inside a container when it may be in there.
void boundBy(Run& run, const Rect& rect, int box, bool mayBeInside)
{
    const Span own = along(rect, run.vertical);
    if (own.high <= run.from + touching || own.low >= run.to - touching)
        return;
    const Span span = across(rect, run.vertical);
    const double middle = (span.low + span.high) / 2;
    const bool inside = run.position > span.low && run.position < span.high;
    if (inside && mayBeInside) {
        boundLow(run, span.low, box, false);
        boundHigh(run, span.high, box, false);
    } else if (inside ? run.position > middle : run.position >= span.high) {
        boundLow(run, span.high, box, false);
    } else {
        boundHigh(run, span.low, box, false);
    }
}

Rect shapeOf(const Run& run)
{
    return run.vertical ? Rect{run.position, run.from, 0, run.to - run.from}
                        : Rect{run.from, run.position, run.to - run.from, 0};
}

void boundByPort(Run& run, const Rect& rect)
{
    Span side = across(rect, run.vertical);
    if (side.high - side.low > longSide) {
        side.low = std::max(side.low, run.position - nearby);
        side.high = std::min(side.high, run.position + nearby);
    }
    boundLow(run, side.low, -1, true);
    boundHigh(run, side.high, -1, true);
}

} // namespace

std::vector<Run> cutIntoRuns(const std::vector<Polyline>& routes,
                             const std::vector<RoutedEdge>& edges)
{
    std::vector<Run> runs;
    for (std::size_t r = 0; r < routes.size(); ++r) {
        const Polyline& route = routes[r];
        for (std::size_t i = 0; i + 1 < route.size(); ++i) {
            Run run;
            run.route = static_cast<int>(r);
            run.first = static_cast<int>(i);
            run.vertical = route[i].x == route[i + 1].x;
            run.fixed = edges[r].fixed;
            const int index = static_cast<int>(runs.size());
            const bool forward =
                run.vertical ? route[i].y < route[i + 1].y : route[i].x < route[i + 1].x;
            const bool begins = i == 0;
            const bool ends = i + 2 == route.size();
            (forward ? run.lowNeighbour : run.highNeighbour) = begins ? -1 : index - 1;
            (forward ? run.highNeighbour : run.lowNeighbour) = ends ? -1 : index + 1;
            if (begins)
                (forward ? run.lowPort : run.highPort) = edges[r].edge.source;
            if (ends)
                (forward ? run.highPort : run.lowPort) = edges[r].edge.target;
            runs.push_back(run);
        }
    }
    refresh(runs, routes);
    return runs;
}

void refresh(std::vector<Run>& runs, const std::vector<Polyline>& routes)
{
    for (Run& run : runs) {
        const Polyline& route = routes[static_cast<std::size_t>(run.route)];
        const Point& a = route[static_cast<std::size_t>(run.first)];
        const Point& b = route[static_cast<std::size_t>(run.first) + 1];
        run.position = run.vertical ? a.x : a.y;
        run.from = run.vertical ? std::min(a.y, b.y) : std::min(a.x, b.x);
        run.to = run.vertical ? std::max(a.y, b.y) : std::max(a.x, b.x);
    }
}

void findCorridors(std::vector<Run>& runs, const std::vector<RoutedEdge>& edges,
                   const RouteSpace& space)
{
    for (Run& run : runs) {
        if (run.fixed) {
            run.low = run.high = run.position;
            continue;
        }
        run.low = -std::numeric_limits<double>::infinity();
        run.high = std::numeric_limits<double>::infinity();
        run.lowWall = run.highWall = -1;
        run.lowIsPort = run.highIsPort = false;
        const RoutedEdge& routed = edges[static_cast<std::size_t>(run.route)];
        for (const int box : routed.space.obstacles)
            boundBy(run, space.rect(box), box, false);
        for (const int box : routed.space.borders)
            boundBy(run, space.rect(box), box, true);
        const auto boundByTitle = [&](int box) {
            const Rect title = space.title(box);
            if (title.width > 0 && !title.overlaps(shapeOf(run)))
                boundBy(run, title, -1, false);
        };
        for (const int box : routed.space.borders)
            boundByTitle(box);
        if (routed.space.region != -1)
            boundByTitle(routed.space.region);
        if (routed.space.region != -1)
            boundBy(run, space.rect(routed.space.region), routed.space.region, true);
        for (const int end : {routed.edge.source, routed.edge.target}) {
            if (end == run.lowPort || end == run.highPort)
                boundByPort(run, space.rect(end));
            else if (end != routed.space.region)
                boundBy(run, space.rect(end), end, false);
        }
    }
}

int turnAt(const std::vector<Run>& runs, const Run& run, bool highEnd)
{
    const int neighbour = highEnd ? run.highNeighbour : run.lowNeighbour;
    if (neighbour == -1)
        return 0;
    const Run& next = runs[static_cast<std::size_t>(neighbour)];
    const double up = next.to - run.position;
    const double down = run.position - next.from;
    return up == down ? 0 : up > down ? 1 : -1;
}

void simplify(Polyline& route)
{
    Polyline kept;
    for (const Point& point : route) {
        if (!kept.empty() && std::abs(kept.back().x - point.x) < touching &&
            std::abs(kept.back().y - point.y) < touching)
            continue;
        while (kept.size() >= 2) {
            const Point& a = kept[kept.size() - 2];
            const Point& b = kept.back();
            const bool straight = (a.x == b.x && b.x == point.x) || (a.y == b.y && b.y == point.y);
            if (!straight)
                break;
            kept.pop_back();
        }
        kept.push_back(point);
    }
    route = std::move(kept);
}

} // namespace corbel::analysis::layout
