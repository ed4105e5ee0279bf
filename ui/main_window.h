/// The window: puts the document, its controllers, the canvas and the panels together.
#pragma once

#include <memory>

#include <QLabel>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>

#include "ui/actions.h"
#include "ui/analysis_controller.h"
#include "ui/design_bar.h"
#include "ui/document.h"
#include "ui/files_controller.h"
#include "ui/language.h"
#include "ui/panels/empty_state.h"
#include "ui/panels/explorer_panel.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/insight_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/palette_panel.h"
#include "ui/panels/simulation_panel.h"
#include "ui/simulation_controller.h"
#include "ui/style.h"
#include "ui/view_tabs.h"

namespace corbel::ui {

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Style& style, Language& language, QSettings& settings);
    ~MainWindow() override;

    Document& document() { return m_document; }
    FilesController& files() { return m_files; }
    AnalysisController& analysis() { return m_analysis; }
    Actions& actions() { return *m_actions; }
    CanvasView* canvas() const { return m_views->canvas(); }
    PalettePanel* palette() const { return m_palette; }
    ExplorerPanel* explorer() const { return m_explorer; }
    InspectorPanel* inspector() const { return m_inspector; }
    InsightPanel* insight() const { return m_insight; }
    FindingsPanel* findings() const { return m_findings; }
    SimulationPanel* simulationPanel() const { return m_simulationPanel; }
    SimulationController& simulation() { return m_simulation; }

    /// Brings a panel to the front by its name: palette, explorer, inspector, insight, findings,
    /// simulation. False when there is none of that name.
    bool showPanel(const QString& name);
    static QStringList panelNames();

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // What follows is made anew when the language changes.
    void assemble();
    void dismantle();
    QWidget* makeLeft();
    QWidget* makeCentre();
    QWidget* makeRight();
    void makeStatusBar();
    void connectFiles();
    void connectEditing();
    void connectView();
    void connectPanels();
    void connectDocument();

    void onSelectionChanged();
    void onToolChanged(Tool tool);
    void highlight(const QStringList& ids);
    void chooseKey(const QString& elementAndKey);
    void showContextMenu(const QPoint& position, const model::ElementId& element);
    void fillRecent();
    void renameSelected();
    void updateTitle();
    void updateCounts();
    void updateEmptyState();
    void updateTheme();
    void addDesign();
    void restoreSizes();
    void storeSizes();

    QSettings& m_settings;
    Style& m_style;
    Language& m_language;
    Document m_document;
    AnalysisController m_analysis;
    SimulationController m_simulation;
    FilesController m_files;

    std::unique_ptr<QObject> m_links; ///< Context of all connections to what is made anew.
    std::unique_ptr<Actions> m_actions;
    QToolBar* m_toolBar = nullptr;
    QSplitter* m_columns = nullptr;
    QSplitter* m_leftRows = nullptr;
    QSplitter* m_centreRows = nullptr;
    QTabWidget* m_right = nullptr;
    QTabWidget* m_bottom = nullptr;
    DesignBar* m_designs = nullptr;
    ViewTabs* m_views = nullptr;
    EmptyState* m_empty = nullptr;
    PalettePanel* m_palette = nullptr;
    ExplorerPanel* m_explorer = nullptr;
    InspectorPanel* m_inspector = nullptr;
    InsightPanel* m_insight = nullptr;
    FindingsPanel* m_findings = nullptr;
    SimulationPanel* m_simulationPanel = nullptr;
    QLabel* m_counts = nullptr;
    QToolButton* m_zoom = nullptr;
    QToolButton* m_findingCount = nullptr;
};

} // namespace corbel::ui
