/// A picture of the real window, taken when everything in it has settled.
#pragma once

#include <QSize>
#include <QString>

namespace corbel::ui {

class MainWindow;

struct ScreenshotSettings {
    QString file;
    QString panel;   ///< Empty: as the window opens.
    QString overlay; ///< `failure`, which takes down what is selected, `load`, or empty.
    QSize size{1440, 900};
};

/// Shows `window`, waits until the analyses of its document have ended and the layout of widgets is
/// done, and writes the picture. On failure `problem` says why.
bool takeScreenshot(MainWindow& window, const ScreenshotSettings& settings, QString* problem);

} // namespace corbel::ui
