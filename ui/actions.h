/// All actions of the window with their names, shortcuts, icons and menus.
#pragma once

#include <vector>

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QObject>
#include <QToolBar>

#include "ui/document.h"
#include "ui/style.h"

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
    QAction* newDocument;
    QAction* open;
    QMenu* recent;
    QAction* save;
    QAction* saveAs;
    QAction* import;
    QAction* exportSvg;
    QAction* exportPng;
    QAction* exportPdf;
    QAction* exportYaml;
    QAction* quit;
    // edit
    QAction* undo;
    QAction* redo;
    QAction* rename;
    QAction* remove;
    QAction* selectAll;
    QAction* layOut;
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
    QActionGroup* themes;
    QActionGroup* languages;
    QAction* clearHighlight;
    // design
    QAction* addDesign;
    QAction* removeDesign;
    QAction* nextDesign;
    QAction* previousDesign;
    // help
    QAction* shortcuts;
    QAction* about;

private:
    QAction* add(const QString& text, const QKeySequence& key = {}, const char* icon = nullptr);
    QAction* addOption(QActionGroup* group, const QString& text, const QVariant& value);

    const Style& m_style;
    QWidget* m_window;
    std::vector<QAction*> m_all;
};

} // namespace corbel::ui
