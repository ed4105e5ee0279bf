// What the keys do on the canvas. Those that the window offers as actions too have the same verbs.
#include <QKeyEvent>

#include "ui/canvas/canvas_view.h"
#include "ui/canvas/gesture.h"

namespace corbel::ui {

bool CanvasView::event(QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        // Tab walks over the elements and leaves the canvas after the last one.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isForwards = key->key() == Qt::Key_Tab;
        if (isForwards || key->key() == Qt::Key_Backtab) {
            const bool isTaken = m_gesture ? gestureKey(*key) : stepSelection(isForwards);
            if (isTaken) {
                event->accept();
                return true;
            }
        }
    }
    return QGraphicsView::event(event);
}

bool CanvasView::gestureKey(const QKeyEvent& event)
{
    const std::shared_ptr<Gesture> gesture = m_gesture;
    if (!gesture) {
        return false;
    }
    switch (gesture->key(event)) {
    case Gesture::KeyResult::Ignored:
        return false;
    case Gesture::KeyResult::Taken:
        return true;
    case Gesture::KeyResult::Finish:
        finishGesture();
        return true;
    }
    return false;
}

void CanvasView::finishGesture()
{
    // The edit it makes comes back as a change, which must not find a gesture under way.
    const std::shared_ptr<Gesture> gesture = std::move(m_gesture);
    if (!gesture) {
        return;
    }
    if (m_toolKind == Tool::Connect) {
        switchTool(Tool::Select);
    }
    gesture->finish();
    updateArea({});
}

void CanvasView::escape()
{
    if (m_gesture) {
        cancelGesture();
        if (m_toolKind == Tool::Connect) {
            switchTool(Tool::Select);
        }
    } else if (m_toolKind != Tool::Select) {
        switchTool(Tool::Select);
    } else if (m_emphasis.isDimming()) {
        clearHighlight();
    } else if (m_overlay && m_overlayUse != OverlayUse::Remark) {
        emit overlayLeft();
    } else {
        clearSelection();
    }
}

bool CanvasView::arrowKey(const QKeyEvent& event)
{
    QPoint direction;
    switch (event.key()) {
    case Qt::Key_Left:
        direction = {-1, 0};
        break;
    case Qt::Key_Right:
        direction = {1, 0};
        break;
    case Qt::Key_Up:
        direction = {0, -1};
        break;
    case Qt::Key_Down:
        direction = {0, 1};
        break;
    default:
        return false;
    }
    const bool isControl = event.modifiers().testFlag(Qt::ControlModifier);
    const bool isShift = event.modifiers().testFlag(Qt::ShiftModifier);
    if (isControl && isShift) {
        resizeSelection(direction.x(), direction.y());
    } else if (isControl) {
        selectNeighbour(direction);
    } else {
        const int steps = isShift ? 8 : 1;
        nudge(direction.x() * steps, direction.y() * steps,
              event.modifiers().testFlag(Qt::AltModifier));
    }
    return true;
}

bool CanvasView::letterKey(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::ControlModifier) {
        switch (event.key()) {
        case Qt::Key_BracketRight:
            aimNesting();
            return true;
        case Qt::Key_BracketLeft:
            unnestSelection();
            return true;
        case Qt::Key_D:
            duplicateSelection();
            return true;
        default:
            return false;
        }
    }
    const bool isShift = modifiers == Qt::ShiftModifier;
    if (!isShift && modifiers != Qt::NoModifier) {
        return false;
    }
    // Plus needs Shift on some keyboards.
    if (event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal) {
        setSelectionCollapsed(false);
        return true;
    }
    if (!isShift && event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9) {
        placeNear(keyedKinds[static_cast<std::size_t>(event.key() - Qt::Key_1)]);
        return true;
    }
    switch (event.key()) {
    case Qt::Key_R:
        changeReplicas(isShift ? -1 : 1);
        return true;
    case Qt::Key_C:
        if (isShift) {
            aimReconnection(true);
        } else {
            setTool(Tool::Connect);
        }
        return true;
    case Qt::Key_L:
        stepRelations();
        return true;
    case Qt::Key_Minus:
        setSelectionCollapsed(true);
        return true;
    default:
        break;
    }
    if (isShift) {
        return false;
    }
    switch (event.key()) {
    case Qt::Key_A:
        showAddMenu();
        return true;
    case Qt::Key_K:
        showConvertMenu();
        return true;
    case Qt::Key_N:
        addNote();
        return true;
    case Qt::Key_P:
        togglePinned();
        return true;
    default:
        return false;
    }
}

