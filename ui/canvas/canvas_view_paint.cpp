// What the canvas paints around the diagram: grid, handles, marks and hints.
#include <algorithm>
#include <cmath>

#include "model/edits.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/gesture.h"
#include "ui/render/icons.h"
#include "ui/render/shapes.h"
#include "ui/render/text.h"

namespace corbel::ui {

namespace {

constexpr double gridStep = 3 * render::metrics::grid;
constexpr double handleSize = 8;  // pixels
constexpr double handleReach = 9; // pixels around a handle that still hit it
constexpr double borderReach = 4; // pixels around a selected element's border
constexpr double leastHandleZoom = 0.3;
constexpr double foldSide = 16; // diagram units
constexpr double foldInset = 10;
constexpr double invitationInset = 14; // diagram units
constexpr double leastInvitation = 28;
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
    render::DiagramPainter(*m_theme).paint(*painter, m_diagram, rect, zoom(), m_emphasis,
                                           m_overlay ? *m_overlay : render::Overlay());
    paintInvitations(*painter, rect);
}

void CanvasView::drawForeground(QPainter* painter, const QRectF&)
{
    painter->setRenderHint(QPainter::Antialiasing);
    paintSelectedNotes(*painter);
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
    if (m_hovered < 0 || m_toolKind != Tool::Select || m_overlayUse == OverlayUse::Probe) {
        return false;
    }
    const bool isOnDot = std::ranges::any_of(connectHandles(m_hovered), [&](const QPointF& handle) {
        const QPointF off = (handle - at) * zoom();
        return std::hypot(off.x(), off.y()) <= handleReach;
    });
    if (isOnDot || m_emphasis.selectedBoxes.contains(m_hovered)) {
        return isOnDot; // the edge of what is selected is for its size
    }
    // Between the edge and its dot, where one also aims at the edge itself.
    const QRectF rect = m_diagram.boxes()[m_hovered].rect;
    const double gap = connectGap / zoom();
    const QPointF off = (at - rect.center()) * zoom();
    return rect.adjusted(-gap, -gap, gap, gap).contains(at) && !rect.contains(at) &&
           std::min(std::abs(off.x()), std::abs(off.y())) <= handleReach;
}

Sides CanvasView::sidesAt(const QPointF& at) const
{
    if (m_emphasis.selectedBoxes.size() != 1 || m_toolKind != Tool::Select ||
        m_overlayUse == OverlayUse::Probe) {
        return {};
    }
    const render::Box& box = m_diagram.boxes()[*m_emphasis.selectedBoxes.begin()];
    if (box.isHidden) {
        return {};
    }
    const QRectF rect = box.rect;
    const auto isNear = [&](double a, double b, double reach) {
        return std::abs(a - b) * zoom() <= reach;
    };
    const bool isCorner =
        (isNear(at.x(), rect.left(), handleReach) || isNear(at.x(), rect.right(), handleReach)) &&
        (isNear(at.y(), rect.top(), handleReach) || isNear(at.y(), rect.bottom(), handleReach));
    // The whole border of a box can be dragged, but its handles are easier to hit.
    const double reach = isCorner ? handleReach : borderReach;
    const double slack = reach / zoom();
    if (!rect.adjusted(-slack, -slack, slack, slack).contains(at)) {
        return {};
    }
    Sides sides;
    sides.left = isNear(at.x(), rect.left(), reach);
    sides.right = !sides.left && isNear(at.x(), rect.right(), reach);
    sides.top = isNear(at.y(), rect.top(), reach);
    sides.bottom = !sides.top && isNear(at.y(), rect.bottom(), reach);
    return sides;
}

QRectF CanvasView::foldMark(int index) const
{
    const render::Box& box = m_diagram.boxes()[index];
    if (box.isHidden || (!box.isContainer && !box.isCollapsed)) {
        return {};
    }
    if (box.isCollapsed) {
        // Where the painter shows that there is something inside.
        const QRectF content = render::contentRect(box);
        return {content.right() - foldInset - foldSide, content.center().y() - foldSide / 2,
                foldSide, foldSide};
    }
    const double badge = box.replicas > 1 ? 34 : 0;
    return {box.rect.right() - foldInset - foldSide - badge,
            box.rect.top() + (render::metrics::titleBand - foldSide) / 2, foldSide, foldSide};
}

int CanvasView::foldAt(const QPointF& at) const
{
    const int box =
        m_toolKind == Tool::Select && zoom() >= leastHandleZoom ? m_diagram.boxAt(at) : -1;
    return box >= 0 && foldMark(box).adjusted(-3, -3, 3, 3).contains(at) ? box : -1;
}

int CanvasView::linkEndAt(const QPointF& at) const
{
    if (m_emphasis.selectedLinks.size() != 1 || !m_emphasis.selectedBoxes.empty() ||
        m_toolKind != Tool::Select || m_overlayUse == OverlayUse::Probe) {
        return -1;
    }
    const render::Link& link = m_diagram.links()[*m_emphasis.selectedLinks.begin()];
    const QPolygonF& points = link.points;
    if (link.isHidden || points.size() < 2) {
        return -1;
    }
    const auto isNear = [&](const QPointF& end) {
        const QPointF off = (end - at) * zoom();
        return std::hypot(off.x(), off.y()) <= handleReach;
    };
    return isNear(points.last()) ? 1 : isNear(points.first()) ? 0 : -1;
}

void CanvasView::paintHandles(QPainter& painter) const
{
    if (m_toolKind != Tool::Select || zoom() < leastHandleZoom) {
        return;
    }
    if (m_overlayUse == OverlayUse::Probe) {
        paintFoldMarks(painter); // Clicks ask; handles would only hide the answers.
        return;
    }
    if (m_emphasis.selectedBoxes.size() == 1) {
        const render::Box& box = m_diagram.boxes()[*m_emphasis.selectedBoxes.begin()];
        if (!box.isHidden) {
            paintSizeHandles(painter, box.rect);
        }
    } else if (m_emphasis.selectedBoxes.empty() && m_emphasis.selectedLinks.size() == 1) {
        const render::Link& link = m_diagram.links()[*m_emphasis.selectedLinks.begin()];
        painter.setPen(QPen(m_theme->selection, 1.5 / zoom()));
        painter.setBrush(m_theme->card);
        if (!link.isHidden && link.points.size() > 1) {
            painter.drawEllipse(link.points.first(), 5 / zoom(), 5 / zoom());
            painter.drawEllipse(link.points.last(), 5 / zoom(), 5 / zoom());
        }
    }
    paintFoldMarks(painter);
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

void CanvasView::paintSizeHandles(QPainter& painter, const QRectF& rect) const
{
    painter.setPen(QPen(m_theme->selection, 1.5 / zoom()));
    painter.setBrush(m_theme->card);
    const double size = handleSize / zoom();
    const auto draw = [&](const QPointF& at, const QSizeF& extent) {
        painter.drawRoundedRect(QRectF(at - QPointF(extent.width(), extent.height()) / 2, extent),
                                size / 4, size / 4);
    };
    for (const QPointF& corner :
         {rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()}) {
        draw(corner, {size, size});
    }
    // In the middles of sides that are long enough, as bars, so that they tell what they move.
    if (rect.width() > 6 * size) {
        draw({rect.center().x(), rect.top()}, {2 * size, size / 2});
        draw({rect.center().x(), rect.bottom()}, {2 * size, size / 2});
    }
    if (rect.height() > 5 * size) {
        draw({rect.left(), rect.center().y()}, {size / 2, 2 * size});
        draw({rect.right(), rect.center().y()}, {size / 2, 2 * size});
    }
}

void CanvasView::paintFoldMarks(QPainter& painter) const
{
    std::set<int> shown = m_emphasis.selectedBoxes;
    shown.insert(m_hovered);
    shown.erase(-1);
    for (const int box : shown) {
        // A collapsed element bears its mark always.
        const QRectF mark = foldMark(box);
        if (mark.isEmpty() || m_diagram.boxes()[box].isCollapsed) {
            continue;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme->card);
        painter.drawRoundedRect(mark.adjusted(-2, -2, 2, 2), 4, 4);
        render::paintIcon(painter, render::iconPath(QStringLiteral("collapse")), mark,
                          m_theme->of(m_diagram.boxes()[box].kind).ink);
    }
}

void CanvasView::paintSelectedNotes(QPainter& painter) const
{
    painter.setPen(QPen(m_theme->selection, 2 / zoom()));
    painter.setBrush(Qt::NoBrush);
    for (const int note : m_selectedNotes) {
        painter.drawRoundedRect(m_diagram.notes()[note].rect.adjusted(-3, -3, 3, 3), 4, 4);
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

void CanvasView::paintInvitations(QPainter& painter, const QRectF& area) const
{
    if (zoom() < render::DiagramPainter::detailScale || m_emphasis.isDimming()) {
        return;
    }
    const QString words = tr("Drop parts here");
    const QFont font = render::diagramFont(render::captionSize + 1);
    const double width = render::textWidth(words, font);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setFont(font);
    for (const int index : m_diagram.boxesIn(area)) {
        const render::Box& box = m_diagram.boxes()[index];
        const QRectF room =
            box.rect.adjusted(invitationInset, render::metrics::titleBand + invitationInset / 2,
                              -invitationInset, -invitationInset);
        if (box.isContainer || !render::isFrame(box) || room.width() < width + invitationInset ||
            room.height() < leastInvitation) {
            continue;
        }
        const auto covers = [&](int other) {
            return !m_diagram.isInside(index, other) &&
                   m_diagram.boxes()[other].rect.intersects(room);
        };
        if (std::ranges::any_of(m_diagram.boxesIn(room), covers) ||
            std::ranges::any_of(m_diagram.notes(), [&](const render::NoteBox& note) {
                return note.rect.intersects(room);
            })) {
            continue;
        }
        painter.setPen(QPen(m_theme->faint, 1, Qt::DashLine));
        painter.drawRoundedRect(room, 6, 6);
        painter.setPen(m_theme->mutedText);
        painter.drawText(room, Qt::AlignCenter, words);
    }
    painter.restore();
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
    painter.drawText(
        page.adjusted(24, 24, -24, 0), Qt::AlignCenter | Qt::TextWordWrap,
        tr("Choose an element in the palette and click here to place it, or press A."));
    painter.restore();
}

} // namespace corbel::ui
