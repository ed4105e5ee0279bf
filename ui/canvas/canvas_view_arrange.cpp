// The verbs that move, copy, nest and change what is selected.
#include <algorithm>

#include "analysis/layout/model_layout.h"
#include "model/edits.h"
#include "model/schema.h"
#include "ui/canvas/aim_gesture.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/connect_gestures.h"
#include "ui/render/export.h"
#include "ui/render/labels.h"
#include "ui/words/messages.h"

namespace corbel::ui {

namespace {

/// Edits of one sort that follow each other become one undo step.
constexpr int nudgeMergeId = 1;
constexpr int resizeMergeId = 2;
constexpr int replicasMergeId = 3;

/// Boxes that leave their containers for `around`, -1 for none: each to the nearest free place.
model::ChangeSet takenOut(const model::Model& model, const model::View& view,
                          const render::Diagram& diagram, const std::vector<int>& roots, int around)
{
    canvas_edits::Rects rects;
    std::vector<canvas_edits::Nesting> nestings;
    canvas_edits::Moved moved;
    for (const int root : roots) {
        const render::Box& box = diagram.boxes()[root];
        std::vector<QRectF> obstacles;
        for (const int sibling : canvas_edits::contentOf(diagram, around)) {
            obstacles.push_back(diagram.boxes()[sibling].rect);
        }
        for (const int other : moved.leaving) {
            obstacles.push_back(rects.at(other));
        }
        const QRectF spot = canvas_edits::freeSpot(box.rect, obstacles, 3 * render::metrics::grid);
        for (const int inside : canvas_edits::withContent(diagram, {root})) {
            rects[inside] =
                diagram.boxes()[inside].rect.translated(spot.topLeft() - box.rect.topLeft());
        }
        nestings.push_back({root, around});
        moved.leaving.insert(root);
    }
    for (const canvas_edits::Nesting& nesting : nestings) {
        canvas_edits::grow(diagram, nesting.container, rects.at(nesting.box), rects, moved);
    }
    const model::Message label = corbel::model::Message::of("Take {} out of its container",
                                                            canvas_edits::subject(diagram, roots));
    return canvas_edits::arrange(model, view, diagram, rects, nestings, label);
}

} // namespace

std::vector<int> CanvasView::selectedRoots() const
{
    return canvas_edits::outermost(
        m_diagram, {m_emphasis.selectedBoxes.begin(), m_emphasis.selectedBoxes.end()});
}

QRectF CanvasView::selectedArea() const
{
    QRectF area;
    for (const int box : m_emphasis.selectedBoxes) {
        area |= m_diagram.boxes()[box].rect;
    }
    for (const int link : m_emphasis.selectedLinks) {
        area |= render::Diagram::paintedRect(m_diagram.links()[link]);
    }
    for (const int note : m_selectedNotes) {
        area |= m_diagram.notes()[note].rect;
    }
    return area;
}

QRectF CanvasView::sight() const
{
    return mapToScene(viewport()->rect()).boundingRect();
}

bool CanvasView::arrange(const canvas_edits::Rects& rects, const model::Message& label, int mergeId)
{
    const model::View* view = shownView();
    return view != nullptr &&
           apply(canvas_edits::arrange(m_document.model(), *view, m_diagram, rects, {}, label),
                 mergeId);
}

void CanvasView::nudge(int columns, int rows, bool isFine)
{
    const model::View* view = shownView();
    if (view == nullptr || (m_emphasis.selectedBoxes.empty() && m_selectedNotes.empty())) {
        return;
    }
    const double step = m_isSnapping && !isFine ? render::metrics::grid : 1;
    const QPointF by = QPointF(columns, rows) * step;
    const std::vector<int> roots = selectedRoots();
    const std::vector<int> all = canvas_edits::withContent(m_diagram, roots);
    const canvas_edits::Moved moved{{all.begin(), all.end()}, {}};
    canvas_edits::Rects rects;
    for (const int box : all) {
        rects.emplace(box, m_diagram.boxes()[box].rect.translated(by));
    }
    for (const int root : roots) {
        canvas_edits::grow(m_diagram, m_diagram.boxes()[root].parent, std::nullopt, rects, moved);
    }
    std::vector<model::Note> notes = view->notes;
    for (const int note : m_selectedNotes) {
        notes[static_cast<std::size_t>(note)].x += by.x();
        notes[static_cast<std::size_t>(note)].y += by.y();
    }
    const model::Message label = model::Message::of("Nudge the selection");
    apply(model::joined(
              canvas_edits::arrange(m_document.model(), *view, m_diagram, rects, {}, label),
              model::edits::setNotes(m_document.model(), m_viewId, std::move(notes), label)),
          nudgeMergeId);
}

void CanvasView::resizeSelection(int columns, int rows)
{
    const double step = m_isSnapping ? render::metrics::grid : 1;
    const canvas_edits::Rects rects = canvas_edits::resized(
        m_diagram, {m_emphasis.selectedBoxes.begin(), m_emphasis.selectedBoxes.end()},
        QSizeF(columns, rows) * step);
    if (!rects.empty()) {
        arrange(rects, model::Message::of("Resize the selection"), resizeMergeId);
    }
}

void CanvasView::align(Alignment alignment)
{
    const std::vector<int> roots = selectedRoots();
    if (roots.size() < 2) {
        refuse(tr("Select two or more elements to align them."));
    } else if (const auto rects = canvas_edits::aligned(m_diagram, roots, alignment, sight())) {
        arrange(*rects, model::Message::of("Align {} elements", roots.size()));
    } else {
        refuse(tr("There is no room near by for what would be in the way."));
    }
}

void CanvasView::distribute(Qt::Orientation direction)
{
    const std::vector<int> roots = selectedRoots();
    if (roots.size() < 3) {
        refuse(tr("Select three or more elements to space them evenly."));
    } else if (const auto rects = canvas_edits::distributed(m_diagram, roots, direction, sight())) {
        arrange(*rects, model::Message::of("Distribute {} elements", roots.size()));
    } else {
        refuse(tr("There is no room near by for what would be in the way."));
    }
}

void CanvasView::duplicate(const std::vector<int>& roots, const QPointF& offset, int container)
{
    const model::View* view = shownView();
    if (view == nullptr || roots.empty()) {
        return;
    }
    model::Inserted copies =
        canvas_edits::duplicate(m_document.model(), *view, m_diagram, roots, offset, container);
    if (apply(std::move(copies.changes))) {
        setSelection(copies.outermost);
    }
}

void CanvasView::duplicateSelection()
{
    const std::vector<int> roots = selectedRoots();
    if (roots.empty()) {
        return;
    }
    QRectF area;
    for (const int root : roots) {
        area |= m_diagram.boxes()[root].rect;
    }
    // Together, where all of them may be.
    int container = m_diagram.boxes()[roots.front()].parent;
    while (container >= 0 && !std::ranges::all_of(roots, [&](int root) {
               return model::mayContain(m_diagram.boxes()[container].kind,
                                        m_diagram.boxes()[root].kind);
           })) {
        container = m_diagram.boxes()[container].parent;
    }
    std::vector<QRectF> obstacles;
    for (const int sibling : canvas_edits::contentOf(m_diagram, container)) {
        obstacles.push_back(m_diagram.boxes()[sibling].rect);
    }
    const QRectF wanted = area.translated(0, area.height() + 3 * render::metrics::grid);
    const QRectF spot = canvas_edits::freeSpot(wanted, obstacles, 2 * render::metrics::grid);
    duplicate(roots, spot.topLeft() - area.topLeft(), container);
}

void CanvasView::nestSelection(const model::ElementId& container)
{
    const model::View* view = shownView();
    if (view != nullptr && container.empty()) {
        std::vector<int> nested = selectedRoots();
        std::erase_if(nested, [this](int root) { return m_diagram.boxes()[root].parent < 0; });
        if (!nested.empty()) {
            apply(takenOut(m_document.model(), *view, m_diagram, nested, -1));
        }
        return;
    }
    const int target = m_diagram.indexOf(container);
    if (view == nullptr || target < 0) {
        return;
    }
    canvas_edits::Rects rects;
    std::vector<canvas_edits::Nesting> nestings;
    canvas_edits::Moved moved;
    const std::vector<int> roots = selectedRoots();
    QRectF area;
    for (const int root : roots) {
        area |= m_diagram.boxes()[root].rect;
    }
    const QRectF spot = canvas_edits::spotInside(m_diagram, target, area.size());
    for (const int root : roots) {
        for (const int box : canvas_edits::withContent(m_diagram, {root})) {
            rects[box] = m_diagram.boxes()[box].rect.translated(spot.topLeft() - area.topLeft());
        }
        nestings.push_back({root, target});
        moved.leaving.insert(root);
    }
    canvas_edits::grow(m_diagram, target, spot, rects, moved);
    const model::Message label =
        model::Message::of("Move {} into {}", canvas_edits::subject(m_diagram, roots),
                           m_diagram.boxes()[target].name.toStdString());
    apply(canvas_edits::arrange(m_document.model(), *view, m_diagram, rects, nestings, label));
}

void CanvasView::unnestSelection()
{
    const model::View* view = shownView();
    std::vector<int> roots = selectedRoots();
    std::erase_if(roots, [this](int root) { return m_diagram.boxes()[root].parent < 0; });
    if (view == nullptr || roots.empty()) {
        refuse(tr("What is selected stands in no container."));
        return;
    }
    const int container = m_diagram.boxes()[roots.front()].parent;
    if (!std::ranges::all_of(
            roots, [&](int root) { return m_diagram.boxes()[root].parent == container; })) {
        refuse(tr("Select elements of one container to take them out of it."));
        return;
    }
    const int around = m_diagram.boxes()[container].parent;
    for (const int root : roots) {
        const render::Box& box = m_diagram.boxes()[root];
        if (around >= 0 && !model::mayContain(m_diagram.boxes()[around].kind, box.kind)) {
            refuse(tr("%1: an element of kind %2 cannot hold one of kind %3.")
                       .arg(box.name, render::kindName(m_diagram.boxes()[around].kind),
                            render::kindName(box.kind)));
            return;
        }
    }
    apply(takenOut(m_document.model(), *view, m_diagram, roots, around));
}

void CanvasView::aimNesting()
{
    const std::vector<int> roots = selectedRoots();
    if (roots.empty()) {
        return;
    }
    AimGesture::Aim aim;
    aim.from = roots.front();
    for (const int box : m_diagram.paintingOrder()) {
        const render::Box& candidate = m_diagram.boxes()[box];
        const bool isFit = std::ranges::all_of(roots, [&](int root) {
            return !m_diagram.isInside(box, root) &&
                   model::mayContain(candidate.kind, m_diagram.boxes()[root].kind);
        });
        const bool isNew = std::ranges::any_of(
            roots, [&](int root) { return m_diagram.boxes()[root].parent != box; });
        if (isFit && isNew && !candidate.isCollapsed &&
            (candidate.isContainer || canvas_edits::invites(candidate.kind))) {
            aim.candidates.push_back(box);
        }
    }
    if (aim.candidates.empty()) {
        refuse(tr("No container on this view can hold what is selected."));
        return;
    }
    aim.hint = tr("Arrow keys choose the container, Return moves the selection into it, "
                  "Escape leaves.");
    aim.take = [this](int box) { nestSelection(m_diagram.boxes()[box].id); };
    this->aim(std::make_unique<AimGesture>(*this, std::move(aim)));
}

void CanvasView::aimReconnection(bool isSource)
{
    if (m_emphasis.selectedLinks.size() != 1) {
        refuse(tr("Select one relation to join it to something else."));
        return;
    }
    const int link = *m_emphasis.selectedLinks.begin();
    const render::Link& line = m_diagram.links()[link];
    AimGesture::Aim aim;
    aim.from = isSource ? line.to : line.from;
    for (const int box : m_diagram.paintingOrder()) {
        const int from = isSource ? box : line.from;
        const int to = isSource ? line.to : box;
        if (box != (isSource ? line.from : line.to) &&
            reconnectRefusal(*this, link, from, to).isEmpty()) {
            aim.candidates.push_back(box);
        }
    }
    if (aim.candidates.empty()) {
        refuse(tr("There is nothing else that this relation could be joined to."));
        return;
    }
    aim.hint = isSource ? tr("Arrow keys choose where the relation begins, Return joins it, "
                             "Escape leaves.")
                        : tr("Arrow keys choose where the relation ends, Return joins it, "
                             "Escape leaves.");
    aim.take = [this, id = line.id, isSource](int box) {
        if (const model::Relation* relation = model::find(m_document.model(), id)) {
            const model::ElementId chosen = m_diagram.boxes()[box].id;
            const model::ElementId from = isSource ? chosen : relation->from;
            const model::ElementId to = isSource ? relation->to : chosen;
            reconnect(id, from, to);
        }
    };
    this->aim(std::make_unique<AimGesture>(*this, std::move(aim)));
}

void CanvasView::convertSelection(model::ElementKind kind)
{
    if (const model::View* view = shownView()) {
        apply(
            canvas_edits::convert(m_document.model(), *view, m_diagram, selectedElements(), kind));
    }
}

void CanvasView::changeReplicas(int by)
{
    model::ChangeSet changes;
    for (const model::ElementId& id : m_selectedElements) {
        const model::Element& element = *model::find(m_document.model(), id);
        const int wanted = model::replicas(element) + by;
        if (wanted < 1 || model::findField(element.kind, model::Key::Replicas) == nullptr) {
            continue;
        }
        const model::ChangeSet step = model::edits::setField(
            m_document.model(), std::vector{id}, model::Key::Replicas, model::Value(wanted));
        changes = changes.empty() ? step : model::joined(std::move(changes), step);
    }
    if (changes.empty()) {
        refuse(by > 0 ? tr("Services, stores and gateways have replicas; nothing else has.")
                      : tr("There are no replicas to take away."));
    } else {
        apply(std::move(changes), replicasMergeId);
    }
}

void CanvasView::setCollapsed(const model::ElementId& element, bool collapsed)
{
    const model::View* view = shownView();
    const int box = m_diagram.indexOf(element);
    if (view != nullptr && box >= 0) {
        const auto isInside = [&](int selected) { return m_diagram.isInside(selected, box); };
        const bool goesOutOfSight =
            collapsed && std::ranges::any_of(m_emphasis.selectedBoxes, isInside);
        if (apply(canvas_edits::collapse(m_document.model(), *view, m_diagram, box, collapsed)) &&
            goesOutOfSight) {
            setSelection({element});
        }
    }
}

void CanvasView::setSelectionCollapsed(bool collapsed)
{
    // From outside in: what is inside makes room in what is open already.
    std::vector<model::ElementId> wanted;
    for (const int index : m_diagram.paintingOrder()) {
        const render::Box& box = m_diagram.boxes()[index];
        if (m_emphasis.selectedBoxes.contains(index) &&
            (collapsed ? box.isContainer : box.isCollapsed)) {
            wanted.push_back(box.id);
        }
    }
    if (wanted.size() == 1) {
        setCollapsed(wanted.front(), collapsed);
        return;
    }
    // Each makes room from where the one before it left the diagram; together they are one step.
    model::Model model = m_document.model();
    render::Diagram diagram = m_diagram;
    model::ChangeSet changes;
    for (const model::ElementId& id : wanted) {
        const model::ChangeSet step = canvas_edits::collapse(
            model, *model::find(model, m_viewId), diagram, diagram.indexOf(id), collapsed);
        if (const auto done = model::apply(model, step); !done) {
            refuse(translated(done.error()));
            return;
        }
        diagram.update(model, *model::find(model, m_viewId), model::touched(step));
        changes = model::joined(std::move(changes), step);
    }
    changes.label = collapsed ? model::Message::of("Collapse {} elements", wanted.size())
                              : model::Message::of("Expand {} elements", wanted.size());
    if (!changes.empty() && apply(std::move(changes)) && collapsed) {
        std::erase_if(wanted,
                      [this](const model::ElementId& id) { return m_diagram.find(id)->isHidden; });
        setSelection(wanted);
    }
}

void CanvasView::togglePinned()
{
    const model::View* view = shownView();
    if (view == nullptr || m_selectedElements.empty()) {
        return;
    }
    std::vector<model::Placement> items;
    for (const model::ElementId& id : m_selectedElements) {
        items.push_back(*view->items.find(id.value));
    }
    const bool isPinning = !std::ranges::all_of(items, &model::Placement::pinned);
    for (model::Placement& item : items) {
        item.pinned = isPinning;
    }
    const std::vector<int> boxes(m_emphasis.selectedBoxes.begin(), m_emphasis.selectedBoxes.end());
    const model::Message subject = canvas_edits::subject(m_diagram, boxes);
    apply(analysis::layout::settled(
        m_document.model(), m_viewId,
        model::edits::place(m_document.model(), m_viewId, items,
                            isPinning ? model::Message::of("Pin {}", subject)
                                      : model::Message::of("Unpin {}", subject))));
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
    if (apply(model::edits::replaceView(m_document.model(), after,
                                        model::Message::of("Lay out the view")))) {
        zoomToFit();
    }
}

} // namespace corbel::ui
