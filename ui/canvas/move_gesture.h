/// Dragging elements: they snap to the grid, take their content along, and nest where they are put.
#pragma once

#include <memory>
#include <vector>

#include "ui/canvas/canvas_edits.h"
#include "ui/canvas/gesture.h"
#include "ui/canvas/live_routes.h"

namespace corbel::ui {

class MoveGesture : public Gesture {
public:
    /// `grabbed` is one of `boxes`; the pointer stands at `start`.
    MoveGesture(CanvasView& view, const std::vector<int>& boxes, int grabbed, const QPointF& start);

    void update(const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void cancel() override;
    void paint(QPainter& painter, double scale) const override;

private:
    int targetOf(int root) const;
    /// Why the elements cannot be put where they are; empty when they can.
    QString refusal() const;

    std::vector<int> m_roots;
    int m_grabbed;
    QPointF m_start;
    QPointF m_at;
    canvas_edits::Rects m_before;
    LiveRoutes m_routes;
};

} // namespace corbel::ui
