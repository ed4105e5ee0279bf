#include "ui/canvas/gestures.h"

#include <algorithm>

#include "ui/canvas/canvas_edits.h"
#include "ui/canvas/canvas_view.h"

namespace corbel::ui {

namespace metrics = render::metrics;

ResizeGesture::ResizeGesture(CanvasView& view, int box, Sides sides)
    : Gesture(view),
      m_box(box),
      m_sides(sides),
      m_before(view.diagram().boxes()[box].rect),
      m_least(canvas_edits::leastAround(view.diagram(), box)),
      m_routes(view.preview(), {box})
{
}

void ResizeGesture::update(const QPointF& at, Qt::KeyboardModifiers modifiers)
{
    const QPointF to = view().snapped(at, modifiers.testFlag(Qt::AltModifier));
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
                                        model::Message::of("Resize {}", box.name.toStdString())));
}

void ResizeGesture::cancel()
{
    view().restoreDiagram();
}

RubberGesture::RubberGesture(CanvasView& view, const QPointF& start, bool isAdding)
    : Gesture(view),
      m_start(start)
{
    if (isAdding) {
        m_boxesBefore = view.emphasis().selectedBoxes;
        m_linksBefore = view.emphasis().selectedLinks;
        m_notesBefore = view.selectedNotes();
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
    std::set<int> notes = m_notesBefore;
    for (int note = 0; note < static_cast<int>(diagram.notes().size()); ++note) {
        if (m_band.intersects(diagram.notes()[note].rect)) {
            notes.insert(note);
        }
    }
    view().selectBoxes(boxes, links, notes);
    view().updateArea({});
}

void RubberGesture::cancel()
{
    view().selectBoxes(m_boxesBefore, m_linksBefore, m_notesBefore);
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
