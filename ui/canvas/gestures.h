/// The smaller gestures: resizing, choosing by a rubber band, panning.
#pragma once

#include <set>

#include "ui/canvas/gesture.h"
#include "ui/canvas/live_routes.h"

namespace corbel::ui {

class ResizeGesture : public Gesture {
public:
    ResizeGesture(CanvasView& view, int box, Sides sides);

    void update(const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void cancel() override;

private:
    int m_box;
    Sides m_sides;
    QRectF m_before;
    QRectF m_least; ///< What the box has to enclose; null when it is empty.
    LiveRoutes m_routes;
};

class RubberGesture : public Gesture {
public:
    RubberGesture(CanvasView& view, const QPointF& start, bool isAdding);

    void update(const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void finish() override {}
    void cancel() override;
    void paint(QPainter& painter, double scale) const override;

private:
    std::set<int> m_boxesBefore;
    std::set<int> m_linksBefore;
    std::set<int> m_notesBefore;
    QPointF m_start;
    QRectF m_band;
};

class PanGesture : public Gesture {
public:
    PanGesture(CanvasView& view, const QPointF& start) : Gesture(view), m_start(start) {}

    void update(const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void finish() override {}

private:
    QPointF m_start;
};

} // namespace corbel::ui
