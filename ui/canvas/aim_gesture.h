/// Choosing an element by keys: what a relation shall lead to, or what shall contain the selection.
#pragma once

#include <functional>
#include <vector>

#include <QString>

#include "ui/canvas/gesture.h"

namespace corbel::ui {

/// Arrow keys go to the nearest candidate in their direction, Tab and Shift+Tab through all of
/// them, Return takes the one that is framed.
class AimGesture : public Gesture {
public:
    struct Aim {
        int from = -1;               ///< Where the line begins.
        std::vector<int> candidates; ///< Boxes that may be chosen; not empty.
        QString hint;                ///< What the keys do, shown on the canvas.
        std::function<void(int box)> take;
    };

    AimGesture(CanvasView& view, Aim aim);

    void update(const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void cancel() override;
    void paint(QPainter& painter, double scale) const override;
    KeyResult key(const QKeyEvent& event) override;
    bool isByKeys() const override { return true; }

    int target() const { return m_target; }

private:
    void choose(int box);

    Aim m_aim;
    int m_target;
};

} // namespace corbel::ui
