/// What the guided example points at in the window, and how it does a task for somebody there.
#pragma once

#include <QRect>

#include "ui/start/guide_steps.h"

namespace corbel::ui {

class MainWindow;

/// Where that is now, in coordinates of the window; null while it cannot be seen.
QRect guideTarget(MainWindow& window, GuideSpot spot);

/// Hands that use the window's own actions. The window has to outlive them.
GuideHands guideHands(MainWindow& window);

} // namespace corbel::ui
