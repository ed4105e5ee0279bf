/// Something that a pressed mouse button is doing on the canvas, from press to release.
#pragma once

#include <QPainter>
#include <QPointF>

namespace corbel::ui {

class CanvasView;

/// Made on the press; `finish` or `cancel` is called once, then it is destroyed. Positions are in
/// diagram units. A gesture shows itself on the canvas's diagram and by `paint`; only `finish`
/// makes an edit.
class Gesture {
public:
    explicit Gesture(CanvasView& view) : m_view(view) {}
    virtual ~Gesture() = default;
    Gesture(const Gesture&) = delete;
    Gesture& operator=(const Gesture&) = delete;

    virtual void update(const QPointF& at, Qt::KeyboardModifiers modifiers) = 0;
    virtual void finish() = 0;
    virtual void cancel() {}
    /// What floats above the diagram; the painter is in diagram units.
    virtual void paint(QPainter& painter, double scale) const;

protected:
    CanvasView& view() const { return m_view; }

private:
    CanvasView& m_view;
};

inline void Gesture::paint(QPainter&, double) const {}

} // namespace corbel::ui
