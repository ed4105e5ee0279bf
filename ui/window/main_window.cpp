#include "ui/window/main_window.h"

#include <algorithm>

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStatusBar>
#include <QVBoxLayout>

#include "ui/window/undo_in_fields.h"
#include "ui/words/names.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Style& style, Language& language, QSettings& settings)
    : m_settings(settings),
      m_style(style),
      m_language(language),
      m_analysis(m_document),
      m_rules(m_document, settings),
      m_overlay(m_document, m_analysis),
      m_simulation(m_document),
      m_files(
          m_document, settings, [this] { return canvas(); }, this),
      m_report(m_document, m_simulation, this),
      m_guide(m_document, m_analysis, m_simulation, guideHands(*this))
{
    setAcceptDrops(true);
    qApp->installEventFilter(new UndoInFields(this));
    // With its frame on the screen, also on a small one.
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() * 0.95));
    assemble();
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    connect(&style, &Style::themeChanged, this, &MainWindow::updateTheme);
    // Later, because the menu that asked for another language goes with the old one.
    connect(&language, &Language::languageChanged, this, &MainWindow::speakAnew,
            Qt::QueuedConnection);
}

MainWindow::~MainWindow()
{
    // The panels look at the document and the controllers, which are members.
    dismantle();
}

QStringList MainWindow::panelNames()
{
    return {u"palette"_s,    u"explorer"_s,     u"inspector"_s, u"insight"_s, u"findings"_s,
            u"simulation"_s, u"availability"_s, u"capacity"_s,  u"start"_s};
}

void MainWindow::assemble()
{
    m_links = std::make_unique<QObject>();
    m_actions = std::make_unique<Actions>(m_document, m_style, this);
    auto* bar = new QMenuBar(this);
    m_actions->fill(*bar);
    setMenuBar(bar);
    m_toolBar = new QToolBar(tr("Tools"), this);
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize(QSize(18, 18));
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_actions->fill(*m_toolBar);
    addToolBar(m_toolBar);

    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(makeLeft());
    m_columns->addWidget(makeCentre());
    m_columns->addWidget(makeRight());
    m_columns->setStretchFactor(1, 1);
    m_start = new StartPage(m_style, m_files.recent(), PreviewLoader::cacheFolder());
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_columns);
    m_pages->addWidget(m_start);
    setCentralWidget(m_pages);
    makeStatusBar();
    restoreSizes();
    connectLeavingStart();
    m_tools = std::make_unique<WindowTools>(
        WindowParts{*this, m_document, m_style, *m_actions, *m_views, *m_designs, *m_explorer});

    connectFiles();
    connectEditing();
    connectView();
    connectPanels();
    connectDocument();
    connectDrawing();
    connectInspector();
    connectFindings();
    connectOverlay();
    connectStart();
    updateTitle();
    updateCounts();
    updateEmptyState();
    onSelectionChanged();
    m_findings->setNotices(m_files.notices());
    if (const auto& insight = m_analysis.sharedInsight()) {
        m_insight->setInsight(insight);
    }
    if (!m_isAtStart) {
        canvas()->setFocus();
    }
}

void MainWindow::dismantle()
{
    m_links.reset();
    m_tools.reset();
    delete takeCentralWidget();
    removeToolBar(m_toolBar);
    delete m_toolBar;
    setMenuBar(nullptr);
    setStatusBar(nullptr);
    m_actions.reset();
}

namespace {

QLabel* panelTitle(const QString& text)
{
    auto* title = new QLabel(text);
    setMark(title, "role", "paneltitle");
    return title;
}

QWidget* titled(const QString& title, QWidget* panel)
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(panelTitle(title));
    layout->addWidget(panel, 1);
    return box;
}

} // namespace

QWidget* MainWindow::makeLeft()
{
    m_palette = new PalettePanel(m_style);
    m_explorer = new ExplorerPanel(m_document, m_style);
    m_leftRows = new QSplitter(Qt::Vertical);
    m_leftRows->setHandleWidth(1);
    m_leftRows->setChildrenCollapsible(false);
    m_leftRows->addWidget(titled(tr("Palette"), m_palette));
    m_leftRows->addWidget(titled(tr("Explorer"), m_explorer));
    m_leftRows->setMinimumWidth(212); // two tiles of the palette and its scroll bar
    return m_leftRows;
}

