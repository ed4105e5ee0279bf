// What an analysis shows on the canvas, and how a person asks it what would be if.
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include "ui/canvas/canvas_view.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

void CanvasView::setOverlay(std::shared_ptr<const render::Overlay> overlay, OverlayUse use)
{
    m_overlayUse = use;
    if (m_overlay == overlay) {
        return;
    }
    m_overlay = std::move(overlay);
    updateArea({});
}

bool CanvasView::probeSelection(const QKeyEvent& event)
{
    const bool isVerb = event.key() == Qt::Key_Space || event.key() == Qt::Key_Return ||
                        event.key() == Qt::Key_Enter;
    if (m_overlayUse != OverlayUse::Probe || !isVerb || m_toolKind != Tool::Select ||
        (m_selectedElements.empty() && m_selectedRelations.empty())) {
        return false;
    }
    if (!event.isAutoRepeat()) {
        // Whoever hears of it may select something else.
        const bool isToBeHeld = event.modifiers().testFlag(Qt::ShiftModifier);
        const std::vector<model::RelationId> relations = selectedRelations();
        for (const model::ElementId& id : selectedElements()) {
            emit probed(id.value, isToBeHeld);
        }
        for (const model::RelationId& id : relations) {
            probeLink(id, isToBeHeld);
        }
    }
    return true;
}

void CanvasView::probeLink(const model::RelationId& relation, bool isToBeHeld)
{
    const render::Link* link = m_diagram.find(relation);
    if (link == nullptr) {
        return;
    }
    if (link->kind == model::RelationKind::Connects ||
        link->kind == model::RelationKind::FailsOverTo) {
        emit probed(relation.value, isToBeHeld);
    } else {
        refuse(tr("Of relations, only network links and fail-overs fail by themselves. Take down "
                  "what this one leads to."));
    }
}

bool CanvasView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_overlay || m_gesture) {
        return QGraphicsView::viewportEvent(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    const QPointF at = mapToScene(help->pos());
    const int box = m_diagram.boxAt(at);
    const int link = box < 0 || m_diagram.boxes()[box].isContainer ? linkNear(at) : -1;
    QString reason;
    if (link >= 0) {
        if (const auto* mark = m_overlay->find(m_diagram.links()[link].id)) {
            reason = mark->reason;
        }
    } else if (box >= 0) {
        if (const auto* mark = m_overlay->find(m_diagram.boxes()[box].id)) {
            reason = mark->reason;
        }
    }
    if (reason.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(help->globalPos(), plainTip(reason), viewport());
    }
    return true;
}

} // namespace corbel::ui
