#include "ui/start/guide_targets.h"

#include <QMenuBar>

#include "ui/window/main_window.h"

namespace corbel::ui {

namespace {

QRect placeOf(const MainWindow& window, const QWidget* widget, QRect part = {})
{
    if (widget == nullptr || !widget->isVisible()) {
        return {};
    }
    part =
        (part.isNull() ? widget->rect() : part).intersected(widget->visibleRegion().boundingRect());
    return part.isEmpty() ? QRect() : QRect(widget->mapTo(&window, part.topLeft()), part.size());
}

QRect placeOf(const MainWindow& window, const model::Element* element)
{
    const CanvasView& canvas = *window.canvas();
    const render::Box* box = element == nullptr ? nullptr : canvas.diagram().find(element->id);
    return box == nullptr
               ? QRect()
               : placeOf(window, canvas.viewport(), canvas.mapFromScene(box->rect).boundingRect());
}

QRect placeOfTab(const MainWindow& window, const QWidget* panel)
{
    const QTabWidget& tabs = *window.sidePanels();
    return placeOf(window, tabs.tabBar(), tabs.tabBar()->tabRect(tabs.indexOf(panel)));
}

/// The row of the inspector while the element is selected, before that the element.
QRect placeOf(const MainWindow& window, const model::Element* element, model::Key key)
{
    if (element == nullptr ||
        window.canvas()->selectedElements() != std::vector<model::ElementId>{element->id}) {
        return placeOf(window, element);
    }
    if (window.sidePanels()->currentWidget() != window.inspector()) {
        return placeOfTab(window, window.inspector());
    }
    const QRect row = placeOf(window, window.inspector()->row(key));
    return row.isNull() ? placeOf(window, window.inspector()) : row;
}

QRect placeOfMenu(const MainWindow& window, const QAction* within)
{
    for (QAction* title : window.menuBar()->actions()) {
        if (title->menu() == nullptr) {
            continue;
        }
        bool holds = title->menu()->actions().contains(within);
        for (const QAction* entry : title->menu()->actions()) {
            holds =
                holds || (entry->menu() != nullptr && entry->menu()->actions().contains(within));
        }
        if (holds) {
            return placeOf(window, window.menuBar(), window.menuBar()->actionGeometry(title));
        }
    }
    return {};
}

/// The button that runs it, or the one of the tool bar that opens its panel.
QRect placeOfSimulation(MainWindow& window)
{
    const QRect run = placeOf(window, window.simulationPanel()->runButton());
    if (!run.isNull()) {
        return run;
    }
    for (const QToolBar* bar : window.findChildren<QToolBar*>()) {
        const QRect button = placeOf(window, bar->widgetForAction(window.actions().simulation));
        if (!button.isNull()) {
            return button;
        }
    }
    return placeOfMenu(window, window.actions().simulation);
}

} // namespace

QRect guideTarget(MainWindow& window, GuideSpot spot)
{
    const GuideParts parts = guideParts(window.document().model());
    switch (spot) {
    case GuideSpot::ActorTile:
        return placeOf(window, window.palette()->tile(model::ElementKind::Actor));
    case GuideSpot::ServiceTile:
        return placeOf(window, window.palette()->tile(model::ElementKind::Service));
    case GuideSpot::StoreTile:
        return placeOf(window, window.palette()->tile(model::ElementKind::Store));
    case GuideSpot::Actor:
        return placeOf(window, parts.actor);
    case GuideSpot::Service:
        return placeOf(window, parts.service);
    case GuideSpot::ActorRate:
        return placeOf(window, parts.actor, model::Key::Rate);
    case GuideSpot::Replicas:
        return placeOf(window, parts.service, model::Key::Replicas);
    case GuideSpot::ServiceTime:
        return placeOf(window, parts.service, model::Key::ServiceTime);
    case GuideSpot::StoreTime:
        return placeOf(window, parts.store, model::Key::ServiceTime);
    case GuideSpot::Insight:
        return window.sidePanels()->currentWidget() == window.insight()
                   ? placeOf(window, window.insight())
                   : placeOfTab(window, window.insight());
    case GuideSpot::DesignMenu:
        return placeOfMenu(window, window.actions().addDesign);
    case GuideSpot::Simulation:
        return placeOfSimulation(window);
    case GuideSpot::FileMenu:
        return placeOfMenu(window, window.actions().exportReport);
    }
    return {};
}

GuideHands guideHands(MainWindow& window)
{
    GuideHands hands{window.document(), {}, {}, {}, {}};
    hands.addAlternative = [&window] { window.actions().addDesign->trigger(); };
    hands.lightCeiling = [&window] {
        const auto light = [&window] {
            const Insight* insight = window.analysis().insight();
            if (window.analysis().isSettled() && insight->capacity.ceiling) {
                QStringList ids;
                for (const std::string& id : insight->capacity.ceiling->cut) {
                    ids << QString::fromStdString(id);
                }
                window.showPanel(QStringLiteral("insight"));
                emit window.insight()->witnessesChosen(ids);
            }
        };
        if (window.analysis().isSettled()) {
            light();
        } else { // what was typed just now is still being analysed
            QObject::connect(&window.analysis(), &AnalysisController::insightChanged, &window,
                             light, Qt::SingleShotConnection);
        }
    };
    hands.simulate = [&window] {
        window.showPanel(QStringLiteral("simulation"));
        if (!window.simulation().isRunning()) {
            window.simulationPanel()->runButton()->click();
        }
    };
    hands.report = [&window] { window.actions().exportReport->trigger(); };
    return hands;
}

} // namespace corbel::ui