QWidget* MainWindow::makeCentre()
{
    m_designs = new DesignBar(m_document, m_style);
    m_views = new ViewTabs(m_document, m_style);
    m_empty = new EmptyState(m_style, m_views);
    auto* work = new QWidget;
    auto* layout = new QVBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_designs);
    m_fileBar = new FileBar(m_files, m_document, m_style);
    layout->addWidget(m_fileBar);
    layout->addWidget(m_views, 1);
    m_overlayBar = new OverlayBar(m_overlay, m_analysis, m_style);
    layout->addWidget(m_overlayBar);
    m_guideCard = new GuideCard(m_guide, m_style, work);
    layout->addWidget(m_guideCard);

    m_findings = new FindingsPanel(m_style);
    m_bottom = new QTabWidget;
    m_bottom->setDocumentMode(true);
    m_simulationPanel = new SimulationPanel(m_document, m_simulation, m_style);
    m_bottom->addTab(m_findings, tr("Findings"));
    m_bottom->addTab(m_simulationPanel, tr("Simulation"));
    m_availability = new AvailabilityPanel(m_style);
    m_bottom->addTab(m_availability, tr("Availability"));
    m_capacity = new CapacityPanel(m_style);
    m_bottom->addTab(m_capacity, tr("Capacity"));
    m_bottom->setAccessibleName(tr("Findings and analyses"));
    m_bottom->tabBar()->setAccessibleName(tr("Findings and analyses"));
    m_bottom->hide();

    m_centreRows = new QSplitter(Qt::Vertical);
    m_centreRows->setHandleWidth(1);
    m_centreRows->setChildrenCollapsible(false);
    m_centreRows->addWidget(work);
    m_centreRows->addWidget(m_bottom);
    m_centreRows->setStretchFactor(0, 1);
    m_centreRows->setMinimumWidth(280);
    return m_centreRows;
}

QWidget* MainWindow::makeRight()
{
    m_inspector = new InspectorPanel(m_document, m_style);
    m_insight = new InsightPanel(m_style);
    m_right = new QTabWidget;
    m_right->setDocumentMode(true);
    m_right->addTab(m_inspector, tr("Inspector"));
    m_right->addTab(m_insight, tr("Insight"));
    m_right->setAccessibleName(tr("Inspector and Insight"));
    m_right->tabBar()->setAccessibleName(tr("Inspector and Insight"));
    m_right->setMinimumWidth(290);
    m_right->setCurrentWidget(m_insight); // The drawing answers, also on the first look.
    return m_right;
}

void MainWindow::makeStatusBar()
{
    auto* bar = new QStatusBar(this);
    bar->setSizeGripEnabled(false);
    m_findingCount = new QToolButton(bar);
    m_findingCount->setAutoRaise(true);
    m_findingCount->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_findingCount->setIconSize(QSize(14, 14));
    m_counts = new QLabel(bar);
    m_zoom = new QToolButton(bar);
    m_zoom->setAutoRaise(true);
    m_zoom->setToolTip(tr("Zoom; click for actual size"));
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setMinimumWidth(56);
    addSafetyNotice(*bar);
    bar->addPermanentWidget(m_counts);
    bar->addPermanentWidget(m_findingCount);
    bar->addPermanentWidget(m_zoom);
    setStatusBar(bar);
}

QWidget* MainWindow::bottomPanel(const QString& name) const
{
    return name == "findings"_L1       ? static_cast<QWidget*>(m_findings)
           : name == "simulation"_L1   ? m_simulationPanel
           : name == "availability"_L1 ? m_availability
           : name == "capacity"_L1     ? static_cast<QWidget*>(m_capacity)
                                       : nullptr;
}

