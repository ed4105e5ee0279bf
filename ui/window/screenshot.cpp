#include "ui/window/screenshot.h"

#include <QApplication>
#include <QEventLoop>
#include <QImageWriter>
#include <QPixmap>

#include "ui/window/main_window.h"

namespace corbel::ui {

namespace {

template <class Sender, class Signal>
void waitFor(Sender& sender, Signal signal)
{
    QEventLoop loop;
    QObject::connect(&sender, signal, &loop, &QEventLoop::quit);
    loop.exec();
}

void showOverlay(MainWindow& window, const QString& name)
{
    if (name.isEmpty()) {
        return;
    }
    OverlayController& overlay = window.overlay();
    const bool isFailure = name == QLatin1String("failure");
    overlay.setKind(isFailure ? OverlayKind::Failure : OverlayKind::Load);
    if (isFailure) {
        for (const model::ElementId& id : window.canvas()->selectedElements()) {
            overlay.probe(id.value, false);
        }
        for (const model::RelationId& id : window.canvas()->selectedRelations()) {
            overlay.probe(id.value, false);
        }
    }
    while (!overlay.isSettled()) {
        waitFor(overlay, &OverlayController::changed);
    }
}

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
        waitFor(window.analysis(), &AnalysisController::insightChanged);
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
                waitFor(*window.startPage(), &StartPage::pictureTaken);
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
    while (!window.insight()->isSettled()) {
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    showOverlay(window, settings.overlay);
    while (!window.availability()->isSettled()) {
        waitFor(*window.availability(), &AvailabilityPanel::studied);
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
