/// Where a popup of the row below the canvas stands.
#pragma once

#include <algorithm>

#include <QScreen>
#include <QWidget>

namespace corbel::ui {

/// Above `button` and within its screen; the popup has its size already.
inline void placeAbove(QWidget& popup, const QWidget& button)
{
    const QRect room = button.screen()->availableGeometry();
    QPoint at = button.mapToGlobal(QPoint(0, -popup.height() - 2));
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - popup.width())));
    at.setY(std::max(at.y(), room.top()));
    popup.move(at);
}

} // namespace corbel::ui
