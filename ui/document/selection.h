/// What is selected in the window, on the canvas or, beyond what it shows, in the explorer.
#pragma once

#include <vector>

#include "ui/panels/explorer_panel.h"
#include "ui/window/view_tabs.h"

namespace corbel::ui {

class Selection {
public:
    Selection(const Document& document, const ViewTabs& views, const ExplorerPanel& explorer);

    /// The explorer's while that has the keyboard and selects things that the view does not show.
    std::vector<model::ElementId> elements() const;
    std::vector<model::RelationId> relations() const;
    /// Whether all selected elements are on the view that is shown.
    bool isOnView() const;
    /// Everything that stands directly in the selected elements.
    std::vector<model::ElementId> content() const;

private:
    const Document& m_document;
    const ViewTabs& m_views;
    const ExplorerPanel& m_explorer;
};

} // namespace corbel::ui
