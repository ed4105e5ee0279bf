#include "ui/canvas/live_routes.h"

#include <algorithm>

#include "analysis/layout/nearby_routes.h"

namespace corbel::ui {

namespace layout = analysis::layout;

namespace {

layout::Box engineBox(const render::Box& box)
{
    const layout::Rect rect{box.rect.x(), box.rect.y(), box.rect.width(), box.rect.height()};
    const layout::Rect title{rect.x, rect.y, box.titleWidth, render::metrics::titleBand};
    return {box.parent, rect, box.isContainer ? title : layout::Rect{}};
}

layout::Polyline polyline(const QPolygonF& points)
{
    layout::Polyline line;
    line.reserve(static_cast<std::size_t>(points.size()));
    for (const QPointF& point : points) {
        line.push_back({point.x(), point.y()});
    }
    return line;
}

QPolygonF polygon(const layout::Polyline& line)
{
    QPolygonF points;
    points.reserve(static_cast<qsizetype>(line.size()));
    for (const layout::Point& point : line) {
        points.push_back({point.x, point.y});
    }
    return points;
}

} // namespace

LiveRoutes::LiveRoutes(render::Diagram& diagram, std::vector<int> boxes)
    : m_diagram(diagram),
      m_moved(std::move(boxes)),
      m_own(diagram.linksOf(m_moved)),
      m_engineBox(diagram.boxes().size(), -1),
      m_linkEdge(diagram.links().size(), -1)
{
    for (std::size_t i = 0; i < diagram.boxes().size(); ++i) {
        if (!diagram.boxes()[i].isHidden) {
            m_engineBox[i] = static_cast<int>(m_boxes.size());
            m_boxes.push_back(engineBox(diagram.boxes()[i]));
        }
    }
    for (layout::Box& box : m_boxes) {
        box.parent = box.parent < 0 ? -1 : m_engineBox[box.parent];
    }
    for (std::size_t i = 0; i < diagram.links().size(); ++i) {
        const render::Link& link = diagram.links()[i];
        if (!link.isHidden) {
            m_linkEdge[i] = static_cast<int>(m_edges.size());
            m_edgeLink.push_back(static_cast<int>(i));
            m_edges.push_back({m_engineBox[link.from], m_engineBox[link.to]});
            m_original.push_back(polyline(link.points));
        }
    }
}

bool LiveRoutes::isBlocked(int edge) const
{
    const render::Link& link = m_diagram.links()[m_edgeLink[edge]];
    const layout::Polyline& line = m_original[edge];
    return std::ranges::any_of(m_moved, [&](int box) {
        if (m_diagram.isInside(link.from, box) || m_diagram.isInside(link.to, box)) {
            return false;
        }
        const QRectF rect = m_diagram.boxes()[box].rect.adjusted(1, 1, -1, -1);
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            if (std::max(line[i].x, line[i + 1].x) > rect.left() &&
                std::min(line[i].x, line[i + 1].x) < rect.right() &&
                std::max(line[i].y, line[i + 1].y) > rect.top() &&
                std::min(line[i].y, line[i + 1].y) < rect.bottom()) {
                return true;
            }
        }
        return false;
    });
}

QRectF LiveRoutes::update(const QRectF& moved)
{
    for (const int index : m_moved) {
        if (m_engineBox[index] >= 0) {
            layout::Box& box = m_boxes[m_engineBox[index]];
            const int parent = box.parent;
            box = engineBox(m_diagram.boxes()[index]);
            box.parent = parent;
        }
    }
    std::set<int> which;
    for (const int link : m_own) {
        if (m_linkEdge[link] >= 0) {
            which.insert(m_linkEdge[link]);
        }
    }
    for (int edge = 0; edge < static_cast<int>(m_edges.size()); ++edge) {
        if (!which.contains(edge) && isBlocked(edge)) {
            which.insert(edge);
        }
    }
    const std::vector<int> order(which.begin(), which.end());
    const std::vector<layout::Polyline> lines =
        layout::rerouteNearby(m_boxes, m_edges, order, m_original);
    QRectF dirty = moved;
    for (const int edge : m_changed) {
        if (!which.contains(edge)) {
            dirty |= m_diagram.setRoute(m_edgeLink[edge], polygon(m_original[edge]));
        }
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (lines[i].size() > 1) {
            dirty |= m_diagram.setRoute(m_edgeLink[order[i]], polygon(lines[i]));
        }
    }
    m_changed = std::move(which);
    return m_diagram.renewAround(dirty);
}

} // namespace corbel::ui
