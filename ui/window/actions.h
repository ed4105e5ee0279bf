/// All actions of the window with their names, shortcuts, icons and menus.
#pragma once

#include <vector>

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QObject>
#include <QToolBar>

#include "ui/canvas/canvas_align.h"
#include "ui/document/document.h"
#include "ui/look/style.h"

namespace corbel::ui {

class Actions : public QObject {
    Q_OBJECT

public:
    Actions(Document& document, const Style& style, QWidget* window);
    ~Actions() override;

    void fill(QMenuBar& bar) const;
    void fill(QToolBar& bar) const;
    /// Every action, for the list of shortcuts.
    std::vector<QAction*> all() const { return m_all; }
    void renewIcons();

    // file
    QAction* startPage;
    QAction* newDocument;
    QAction* open;
    QMenu* recent;
    QAction* save;
    QAction* saveAs;
    QAction* import;
    QAction* importAgain;
    QAction* exportSvg;
    QAction* exportPng;
    QAction* exportPdf;
    QAction* exportYaml;
    QAction* exportJson;
    QAction* exportDot;
    QAction* exportMermaid;
    QAction* exportFaultTree;
    QAction* exportReport;
    QAction* quit;
    // edit
    QAction* undo;
    QAction* redo;
    QAction* cut;
    QAction* copy;
    QAction* paste;
    QAction* duplicate;
    QAction* rename;
    QAction* remove;
    QAction* selectAll;
    QAction* selectContent;
    QAction* find;
    QAction* commandPalette;
    // arrange
    QActionGroup* alignment; ///< Option: an `Alignment`.
    QAction* distributeAcross;
    QAction* distributeDown;
    QAction* convert;
    QAction* collapse;
    QAction* expand;
    QAction* pin;
    QAction* putInto;
    QAction* takeOut;
    QAction* snap;
    QAction* layOut;
    // drawing by keys
    QAction* addElement;
    QAction* addNote;
    QAction* addReplica;
    QAction* removeReplica;
    // tools
    QAction* select;
    QAction* pan;
    QAction* connect;
    // view
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomReset;
    QAction* zoomFit;
    QAction* zoomSelection;
    QAction* grid;
    QAction* palette;
    QAction* explorer;
    QAction* inspector;
    QAction* insight;
    QAction* findings;
    QAction* simulation;
    QAction* availability;
    QAction* capacity;
    QAction* toCanvas;
    QAction* nextMissing;
    QAction* fixFinding;
    QAction* approveFinding;
    QActionGroup* overlays; ///< Option: an `OverlayKind`.
    QAction* singlePoints;
    QAction* failWholes;
    QAction* assumeAvailability;
    QAction* assumptions; ///< All that may be assumed.
    QAction* askAvailability;
    QActionGroup* themes;
    QActionGroup* languages;
    QAction* clearHighlight;
    QAction* showInExplorer;
    QAction* properties;
    QAction* addView;
    QAction* addViewOfSelection;
    QAction* duplicateView;
    QAction* renameView;
    QAction* removeView;
    QAction* nextView;
    QAction* previousView;
    // design
    QAction* addDesign;
    QAction* renameDesign;
    QAction* removeDesign;
    QAction* nextDesign;
    QAction* previousDesign;
    // help
    QAction* guide;
    QAction* shortcuts;
    QAction* about;

private:
    QAction* add(const QString& text, const QKeySequence& key = {}, const char* icon = nullptr);
    void addEditing();
    void addArranging();
    void addDrawing();
    void addViews();
    void addOverlays();
    /// An action whose key the canvas handles itself: a letter, which is text elsewhere.
    QAction* addCanvasKey(const QString& text, const QKeySequence& key, const char* icon = nullptr);
    QAction* addOption(QActionGroup* group, const QString& text, const QVariant& value);

    const Style& m_style;
    QWidget* m_window;
    std::vector<QAction*> m_all;
};

} // namespace corbel::ui
