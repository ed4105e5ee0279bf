// Which signal of the window leads to which verb.
#include <QMenuBar>
#include <QStatusBar>

#include "ui/dialogs/help_dialogs.h"
#include "ui/files/reimport.h"
#include "ui/window/main_window.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"

namespace corbel::ui {

void MainWindow::connectFiles()
{
    QObject* links = m_links.get();
    const auto on = [links](QAction* action, auto verb) {
        connect(action, &QAction::triggered, links, verb);
    };
    on(m_actions->newDocument, [this] { m_files.newDocument(); });
    on(m_actions->open, [this] { m_files.openByDialog(); });
    on(m_actions->save, [this] { m_files.save(); });
    on(m_actions->saveAs, [this] { m_files.saveByDialog(); });
    on(m_actions->import, [this] { m_files.importByDialog(); });
    auto* reimport = new Reimport(m_document, this, links);
    on(m_actions->importAgain, [reimport] { reimport->run(); });
    connect(reimport, &Reimport::reported, this, [this](const QString& message) {
        statusBar()->showMessage(withParticles(message), 5000);
    });
    const auto enable = [this, reimport] {
        m_actions->importAgain->setEnabled(reimport->isPossible());
    };
    connect(&m_document, &Document::changed, links, enable);
    connect(&m_document, &Document::reset, links, enable);
    enable();
    on(m_actions->exportSvg, [this] { m_files.exportByDialog(ExportFormat::Svg); });
    on(m_actions->exportPng, [this] { m_files.exportByDialog(ExportFormat::Png); });
    on(m_actions->exportPdf, [this] { m_files.exportByDialog(ExportFormat::Pdf); });
    on(m_actions->exportYaml, [this] { m_files.exportByDialog(ExportFormat::Yaml); });
    on(m_actions->exportJson, [this] { m_files.exportByDialog(ExportFormat::Json); });
    on(m_actions->exportDot, [this] { m_files.exportByDialog(ExportFormat::Dot); });
    on(m_actions->exportMermaid, [this] { m_files.exportByDialog(ExportFormat::Mermaid); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->shortcuts, [this] { showShortcuts(m_actions->all(), this); });
    on(m_actions->about, [this] { showAbout(this); });
    connect(&m_files.recent(), &RecentFiles::changed, links, [this] { fillRecent(); });
    connect(&m_files.guard(), &FileGuard::readOnlyChanged, links, [this] { updateTitle(); });
    connect(&m_files, &FilesController::noticesChanged, links,
            [this] { m_findings->setNotices(m_files.notices()); });
    connect(&m_files, &FilesController::reported, links, [this](const QString& message) {
        statusBar()->showMessage(withParticles(message), 5000);
    });
    fillRecent();
}

void MainWindow::connectEditing()
{
    QObject* links = m_links.get();
    const auto on = [links](QAction* action, auto verb) {
        connect(action, &QAction::triggered, links, verb);
    };
    on(m_actions->selectAll, [this] { canvas()->selectAll(); });
    on(m_actions->select, [this] { canvas()->setTool(Tool::Select); });
    on(m_actions->pan, [this] { canvas()->setTool(Tool::Pan); });
    on(m_actions->connect, [this] { canvas()->setTool(Tool::Connect); });
    connect(m_tools.get(), &WindowTools::reported, links, [this](const QString& message) {
        statusBar()->showMessage(withParticles(message), 6000);
    });
    connect(m_tools.get(), &WindowTools::inspectorRequested, links,
            [this] { showPanel(QStringLiteral("inspector")); });
}

void MainWindow::connectView()
{
    QObject* links = m_links.get();
    const auto on = [links](QAction* action, auto verb) {
        connect(action, &QAction::triggered, links, verb);
    };
    on(m_actions->zoomIn, [this] { canvas()->zoomIn(); });
    on(m_actions->zoomOut, [this] { canvas()->zoomOut(); });
    on(m_actions->zoomReset, [this] { canvas()->setZoom(1); });
    on(m_actions->zoomFit, [this] { canvas()->zoomToFit(); });
    on(m_actions->zoomSelection, [this] { canvas()->zoomToSelection(); });
    on(m_actions->grid, [this](bool isVisible) { m_views->setGridVisible(isVisible); });
    on(m_actions->clearHighlight, [this] { canvas()->clearHighlight(); });
    const std::pair<QAction*, const char*> panels[] = {
        {m_actions->palette, "palette"},           {m_actions->explorer, "explorer"},
        {m_actions->inspector, "inspector"},       {m_actions->insight, "insight"},
        {m_actions->findings, "findings"},         {m_actions->simulation, "simulation"},
        {m_actions->availability, "availability"}, {m_actions->capacity, "capacity"},
    };
    for (const auto& [action, name] : panels) {
        on(action, [this, panel = QString::fromLatin1(name)] { showPanel(panel); });
    }
    // Whoever asks for the findings goes on there; where none is shown, with the filter.
    on(m_actions->findings, [this] {
        QWidget* list = m_findings->list();
        (list->isVisible() ? list : m_findings->filterField())->setFocus(Qt::ShortcutFocusReason);
    });
    for (QAction* option : m_actions->themes->actions()) {
        option->setChecked(option->property("option").toInt() == static_cast<int>(m_style.mode()));
        on(option, [this, option] {
            m_style.setMode(static_cast<ThemeMode>(option->property("option").toInt()));
        });
    }
    for (QAction* option : m_actions->languages->actions()) {
        option->setChecked(option->property("option").toString() == m_language.choice());
        on(option, [this, option] { m_language.setChoice(option->property("option").toString()); });
    }
    connect(m_zoom, &QToolButton::clicked, links, [this] { canvas()->setZoom(1); });
    const auto showZoom = [this](double zoom) {
        m_zoom->setText(QStringLiteral("%1 %").arg(qRound(zoom * 100)));
    };
    connect(m_views, &ViewTabs::zoomChanged, links, showZoom);
    showZoom(canvas()->zoom());
    connect(m_views, &ViewTabs::highlightChanged, links, [this](bool isHighlighting) {
        m_actions->clearHighlight->setEnabled(isHighlighting);
        m_insight->unmark();
        if (!isHighlighting) {
            statusBar()->clearMessage();
        }
    });
}

void MainWindow::connectPanels()
{
    QObject* links = m_links.get();
    connect(m_palette, &PalettePanel::chosen, links,
            [this](model::ElementKind kind) { canvas()->placeElement(kind); });
    connect(m_palette, &PalettePanel::placeRequested, links,
            [this](model::ElementKind kind) { canvas()->placeNear(kind); });
    connect(m_palette, &PalettePanel::dragged, links,
            [this](model::ElementKind kind, const QPoint& position) {
                canvas()->dragPlacing(kind, position);
            });
    connect(m_palette, &PalettePanel::dropped, links,
            [this](const QPoint& position) { canvas()->dropPlacing(position); });
    connect(m_explorer, &ExplorerPanel::selectionMade, links,
            [this](const std::vector<model::ElementId>& elements) {
                canvas()->setSelection(elements);
                if (!elements.empty()) {
                    canvas()->reveal(elements.front());
                }
                onSelectionChanged(); // Also for what the view does not show.
            });
    connect(m_explorer, &ExplorerPanel::activated, links, [this](const model::ElementId& id) {
        canvas()->reveal(id);
        showPanel(QStringLiteral("inspector"));
    });
    connect(
        m_insight, &InsightPanel::witnessesChosen, links,
        [this](const QStringList& ids, const QStringList& against) { highlight(ids, against); });
    connect(m_insight, &InsightPanel::keyChosen, links,
            [this](const QString& key) { chooseKey(key); });
    const auto showCount = [this](int count) {
        m_bottom->setTabText(0, count == 0 ? tr("Findings") : tr("Findings (%1)").arg(count));
        const int unknown = m_findings->unknownCount();
        if (m_analysis.insight() == nullptr) {
            m_findingCount->setText(tr("analysing…"));
            m_findingCount->setIcon(QIcon());
            return;
        }
        m_findingCount->setText(count > 0 ? tr("%n findings", nullptr, count)
                                : unknown == 0
                                    ? tr("no findings")
                                    : tr("no problems, %n unknown values", nullptr, unknown));
        m_findingCount->setIcon(count == 0 ? m_style.icon(u"check", m_style.theme().success)
                                           : m_style.icon(u"warning", m_style.theme().warning));
    };
    connect(m_findings, &FindingsPanel::countChanged, links, showCount);
    connect(m_findingCount, &QToolButton::clicked, links,
            [this] { m_bottom->setVisible(!m_bottom->isVisible()); });
    connect(m_simulationPanel, &SimulationPanel::elementChosen, links,
            [this](const QString& id) { highlight({id}); });
    connect(&m_analysis, &AnalysisController::insightChanged, links,
            [this, showCount] { showCount(m_findings->problemCount()); });
    showCount(m_findings->problemCount());
}

void MainWindow::connectDocument()
{
    QObject* links = m_links.get();
    connect(m_views, &ViewTabs::selectionChanged, links, [this] { onSelectionChanged(); });
    connect(m_views, &ViewTabs::toolChanged, links, [this](Tool tool) { onToolChanged(tool); });
    connect(m_views, &ViewTabs::refused, links,
            [this](const QString& reason) { statusBar()->showMessage(reason, 6000); });
    connect(&m_document, &Document::changed, links, [this] {
        updateTitle();
        updateCounts();
        updateEmptyState();
    });
    connect(&m_document, &Document::reset, links, [this] {
        updateTitle();
        updateCounts();
        updateEmptyState();
        onSelectionChanged();
    });
    connect(&m_document, &Document::cleanChanged, links, [this] { updateTitle(); });
    connect(&m_document, &Document::pathChanged, links, [this] { updateTitle(); });
    connect(&m_analysis, &AnalysisController::insightChanged, links,
            [this] { m_insight->setInsight(m_analysis.sharedInsight()); });
    connect(&m_document, &Document::currentDesignChanged, links, [this] { m_insight->moveOn(); });
}

} // namespace corbel::ui
