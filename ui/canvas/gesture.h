/// Something that a pressed mouse button, or a key that asks for more, is doing on the canvas.
#pragma once

#include <QKeyEvent>
#include <QPainter>
#include <QPointF>

namespace corbel::ui {

class CanvasView;

/// The sides of a box that follow the pointer.
struct Sides {
    bool left = false;
    bool top = false;
    bool right = false;
    bool bottom = false;

    bool any() const { return left || top || right || bottom; }
};

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

    enum class KeyResult { Ignored, Taken, Finish };
    virtual KeyResult key(const QKeyEvent& event);
    /// It goes by keys alone: the mouse ends it and begins something else.
    virtual bool isByKeys() const { return false; }

protected:
    CanvasView& view() const { return m_view; }

private:
    CanvasView& m_view;
};

inline void Gesture::paint(QPainter&, double) const {}

inline Gesture::KeyResult Gesture::key(const QKeyEvent&)
{
    return KeyResult::Ignored;
}

} // namespace corbel::ui
