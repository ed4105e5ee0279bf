#include "ui/canvas/move_gesture.h"

#include <algorithm>

#include <QCoreApplication>

#include "model/edits.h"
#include "ui/canvas/canvas_view.h"
#include "ui/render/labels.h"

namespace corbel::ui {

using canvas_edits::Rects;

MoveGesture::MoveGesture(CanvasView& view, const std::vector<int>& boxes,
                         const std::vector<int>& notes, int grabbed, const QPointF& start)
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
    for (const int note : notes) {
        m_notes.emplace(note, diagram.notes()[note].rect.topLeft());
    }
    if (m_grabbed >= 0) {
        // The grabbed one may stand inside another one that is moved: that leads then.
        const auto leader = std::ranges::find_if(
            m_roots, [&](int root) { return diagram.isInside(m_grabbed, root); });
        m_grabbed = leader == m_roots.end() ? m_roots.front() : *leader;
    }
}

bool MoveGesture::isCopying() const
{
    return m_modifiers.testFlag(Qt::ControlModifier) && m_grabbed >= 0;
}

QPointF MoveGesture::delta() const
{
    const QPointF corner =
        m_grabbed >= 0 ? m_before.at(m_grabbed).topLeft() : m_notes.begin()->second;
    return view().snapped(corner + m_at - m_start, isFree()) - corner;
}

void MoveGesture::moveBy(const QPointF& delta)
{
    render::Diagram& diagram = view().preview();
    QRectF dirty;
    for (const auto& [box, rect] : m_before) {
        dirty |= render::Diagram::paintedRect(diagram.boxes()[box]);
        diagram.setRect(box, rect.translated(delta));
        dirty |= render::Diagram::paintedRect(diagram.boxes()[box]);
    }
    for (const auto& [note, corner] : m_notes) {
        dirty |= diagram.moveNote(note, corner + delta);
    }
    view().updateArea(m_roots.empty() ? dirty : m_routes.update(dirty));
}

void MoveGesture::update(const QPointF& at, Qt::KeyboardModifiers modifiers)
{
    const bool wasCopying = isCopying();
    m_at = at;
    m_modifiers = modifiers;
    if (!isCopying()) {
        moveBy(delta());
    } else if (!wasCopying) {
        moveBy({}); // the originals stay
    }
    if (isCopying() || wasCopying) {
        view().updateArea({});
    }
    view().showRefusal(refusal());
}

Gesture::KeyResult MoveGesture::key(const QKeyEvent& event)
{
    // A modifier counts as soon as it is pressed, not with the next move only.
    if (event.key() != Qt::Key_Control && event.key() != Qt::Key_Shift &&
        event.key() != Qt::Key_Alt) {
        return KeyResult::Ignored;
    }
    const Qt::KeyboardModifier changed = event.key() == Qt::Key_Control ? Qt::ControlModifier
                                         : event.key() == Qt::Key_Shift ? Qt::ShiftModifier
                                                                        : Qt::AltModifier;
    Qt::KeyboardModifiers modifiers = m_modifiers;
    modifiers.setFlag(changed, event.type() == QEvent::KeyPress);
    update(m_at, modifiers);
    return KeyResult::Taken;
}

int MoveGesture::containerAtPointer() const
{
    return canvas_edits::containerAt(view().diagram(), m_at,
                                     isCopying() ? std::vector<int>() : m_roots);
}

int MoveGesture::containerFor(int root) const
{
    const render::Diagram& diagram = view().diagram();
    if (keepsContainers()) {
        return diagram.boxes()[root].parent;
    }
    const int target = containerAtPointer();
    if (m_grabbed >= 0 && (root == m_grabbed || target != diagram.boxes()[m_grabbed].parent)) {
        return target; // they all go where the pointer puts one of them
    }
    return canvas_edits::containerAt(diagram, diagram.boxes()[root].rect.center(), m_roots);
}

