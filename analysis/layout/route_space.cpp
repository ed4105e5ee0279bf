#include "analysis/layout/route_space.h"

#include <cstddef>

namespace corbel::analysis::layout {

namespace {

constexpr double roomAround = 400;
constexpr double titleShare = 0.6; // of a container's width

std::vector<int> parentsOf(const std::vector<Box>& boxes)
{
    std::vector<int> parents;
    parents.reserve(boxes.size());
    for (const Box& box : boxes)
        parents.push_back(box.parent);
    return parents;
}

} // namespace

RouteSpace::RouteSpace(const std::vector<Box>& boxes)
    : m_boxes(boxes),
      m_hierarchy(parentsOf(boxes))
{
    for (std::size_t i = 0; i < boxes.size(); ++i)
        m_bounds = i == 0 ? boxes[i].rect : m_bounds.united(boxes[i].rect);
    m_bounds = m_bounds.grown(roomAround);
}

Rect RouteSpace::title(int box) const
{
    const Box& around = m_boxes[static_cast<std::size_t>(box)];
    Rect title = around.title;
    title.width = std::min(title.width, around.rect.x + titleShare * around.rect.width - title.x);
    return title.width > 0 && title.height > 0 ? title : Rect{};
}

bool RouteSpace::valid(const Edge& edge) const
{
    return edge.source >= 0 && edge.source < size() && edge.target >= 0 && edge.target < size();
}

EdgeSpace RouteSpace::spaceOf(const Edge& edge) const
{
    EdgeSpace space;
    space.region = m_hierarchy.commonAncestor(edge.source, edge.target);
    space.sourceHolds = space.region == edge.source;
    space.targetHolds = space.region == edge.target;
    const int sourceTop = m_hierarchy.childTowards(space.region, edge.source);
    const int targetTop = m_hierarchy.childTowards(space.region, edge.target);
    const auto climb = [&](int end, int top) {
        for (int node = end; node != top && node != -1; node = m_hierarchy.parent(node)) {
            if (node != end)
                space.borders.push_back(node);
            for (const int sibling : m_hierarchy.children(m_hierarchy.parent(node)))
                if (sibling != node)
                    space.obstacles.push_back(sibling);
        }
        if (top != -1 && top != end)
            space.borders.push_back(top);
    };
    climb(edge.source, sourceTop);
    climb(edge.target, targetTop);
    for (const int sibling : m_hierarchy.children(space.region))
        if (sibling != sourceTop && sibling != targetTop)
            space.obstacles.push_back(sibling);
    return space;
}

} // namespace corbel::analysis::layout
