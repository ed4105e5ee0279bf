#include <algorithm>
#include <cmath>

#include "model/edits.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/gesture.h"
#include "ui/render/text.h"

namespace corbel::ui {

namespace {

constexpr double gridStep = 3 * render::metrics::grid;
constexpr double handleSize = 8;  // pixels
constexpr double handleReach = 9; // pixels around a handle that still hit it
constexpr double connectGap = 14; // pixels from an element's edge to its connect handles

} // namespace

void CanvasView::updateArea(const QRectF& area)
{
    if (area.isNull()) {
        viewport()->update();
        return;
    }
    // Handles and halos stand around what they belong to, by pixels, whatever the zoom.
    viewport()->update(mapFromScene(area).boundingRect().adjusted(-24, -24, 24, 24));
}

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect)
{
    painter->fillRect(rect, m_theme->canvas);
    if (m_isGridVisible) {
        paintGrid(*painter, rect);
    }
    render::DiagramPainter(*m_theme).paint(*painter, m_diagram, rect, zoom(), m_emphasis);
}

void CanvasView::drawForeground(QPainter* painter, const QRectF&)
{
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_gesture) {
        m_gesture->paint(*painter, zoom());
    } else {
        paintHandles(*painter);
    }
    paintGhost(*painter);
    paintHint(*painter);
}

void CanvasView::paintGrid(QPainter& painter, const QRectF& area) const
{
    if (zoom() < 0.45) {
        return;
    }
    QVector<QPointF> points;
    const auto step = [](double at) { return static_cast<int>(std::floor(at / gridStep)); };
    for (int row = step(area.top()); row <= step(area.bottom()); ++row) {
        for (int column = step(area.left()); column <= step(area.right()); ++column) {
            points.push_back({column * gridStep, row * gridStep});
        }
    }
    QPen pen(m_theme->grid, zoom() < 1.5 ? 1.6 : 2.2);
    pen.setCosmetic(true);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(pen);
    painter.drawPoints(points.constData(), static_cast<int>(points.size()));
}

std::vector<QPointF> CanvasView::connectHandles(int box) const
{
    const QRectF rect = m_diagram.boxes()[box].rect;
    const double gap = connectGap / zoom();
    return {{rect.right() + gap, rect.center().y()},
            {rect.center().x(), rect.bottom() + gap},
            {rect.left() - gap, rect.center().y()},
            {rect.center().x(), rect.top() - gap}};
}

bool CanvasView::isOnConnectHandle(const QPointF& at) const
{
    if (m_hovered < 0 || m_toolKind != Tool::Select) {
        return false;
    }
    return std::ranges::any_of(connectHandles(m_hovered), [&](const QPointF& handle) {
        const QPointF off = (handle - at) * zoom();
        return std::hypot(off.x(), off.y()) <= handleReach;
    });
}

CanvasView::Corner CanvasView::cornerAt(const QPointF& at) const
{
    if (m_emphasis.selectedBoxes.size() != 1 || m_toolKind != Tool::Select) {
        return Corner::None;
    }
    const QRectF rect = m_diagram.boxes()[*m_emphasis.selectedBoxes.begin()].rect;
    const auto isNear = [&](const QPointF& corner) {
        const QPointF off = (corner - at) * zoom();
        return std::max(std::abs(off.x()), std::abs(off.y())) <= handleReach;
    };
    if (isNear(rect.bottomRight())) {
        return Corner::BottomRight;
    }
    if (isNear(rect.topLeft())) {
        return Corner::TopLeft;
    }
    if (isNear(rect.topRight())) {
        return Corner::TopRight;
    }
    return isNear(rect.bottomLeft()) ? Corner::BottomLeft : Corner::None;
}

void CanvasView::paintHandles(QPainter& painter) const
{
    if (m_toolKind != Tool::Select || zoom() < 0.3) {
        return;
    }
    painter.setPen(QPen(m_theme->selection, 1.5 / zoom()));
    painter.setBrush(m_theme->card);
    if (m_emphasis.selectedBoxes.size() == 1) {
        const QRectF rect = m_diagram.boxes()[*m_emphasis.selectedBoxes.begin()].rect;
        const double size = handleSize / zoom();
        for (const QPointF& corner :
             {rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()}) {
            painter.drawRoundedRect(QRectF(corner - QPointF(size, size) / 2, QSizeF(size, size)),
                                    size / 4, size / 4);
        }
    }
    if (m_hovered >= 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme->selection);
        const double radius = 5 / zoom();
        const double arm = 2.6 / zoom();
        for (const QPointF& handle : connectHandles(m_hovered)) {
            painter.drawEllipse(handle, radius, radius);
        }
        painter.setPen(QPen(m_theme->accentText, 1.4 / zoom()));
        for (const QPointF& handle : connectHandles(m_hovered)) {
            painter.drawLine(handle - QPointF(arm, 0), handle + QPointF(arm, 0));
            painter.drawLine(handle - QPointF(0, arm), handle + QPointF(0, arm));
        }
    }
}

void CanvasView::paintGhost(QPainter& painter) const
{
    if (!m_ghost) {
        return;
    }
    painter.setOpacity(0.65);
    render::DiagramPainter(*m_theme).paintBox(painter, ghostBox(), zoom());
    painter.setOpacity(1);
}

void CanvasView::paintHint(QPainter& painter) const
{
    if (!m_diagram.boxes().empty() || !m_diagram.notes().empty() || m_ghost) {
        return;
    }
    painter.save();
    painter.resetTransform();
    const QRectF page = viewport()->rect();
    painter.setPen(m_theme->text);
    painter.setFont(render::diagramFont(16, QFont::DemiBold));
    painter.drawText(page.adjusted(24, 0, -24, -34), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("An empty sheet"));
    painter.setPen(m_theme->mutedText);
    painter.setFont(render::diagramFont(13));
    painter.drawText(page.adjusted(24, 24, -24, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Choose an element in the palette and click here to place it."));
    painter.restore();
}

} // namespace corbel::ui
