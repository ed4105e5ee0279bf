#include "ui/canvas/connect_gestures.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/canvas/canvas_edits.h"
#include "ui/canvas/canvas_view.h"
#include "ui/render/labels.h"

namespace corbel::ui {

namespace {

constexpr double slip = 24; // a drop this close to where it began is none
constexpr double halo = 4;

int otherEnd(const render::Link& link, bool isSource)
{
    return isSource ? link.to : link.from;
}

} // namespace

LineGesture::LineGesture(CanvasView& view, int fixed)
    : Gesture(view),
      m_fixed(fixed),
      m_at(view.diagram().boxes()[fixed].rect.center())
{
}

void LineGesture::update(const QPointF& at, Qt::KeyboardModifiers)
{
    m_at = at;
    m_target = view().diagram().boxAt(at);
    view().showRefusal(refusal());
    view().updateArea({});
}

void LineGesture::cancel()
{
    done();
}

void LineGesture::done()
{
    view().showRefusal({});
    view().updateArea({});
}

void LineGesture::paint(QPainter& painter, double scale) const
{
    const render::Theme& theme = view().theme();
    const QRectF from = view().diagram().boxes()[m_fixed].rect;
    const QColor colour = refusal().isEmpty() ? theme.selection : theme.forbidden;
    const QPointF start(std::clamp(m_at.x(), from.left(), from.right()),
                        std::clamp(m_at.y(), from.top(), from.bottom()));
    painter.setPen(QPen(colour, 2 / scale, Qt::DashLine, Qt::RoundCap));
    painter.drawLine(start, m_at);
    painter.setPen(QPen(colour, 2 / scale));
    painter.setBrush(Qt::NoBrush);
    if (m_target >= 0 && m_target != m_fixed) {
        painter.drawRoundedRect(
            view().diagram().boxes()[m_target].rect.adjusted(-halo, -halo, halo, halo), 10, 10);
    }
    painter.setBrush(colour);
    painter.drawEllipse(m_at, 3.5 / scale, 3.5 / scale);
}

bool ConnectGesture::isOnEmptyGround() const
{
    return target() < 0 || (target() != fixed() && view().diagram().isInside(fixed(), target()));
}

QString ConnectGesture::refusal() const
{
    if (isOnEmptyGround() || target() == fixed()) {
        return {};
    }
    const render::Box& from = view().diagram().boxes()[fixed()];
    const render::Box& to = view().diagram().boxes()[target()];
    if (!canvas_edits::likelyKinds(view().document().model(), from.id, to.id).empty()) {
        return {};
    }
    return QCoreApplication::translate(
               "Canvas", "No relation can lead from an element of kind %1 to one of kind %2.")
        .arg(render::kindName(from.kind), render::kindName(to.kind));
}

void ConnectGesture::finish()
{
    done();
    const render::Diagram& diagram = view().diagram();
    // By value: the diagram changes under the edit.
    const model::ElementId from = diagram.boxes()[fixed()].id;
    if (isOnEmptyGround()) {
        if (!diagram.boxes()[fixed()].rect.adjusted(-slip, -slip, slip, slip).contains(at())) {
            view().offerTargets(from, at());
        }
        return;
    }
    if (const QString reason = refusal(); !reason.isEmpty()) {
        view().refuse(reason);
    } else if (target() != fixed()) {
        const model::ElementId to = diagram.boxes()[target()].id;
        view().connectElements(from, to);
    }
}

QString reconnectRefusal(const CanvasView& view, int link, int from, int to)
{
    const render::Link& line = view.diagram().links()[link];
    const render::Box& source = view.diagram().boxes()[from];
    const render::Box& target = view.diagram().boxes()[to];
    if (from == to) {
        return QCoreApplication::translate("Canvas", "A relation joins two different elements.");
    }
    if (model::isLegal(line.kind, source.kind, target.kind)) {
        return {};
    }
    return QCoreApplication::translate(
               "Canvas",
               "A relation “%1” cannot lead from an element of kind %2 to one of kind %3.")
        .arg(render::kindName(line.kind), render::kindName(source.kind),
             render::kindName(target.kind));
}

ReconnectGesture::ReconnectGesture(CanvasView& view, int link, bool isSource)
    : LineGesture(view, otherEnd(view.diagram().links()[link], isSource)),
      m_link(link),
      m_isSource(isSource)
{
}

QString ReconnectGesture::refusal() const
{
    return target() < 0 ? QString()
                        : reconnectRefusal(view(), m_link, m_isSource ? target() : fixed(),
                                           m_isSource ? fixed() : target());
}

void ReconnectGesture::finish()
{
    done();
    if (target() < 0) {
        return;
    }
    if (const QString reason = refusal(); !reason.isEmpty()) {
        view().refuse(reason);
        return;
    }
    const model::RelationId id = view().diagram().links()[m_link].id;
    const model::Relation* relation = model::find(view().document().model(), id);
    if (relation == nullptr) {
        return;
    }
    // The end that stays keeps its element, which may stand hidden in the box where it is drawn.
    const model::ElementId moved = view().diagram().boxes()[target()].id;
    const model::ElementId from = m_isSource ? moved : relation->from;
    const model::ElementId to = m_isSource ? relation->to : moved;
    view().reconnect(id, from, to);
}

} // namespace corbel::ui
