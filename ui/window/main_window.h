/// The window: puts the document, its controllers, the canvas and the panels together.
#pragma once

#include <functional>
#include <memory>

#include <QLabel>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

#include "ui/document/document.h"
#include "ui/files/file_bar.h"
#include "ui/files/files_controller.h"
#include "ui/files/report_export.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/look/style.h"
#include "ui/overlay/overlay_bar.h"
#include "ui/overlay/overlay_controller.h"
#include "ui/panels/availability_panel.h"
#include "ui/panels/capacity_panel.h"
#include "ui/panels/empty_state.h"
#include "ui/panels/explorer_panel.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/insight_panel.h"
#include "ui/panels/palette_panel.h"
#include "ui/panels/simulation_panel.h"
#include "ui/start/guide_card.h"
#include "ui/start/guide_targets.h"
#include "ui/start/spotlight.h"
#include "ui/start/start_page.h"
#include "ui/study/analysis_controller.h"
#include "ui/study/rule_keeper.h"
#include "ui/study/simulation_controller.h"
#include "ui/window/actions.h"
#include "ui/window/design_bar.h"
#include "ui/window/view_tabs.h"
#include "ui/window/window_tools.h"
#include "ui/words/language.h"

namespace corbel::ui {

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Style& style, Language& language, QSettings& settings);
    ~MainWindow() override;

    Document& document() { return m_document; }
    FilesController& files() { return m_files; }
    AnalysisController& analysis() { return m_analysis; }
    RuleKeeper& rules() { return m_rules; }
    OverlayController& overlay() { return m_overlay; }
    OverlayBar* overlayBar() const { return m_overlayBar; }
    Actions& actions() { return *m_actions; }
    CanvasView* canvas() const { return m_views->canvas(); }
    PalettePanel* palette() const { return m_palette; }
    ExplorerPanel* explorer() const { return m_explorer; }
    InspectorPanel* inspector() const { return m_inspector; }
    InsightPanel* insight() const { return m_insight; }
    FindingsPanel* findings() const { return m_findings; }
    ViewTabs* views() const { return m_views; }
    DesignBar* designs() const { return m_designs; }
    WindowTools& tools() { return *m_tools; }
    SimulationPanel* simulationPanel() const { return m_simulationPanel; }
    AvailabilityPanel* availability() const { return m_availability; }
    CapacityPanel* capacity() const { return m_capacity; }
    SimulationController& simulation() { return m_simulation; }
    ReportExport& report() { return m_report; }
    Guide& guide() { return m_guide; }
    GuideCard* guideCard() const { return m_guideCard; }
    StartPage* startPage() const { return m_start; }
    /// Inspector and Insight.
    QTabWidget* sidePanels() const { return m_right; }

    /// Brings a panel to the front by its name: palette, explorer, inspector, insight, findings,
    /// simulation, availability, capacity, start. False when there is none of that name.
    bool showPanel(const QString& name);
    static QStringList panelNames();

    /// Says in the status bar why a crash would lose work; empty when it would not.
    void setSafetyNotice(const QString& notice);

    /// Puts the start page in the place of the document, which stays open behind it.
    void showStartPage();
    bool isAtStart() const { return m_isAtStart; }
    /// Begins the guided example: here when nothing is drawn, else in a new document, after asking
    /// about unsaved changes.
    void startGuide();

signals:
    /// Closed on purpose: what was not saved was given up.
    void closed();

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // What follows is made anew when the language changes.
    void assemble();
    void dismantle();
    /// Makes all texts anew in another language; what is shown and selected stays.
    void speakAnew();
    QWidget* makeLeft();
    QWidget* makeCentre();
    QWidget* makeRight();
    void makeStatusBar();
    void addSafetyNotice(QStatusBar& bar);
    void connectFiles();
    void connectEditing();
    void connectView();
    void connectPanels();
    void connectDocument();
    void connectDrawing();
    void connectInspector();
    void connectFindings();
    void connectRules();
    /// Makes an edit that a panel proposes, and says so.
    void makeEdit(const model::ChangeSet& changes);
    void connectOverlay();
    void connectAssumption();
    void connectQuestions();
    void changeSettings(const std::function<void(AnalysisSettings&)>& change);
    void connectResults();
    void connectLeavingStart();
    void connectStart();
    void connectReport();
    void connectGuide();
    void leaveStartPage();
    void startFromTemplate(const QString& name);

    /// What of the lower tabs has this name; `nullptr` for none.
    QWidget* bottomPanel(const QString& name) const;
    void onSelectionChanged();
    void onToolChanged(Tool tool);
    /// Of elements and relations; those `against` break the rule that the others are lit for.
    void highlight(const QStringList& ids, const QStringList& against = {});
    /// Selects the first of them on a view that shows it.
    void goTo(const QStringList& ids);
    void chooseKey(const QString& elementAndKey);
    void fillRecent();
    void updateTitle();
    void updateCounts();
    void updateEmptyState();
    void updateTheme();
    void restoreSizes();
    void storeSizes();

    QSettings& m_settings;
    Style& m_style;
    Language& m_language;
    Document m_document;
    AnalysisController m_analysis;
    RuleKeeper m_rules;
    OverlayController m_overlay;
    SimulationController m_simulation;
    FilesController m_files;
    ReportExport m_report;
    Guide m_guide;
    bool m_isAtStart = false;

    std::unique_ptr<QObject> m_links; ///< Context of all connections to what is made anew.
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<WindowTools> m_tools;
    QToolBar* m_toolBar = nullptr;
    QStackedWidget* m_pages = nullptr;
    StartPage* m_start = nullptr;
    GuideCard* m_guideCard = nullptr;
    QSplitter* m_columns = nullptr;
    QSplitter* m_leftRows = nullptr;
    QSplitter* m_centreRows = nullptr;
    QTabWidget* m_right = nullptr;
    QTabWidget* m_bottom = nullptr;
    DesignBar* m_designs = nullptr;
    FileBar* m_fileBar = nullptr;
    ViewTabs* m_views = nullptr;
    EmptyState* m_empty = nullptr;
    OverlayBar* m_overlayBar = nullptr;
    PalettePanel* m_palette = nullptr;
    ExplorerPanel* m_explorer = nullptr;
    InspectorPanel* m_inspector = nullptr;
    InsightPanel* m_insight = nullptr;
    FindingsPanel* m_findings = nullptr;
    SimulationPanel* m_simulationPanel = nullptr;
    AvailabilityPanel* m_availability = nullptr;
    CapacityPanel* m_capacity = nullptr;
    QLabel* m_counts = nullptr;
    QToolButton* m_zoom = nullptr;
    QToolButton* m_findingCount = nullptr;
    QToolButton* m_safety = nullptr;
    QString m_safetyNotice;
};

} // namespace corbel::ui
