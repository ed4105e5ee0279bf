/// Dragging elements and notes: they snap to the grid, take their content along, and nest where
/// they are put. With Ctrl copies go there and the originals stay.
#pragma once

#include <map>
#include <vector>

#include "ui/canvas/canvas_edits.h"
#include "ui/canvas/gesture.h"
#include "ui/canvas/live_routes.h"

namespace corbel::ui {

class MoveGesture : public Gesture {
public:
    /// `grabbed` is one of `boxes` or, when it is -1, the first of `notes`; the pointer stands at
    /// `start`.
    MoveGesture(CanvasView& view, const std::vector<int>& boxes, const std::vector<int>& notes,
                int grabbed, const QPointF& start);

    /// Shift keeps elements in their containers, Alt off the grid, Ctrl makes copies.
    void update(const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void cancel() override;
    void paint(QPainter& painter, double scale) const override;
    KeyResult key(const QKeyEvent& event) override;

private:
    bool isCopying() const;
    /// Exactly where the pointer puts it: off the grid, and on the sheet upon others too.
    bool isFree() const { return m_modifiers.testFlag(Qt::AltModifier); }
    bool keepsContainers() const { return m_modifiers.testFlag(Qt::ShiftModifier); }
    QPointF delta() const;
    void moveBy(const QPointF& delta);
    int containerFor(int root) const;
    int containerAtPointer() const;
    /// Why the elements cannot be put where they are; empty when they can.
    QString refusal() const;
    /// Moves what was dropped upon something in a container to the nearest free place there.
    void clearOfSiblings(canvas_edits::Rects& rects) const;
    void finishCopies();
    model::ChangeSet notesMoved() const;
    void paintCopies(QPainter& painter, double scale) const;

    std::vector<int> m_roots;
    int m_grabbed;
    QPointF m_start;
    QPointF m_at;
    Qt::KeyboardModifiers m_modifiers;
    canvas_edits::Rects m_before;
    std::map<int, QPointF> m_notes; ///< Where the notes were.
    LiveRoutes m_routes;
};

} // namespace corbel::ui
