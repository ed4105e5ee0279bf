// Tools, and the verbs that place, connect, rename and delete.
#include <algorithm>

#include "model/edits.h"
#include "ui/canvas/aim_gesture.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/rename_field.h"
#include "ui/render/labels.h"
#include "ui/render/shapes.h"
#include "ui/render/text.h"
#include "ui/words/messages.h"

namespace corbel::ui {

void CanvasView::setTool(Tool tool)
{
    if (tool == Tool::Place) {
        return;
    }
    switchTool(tool);
    if (tool != Tool::Connect) {
        return;
    }
    if (m_emphasis.selectedBoxes.empty() && m_emphasis.selectedLinks.size() == 1) {
        aimReconnection(false);
    } else if (m_emphasis.selectedBoxes.size() == 1) {
        aimConnection();
    }
}

void CanvasView::aim(std::unique_ptr<Gesture> gesture)
{
    cancelGesture();
    setFocus();
    m_gesture = std::move(gesture);
    updateArea({});
}

void CanvasView::aimConnection()
{
    AimGesture::Aim aim;
    aim.from = *m_emphasis.selectedBoxes.begin();
    const model::ElementId from = m_diagram.boxes()[aim.from].id;
    for (const int box : m_diagram.paintingOrder()) {
        const render::Box& candidate = m_diagram.boxes()[box];
        if (box != aim.from && !m_diagram.isInside(aim.from, box) &&
            !m_diagram.isInside(box, aim.from) &&
            !canvas_edits::likelyKinds(m_document.model(), from, candidate.id).empty()) {
            aim.candidates.push_back(box);
        }
    }
    if (aim.candidates.empty()) {
        return; // the mouse may still draw one from elsewhere
    }
    aim.hint =
        withParticles(tr("Arrow keys choose what %1 connects to, Return connects, Escape leaves.")
                          .arg(m_diagram.boxes()[aim.from].name));
    aim.take = [this, from](int box) {
        const model::ElementId to = m_diagram.boxes()[box].id;
        connectElements(from, to);
    };
    this->aim(std::make_unique<AimGesture>(*this, std::move(aim)));
}

void CanvasView::switchTool(Tool tool)
{
    cancelGesture();
    m_ghost.reset();
    m_hovered = -1;
    const bool isOther = tool != m_toolKind;
    m_toolKind = tool;
    updateCursor();
    updateArea({});
    if (isOther) {
        emit toolChanged(tool);
    }
}

void CanvasView::placeElement(model::ElementKind kind)
{
    m_placingKind = kind;
    switchTool(Tool::Place);
}

void CanvasView::dragPlacing(model::ElementKind kind, const QPoint& globalPosition)
{
    if (m_toolKind != Tool::Place || m_placingKind != kind) {
        placeElement(kind);
    }
    m_pointer = viewport()->mapFromGlobal(globalPosition);
    if (viewport()->rect().contains(m_pointer)) {
        moveGhost(mapToScene(m_pointer));
    } else {
        m_ghost.reset();
        updateArea({});
    }
}

void CanvasView::dropPlacing(const QPoint& globalPosition)
{
    m_pointer = viewport()->mapFromGlobal(globalPosition);
    if (m_toolKind == Tool::Place && viewport()->rect().contains(m_pointer)) {
        setFocus(Qt::MouseFocusReason);
        placeGhost(mapToScene(m_pointer), false);
    }
}

QPointF CanvasView::snapped(const QPointF& point, bool isFree) const
{
    return m_isSnapping && !isFree ? canvas_edits::snapped(point) : point;
}

QRectF CanvasView::rectAbout(model::ElementKind kind, const QPointF& centre) const
{
    const QSizeF size =
        canvas_edits::automaticSize(canvas_edits::newElement(m_document.model(), kind));
    return {snapped(centre - QPointF(size.width(), size.height()) / 2), size};
}

render::Box CanvasView::ghostBox() const
{
    const model::Element element = canvas_edits::newElement(m_document.model(), m_placingKind);
    render::Box box;
    box.kind = m_placingKind;
    box.name = render::nameOf(element);
    box.caption = render::caption(element);
    box.rect = rectAbout(m_placingKind, m_ghost.value_or(QPointF()));
    return box;
}

void CanvasView::moveGhost(const QPointF& centre)
{
    m_ghost = centre;
    updateArea({});
}

void CanvasView::placeGhost(const QPointF& centre, bool staysArmed)
{
    const model::ElementId id = placeAt(m_placingKind, centre);
    if (id.empty()) {
        return;
    }
    if (!staysArmed) {
        switchTool(Tool::Select);
        startRename(id);
    }
}

bool CanvasView::mayPlace(model::ElementKind kind, int container)
{
    if (container < 0 || model::mayContain(m_diagram.boxes()[container].kind, kind)) {
        return true;
    }
    refuse(tr("An element of kind %1 cannot hold one of kind %2.")
               .arg(render::kindName(m_diagram.boxes()[container].kind), render::kindName(kind)));
    return false;
}

model::ElementId CanvasView::placeIn(model::ElementKind kind, const QRectF& rect, int container)
{
    const model::View* view = shownView();
    if (view == nullptr || !mayPlace(kind, container)) {
        return {};
    }
    model::ElementId id = canvas_edits::newElement(m_document.model(), kind).id;
    if (!apply(canvas_edits::place(m_document.model(), *view, m_diagram, kind, rect, container))) {
        return {};
    }
    setSelection({id});
    return id;
}

model::ElementId CanvasView::placeAt(model::ElementKind kind, const QPointF& centre)
{
    return placeIn(kind, rectAbout(kind, centre), canvas_edits::containerAt(m_diagram, centre, {}));
}

model::ElementId CanvasView::placeNear(model::ElementKind kind)
{
    cancelGesture();
    const QSizeF size =
        canvas_edits::automaticSize(canvas_edits::newElement(m_document.model(), kind));
    model::ElementId id;
    if (m_emphasis.selectedBoxes.empty()) {
        std::vector<QRectF> taken;
        for (const int box : canvas_edits::contentOf(m_diagram, -1)) {
            taken.push_back(m_diagram.boxes()[box].rect);
        }
        const QRectF middle = rectAbout(kind, mapToScene(viewport()->rect().center()));
        id = placeIn(kind, canvas_edits::freeSpot(middle, taken, 4 * render::metrics::grid), -1);
    } else {
        int beside = *m_emphasis.selectedBoxes.rbegin();
        const render::Box& chosen = m_diagram.boxes()[beside];
        const bool goesInside = chosen.kind != kind && !chosen.isCollapsed &&
                                canvas_edits::invites(chosen.kind) &&
                                model::mayContain(chosen.kind, kind);
        if (goesInside) {
            id = placeIn(kind, canvas_edits::spotInside(m_diagram, beside, size), beside);
        } else {
            // Out of containers that cannot hold it, and beside those.
            int container = m_diagram.boxes()[beside].parent;
            while (container >= 0 && !model::mayContain(m_diagram.boxes()[container].kind, kind)) {
                beside = container;
                container = m_diagram.boxes()[beside].parent;
            }
            const bool isBelow = kind == model::ElementKind::Tier; // layers stand upon each other
            id = placeIn(kind, canvas_edits::spotBeside(m_diagram, beside, size, isBelow),
                         container);
        }
    }
    if (!id.empty()) {
        startRename(id);
    }
    return id;
}

bool CanvasView::showElement(const model::ElementId& element, const QPointF& centre)
{
    const model::View* view = shownView();
    if (view == nullptr || model::find(m_document.model(), element) == nullptr ||
        view->items.contains(element.value) ||
        !apply(canvas_edits::show(m_document.model(), *view, m_diagram, element, centre))) {
        return false;
    }
    setSelection({element});
    reveal(element);
    return true;
}

model::ElementId CanvasView::placeConnected(const model::ElementId& from,
                                            const canvas_edits::Target& target,
                                            const QPointF& centre)
{
    const model::View* view = shownView();
    const int container = canvas_edits::containerAt(m_diagram, centre, {});
    if (view == nullptr || !mayPlace(target.element, container)) {
        return {};
    }
    model::ElementId id = canvas_edits::newElement(m_document.model(), target.element).id;
    if (!apply(canvas_edits::placeConnected(m_document.model(), *view, m_diagram, from, target,
                                            rectAbout(target.element, centre), container))) {
        return {};
    }
    startRename(id);
    return id;
}

bool CanvasView::connectElements(const model::ElementId& from, const model::ElementId& to,
                                 std::optional<model::RelationKind> kind)
{
    const model::View* view = shownView();
    const std::vector<model::RelationKind> kinds =
        canvas_edits::likelyKinds(m_document.model(), from, to);
    // Whoever names a kind may have any legal one, also one that the menu does not offer.
    const std::vector<model::RelationKind> legal =
        kind ? model::edits::legalKinds(m_document.model(), from, to) : kinds;
    if (view == nullptr || legal.empty() ||
        (kind && std::ranges::find(legal, *kind) == legal.end())) {
        refuse(tr("No such relation can join these elements."));
        return false;
    }
    if (!kind && kinds.size() > 1) {
        showKindMenu(from, to, kinds);
        return true;
    }
    const model::RelationKind chosen = kind.value_or(kinds.front());
    const model::RelationId id = model::freeRelationId(m_document.model(), chosen, from, to);
    if (!apply(canvas_edits::connect(m_document.model(), *view, chosen, from, to))) {
        return false;
    }
    setSelection({}, {id});
    return true;
}

bool CanvasView::reconnect(const model::RelationId& relation, const model::ElementId& from,
                           const model::ElementId& to)
{
    const model::View* view = shownView();
    const auto index = m_document.model().relations.indexOf(relation.value);
    if (view == nullptr || !index) {
        return false;
    }
    const model::Relation& before = m_document.model().relations[*index];
    if ((before.from == from && before.to == to) ||
        !apply(canvas_edits::reconnect(m_document.model(), *view, relation, from, to))) {
        return false;
    }
    // Its id may say what it joins.
    setSelection({}, {m_document.model().relations[*index].id});
    return true;
}

void CanvasView::startRename(const model::ElementId& element)
{
    const int index = m_diagram.indexOf(element);
    if (index < 0 || m_diagram.boxes()[index].isHidden) {
        return;
    }
    cancelGesture();
    setSelection({element});
    reveal(element);
    const render::Box& box = m_diagram.boxes()[index];
    const bool isFramed = render::isFrame(box);
    const double left = isFramed ? 34 : 46;
    const double height = std::max(26.0, 26 * zoom());
    const QRectF onScene(box.rect.left() + left, box.rect.top(), box.rect.width() - left - 8,
                         isFramed ? render::metrics::titleBand : box.rect.height());
    const QRect on = mapFromScene(onScene).boundingRect();
    const int width = std::max(on.width(), 120);
    const QRect place(on.left() - 5, on.center().y() - static_cast<int>(height / 2), width,
                      static_cast<int>(height));
    m_rename->start(
        element, box.name, place,
        render::diagramFont(std::clamp(render::nameSize * zoom(), 11.0, 30.0), QFont::DemiBold));
}

void CanvasView::deleteSelection()
{
    const model::View* view = shownView();
    if (view == nullptr ||
        (m_selectedElements.empty() && m_selectedRelations.empty() && m_selectedNotes.empty())) {
        return;
    }
    cancelGesture();
    std::vector<model::Note> notes;
    for (std::size_t note = 0; note < view->notes.size(); ++note) {
        if (!m_selectedNotes.contains(static_cast<int>(note))) {
            notes.push_back(view->notes[note]);
        }
    }
    const std::size_t removed = view->notes.size() - notes.size();
    model::ChangeSet changes =
        model::edits::setNotes(m_document.model(), m_viewId, std::move(notes),
                               removed == 1 ? model::Message::of("Delete the note")
                                            : model::Message::of("Delete {} notes", removed));
    if (!m_selectedElements.empty() || !m_selectedRelations.empty()) {
        changes = model::joined(
            model::edits::remove(m_document.model(), selectedElements(), selectedRelations()),
            changes);
    }
    apply(std::move(changes));
}

} // namespace corbel::ui
