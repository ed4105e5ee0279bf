#include "analysis/layout/self_loops.h"

#include <cstddef>

namespace corbel::analysis::layout {

namespace {

constexpr double alongSide = 16; // pixels from the corner to where the loop is attached

/// Half of the free distance around a box, at most `margin`.
double roomAround(const RouteSpace& space, int box, double margin)
{
    const Rect& rect = space.rect(box);
    const int parent = space.hierarchy().parent(box);
    double room = 2 * margin;
    if (parent != -1) {
        const Rect& outer = space.rect(parent);
        for (const double gap : {rect.x - outer.x, rect.y - outer.y, outer.right() - rect.right(),
                                 outer.bottom() - rect.bottom()})
            room = std::min(room, gap);
    }
    for (const int sibling : space.hierarchy().children(parent)) {
        if (sibling == box)
            continue;
        const Rect& other = space.rect(sibling);
        const double dx = std::max(other.x - rect.right(), rect.x - other.right());
        const double dy = std::max(other.y - rect.bottom(), rect.y - other.bottom());
        room = std::min(room, std::max(dx, dy));
    }
    return std::max(room, 2.0) / 2;
}

} // namespace

void addSelfLoops(const RouteSpace& space, const std::vector<Edge>& edges,
                  const std::vector<char>& wanted, double margin, std::vector<Polyline>& routes)
{
    std::vector<int> loops(static_cast<std::size_t>(space.size()), 0);
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (!space.valid(edges[i]) || edges[i].source != edges[i].target)
            continue;
        const int number = loops[static_cast<std::size_t>(edges[i].source)]++;
        if (!wanted[i])
            continue;
        const Rect& rect = space.rect(edges[i].source);
        // Inner loops first; after four, a fifth is nested at the first corner again.
        const double nested = 1.0 / (1 + number / 4);
        const double out = roomAround(space, edges[i].source, margin) * nested;
        const double inX = std::min(alongSide, rect.width / 3) * nested;
        const double inY = std::min(alongSide, rect.height / 3) * nested;
        const bool right = number % 4 < 2;
        const bool top = number % 4 == 0 || number % 4 == 3;
        const double sideX = right ? rect.right() : rect.x;
        const double sideY = top ? rect.y : rect.bottom();
        const double awayX = right ? out : -out;
        const double awayY = top ? -out : out;
        const double portX = sideX - (right ? inX : -inX);
        const double portY = sideY + (top ? inY : -inY);
        routes[i] = {{portX, sideY},
                     {portX, sideY + awayY},
                     {sideX + awayX, sideY + awayY},
                     {sideX + awayX, portY},
                     {sideX, portY}};
    }
}

} // namespace corbel::analysis::layout
