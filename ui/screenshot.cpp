#include "ui/screenshot.h"

#include <QApplication>
#include <QEventLoop>
#include <QImageWriter>
#include <QPixmap>

#include "ui/main_window.h"

namespace corbel::ui {

namespace {

/// Handles all that is queued, and what that queues in turn, until nothing asks for layout or
/// paint.
void settleWidgets()
{
    QApplication::sendPostedEvents();
    QApplication::processEvents();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QApplication::processEvents();
}

} // namespace

bool takeScreenshot(MainWindow& window, const ScreenshotSettings& settings, QString* problem)
{
    window.resize(settings.size);
    window.show();
    if (!window.analysis().isSettled()) {
        QEventLoop loop;
        QObject::connect(&window.analysis(), &AnalysisController::insightChanged, &loop,
                         &QEventLoop::quit);
        loop.exec();
    }
    settleWidgets();
    if (!settings.panel.isEmpty()) {
        if (!window.showPanel(settings.panel)) {
            *problem =
                QObject::tr("There is no panel “%1”; there are %2.")
                    .arg(settings.panel, MainWindow::panelNames().join(QStringLiteral(", ")));
            return false;
        }
        if (settings.panel == QLatin1String("insight")) {
            window.insight()->expandFirst();
        } else if (settings.panel == QLatin1String("start")) {
            while (window.startPage()->awaited() > 0) {
                QEventLoop loop;
                QObject::connect(window.startPage(), &StartPage::pictureTaken, &loop,
                                 &QEventLoop::quit);
                loop.exec();
            }
        } else if (settings.panel == QLatin1String("simulation")) {
            QEventLoop loop;
            QObject::connect(&window.simulation(), &SimulationController::resultChanged, &loop,
                             &QEventLoop::quit);
            window.simulationPanel()->runButton()->click();
            if (window.simulation().isRunning()) {
                loop.exec();
            }
        }
    }
    settleWidgets();
    window.canvas()->zoomToFit();
    settleWidgets();
    const QPixmap picture = window.grab();
    QImageWriter writer(settings.file);
    if (!writer.write(picture.toImage())) {
        *problem = QObject::tr("The picture “%1” cannot be written: %2.")
                       .arg(settings.file, writer.errorString());
        return false;
    }
    return true;
}

} // namespace corbel::ui
