// The window at its beginning: the start page, the guided example, and the report that ends it.
#include <QFileInfo>
#include <QScrollBar>
#include <QStatusBar>

#include "ui/dialogs/problem_dialog.h"
#include "ui/render/templates.h"
#include "ui/window/main_window.h"
#include "ui/words/messages.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

/// To be connected before all verbs: whatever works on the document shows it first.
void MainWindow::connectLeavingStart()
{
    const QList<QAction*> stay{m_actions->startPage, m_actions->newDocument, m_actions->open,
                               m_actions->import,    m_actions->quit,        m_actions->guide,
                               m_actions->shortcuts, m_actions->about};
    for (QAction* action : m_actions->all()) {
        if (!stay.contains(action)) {
            connect(action, &QAction::triggered, m_links.get(), [this] { leaveStartPage(); });
        }
    }
}

void MainWindow::connectStart()
{
    QObject* links = m_links.get();
    const auto on = [links](QAction* action, auto verb) {
        connect(action, &QAction::triggered, links, verb);
    };
    on(m_actions->startPage, [this] { showStartPage(); });
    on(m_actions->guide, [this] { startGuide(); });
    on(m_actions->exportReport,
       [this] { m_report.exportByDialog(m_settings.value(u"folder"_s).toString()); });
    // Not before the canvas shows the other document: it would fit the old one into the window.
    connect(&m_document, &Document::reset, links, [this] { leaveStartPage(); });
    // What was lit is about the other design.
    connect(&m_document, &Document::currentDesignChanged, links,
            [this] { canvas()->clearHighlight(); });
    connect(m_start, &StartPage::newRequested, links, [this] { m_files.newDocument(); });
    connect(m_start, &StartPage::openRequested, links, [this] { m_files.openByDialog(); });
    connect(m_start, &StartPage::importRequested, links, [this] { m_files.importByDialog(); });
    connect(m_start, &StartPage::guideRequested, links, [this] { startGuide(); });
    connect(m_start, &StartPage::fileChosen, links,
            [this](const QString& file) { m_files.openFile(file.toStdString()); });
    connect(m_start, &StartPage::templateChosen, links,
            [this](const QString& name) { startFromTemplate(name); });
    connect(m_empty, &EmptyState::guideRequested, links, [this] { startGuide(); });
    connect(m_empty, &EmptyState::importRequested, links, [this] { m_files.importByDialog(); });
    connect(m_empty, &EmptyState::startRequested, links, [this] { showStartPage(); });
    connect(m_simulationPanel, &SimulationPanel::keyChosen, links,
            [this](const QString& key) { chooseKey(key); });
    connect(m_explorer, &ExplorerPanel::importRequested, links,
            [this] { m_files.importByDialog(); });
    connect(m_insight, &InsightPanel::guideRequested, links, [this] { startGuide(); });
    connect(&m_style, &Style::themeChanged, links, [this] {
        m_guideCard->renewIcons();
        if (m_isAtStart) {
            m_start->renew();
        }
    });
    connectReport();
    connectGuide();
    if (m_isAtStart) {
        showStartPage();
    }
}

void MainWindow::connectReport()
{
    QObject* links = m_links.get();
    connect(&m_report, &ReportExport::runningChanged, links, [this](bool isRunning) {
        m_actions->exportReport->setEnabled(!isRunning);
        if (isRunning) {
            statusBar()->showMessage(tr("Writing the report…"));
        }
    });
    connect(&m_report, &ReportExport::written, links, [this](const QString& file) {
        statusBar()->showMessage(withParticles(tr("Exported %1").arg(QFileInfo(file).fileName())),
                                 5000);
        m_guide.noteReportWritten();
    });
    connect(&m_report, &ReportExport::failed, links,
            [this](const QString& file, const QString& problem) {
                statusBar()->clearMessage();
                ProblemDialog(tr("“%1” cannot be written").arg(QFileInfo(file).fileName()), file,
                              problem, tr("Choose another folder, or make room on the disk."), this)
                    .exec();
            });
}

void MainWindow::connectGuide()
{
    QObject* links = m_links.get();
    m_guide.speakAnew();
    auto* spotlight = new Spotlight(
        m_style,
        [this] {
            const std::optional<GuideSpot> spot = m_guide.spot();
            return spot && !m_isAtStart ? guideTarget(*this, *spot) : QRect();
        },
        this);
    connect(links, &QObject::destroyed, spotlight, [spotlight] { delete spotlight; });
    const auto follow = [spotlight] { spotlight->follow(); };
    connect(&m_guide, &Guide::changed, links, follow);
    m_insight->setGuideRunning(m_guide.isRunning());
    connect(&m_guide, &Guide::runningChanged, links, [this](bool isRunning) {
        updateEmptyState();
        m_insight->setGuideRunning(isRunning);
    });
    connect(m_views, &ViewTabs::zoomChanged, links, follow);
    connect(m_views, &ViewTabs::selectionChanged, links, follow);
    connect(m_views, &ViewTabs::canvasChanged, links, follow);
    connect(&m_document, &Document::changed, links, follow);
    connect(m_right, &QTabWidget::currentChanged, links, follow);
    connect(canvas()->horizontalScrollBar(), &QScrollBar::valueChanged, links, follow);
    connect(canvas()->verticalScrollBar(), &QScrollBar::valueChanged, links, follow);
    connect(m_views, &ViewTabs::highlightChanged, links,
            [this](bool isHighlighting) { m_guide.setHighlighting(isHighlighting); });
    connect(m_guideCard, &GuideCard::startPageRequested, links, [this] { showStartPage(); });
    connect(m_guideCard, &GuideCard::saveRequested, links, [this] { m_files.save(); });
    follow();
}

void MainWindow::showStartPage()
{
    m_isAtStart = true;
    // No verb shall work on what cannot be seen.
    canvas()->clearSelection();
    m_pages->setCurrentWidget(m_start);
    m_toolBar->hide();
    statusBar()->hide();
    m_start->renew();
    m_start->focusFirst();
}

void MainWindow::leaveStartPage()
{
    if (!m_isAtStart) {
        return;
    }
    m_isAtStart = false;
    m_start->rest();
    m_toolBar->show();
    statusBar()->show();
    m_pages->setCurrentWidget(m_columns);
    canvas()->setFocus();
}

void MainWindow::startFromTemplate(const QString& name)
{
    auto document = render::readTemplate(name.toStdString(), isKorean() ? "ko" : "en");
    if (document && m_files.mayClose()) {
        m_document.startFrom(std::move(*document));
    }
}

void MainWindow::startGuide()
{
    if (!m_document.model().elements.empty()) {
        if (!m_files.mayClose()) {
            return;
        }
        m_document.clear();
    }
    leaveStartPage();
    m_bottom->hide(); // The guide needs its room, and asks for it when its turn comes.
    m_guide.start();
}

} // namespace corbel::ui
