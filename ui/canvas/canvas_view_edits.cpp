#include <algorithm>

#include <QMenu>

#include "analysis/layout/model_layout.h"
#include "model/edits.h"
#include "ui/canvas/canvas_edits.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/gesture.h"
#include "ui/canvas/rename_field.h"
#include "ui/render/export.h"
#include "ui/render/labels.h"
#include "ui/render/text.h"

namespace corbel::ui {

namespace {

/// Nudges that follow each other become one undo step.
constexpr int nudgeMergeId = 1;

} // namespace

void CanvasView::setTool(Tool tool)
{
    if (tool != Tool::Place) {
        switchTool(tool);
    }
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

render::Box CanvasView::ghostBox() const
{
    model::Element element;
    element.kind = m_placingKind;
    element.id = model::freeElementId(m_document.model(), model::spelling(m_placingKind));
    const QSizeF size = canvas_edits::automaticSize(element);
    render::Box box;
    box.kind = m_placingKind;
    box.name = render::nameOf(element);
    box.caption = render::caption(element);
    const QPointF centre = m_ghost.value_or(QPointF());
    box.rect =
        QRectF(canvas_edits::snapped(centre - QPointF(size.width(), size.height()) / 2), size);
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

model::ElementId CanvasView::placeAt(model::ElementKind kind, const QPointF& centre)
{
    const model::View* view = shownView();
    if (view == nullptr) {
        return {};
    }
    const int container = canvas_edits::containerAt(m_diagram, centre, {});
    if (container >= 0 && !model::mayContain(m_diagram.boxes()[container].kind, kind)) {
        refuse(
            tr("An element of kind %1 cannot hold one of kind %2.")
                .arg(render::kindName(m_diagram.boxes()[container].kind), render::kindName(kind)));
        return {};
    }
    model::ElementId id = model::freeElementId(m_document.model(), model::spelling(kind));
    if (!apply(canvas_edits::place(m_document.model(), *view, m_diagram, kind, centre))) {
        return {};
    }
    setSelection({id});
    return id;
}

bool CanvasView::connectElements(const model::ElementId& from, const model::ElementId& to,
                                 std::optional<model::RelationKind> kind)
{
    const model::View* view = shownView();
    const std::vector<model::RelationKind> kinds =
        canvas_edits::likelyKinds(m_document.model(), from, to);
    if (view == nullptr || kinds.empty() ||
        (kind && std::ranges::find(kinds, *kind) == kinds.end())) {
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

void CanvasView::showKindMenu(const model::ElementId& from, const model::ElementId& to,
                              const std::vector<model::RelationKind>& kinds)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Kind of the relation"));
    for (const model::RelationKind kind : kinds) {
        QAction* action = menu->addAction(render::kindName(kind));
        connect(action, &QAction::triggered, this,
                [this, from, to, kind] { connectElements(from, to, kind); });
    }
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(viewport()->mapToGlobal(m_pointer));
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
    const double left = box.isContainer ? 34 : 46;
    const double height = std::max(26.0, 26 * zoom());
    const QRectF onScene(box.rect.left() + left, box.rect.top(), box.rect.width() - left - 8,
                         box.isContainer ? render::metrics::titleBand : box.rect.height());
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
    if (m_selectedElements.empty() && m_selectedRelations.empty()) {
        return;
    }
    cancelGesture();
    apply(model::edits::remove(m_document.model(), selectedElements(), selectedRelations()));
}

void CanvasView::nudge(int columns, int rows)
{
    const model::View* view = shownView();
    if (view == nullptr || m_emphasis.selectedBoxes.empty()) {
        return;
    }
    const std::vector<int> roots = canvas_edits::outermost(
        m_diagram, {m_emphasis.selectedBoxes.begin(), m_emphasis.selectedBoxes.end()});
    const QPointF by = QPointF(columns, rows) * render::metrics::grid;
    canvas_edits::Rects rects;
    for (const int box : canvas_edits::withContent(m_diagram, roots)) {
        rects.emplace(box, m_diagram.boxes()[box].rect.translated(by));
    }
    for (const int root : roots) {
        canvas_edits::grow(m_diagram, m_diagram.boxes()[root].parent, std::nullopt, rects);
    }
    apply(canvas_edits::arrange(m_document.model(), *view, m_diagram, rects, {},
                                "Nudge the selection"),
          nudgeMergeId);
}

void CanvasView::setCollapsed(const model::ElementId& element, bool collapsed)
{
    const model::View* view = shownView();
    const model::Placement* before = view == nullptr ? nullptr : view->items.find(element.value);
    if (before == nullptr || before->collapsed == collapsed) {
        return;
    }
    model::Placement after = *before;
    after.collapsed = collapsed;
    model::ChangeSet changes = model::edits::place(m_document.model(), m_viewId, {after},
                                                   collapsed ? "Collapse" : "Expand");
    apply(analysis::layout::settled(m_document.model(), m_viewId, std::move(changes)));
}

void CanvasView::layOutAgain()
{
    const model::View* view = shownView();
    if (view == nullptr) {
        return;
    }
    std::vector<model::ElementId> shown;
    for (const model::Placement& item : view->items) {
        shown.push_back(item.element);
    }
    const model::View after =
        analysis::layout::layOutView(m_document.model(), shown, render::boxSize, *view);
    if (apply(model::edits::replaceView(m_document.model(), after, "Lay out the view"))) {
        zoomToFit();
    }
}

bool CanvasView::stepSelection(bool forwards)
{
    const std::vector<render::Box>& boxes = m_diagram.boxes();
    const int count = static_cast<int>(boxes.size());
    int at = m_emphasis.selectedBoxes.empty() ? (forwards ? -1 : count)
                                              : *m_emphasis.selectedBoxes.begin();
    do {
        at += forwards ? 1 : -1;
    } while (at >= 0 && at < count && boxes[at].isHidden);
    if (at < 0 || at >= count) {
        return false;
    }
    const model::ElementId id = boxes[at].id;
    setSelection({id});
    reveal(id);
    return true;
}

} // namespace corbel::ui
