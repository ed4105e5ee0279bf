/// The context menus: of the canvas, the explorer, and the tabs of views and designs.
#pragma once

#include <functional>

#include <QMenu>
#include <QObject>

#include "ui/document/clipboard.h"
#include "ui/document/selection.h"
#include "ui/window/actions.h"
#include "ui/window/design_bar.h"

namespace corbel::ui {

/// Each call makes a menu of the verbs that fit what is selected and shows it; it goes when closed.
class Menus : public QObject {
    Q_OBJECT

public:
    Menus(Document& document, Actions& actions, ViewTabs& views, Clipboard& clipboard,
          Selection& selection, QWidget* parent);

    void showForCanvas(const QPoint& at, const model::ElementId& element,
                       const model::RelationId& relation);
    void showForExplorer(const QPoint& at);
    void showForView(const QPoint& at, int index);
    void showForDesign(const QPoint& at, int index, NamedTabBar& bar);

signals:
    void putOnViewRequested();

private:
    QMenu* make(const QString& accessibleName);
    QAction* add(QMenu* menu, const QString& text, std::function<void()> verb,
                 bool isEnabled = true);
    void addElementVerbs(QMenu* menu);
    void addRelationVerbs(QMenu* menu, const model::RelationId& relation);
    void addNoteVerbs(QMenu* menu);
    void addSheetVerbs(QMenu* menu, const QPointF& at);

    Document& m_document;
    Actions& m_actions;
    ViewTabs& m_views;
    Clipboard& m_clipboard;
    Selection& m_selection;
    QWidget* m_parent;
};

} // namespace corbel::ui
