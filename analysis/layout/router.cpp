#include "analysis/layout/router.h"

#include "analysis/layout/congestion.h"
#include "analysis/layout/path_search.h"
#include "analysis/layout/route_space.h"
#include "analysis/layout/routing.h"
#include "analysis/layout/self_loops.h"
#include "analysis/layout/spread.h"

#include <array>
#include <cstddef>
#include <numeric>

namespace corbel::analysis::layout {

namespace {

constexpr double tile = 10;
constexpr std::size_t fewRoutes = 800; // up to here, the most careful search is quick enough
constexpr double carefulCrossing = 40; // pixels of detour that one crossing less is worth
constexpr double hurriedCrossing = 20;
constexpr double awayCost = 30;
constexpr double reach = 300; // pixels within which a fixed route can matter to a new one
constexpr double hurried = 1.4;
constexpr int searchRounds = 2;
constexpr std::size_t fewObstacles = 80; // up to here, a search looks at the whole region at once

Rect intersection(const Rect& a, const Rect& b)
{
    const double x = std::max(a.x, b.x);
    const double y = std::max(a.y, b.y);
    return {x, y, std::max(0.0, std::min(a.right(), b.right()) - x),
            std::max(0.0, std::min(a.bottom(), b.bottom()) - y)};
}

/// How many routes are attached to each side of each box (right, bottom, left, top).
class SideUse {
public:
    SideUse(const RouteSpace& space, double lane)
        : m_space(space),
          m_lane(lane),
          m_counts(static_cast<std::size_t>(space.size()))
    {
    }

    /// Counts one route more (`by` = 1) or less (-1) that is attached at a point.
    void count(int box, const Point& at, int by)
    {
        const Rect& rect = m_space.rect(box);
        const std::array<double, 4> distances{std::abs(at.x - rect.right()),
                                              std::abs(at.y - rect.bottom()),
                                              std::abs(at.x - rect.x), std::abs(at.y - rect.y)};
        const auto side = std::min_element(distances.begin(), distances.end());
        m_counts[static_cast<std::size_t>(box)]
                [static_cast<std::size_t>(side - distances.begin())] += by;
    }

