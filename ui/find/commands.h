/// What the command palette offers: gathered from the menus, the document and the settings.
#pragma once

#include <functional>
#include <vector>

#include <QAction>
#include <QMenuBar>

#include "ui/find/command_palette.h"
#include "ui/find/navigator.h"

namespace corbel::ui {

/// An action's text without its mnemonic, which in Korean is a letter in brackets at the end.
QString plainText(const QString& text);

/// The keys of an action, all of them.
QString keysOf(const QAction& action);

/// Every action of the menus in their order, then the kinds to place, views, designs and elements.
/// They run what is given here, which has to live as long as they do.
class Commands {
public:
    Commands(const Document& document, const Style& style, ViewTabs& views, Navigator& navigator);

    std::vector<Command> all(const QMenuBar& bar) const;
    using ElementVerb = std::function<void(const model::ElementId&)>;
    /// Every element that can be up or down, for one to be chosen; `first` before the others.
    std::vector<Command> elements(const std::vector<std::string>& first,
                                  const ElementVerb& verb) const;

private:
    void addMenu(std::vector<Command>& commands, const QMenu& menu, const QString& path) const;
    void addKinds(std::vector<Command>& commands) const;
    void addViews(std::vector<Command>& commands) const;
    void addDesigns(std::vector<Command>& commands) const;
    void addElements(std::vector<Command>& commands, const ElementVerb& verb) const;

    const Document& m_document;
    const Style& m_style;
    ViewTabs& m_views;
    Navigator& m_navigator;
};

} // namespace corbel::ui
