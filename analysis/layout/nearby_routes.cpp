#include "analysis/layout/nearby_routes.h"

#include <optional>

namespace corbel::analysis::layout {

namespace {

constexpr double surroundings = 320; // pixels around the ends of the edges to route

bool isValid(const Edge& edge, std::size_t boxes)
{
    const auto isBox = [boxes](int end) {
        return end >= 0 && static_cast<std::size_t>(end) < boxes;
    };
    return isBox(edge.source) && isBox(edge.target);
}

bool reaches(const Polyline& line, const Rect& area)
{
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        if (std::max(line[i].x, line[i + 1].x) >= area.x &&
            std::min(line[i].x, line[i + 1].x) <= area.right() &&
            std::max(line[i].y, line[i + 1].y) >= area.y &&
            std::min(line[i].y, line[i + 1].y) <= area.bottom()) {
            return true;
        }
    }
    return false;
}

bool isInside(const Polyline& line, const Rect& area)
{
    return std::ranges::all_of(line, [&](const Point& point) {
        return point.x >= area.x && point.x <= area.right() && point.y >= area.y &&
               point.y <= area.bottom();
    });
}

/// The part of a drawing around some of its edges, numbered anew.
struct Part {
    std::vector<int> boxIndex; ///< By box of the whole; -1 when left out.
    std::vector<Box> boxes;
    std::vector<Edge> edges;
    std::vector<Polyline> current;
    std::vector<int> which;
};

Part partOf(const std::vector<Box>& boxes, const std::vector<Edge>& edges,
            const std::vector<int>& which, const std::vector<Polyline>& current, const Rect& area)
{
    Part part;
    std::vector<char> isKept(boxes.size(), 0);
    const auto keep = [&](int box) {
        for (int at = box; at >= 0 && isKept[at] == 0; at = boxes[at].parent) {
            isKept[at] = 1;
        }
    };
    for (int i = 0; i < static_cast<int>(boxes.size()); ++i) {
        if (boxes[i].rect.overlaps(area)) {
            keep(i);
        }
    }
    std::vector<char> isWanted(edges.size(), 0);
    for (const int edge : which) {
        isWanted[edge] = 1;
    }
    std::vector<int> kept;
    for (int i = 0; i < static_cast<int>(edges.size()); ++i) {
        if (isValid(edges[i], boxes.size()) && (isWanted[i] != 0 || reaches(current[i], area))) {
            kept.push_back(i);
            keep(edges[i].source);
            keep(edges[i].target);
        }
    }
    part.boxIndex.assign(boxes.size(), -1);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (isKept[i] != 0) {
            part.boxIndex[i] = static_cast<int>(part.boxes.size());
            part.boxes.push_back(boxes[i]);
        }
    }
    for (Box& box : part.boxes) {
        box.parent = box.parent < 0 ? -1 : part.boxIndex[box.parent];
    }
    for (const int edge : kept) {
        if (isWanted[edge] != 0) {
            part.which.push_back(static_cast<int>(part.edges.size()));
        }
        part.edges.push_back(
            {part.boxIndex[edges[edge].source], part.boxIndex[edges[edge].target]});
        part.current.push_back(isWanted[edge] != 0 ? Polyline() : current[edge]);
    }
    return part;
}

} // namespace

std::vector<Polyline> rerouteNearby(const std::vector<Box>& boxes, const std::vector<Edge>& edges,
                                    const std::vector<int>& which,
                                    const std::vector<Polyline>& current,
                                    const RoutingSettings& settings)
{
    std::vector<int> valid;
    std::optional<Rect> area;
    for (const int edge : which) {
        if (isValid(edges[edge], boxes.size())) {
            valid.push_back(edge);
            const Rect ends = boxes[edges[edge].source].rect.united(boxes[edges[edge].target].rect);
            area = area ? area->united(ends) : ends;
        }
    }
    std::vector<Polyline> routes(which.size());
    if (!area) {
        return routes;
    }
    const Rect near = area->grown(surroundings);
    Part part = partOf(boxes, edges, valid, current, near);
    std::vector<Polyline> lines =
        rerouteEdges(part.boxes, part.edges, part.which, std::move(part.current), settings);
    // Beyond the area it may have run into something that was left out.
    const bool isEnough =
        part.boxes.size() == boxes.size() ||
        std::ranges::all_of(part.which, [&](int edge) { return isInside(lines[edge], near); });
    if (!isEnough) {
        lines = rerouteEdges(boxes, edges, valid, current, settings);
    }
    std::vector<int> order = valid; // the part keeps the edges in ascending order
    std::ranges::sort(order);
    for (std::size_t i = 0; i < which.size(); ++i) {
        const auto at = std::ranges::lower_bound(order, which[i]);
        if (at == order.end() || *at != which[i]) {
            continue;
        }
        routes[i] = isEnough ? lines[part.which[static_cast<std::size_t>(at - order.begin())]]
                             : lines[which[i]];
    }
    return routes;
}

} // namespace corbel::analysis::layout
