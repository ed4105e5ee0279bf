/// Drawing a relation, and taking one of its ends to another element.
#pragma once

#include "model/ids.h"
#include "ui/canvas/gesture.h"

namespace corbel::ui {

/// A line that follows the pointer from an element; frames what it would end at.
class LineGesture : public Gesture {
public:
    void update(const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;
    void paint(QPainter& painter, double scale) const override;

protected:
    /// `fixed` is the box at the end that stays.
    LineGesture(CanvasView& view, int fixed);

    int fixed() const { return m_fixed; }
    int target() const { return m_target; }
    const QPointF& at() const { return m_at; }
    /// Why the line cannot end here; empty when it can, or where there is nothing.
    virtual QString refusal() const = 0;
    void done();

private:
    int m_fixed;
    int m_target = -1;
    QPointF m_at;
};

class ConnectGesture : public LineGesture {
public:
    ConnectGesture(CanvasView& view, int from) : LineGesture(view, from) {}

    /// On another element it connects; where there is none it offers what to put there.
    void finish() override;

protected:
    QString refusal() const override;

private:
    /// Not on an element that could be meant as the end: on the sheet or within what holds the
    /// beginning.
    bool isOnEmptyGround() const;
};

class ReconnectGesture : public LineGesture {
public:
    /// Moves the beginning of a link, or else its end.
    ReconnectGesture(CanvasView& view, int link, bool isSource);

    void finish() override;

protected:
    QString refusal() const override;

private:
    int m_link;
    bool m_isSource;
};

/// Why a relation of this kind may not join two boxes; empty when it may.
QString reconnectRefusal(const CanvasView& view, int link, int from, int to);

} // namespace corbel::ui
