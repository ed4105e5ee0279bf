/// What works across canvas, panels and tabs: clipboard, finding, command palette, context menus.
#pragma once

#include <QMainWindow>
#include <QObject>

#include "ui/document/clipboard.h"
#include "ui/find/command_palette.h"
#include "ui/find/find_bar.h"
#include "ui/find/navigator.h"
#include "ui/window/menus.h"

namespace corbel::ui {

/// The parts of a window that its tools work on.
struct WindowParts {
    QMainWindow& window;
    Document& document;
    const Style& style;
    Actions& actions;
    ViewTabs& views;
    DesignBar& designs;
    ExplorerPanel& explorer;
};

/// Made with the parts and gone before them.
class WindowTools : public QObject {
    Q_OBJECT

public:
    explicit WindowTools(const WindowParts& parts);
    ~WindowTools() override;

    Selection& selection() { return m_selection; }
    Navigator& navigator() { return m_navigator; }
    Clipboard& clipboard() { return m_clipboard; }
    FindBar* findBar() const { return m_findBar; }
    CommandPalette* commandPalette() const { return m_palette; }
    /// What the selection allows.
    void updateActions();
    void renewIcons();
    /// Asks `question`, to be answered by an element; `first` are offered before the others.
    void chooseElement(const QString& question, const std::vector<std::string>& first,
                       const std::function<void(const model::ElementId&)>& choose);

signals:
    void reported(const QString& message);
    void inspectorRequested();

private:
    void connectEditing();
    void connectArranging();
    void connectFinding();
    void connectTabs();
    void connectExplorer();
    void removeSelected();
    void removeDesign(int index);
    void renameSelected();
    void nest(const std::vector<model::ElementId>& elements, const model::ElementId& container);
    /// Puts elements on the view that is shown, or goes to where they are.
    void putOnView(const std::vector<model::ElementId>& elements, const QPointF& centre);
    void openPalette();
    void showUnreadable(const QString& problems);

    WindowParts m_parts;
    Selection m_selection;
    Navigator m_navigator;
    Clipboard m_clipboard;
    Menus m_menus;
    FindBar* m_findBar;
    CommandPalette* m_palette;
};

} // namespace corbel::ui
