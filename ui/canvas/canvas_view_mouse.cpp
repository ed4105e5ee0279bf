#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include "ui/canvas/canvas_edits.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/connect_gestures.h"
#include "ui/canvas/gestures.h"
#include "ui/canvas/move_gesture.h"
#include "ui/render/shapes.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

namespace {

constexpr double linkReach = 6; // pixels

} // namespace

int CanvasView::linkNear(const QPointF& at) const
{
    return m_diagram.linkAt(at, linkReach / zoom());
}

void CanvasView::mousePressEvent(QMouseEvent* event)
{
    m_pointer = event->position().toPoint();
    const QPointF at = mapToScene(m_pointer);
    setFocus(Qt::MouseFocusReason);
    if (m_gesture) {
        const bool isByKeys = m_gesture->isByKeys();
        cancelGesture(); // a second button gives up
        if (!isByKeys) {
            return;
        }
    }
    const bool isLeft = event->button() == Qt::LeftButton;
    if (event->button() == Qt::MiddleButton ||
        (isLeft && (m_isSpaceDown || m_toolKind == Tool::Pan))) {
        m_gesture = std::make_unique<PanGesture>(*this, at);
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (!isLeft) {
        return; // the right button's menu comes as an event of its own
    }
    if (m_toolKind == Tool::Place) {
        placeGhost(at, event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    if (m_toolKind == Tool::Connect || isOnConnectHandle(at)) {
        const int from = m_toolKind == Tool::Connect ? m_diagram.boxAt(at) : m_hovered;
        if (from >= 0) {
            m_gesture = std::make_unique<ConnectGesture>(*this, from);
            updateArea({});
        }
        return;
    }
    if (const int end = linkEndAt(at); end >= 0) {
        m_gesture =
            std::make_unique<ReconnectGesture>(*this, *m_emphasis.selectedLinks.begin(), end == 0);
        updateArea({});
        return;
    }
    if (const int folded = foldAt(at); folded >= 0) {
        const render::Box& box = m_diagram.boxes()[folded];
        const model::ElementId id = box.id;
        setCollapsed(id, !box.isCollapsed);
        setSelection({id});
        return;
    }
    if (const Sides sides = sidesAt(at); sides.any()) {
        m_gesture =
            std::make_unique<ResizeGesture>(*this, *m_emphasis.selectedBoxes.begin(), sides);
        return;
    }
    beginPress(event);
}

void CanvasView::beginPress(QMouseEvent* event)
{
    const QPointF at = mapToScene(m_pointer);
    m_press = {};
    m_press.at = m_pointer;
    m_press.isHeld = true;
    m_press.isAdding = (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) != 0;
    m_press.note = m_diagram.noteAt(at);
    if (m_press.note >= 0) {
        m_press.startsMove = true;
        if (!m_selectedNotes.contains(m_press.note) && !m_press.isAdding) {
            selectBoxes({}, {}, {m_press.note});
        }
        return;
    }
    m_press.box = m_diagram.boxAt(at);
    const bool isInContainer = m_press.box >= 0 && m_diagram.boxes()[m_press.box].isContainer;
    if (m_press.box < 0 || isInContainer) {
        m_press.link = linkNear(at);
    }
    if (m_press.link >= 0 || m_press.box < 0) {
        return;
    }
    const bool isSelected = m_emphasis.selectedBoxes.contains(m_press.box);
    const bool isInTitle =
        at.y() < m_diagram.boxes()[m_press.box].rect.top() + render::metrics::titleBand;
    // Inside a container one rather wants to choose some of its content.
    m_press.startsMove = !isInContainer || isInTitle || isSelected;
    if (m_press.startsMove && !isSelected && !m_press.isAdding) {
        selectBoxes({m_press.box}, {});
    }
}

void CanvasView::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position().toPoint();
    const QPointF at = mapToScene(m_pointer);
    if (const std::shared_ptr<Gesture> gesture = m_gesture) {
        gesture->update(at, event->modifiers());
        return;
    }
    if (m_press.isHeld && event->buttons().testFlag(Qt::LeftButton)) {
        if ((m_pointer - m_press.at).manhattanLength() >= QApplication::startDragDistance()) {
            beginDrag(at, event->modifiers());
        }
        return;
    }
    if (m_toolKind == Tool::Place) {
        moveGhost(at);
    } else {
        hover(m_pointer);
    }
}

void CanvasView::beginDrag(const QPointF& at, Qt::KeyboardModifiers modifiers)
{
    const Press press = std::exchange(m_press, {});
    const QPointF start = mapToScene(press.at);
    if (press.note >= 0 || (press.box >= 0 && press.link < 0 && press.startsMove)) {
        std::set<int> boxes = m_emphasis.selectedBoxes;
        std::set<int> notes = m_selectedNotes;
        if (press.note >= 0) {
            notes.insert(press.note);
        } else {
            boxes.insert(press.box);
        }
        selectBoxes(boxes, m_emphasis.selectedLinks, notes);
        m_gesture = std::make_unique<MoveGesture>(
            *this, std::vector<int>(boxes.begin(), boxes.end()),
            std::vector<int>(notes.begin(), notes.end()), press.box, start);
        viewport()->setCursor(Qt::SizeAllCursor);
    } else {
        m_gesture = std::make_unique<RubberGesture>(*this, start, press.isAdding);
    }
    const std::shared_ptr<Gesture> gesture = m_gesture;
    gesture->update(at, modifiers);
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event)
{
    m_pointer = event->position().toPoint();
    if (const std::shared_ptr<Gesture> gesture = m_gesture; gesture && !gesture->isByKeys()) {
        gesture->update(mapToScene(m_pointer), event->modifiers());
        finishGesture();
        hover(m_pointer);
        return;
    }
    if (m_press.isHeld && event->button() == Qt::LeftButton) {
        click(std::exchange(m_press, {}));
    }
}

void CanvasView::click(const Press& press)
{
    std::set<int> boxes = press.isAdding ? m_emphasis.selectedBoxes : std::set<int>();
    std::set<int> links = press.isAdding ? m_emphasis.selectedLinks : std::set<int>();
    std::set<int> notes = press.isAdding ? m_selectedNotes : std::set<int>();
    const bool isOnLit = press.link >= 0 ? m_emphasis.litLinks.contains(press.link)
                                         : m_emphasis.litBoxes.contains(press.box);
    if (!isOnLit) {
        clearHighlight(); // who looks elsewhere is done with it
    }
    const auto toggle = [](std::set<int>& chosen, int index) {
        if (!chosen.insert(index).second) {
            chosen.erase(index);
        }
    };
    if (press.note >= 0) {
        toggle(notes, press.note);
    } else if (press.link >= 0) {
        toggle(links, press.link);
    } else if (press.box >= 0) {
        toggle(boxes, press.box);
    }
    // Selecting makes the inspector finish what is typed, after which indices may mean others.
    const model::RelationId link =
        press.link < 0 ? model::RelationId() : m_diagram.links()[press.link].id;
    const model::ElementId box =
        press.box < 0 ? model::ElementId() : m_diagram.boxes()[press.box].id;
    selectBoxes(boxes, links, notes);
    if (m_overlayUse != OverlayUse::Probe || press.note >= 0) {
        return;
    }
    if (!link.empty()) {
        probeLink(link, press.isAdding);
    } else if (!box.empty()) {
        emit probed(box.value, press.isAdding);
    }
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_overlayUse == OverlayUse::Probe) {
        mousePressEvent(event); // somebody who clicks fast
        return;
    }
    m_pointer = event->position().toPoint();
    m_press = {};
    const QPointF at = mapToScene(m_pointer);
    const int box = m_diagram.boxAt(at);
    const bool isOnMark = foldAt(at) >= 0 || isOnConnectHandle(at) || sidesAt(at).any();
    if (event->button() != Qt::LeftButton || m_toolKind != Tool::Select || isOnMark) {
        return;
    }
    if (const int note = m_diagram.noteAt(at); note >= 0) {
        editNote(note);
        return;
    }
    const bool isOnGround =
        box < 0 || (render::isFrame(m_diagram.boxes()[box]) &&
                    at.y() > m_diagram.boxes()[box].rect.top() + render::metrics::titleBand);
    if (isOnGround) {
        if (linkNear(at) < 0) {
            showAddMenu(at);
        }
        return;
    }
    const model::ElementId id = m_diagram.boxes()[box].id;
    if (m_diagram.boxes()[box].isCollapsed) {
        setCollapsed(id, false);
    } else {
        startRename(id);
    }
}

void CanvasView::leaveEvent(QEvent* event)
{
    QGraphicsView::leaveEvent(event);
    m_ghost.reset();
    m_hovered = -1;
    updateArea({});
}

void CanvasView::hover(const QPoint& at)
{
    const QPointF point = mapToScene(at);
    int hovered = m_toolKind == Tool::Select ? m_diagram.boxAt(point) : -1;
    // The handles stand outside of the element: on the way to them it stays the hovered one.
    if (m_hovered >= 0 && hovered != m_hovered && m_toolKind == Tool::Select) {
        const double reach = 26 / zoom();
        if ((hovered < 0 || m_diagram.boxes()[hovered].isContainer) &&
            m_diagram.boxes()[m_hovered]
                .rect.adjusted(-reach, -reach, reach, reach)
                .contains(point)) {
            hovered = m_hovered;
        }
    }
    if (hovered != m_hovered) {
        m_hovered = hovered;
        updateArea({});
    }
    updateCursor();
}

void CanvasView::updateCursor()
{
    const QPointF at = mapToScene(m_pointer);
    if (m_toolKind == Tool::Pan || m_isSpaceDown) {
        viewport()->setCursor(Qt::OpenHandCursor);
    } else if (m_toolKind == Tool::Place || m_toolKind == Tool::Connect || isOnConnectHandle(at)) {
        viewport()->setCursor(Qt::CrossCursor);
    } else if (linkEndAt(at) >= 0 || foldAt(at) >= 0) {
        viewport()->setCursor(Qt::PointingHandCursor);
    } else if (const Sides sides = sidesAt(at); sides.any()) {
        const bool isAcross = sides.left || sides.right;
        const bool isDown = sides.top || sides.bottom;
        viewport()->setCursor(isAcross && isDown ? (sides.left == sides.top ? Qt::SizeFDiagCursor
                                                                            : Qt::SizeBDiagCursor)
                              : isAcross         ? Qt::SizeHorCursor
                                                 : Qt::SizeVerCursor);
    } else {
        viewport()->unsetCursor();
    }
}

void CanvasView::showRefusal(const QString& reason)
{
    if (reason.isEmpty()) {
        QToolTip::hideText();
        viewport()->unsetCursor();
        return;
    }
    viewport()->setCursor(Qt::ForbiddenCursor);
    QToolTip::showText(viewport()->mapToGlobal(m_pointer + QPoint(12, 16)), plainTip(reason),
                       viewport());
}

void CanvasView::cancelGesture()
{
    m_press = {};
    if (const std::shared_ptr<Gesture> gesture = std::move(m_gesture)) {
        gesture->cancel();
        updateArea({});
    }
}

void CanvasView::wheelEvent(QWheelEvent* event)
{
    event->accept();
    if (event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier)) {
        const QPointF delta = event->angleDelta();
        const double along = delta.y() != 0 ? delta.y() : delta.x();
        panBy(event->modifiers() & Qt::ShiftModifier ? QPointF(-along / zoom(), 0)
                                                     : QPointF(0, -along / zoom()));
        return;
    }
    zoomAbout(event->position().toPoint(), std::pow(1.2, event->angleDelta().y() / 120.0));
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event)
{
    cancelGesture();
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const QPointF at = mapToScene(event->pos());
        const int note = m_diagram.noteAt(at);
        const int box = note < 0 ? m_diagram.boxAt(at) : -1;
        const bool mayBeLink = note < 0 && (box < 0 || m_diagram.boxes()[box].isContainer);
        const int link = mayBeLink ? linkNear(at) : -1;
        if (note >= 0) {
            if (!m_selectedNotes.contains(note)) {
                selectBoxes({}, {}, {note});
            }
        } else if (link >= 0 && !m_emphasis.selectedLinks.contains(link)) {
            selectBoxes({}, {link});
        } else if (link < 0 && !m_emphasis.selectedBoxes.contains(box)) {
            selectBoxes(box < 0 ? std::set<int>() : std::set<int>{box}, {});
        }
    } else if (const QRectF selected = selectedArea(); !selected.isNull()) {
        // The menu key's menu belongs to what is selected, wherever the pointer is.
        const QPoint on = mapFromScene(selected.center());
        const QRect page = viewport()->rect();
        position = viewport()->mapToGlobal(QPoint(qBound(page.left(), on.x(), page.right()),
                                                  qBound(page.top(), on.y(), page.bottom())));
    }
    const model::ElementId element =
        m_selectedElements.empty() ? model::ElementId() : *m_selectedElements.begin();
    const model::RelationId relation =
        m_selectedRelations.empty() ? model::RelationId() : *m_selectedRelations.begin();
    emit contextMenuRequested(position, element, relation);
}

void CanvasView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    // What was seen as a whole stays so when a panel takes some of the room.
    const QRectF content = m_diagram.bounds();
    const auto isWhole = [&](const QSize& size) {
        return mapToScene(QRect(QPoint(), size)).boundingRect().contains(content);
    };
    const bool isCut = !content.isEmpty() && event->oldSize().isValid() &&
                       isWhole(event->oldSize()) && !isWhole(event->size());
    if ((m_isFitPending || isCut) && isVisible()) {
        zoomToFit();
    }
    updateArea({});
}

void CanvasView::showEvent(QShowEvent* event)
{
    QGraphicsView::showEvent(event);
    if (m_isFitPending) {
        zoomToFit();
    }
}

} // namespace corbel::ui