    std::array<double, 4> costs(int box) const
    {
        std::array<double, 4> costs{};
        const Rect& rect = m_space.rect(box);
        for (std::size_t side = 0; side < 4; ++side) {
            const double length = side % 2 == 0 ? rect.height : rect.width;
            const double places = std::max(1.0, length / m_lane - 1);
            const double used = m_counts[static_cast<std::size_t>(box)][side];
            costs[side] = 25 * used / places + (used >= places ? 120 * (used - places + 1) : 0);
        }
        return costs;
    }

private:
    const RouteSpace& m_space;
    double m_lane;
    std::vector<std::array<int, 4>> m_counts;
};

/// What remains when no way is free: a plain connection that ignores what stands between.
Polyline plainRoute(const Rect& a, const Rect& b)
{
    const Point from = a.centre();
    const Point to = b.centre();
    if (std::abs(from.x - to.x) < 1 || a.bottom() <= b.y || b.bottom() <= a.y) {
        const bool down = from.y <= to.y;
        const double start = down ? a.bottom() : a.y;
        const double end = down ? b.y : b.bottom();
        return {
            {from.x, start}, {from.x, (start + end) / 2}, {to.x, (start + end) / 2}, {to.x, end}};
    }
    const bool right = from.x <= to.x;
    const double start = right ? a.right() : a.x;
    const double end = right ? b.x : b.right();
    return {{start, from.y}, {(start + end) / 2, from.y}, {(start + end) / 2, to.y}, {end, to.y}};
}

PathProblem problemFor(const Edge& edge, const EdgeSpace& edgeSpace, const RouteSpace& space,
                       const RoutingSettings& settings)
{
    PathProblem problem;
    problem.source.rect = space.rect(edge.source);
    problem.source.fromInside = edgeSpace.sourceHolds;
    problem.target.rect = space.rect(edge.target);
    problem.target.fromInside = edgeSpace.targetHolds;
    problem.margin = settings.margin;
    problem.lane = settings.lane;
    problem.bendCost = settings.bendCost;
    for (const int box : edgeSpace.borders)
        problem.borders.push_back(space.rect(box));
    return problem;
}

/// Leaving a box on the side that faces away from the other box looks like a mistake.
void discourageAway(PathProblem& problem)
{
    const Rect& a = problem.source.rect;
    const Rect& b = problem.target.rect;
    if (problem.source.fromInside || problem.target.fromInside)
        return;
    const std::array<bool, 4> beyond{b.x >= a.right(), b.y >= a.bottom(), b.right() <= a.x,
                                     b.bottom() <= a.y};
    for (std::size_t side = 0; side < 4; ++side) {
        if (!beyond[side])
            continue;
        problem.source.sideCosts[(side + 2) % 4] += awayCost;
        problem.target.sideCosts[side] += awayCost;
    }
}

void addTitles(const EdgeSpace& edgeSpace, const RouteSpace& space, std::vector<Rect>& obstacles)
{
    const auto add = [&](int box) {
        const Rect title = space.title(box);
        if (title.width > 0)
            obstacles.push_back(title);
    };
    for (const int box : edgeSpace.borders)
        add(box);
    if (edgeSpace.region != -1)
        add(edgeSpace.region);
}

Polyline searchPath(const Edge& edge, const EdgeSpace& edgeSpace, const RouteSpace& space,
                    const SideUse& use, const RoutingSettings& settings, double haste,
                    PathSearch& search, const Congestion& congestion)
{
    PathProblem problem = problemFor(edge, edgeSpace, space, settings);
    problem.haste = haste;
    problem.tightCost = haste > 1 ? 0.1 : 0.5;
    problem.source.sideCosts = use.costs(edge.source);
    problem.target.sideCosts = use.costs(edge.target);
    discourageAway(problem);
    const Rect region = edgeSpace.region == -1 ? space.bounds() : space.rect(edgeSpace.region);
    const Rect ends = problem.source.rect.united(problem.target.rect);
    const bool few = edgeSpace.obstacles.size() <= fewObstacles;
    // A window around the ends nearly always holds the best path and far fewer obstacles.
    for (double around = few ? -1 : 300;; around = around < 1000 ? around * 4 : -1) {
        problem.region = around < 0 ? region : intersection(region, ends.grown(around));
        problem.obstacles.clear();
        for (const int box : edgeSpace.obstacles)
            if (space.rect(box).overlaps(problem.region))
                problem.obstacles.push_back(space.rect(box));
        const std::size_t boxes = problem.obstacles.size();
        addTitles(edgeSpace, space, problem.obstacles);
        Polyline path = search.find(problem, congestion);
        if (path.empty() && problem.obstacles.size() > boxes) {
            problem.obstacles.resize(boxes); // rather over a title than through a box
            path = search.find(problem, congestion);
        }
        if (!path.empty())
            return path;
        if (around < 0)
            return plainRoute(problem.source.rect, problem.target.rect);
    }
}

Rect boundsOf(const Polyline& route)
{
    Rect bounds{route.front().x, route.front().y, 0, 0};
    for (const Point& point : route)
        bounds = bounds.united({point.x, point.y, 0, 0});
    return bounds;
}

/// Spreads the new routes among themselves and the fixed ones that come near them: most of a large
/// drawing is far from what was moved.
void spreadNear(Routing& result, const std::vector<RoutedEdge>& routed, const RouteSpace& space,
                const RoutingSettings& settings)
{
    std::vector<Rect> moving;
    for (std::size_t i = 0; i < routed.size(); ++i)
        if (!routed[i].fixed)
            moving.push_back(boundsOf(result.routes[i]).grown(reach));
    std::vector<std::size_t> chosen;
    std::vector<Polyline> routes;
    std::vector<RoutedEdge> edges;
    for (std::size_t i = 0; i < routed.size(); ++i) {
        if (result.routes[i].empty())
            continue;
        const Rect own = boundsOf(result.routes[i]);
        if (routed[i].fixed && std::none_of(moving.begin(), moving.end(),
                                            [&](const Rect& other) { return other.overlaps(own); }))
            continue;
        chosen.push_back(i);
        routes.push_back(result.routes[i]);
        edges.push_back(routed[i]);
    }
    spreadRoutes(routes, edges, space, {settings.lane, settings.margin}, &result.shortages,
                 settings.stop);
    for (std::size_t i = 0; i < chosen.size(); ++i)
        if (!routed[chosen[i]].fixed)
            result.routes[chosen[i]] = std::move(routes[i]);
}

} // namespace

Routing route(const std::vector<Box>& boxes, const std::vector<Edge>& edges,
              const std::vector<char>& wanted, std::vector<Polyline> current,
              const RoutingSettings& settings, int rounds)
{
    const RouteSpace space(boxes);
    Routing result;
    result.routes = std::move(current);
    result.routes.resize(edges.size());
    std::vector<RoutedEdge> routed(edges.size());
    const bool few =
        static_cast<std::size_t>(std::count(wanted.begin(), wanted.end(), char{1})) <= fewRoutes;
    Congestion congestion(space.bounds(), tile, few ? carefulCrossing : hurriedCrossing);
    SideUse use(space, settings.lane);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        routed[i].edge = edges[i];
        const bool valid = space.valid(edges[i]);
        if (!valid)
            result.routes[i].clear();
        routed[i].fixed = !valid || !wanted[i] || edges[i].source == edges[i].target;
        if (!routed[i].fixed) {
            open.push_back(i);
            routed[i].space = space.spaceOf(edges[i]);
        }
    }
    addSelfLoops(space, edges, wanted, settings.margin, result.routes);
    const auto note = [&](std::size_t i, bool present) {
        const Polyline& path = result.routes[i];
        present ? congestion.add(path) : congestion.remove(path);
        use.count(edges[i].source, path.front(), present ? 1 : -1);
        use.count(edges[i].target, path.back(), present ? 1 : -1);
    };
    // Fixed routes far away from everything that is routed now cannot matter.
    Rect interest;
    for (const std::size_t i : open) {
        const Rect ends = space.rect(edges[i].source).united(space.rect(edges[i].target));
        interest = i == open.front() ? ends.grown(reach) : interest.united(ends.grown(reach));
    }
    for (std::size_t i = 0; i < edges.size(); ++i)
        if (routed[i].fixed && !result.routes[i].empty() &&
            boundsOf(result.routes[i]).overlaps(interest))
            note(i, true);

