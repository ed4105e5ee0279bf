#include "ui/canvas/gestures.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/canvas/canvas_edits.h"
#include "ui/canvas/canvas_view.h"
#include "ui/render/labels.h"

namespace corbel::ui {

namespace metrics = render::metrics;

ResizeGesture::ResizeGesture(CanvasView& view, int box, Sides sides)
    : Gesture(view),
      m_box(box),
      m_sides(sides),
      m_before(view.diagram().boxes()[box].rect),
      m_routes(view.preview(), {box})
{
    for (const int child : view.diagram().childrenOf(box)) {
        m_least |= view.diagram().boxes()[child].rect;
    }
    if (!m_least.isNull()) {
        m_least.adjust(-metrics::grid, -metrics::titleBand - metrics::grid, metrics::grid,
                       metrics::grid);
    }
}

void ResizeGesture::update(const QPointF& at, Qt::KeyboardModifiers)
{
    const QPointF to = canvas_edits::snapped(at);
    QRectF rect = m_before;
    const auto least = [](double side, double opposite, double size, double content, bool isNear) {
        // Never smaller than its least size nor than what it holds.
        const double limit = isNear ? opposite - size : opposite + size;
        const double bound = isNear ? std::min(limit, content) : std::max(limit, content);
        return isNear ? std::min(side, bound) : std::max(side, bound);
    };
    const bool isEmpty = m_least.isNull();
    if (m_sides.left) {
        rect.setLeft(least(to.x(), rect.right(), metrics::leastWidth,
                           isEmpty ? to.x() : m_least.left(), true));
    }
    if (m_sides.right) {
        rect.setRight(least(to.x(), rect.left(), metrics::leastWidth,
                            isEmpty ? to.x() : m_least.right(), false));
    }
    if (m_sides.top) {
        rect.setTop(least(to.y(), rect.bottom(), metrics::leastHeight,
                          isEmpty ? to.y() : m_least.top(), true));
    }
    if (m_sides.bottom) {
        rect.setBottom(least(to.y(), rect.top(), metrics::leastHeight,
                             isEmpty ? to.y() : m_least.bottom(), false));
    }
    QRectF dirty = render::Diagram::paintedRect(view().diagram().boxes()[m_box]);
    view().preview().setRect(m_box, rect);
    dirty |= render::Diagram::paintedRect(view().diagram().boxes()[m_box]);
    view().updateArea(m_routes.update(dirty));
}

void ResizeGesture::finish()
{
    const model::View* shown = view().shownView();
    if (shown == nullptr) {
        return;
    }
    const render::Diagram& diagram = view().diagram();
    const render::Box& box = diagram.boxes()[m_box];
    canvas_edits::Rects rects{{m_box, box.rect}};
    canvas_edits::grow(diagram, box.parent, std::nullopt, rects);
    view().commit(canvas_edits::arrange(view().document().model(), *shown, diagram, rects, {},
                                        "Resize " + box.name.toStdString()));
}

void ResizeGesture::cancel()
{
    view().restoreDiagram();
}

ConnectGesture::ConnectGesture(CanvasView& view, int from)
    : Gesture(view),
      m_from(from),
      m_at(view.diagram().boxes()[from].rect.center())
{
}

QString ConnectGesture::refusal() const
{
    if (m_target < 0 || m_target == m_from) {
        return {};
    }
    const render::Box& from = view().diagram().boxes()[m_from];
    const render::Box& to = view().diagram().boxes()[m_target];
    if (!canvas_edits::likelyKinds(view().document().model(), from.id, to.id).empty()) {
        return {};
    }
    return QCoreApplication::translate(
               "Canvas", "No relation can lead from an element of kind %1 to one of kind %2.")
        .arg(render::kindName(from.kind), render::kindName(to.kind));
}

void ConnectGesture::update(const QPointF& at, Qt::KeyboardModifiers)
{
    m_at = at;
    m_target = view().diagram().boxAt(at);
    view().showRefusal(refusal());
    view().updateArea({});
}

void ConnectGesture::finish()
{
    view().showRefusal({});
    view().updateArea({});
    const QString reason = refusal();
    if (!reason.isEmpty()) {
        view().refuse(reason);
    } else if (m_target >= 0 && m_target != m_from) {
        const render::Diagram& diagram = view().diagram();
        // By value: the diagram changes under the edit.
        const model::ElementId from = diagram.boxes()[m_from].id;
        const model::ElementId to = diagram.boxes()[m_target].id;
        view().connectElements(from, to);
    }
}

void ConnectGesture::cancel()
{
    view().showRefusal({});
    view().updateArea({});
}

void ConnectGesture::paint(QPainter& painter, double scale) const
{
    const render::Theme& theme = view().theme();
    const QRectF from = view().diagram().boxes()[m_from].rect;
    const QColor colour = refusal().isEmpty() ? theme.selection : theme.forbidden;
    const QPointF start(std::clamp(m_at.x(), from.left(), from.right()),
                        std::clamp(m_at.y(), from.top(), from.bottom()));
    painter.setPen(QPen(colour, 2 / scale, Qt::DashLine, Qt::RoundCap));
    painter.drawLine(start, m_at);
    painter.setPen(QPen(colour, 2 / scale));
    painter.setBrush(Qt::NoBrush);
    if (m_target >= 0 && m_target != m_from) {
        painter.drawRoundedRect(view().diagram().boxes()[m_target].rect.adjusted(-4, -4, 4, 4), 10,
                                10);
    }
    painter.setBrush(colour);
    painter.drawEllipse(m_at, 3.5 / scale, 3.5 / scale);
}

RubberGesture::RubberGesture(CanvasView& view, const QPointF& start, bool isAdding)
    : Gesture(view),
      m_start(start)
{
    if (isAdding) {
        m_boxesBefore = view.emphasis().selectedBoxes;
        m_linksBefore = view.emphasis().selectedLinks;
    }
}

void RubberGesture::update(const QPointF& at, Qt::KeyboardModifiers)
{
    m_band = QRectF(m_start, at).normalized();
    const render::Diagram& diagram = view().diagram();
    std::set<int> boxes = m_boxesBefore;
    for (const int index : diagram.boxesIn(m_band)) {
        const render::Box& box = diagram.boxes()[index];
        // A container is meant only when all of it is inside; the band may begin within it.
        if (box.isContainer ? m_band.contains(box.rect) : m_band.intersects(box.rect)) {
            boxes.insert(index);
        }
    }
    std::set<int> links = m_linksBefore;
    for (const int index : diagram.linksIn(m_band)) {
        // `contains` of a rectangle says no to a straight line, which has no area.
        const QRectF line = diagram.links()[index].points.boundingRect();
        if (m_band.contains(line.topLeft()) && m_band.contains(line.bottomRight())) {
            links.insert(index);
        }
    }
    view().selectBoxes(boxes, links);
    view().updateArea({});
}

void RubberGesture::cancel()
{
    view().selectBoxes(m_boxesBefore, m_linksBefore);
}

void RubberGesture::paint(QPainter& painter, double scale) const
{
    QColor fill = view().theme().selection;
    painter.setPen(QPen(fill, 1 / scale));
    fill.setAlpha(28);
    painter.setBrush(fill);
    painter.drawRect(m_band);
}

void PanGesture::update(const QPointF& at, Qt::KeyboardModifiers)
{
    view().panBy(m_start - at);
}

} // namespace corbel::ui