QString MoveGesture::refusal() const
{
    const render::Diagram& diagram = view().diagram();
    for (const int root : m_roots) {
        const int target = isCopying() ? containerAtPointer() : containerFor(root);
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
    if (isCopying()) {
        finishCopies();
        return;
    }
    const render::Diagram& diagram = view().diagram();
    Rects rects;
    for (const auto& [box, rect] : m_before) {
        rects.emplace(box, diagram.boxes()[box].rect);
    }
    std::vector<canvas_edits::Nesting> nestings;
    canvas_edits::Moved moved;
    std::vector<int> staying;
    for (const int root : m_roots) {
        if (const int target = containerFor(root); target != diagram.boxes()[root].parent) {
            nestings.push_back({root, target});
            moved.leaving.insert(root);
        } else {
            staying.push_back(root);
        }
    }
    clearOfSiblings(rects);
    const std::vector<int> held = canvas_edits::withContent(diagram, staying);
    moved.held.insert(held.begin(), held.end());
    for (const int root : m_roots) {
        canvas_edits::grow(diagram, containerFor(root), rects.at(root), rects, moved);
    }
    const model::Message label =
        m_roots.empty() ? model::Message::of("Move the note")
                        : model::Message::of("Move {}", canvas_edits::subject(diagram, m_roots));
    view().commit(model::joined(
        canvas_edits::arrange(view().document().model(), *shown, diagram, rects, nestings, label),
        notesMoved()));
}

void MoveGesture::clearOfSiblings(Rects& rects) const
{
    const render::Diagram& diagram = view().diagram();
    const auto isRoot = [&](int box) { return std::ranges::find(m_roots, box) != m_roots.end(); };
    for (const int root : m_roots) {
        const int container = containerFor(root);
        if (container < 0 && isFree()) {
            continue; // on the sheet one may pile things up if one wants to
        }
        const bool isAtHome = container == diagram.boxes()[root].parent;
        std::vector<QRectF> obstacles;
        for (const int sibling : canvas_edits::contentOf(diagram, container)) {
            const QRectF& rect = diagram.boxes()[sibling].rect;
            if (!isRoot(sibling) && !(isAtHome && rect.intersects(m_before.at(root)))) {
                obstacles.push_back(rect);
            }
        }
        for (const int other : m_roots) {
            if (other != root && containerFor(other) == container &&
                !m_before.at(other).intersects(m_before.at(root))) {
                obstacles.push_back(rects.at(other));
            }
        }
        const QRectF at = rects.at(root);
        const QPointF by =
            canvas_edits::clearSpot(at, canvas_edits::roomOf(diagram, container), obstacles)
                .topLeft() -
            at.topLeft();
        for (const int box : canvas_edits::withContent(diagram, {root})) {
            rects.at(box).translate(by);
        }
    }
}

model::ChangeSet MoveGesture::notesMoved() const
{
    std::vector<model::Note> notes = view().shownView()->notes;
    for (const auto& [note, corner] : m_notes) {
        notes[note].x = corner.x() + delta().x();
        notes[note].y = corner.y() + delta().y();
    }
    return model::edits::setNotes(view().document().model(), view().viewId(), std::move(notes),
                                  model::Message::of("Move the note"));
}

void MoveGesture::finishCopies()
{
    view().restoreDiagram();
    const int container = containerAtPointer();
    QRectF area;
    for (const int root : m_roots) {
        area |= m_before.at(root).translated(delta());
    }
    const QRectF spot = container < 0 && isFree()
                            ? area
                            : canvas_edits::spotWithin(view().diagram(), container, area);
    view().duplicate(m_roots, delta() + spot.topLeft() - area.topLeft(), container);
}

void MoveGesture::cancel()
{
    view().showRefusal({});
    view().restoreDiagram();
}

void MoveGesture::paintCopies(QPainter& painter, double scale) const
{
    const render::Diagram& diagram = view().diagram();
    const render::DiagramPainter copies(view().theme());
    painter.save();
    painter.translate(delta());
    painter.setOpacity(0.7);
    for (const int index : diagram.paintingOrder()) {
        if (m_before.contains(index)) {
            copies.paintBox(painter, diagram.boxes()[index], scale);
        }
    }
    for (const int link : diagram.linksOf(m_roots)) {
        const render::Link& line = diagram.links()[link];
        if (m_before.contains(line.from) && m_before.contains(line.to) && !line.isHidden) {
            copies.paintLink(painter, line, scale);
        }
    }
    painter.restore();
}

void MoveGesture::paint(QPainter& painter, double scale) const
{
    if (m_grabbed < 0) {
        return;
    }
    if (isCopying()) {
        paintCopies(painter, scale);
    }
    const render::Diagram& diagram = view().diagram();
    const int target = isCopying() ? containerAtPointer() : containerFor(m_grabbed);
    if (target < 0 || target == diagram.boxes()[m_grabbed].parent) {
        return;
    }
    const bool isRefused = !refusal().isEmpty();
    QColor colour = isRefused ? view().theme().forbidden : view().theme().selection;
    painter.setPen(QPen(colour, 2 / scale));
    colour.setAlpha(22);
    painter.setBrush(colour);
    painter.drawRoundedRect(diagram.boxes()[target].rect, 10, 10);
}

} // namespace corbel::ui