    // Short edges first: they have the fewest ways to go.
    const auto distance = [&](std::size_t i) {
        const Point a = space.rect(edges[i].source).centre();
        const Point b = space.rect(edges[i].target).centre();
        return std::abs(a.x - b.x) + std::abs(a.y - b.y);
    };
    std::stable_sort(open.begin(), open.end(),
                     [&](std::size_t a, std::size_t b) { return distance(a) < distance(b); });
    PathSearch search;
    // Later rounds take each route out and search again, knowing where all the others run.
    const double haste = few ? 1 : hurried;
    for (int round = 0; round < rounds; ++round)
        for (const std::size_t i : open) {
            const Edge& edge = edges[i];
            Polyline& path = result.routes[i];
            if (settings.stop.stop_requested() && round > 0)
                break;
            if (round > 0)
                note(i, false);
            if (settings.stop.stop_requested())
                path = plainRoute(space.rect(edge.source), space.rect(edge.target));
            else
                path = searchPath(edge, routed[i].space, space, use, settings, haste, search,
                                  congestion);
            simplify(path);
            note(i, true);
        }
    spreadNear(result, routed, space, settings);
    return result;
}

std::vector<Polyline> routeEdges(const std::vector<Box>& boxes, const std::vector<Edge>& edges,
                                 const RoutingSettings& settings)
{
    return route(boxes, edges, std::vector<char>(edges.size(), 1), {}, settings, searchRounds)
        .routes;
}

std::vector<Polyline> rerouteEdges(const std::vector<Box>& boxes, const std::vector<Edge>& edges,
                                   const std::vector<int>& which, std::vector<Polyline> current,
                                   const RoutingSettings& settings)
{
    std::vector<char> wanted(edges.size(), 0);
    for (const int index : which)
        if (index >= 0 && static_cast<std::size_t>(index) < edges.size())
            wanted[static_cast<std::size_t>(index)] = 1;
    return route(boxes, edges, wanted, std::move(current), settings, searchRounds).routes;
}

} // namespace corbel::analysis::layout
