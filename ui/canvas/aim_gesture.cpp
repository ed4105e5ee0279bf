#include "ui/canvas/aim_gesture.h"

#include <algorithm>
#include <cmath>

#include "ui/canvas/canvas_space.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/hint_pill.h"

namespace corbel::ui {

namespace {

constexpr double halo = 4;

int nearest(const render::Diagram& diagram, int from, const std::vector<int>& candidates)
{
    const QPointF centre = diagram.boxes()[from].rect.center();
    return *std::ranges::min_element(candidates, {}, [&](int box) {
        const QPointF off = diagram.boxes()[box].rect.center() - centre;
        return std::hypot(off.x(), off.y());
    });
}

} // namespace

AimGesture::AimGesture(CanvasView& view, Aim aim)
    : Gesture(view),
      m_aim(std::move(aim)),
      m_target(nearest(view.diagram(), m_aim.from, m_aim.candidates))
{
    choose(m_target);
}

void AimGesture::choose(int box)
{
    m_target = box;
    view().reveal(view().diagram().boxes()[box].id);
    view().updateArea({});
}

void AimGesture::update(const QPointF&, Qt::KeyboardModifiers) {}

Gesture::KeyResult AimGesture::key(const QKeyEvent& event)
{
    if (event.type() != QEvent::KeyPress) {
        return KeyResult::Taken;
    }
    const auto step = [this](const QPointF& direction) {
        const render::Diagram& diagram = view().diagram();
        const int next = canvas_edits::neighbour(diagram, diagram.boxes()[m_target].rect, direction,
                                                 m_aim.candidates);
        if (next >= 0) {
            choose(next);
        }
        return KeyResult::Taken;
    };
    const auto walk = [this](std::ptrdiff_t by) {
        const auto count = static_cast<std::ptrdiff_t>(m_aim.candidates.size());
        const auto at = std::ranges::find(m_aim.candidates, m_target) - m_aim.candidates.begin();
        choose(m_aim.candidates[static_cast<std::size_t>((at + by + count) % count)]);
        return KeyResult::Taken;
    };
    switch (event.key()) {
    case Qt::Key_Left:
        return step({-1, 0});
    case Qt::Key_Right:
        return step({1, 0});
    case Qt::Key_Up:
        return step({0, -1});
    case Qt::Key_Down:
        return step({0, 1});
    case Qt::Key_Tab:
        return walk(1);
    case Qt::Key_Backtab:
        return walk(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return KeyResult::Finish;
    default:
        return event.key() == Qt::Key_Escape ? KeyResult::Ignored : KeyResult::Taken;
    }
}

void AimGesture::finish()
{
    view().updateArea({});
    m_aim.take(m_target);
}

void AimGesture::cancel()
{
    view().updateArea({});
}

void AimGesture::paint(QPainter& painter, double scale) const
{
    const render::Diagram& diagram = view().diagram();
    const QColor colour = view().theme().selection;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1 / scale, Qt::DotLine));
    const QRectF seen = view().mapToScene(view().viewport()->rect()).boundingRect();
    for (const int box : m_aim.candidates) {
        if (const QRectF rect = diagram.boxes()[box].rect; rect.intersects(seen)) {
            painter.drawRoundedRect(rect.adjusted(-halo, -halo, halo, halo), 10, 10);
        }
    }
    const QRectF from = diagram.boxes()[m_aim.from].rect;
    const QRectF to = diagram.boxes()[m_target].rect;
    const auto meet = [](const QRectF& rect, const QPointF& towards) {
        return QPointF(std::clamp(towards.x(), rect.left(), rect.right()),
                       std::clamp(towards.y(), rect.top(), rect.bottom()));
    };
    const QPointF end = meet(to, from.center());
    painter.setPen(QPen(colour, 2 / scale, Qt::DashLine, Qt::RoundCap));
    painter.drawLine(meet(from, end), end);
    painter.setPen(QPen(colour, 2.5 / scale));
    painter.drawRoundedRect(to.adjusted(-halo, -halo, halo, halo), 10, 10);
    painter.setBrush(colour);
    painter.drawEllipse(end, 3.5 / scale, 3.5 / scale);
    paintHintPill(painter, view().viewport()->rect(),
                  view().mapFromScene(to).boundingRect().adjusted(-8, -8, 8, 8), m_aim.hint,
                  view().theme());
}

} // namespace corbel::ui
