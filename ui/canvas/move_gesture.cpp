#include "ui/canvas/move_gesture.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/canvas/canvas_view.h"
#include "ui/render/labels.h"

namespace corbel::ui {

using canvas_edits::Rects;

MoveGesture::MoveGesture(CanvasView& view, const std::vector<int>& boxes, int grabbed,
                         const QPointF& start)
    : Gesture(view),
      m_roots(canvas_edits::outermost(view.diagram(), boxes)),
      m_grabbed(grabbed),
      m_start(start),
      m_at(start),
      m_routes(view.preview(), canvas_edits::withContent(view.diagram(), m_roots))
{
    const render::Diagram& diagram = view.diagram();
    for (const int box : canvas_edits::withContent(diagram, m_roots)) {
        m_before.emplace(box, diagram.boxes()[box].rect);
    }
    // The grabbed one may stand inside another one that is moved: that leads then.
    const auto leader =
        std::ranges::find_if(m_roots, [&](int root) { return diagram.isInside(m_grabbed, root); });
    m_grabbed = leader == m_roots.end() ? m_roots.front() : *leader;
}

void MoveGesture::update(const QPointF& at, Qt::KeyboardModifiers)
{
    m_at = at;
    const QPointF corner = m_before.at(m_grabbed).topLeft();
    const QPointF delta = canvas_edits::snapped(corner + at - m_start) - corner;
    render::Diagram& diagram = view().preview();
    QRectF dirty;
    for (const auto& [box, rect] : m_before) {
        dirty |= render::Diagram::paintedRect(diagram.boxes()[box]);
        diagram.setRect(box, rect.translated(delta));
        dirty |= render::Diagram::paintedRect(diagram.boxes()[box]);
    }
    view().updateArea(m_routes.update(dirty));
    view().showRefusal(refusal());
}

int MoveGesture::targetOf(int root) const
{
    const render::Diagram& diagram = view().diagram();
    const QPointF point = root == m_grabbed ? m_at : diagram.boxes()[root].rect.center();
    return canvas_edits::containerAt(diagram, point, m_roots);
}

QString MoveGesture::refusal() const
{
    const render::Diagram& diagram = view().diagram();
    for (const int root : m_roots) {
        const int target = targetOf(root);
        const render::Box& box = diagram.boxes()[root];
        if (target >= 0 && target != box.parent &&
            !model::mayContain(diagram.boxes()[target].kind, box.kind)) {
            return QCoreApplication::translate(
                       "Canvas", "%1: an element of kind %2 cannot hold one of kind %3.")
                .arg(box.name, render::kindName(diagram.boxes()[target].kind),
                     render::kindName(box.kind));
        }
    }
    return {};
}

void MoveGesture::finish()
{
    view().showRefusal({});
    if (const QString reason = refusal(); !reason.isEmpty()) {
        view().restoreDiagram();
        view().refuse(reason);
        return;
    }
    const model::View* shown = view().shownView();
    if (shown == nullptr) {
        return;
    }
    const render::Diagram& diagram = view().diagram();
    Rects rects;
    for (const auto& [box, rect] : m_before) {
        rects.emplace(box, diagram.boxes()[box].rect);
    }
    std::vector<canvas_edits::Nesting> nestings;
    for (const int root : m_roots) {
        const int target = targetOf(root);
        if (target != diagram.boxes()[root].parent) {
            nestings.push_back({root, target});
        }
        canvas_edits::grow(diagram, target, diagram.boxes()[root].rect, rects);
    }
    const std::string label = m_roots.size() == 1
                                  ? "Move " + diagram.boxes()[m_roots.front()].name.toStdString()
                                  : "Move " + std::to_string(m_roots.size()) + " elements";
    view().commit(
        canvas_edits::arrange(view().document().model(), *shown, diagram, rects, nestings, label));
}

void MoveGesture::cancel()
{
    view().showRefusal({});
    view().restoreDiagram();
}

void MoveGesture::paint(QPainter& painter, double scale) const
{
    const render::Diagram& diagram = view().diagram();
    const int target = targetOf(m_grabbed);
    if (target < 0 || target == diagram.boxes()[m_grabbed].parent) {
        return;
    }
    const bool isRefused = !refusal().isEmpty();
    painter.setPen(
        QPen(isRefused ? view().theme().forbidden : view().theme().selection, 2 / scale));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(diagram.boxes()[target].rect, 10, 10);
}

} // namespace corbel::ui
