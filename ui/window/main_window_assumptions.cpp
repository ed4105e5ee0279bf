// What a person assumes and asks of the availability, and the fault trees that come of it.
#include <QKeyEvent>

#include "ui/window/main_window.h"
#include "ui/words/names.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double assumedAvailability = 0.999; // what the action's text says

} // namespace

void MainWindow::changeSettings(const std::function<void(AnalysisSettings&)>& change)
{
    AnalysisSettings settings = m_analysis.settings();
    change(settings);
    m_analysis.setSettings(settings);
}

void MainWindow::connectAssumption()
{
    QObject* links = m_links.get();
    const auto assume = [this](bool isAssumed) {
        changeSettings([&](AnalysisSettings& settings) {
            settings.assumedAvailability =
                isAssumed ? std::optional(assumedAvailability) : std::nullopt;
        });
    };
    const auto withdraw = [this] {
        changeSettings([](AnalysisSettings& settings) {
            settings.assumedAvailability.reset();
            settings.commonCause = 0.0;
        });
    };
    connect(m_actions->assumeAvailability, &QAction::triggered, links, assume);
    connect(m_overlayBar, &OverlayBar::assumptionWanted, links, assume);
    connect(m_availability, &AvailabilityPanel::assumptionWanted, links, assume);
    connect(m_insight, &InsightPanel::assumptionWanted, links, assume);
    connect(m_overlayBar, &OverlayBar::assumptionsWithdrawn, links, withdraw);
    connect(m_availability, &AvailabilityPanel::assumptionsWithdrawn, links, withdraw);
    connect(m_insight, &InsightPanel::assumptionsWithdrawn, links, withdraw);
    connect(m_availability, &AvailabilityPanel::commonCauseWanted, links, [this](double share) {
        changeSettings([&](AnalysisSettings& settings) { settings.commonCause = share; });
    });
    connect(m_availability, &AvailabilityPanel::nodeBudgetWanted, links,
            [this](std::uint32_t nodes) {
                changeSettings([&](AnalysisSettings& settings) { settings.nodeBudget = nodes; });
            });
    connect(m_actions->assumptions, &QAction::triggered, links, [this] {
        showPanel(u"availability"_s);
        m_availability->openAssumptions();
    });
    const auto follow = [this] {
        m_actions->assumeAvailability->setChecked(
            m_analysis.settings().assumedAvailability.has_value());
        m_overlayBar->renew();
        m_report.setSettings(m_analysis.settings());
    };
    connect(&m_analysis, &AnalysisController::settingsChanged, links, follow);
    follow();
    connectQuestions();
}

void MainWindow::connectQuestions()
{
    QObject* links = m_links.get();
    connect(m_availability, &AvailabilityPanel::elementAsked, links, [this](const QString& id) {
        changeSettings(
            [&](AnalysisSettings& settings) { settings.askedElement = id.toStdString(); });
    });
    const auto ask = [this](const model::ElementId& element) {
        showPanel(u"availability"_s);
        m_availability->ask(toQString(element.value));
    };
    connect(m_availability, &AvailabilityPanel::elementChoiceWanted, links,
            [this, ask] { m_tools->chooseElement(tr("Whose availability?"), {}, ask); });
    connect(m_actions->askAvailability, &QAction::triggered, links, [this, ask] {
        const std::vector<model::ElementId> elements = m_tools->selection().elements();
        if (elements.size() == 1) {
            ask(elements.front());
        }
    });
    connect(m_actions->exportFaultTree, &QAction::triggered, links, [this] {
        // Those first that are asked about anyway, and of these the one that is looked at.
        std::vector<std::string> first;
        if (const std::string shown = m_availability->shownEntry().toStdString(); !shown.empty()) {
            first.push_back(shown);
        }
        if (const Insight* insight = m_analysis.insight()) {
            for (const analysis::EntryAvailability& entry : insight->availability.entries) {
                if (first.empty() || entry.entry != first.front()) {
                    first.push_back(entry.entry);
                }
            }
        }
        m_tools->chooseElement(tr("Whose fault tree?"), first,
                               [this](const model::ElementId& element) {
                                   m_files.exportFaultTreeByDialog(
                                       element, availabilitySettings(m_analysis.settings()));
                               });
    });
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // What has the keyboard has no use for the key: it takes back what lies over the canvas.
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier &&
        m_overlay.kind() != OverlayKind::None) {
        m_overlay.setKind(OverlayKind::None);
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace corbel::ui
