// What an analysis shows on the canvas, and how a person asks it what would be if.
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include "ui/canvas/canvas_view.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

void CanvasView::setOverlay(std::shared_ptr<const render::Overlay> overlay, OverlayUse use)
{
    m_overlay = std::move(overlay);
    m_overlayUse = use;
    updateArea({});
}

bool CanvasView::probeSelection(const QKeyEvent& event)
{
    const bool isVerb = event.key() == Qt::Key_Space || event.key() == Qt::Key_Return ||
                        event.key() == Qt::Key_Enter;
    if (m_overlayUse != OverlayUse::Probe || !isVerb || m_selectedElements.empty() ||
        m_toolKind != Tool::Select) {
        return false;
    }
    if (!event.isAutoRepeat()) {
        // Whoever hears of it may select something else.
        for (const model::ElementId& id : std::vector(selectedElements())) {
            emit probed(id, event.modifiers().testFlag(Qt::ShiftModifier));
        }
    }
    return true;
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
