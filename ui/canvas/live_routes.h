/// Routes lines anew while boxes are being dragged: those of the boxes, and those they block.
#pragma once

#include <map>
#include <set>
#include <vector>

#include <QPolygonF>

#include "analysis/layout/router.h"
#include "ui/render/diagram.h"

namespace corbel::ui {

/// Works on a diagram whose boxes move; remembers how its lines were.
class LiveRoutes {
public:
    /// `boxes` are those that will move, with everything inside them.
    LiveRoutes(render::Diagram& diagram, std::vector<int> boxes);

    /// Follows the boxes' rectangles in the diagram, which changed within `moved`; returns the area
    /// to repaint.
    QRectF update(const QRectF& moved);

private:
    bool isBlocked(int link) const;

    render::Diagram& m_diagram;
    std::vector<int> m_moved;
    std::vector<int> m_own;       ///< Links of the moved boxes.
    std::vector<int> m_engineBox; ///< By box of the diagram; -1 when hidden.
    std::vector<int> m_edgeLink;  ///< By edge of the engine.
    std::vector<int> m_linkEdge;  ///< By link of the diagram; -1 when hidden.
    std::vector<analysis::layout::Box> m_boxes;
    std::vector<analysis::layout::Edge> m_edges;
    std::vector<analysis::layout::Polyline> m_original;
    std::set<int> m_changed; ///< Links that are drawn otherwise than at the start.
};

} // namespace corbel::ui