bool MainWindow::showPanel(const QString& name)
{
    if (name == "inspector"_L1 || name == "insight"_L1) {
        m_right->show();
        m_right->setCurrentWidget(name == "insight"_L1 ? static_cast<QWidget*>(m_insight)
                                                       : m_inspector);
    } else if (QWidget* below = bottomPanel(name)) {
        m_bottom->show();
        m_bottom->setCurrentWidget(below);
    } else if (name == "palette"_L1) {
        m_leftRows->show();
        m_palette->searchField()->setFocus();
    } else if (name == "start"_L1) {
        showStartPage();
    } else if (name == "explorer"_L1) {
        m_leftRows->show();
        m_explorer->tree()->setFocus();
    } else {
        return false;
    }
    return true;
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (!m_settings.contains(u"window/left"_s)) {
        // The whole palette where there is room, and the explorer in the rest. Only now do the
        // widgets know their fonts.
        const int wanted = m_leftRows->widget(0)->sizeHint().height();
        const int most = m_leftRows->height() * 2 / 3;
        m_leftRows->setSizes({std::min(wanted, most), m_leftRows->height() - wanted});
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_files.mayClose()) {
        event->ignore();
        return;
    }
    m_settings.setValue(u"window/geometry"_s, saveGeometry());
    storeSizes();
    event->accept();
    emit closed();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    // Later: a question must not hold up the program that the file comes from.
    const std::string path = event->mimeData()->urls().front().toLocalFile().toStdString();
    QMetaObject::invokeMethod(
        this, [this, path] { m_files.openFile(path); }, Qt::QueuedConnection);
}

void MainWindow::updateTitle()
{
    const bool isReadOnly = m_files.guard().readOnly() != ReadOnly::No;
    setWindowTitle((isReadOnly ? tr("%1[*] (read-only) – Corbel") : tr("%1[*] – Corbel"))
                       .arg(m_document.title()));
    setWindowFilePath(QString::fromStdString(m_document.path().string()));
    setWindowModified(!m_document.isClean());
}

void MainWindow::updateCounts()
{
    const model::Model& model = m_document.model();
    m_counts->setText(tr("%n elements", nullptr, static_cast<int>(model.elements.size())) +
                      u"  ·  "_s +
                      tr("%n relations", nullptr, static_cast<int>(model.relations.size())));
}

void MainWindow::updateEmptyState()
{
    m_empty->setVisible(m_document.model().elements.empty() && canvas()->tool() != Tool::Place &&
                        !m_guide.isRunning());
    m_empty->raise();
}

void MainWindow::updateTheme()
{
    m_views->renewTheme();
    m_tools->renewIcons();
    m_actions->renewIcons();
    m_palette->renewIcons();
    m_designs->renewIcons();
    m_inspector->renewIcons();
    m_empty->renewIcons();
    m_findings->renewIcons();
    m_simulationPanel->renewIcons();
    m_fileBar->renewIcons();
    m_overlayBar->renewIcons();
    m_availability->renewIcons();
    m_capacity->renewIcons();
    m_insight->renewTheme();
}

void MainWindow::fillRecent()
{
    m_actions->recent->clear();
    for (const QString& file : m_files.recentFiles()) {
        QAction* action = m_actions->recent->addAction(QFileInfo(file).fileName());
        action->setToolTip(file);
        action->setStatusTip(file);
        QObject::connect(action, &QAction::triggered, m_links.get(),
                         [this, file] { m_files.openFile(file.toStdString()); });
    }
    m_actions->recent->setEnabled(!m_actions->recent->isEmpty());
}

void MainWindow::restoreSizes()
{
    m_columns->setSizes({220, 880, 340});
    m_centreRows->setSizes({620, 260});
    m_columns->restoreState(m_settings.value(u"window/columns"_s).toByteArray());
    m_leftRows->restoreState(m_settings.value(u"window/left"_s).toByteArray());
    m_centreRows->restoreState(m_settings.value(u"window/centre"_s).toByteArray());
    for (QSplitter* splitter : {m_columns, m_leftRows, m_centreRows}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }
}

void MainWindow::storeSizes()
{
    m_settings.setValue(u"window/columns"_s, m_columns->saveState());
    m_settings.setValue(u"window/left"_s, m_leftRows->saveState());
    m_settings.setValue(u"window/centre"_s, m_centreRows->saveState());
}

} // namespace corbel::ui
