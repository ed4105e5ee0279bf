// Overlays: how the canvas, the row below it, the menus and the analyses hang together.
#include "ui/window/main_window.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

OverlayUse useOf(OverlayKind kind)
{
    switch (kind) {
    case OverlayKind::None:
        return OverlayUse::Remark;
    case OverlayKind::Failure:
        return OverlayUse::Probe;
    case OverlayKind::Load:
        return OverlayUse::Lens;
    }
    return OverlayUse::Remark;
}

} // namespace

void MainWindow::connectOverlay()
{
    QObject* links = m_links.get();
    const auto show = [this] { m_views->setOverlay(m_overlay.marks(), useOf(m_overlay.kind())); };
    connect(&m_overlay, &OverlayController::changed, links, show);
    const auto followKind = [this] {
        for (QAction* action : m_actions->overlays->actions()) {
            action->setChecked(action->property("option").toInt() ==
                               static_cast<int>(m_overlay.kind()));
        }
    };
    connect(&m_overlay, &OverlayController::kindChanged, links, followKind);
    for (QAction* action : m_actions->overlays->actions()) {
        connect(action, &QAction::triggered, links, [this, action] {
            m_overlay.setKind(static_cast<OverlayKind>(action->property("option").toInt()));
        });
    }
    connect(m_views, &ViewTabs::probed, &m_overlay, &OverlayController::probe);
    connect(m_views, &ViewTabs::overlayLeft, links,
            [this] { m_overlay.setKind(OverlayKind::None); });
    // What a panel lit up dims the rest, which over failures would look like dead.
    connect(&m_overlay, &OverlayController::kindChanged, links,
            [this] { canvas()->clearHighlight(); });

    m_overlay.showSinglePoints(m_settings.value(u"canvas/single-points"_s, true).toBool());
    m_actions->singlePoints->setChecked(m_overlay.areSinglePointsShown());
    connect(m_actions->singlePoints, &QAction::triggered, links, [this](bool isOn) {
        m_settings.setValue(u"canvas/single-points"_s, isOn);
        m_overlay.showSinglePoints(isOn);
    });

    connect(m_actions->failWholes, &QAction::triggered, m_overlayBar, &OverlayBar::openWholes);
    connect(m_overlayBar, &OverlayBar::witnessesChosen, links,
            [this](const QStringList& ids) { highlight(ids); });
    connect(m_overlayBar, &OverlayBar::panelRequested, links,
            [this](const QString& panel) { showPanel(panel); });
    followKind();
    show();
    connectAssumption();
    connectResults();
}

void MainWindow::connectResults()
{
    QObject* links = m_links.get();
    const auto light = [this](const QStringList& ids) { highlight(ids); };
    const auto fill = [this](const QString& key) { chooseKey(key); };
    connect(m_availability, &AvailabilityPanel::witnessesChosen, links, light);
    connect(m_availability, &AvailabilityPanel::placeChosen, links,
            [this](const QStringList& ids) { goTo(ids); });
    connect(m_availability, &AvailabilityPanel::keyChosen, links, fill);
    connect(m_capacity, &CapacityPanel::witnessesChosen, links, light);
    connect(m_capacity, &CapacityPanel::keyChosen, links, fill);
    connect(m_capacity, &CapacityPanel::overlayRequested, links,
            [this] { m_overlay.setKind(OverlayKind::Load); });
    connect(m_insight, &InsightPanel::panelRequested, links,
            [this](const QString& panel) { showPanel(panel); });
    connect(m_insight, &InsightPanel::overlayRequested, links, [this](bool isLoad) {
        m_overlay.setKind(isLoad ? OverlayKind::Load : OverlayKind::Failure);
    });
    const auto follow = [this] {
        if (m_analysis.insight() != nullptr) {
            m_availability->setInsight(m_analysis.sharedInsight());
            m_capacity->setInsight(m_analysis.sharedInsight());
        }
    };
    connect(&m_analysis, &AnalysisController::insightChanged, links, follow);
    follow();
}

} // namespace corbel::ui