void CanvasView::keyPressEvent(QKeyEvent* event)
{
    if (gestureKey(*event) || probeSelection(*event)) {
        return;
    }
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        deleteSelection();
        return;
    case Qt::Key_F2:
        if (m_selectedElements.size() == 1) {
            startRename(*m_selectedElements.begin());
        } else if (m_selectedNotes.size() == 1) {
            editNote(*m_selectedNotes.begin());
        }
        return;
    case Qt::Key_Escape:
        escape();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_toolKind == Tool::Place) {
            placeGhost(m_ghost.value_or(mapToScene(viewport()->rect().center())), false);
        } else if (m_selectedElements.size() == 1) {
            emit activated(*m_selectedElements.begin());
        } else if (m_selectedNotes.size() == 1) {
            editNote(*m_selectedNotes.begin());
        }
        return;
    case Qt::Key_Space:
        if (!event->isAutoRepeat() && !m_gesture) {
            m_isSpaceDown = true;
            updateCursor();
        }
        return;
    default:
        if (event->matches(QKeySequence::SelectAll)) {
            selectAll();
        } else if (!arrowKey(*event) && !letterKey(*event)) {
            event->ignore();
        }
    }
}

void CanvasView::keyReleaseEvent(QKeyEvent* event)
{
    if (gestureKey(*event)) {
        return;
    }
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceDown = false;
        updateCursor();
        return;
    }
    QGraphicsView::keyReleaseEvent(event);
}

bool CanvasView::stepSelection(bool forwards)
{
    const std::vector<render::Box>& boxes = m_diagram.boxes();
    const int count = static_cast<int>(boxes.size());
    const int notes = static_cast<int>(m_diagram.notes().size());
    // Elements first, then notes. From a relation one goes on to what it joins.
    int at = forwards ? -1 : count + notes;
    if (!m_emphasis.selectedBoxes.empty()) {
        at = *m_emphasis.selectedBoxes.begin();
    } else if (!m_selectedNotes.empty()) {
        at = count + *m_selectedNotes.begin();
    } else if (m_emphasis.selectedLinks.size() == 1) {
        const render::Link& link = m_diagram.links()[*m_emphasis.selectedLinks.begin()];
        at = (forwards ? link.to : link.from) + (forwards ? -1 : 1);
    }
    do {
        at += forwards ? 1 : -1;
    } while (at >= 0 && at < count && boxes[at].isHidden);
    if (at < 0 || at >= count + notes) {
        return false;
    }
    if (at >= count) {
        selectBoxes({}, {}, {at - count});
        return true;
    }
    const model::ElementId id = boxes[at].id;
    setSelection({id});
    reveal(id);
    return true;
}

bool CanvasView::selectNeighbour(const QPointF& direction)
{
    const QRectF from = selectedArea();
    std::vector<int> candidates;
    for (const int box : m_diagram.paintingOrder()) {
        bool isRelated = false; // what holds the selection, or is held by it, is in no direction
        for (const int selected : m_emphasis.selectedBoxes) {
            isRelated =
                isRelated || m_diagram.isInside(selected, box) || m_diagram.isInside(box, selected);
        }
        if (!isRelated) {
            candidates.push_back(box);
        }
    }
    const int next =
        from.isNull() ? -1 : canvas_edits::neighbour(m_diagram, from, direction, candidates);
    if (next < 0) {
        return from.isNull() && stepSelection(true);
    }
    const model::ElementId id = m_diagram.boxes()[next].id;
    setSelection({id});
    reveal(id);
    return true;
}

void CanvasView::stepRelations()
{
    if (m_emphasis.selectedBoxes.size() == 1) {
        m_relationsOf = *m_selectedElements.begin();
    }
    const int box = m_diagram.indexOf(m_relationsOf);
    if (box < 0) {
        refuse(tr("Select an element, then L walks over its relations."));
        return;
    }
    std::vector<int> links = m_diagram.linksOf({box});
    std::erase_if(links, [this](int link) { return m_diagram.links()[link].isHidden; });
    const int current = m_emphasis.selectedLinks.empty() ? -1 : *m_emphasis.selectedLinks.begin();
    for (const int link : links) {
        if (link > current) {
            selectBoxes({}, {link});
            return;
        }
    }
    if (current < 0) {
        refuse(tr("%1 has no relations.").arg(m_diagram.boxes()[box].name));
    }
    setSelection({m_relationsOf}); // once around
}

} // namespace corbel::ui
