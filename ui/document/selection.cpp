#include "ui/document/selection.h"

#include <algorithm>
#include <set>

namespace corbel::ui {

Selection::Selection(const Document& document, const ViewTabs& views, const ExplorerPanel& explorer)
    : m_document(document),
      m_views(views),
      m_explorer(explorer)
{
}

std::vector<model::ElementId> Selection::elements() const
{
    std::vector<model::ElementId> onCanvas = m_views.canvas()->selectedElements();
    if (m_explorer.window()->focusWidget() != m_explorer.tree()) {
        return onCanvas;
    }
    const std::vector<model::ElementId> inTree = m_explorer.tree()->selected();
    std::set<model::ElementId> shown;
    std::ranges::copy_if(inTree, std::inserter(shown, shown.end()), [&](const auto& id) {
        return m_views.canvas()->diagram().indexOf(id) >= 0;
    });
    const bool isInStep = std::ranges::equal(shown, onCanvas);
    return isInStep ? inTree : onCanvas;
}

std::vector<model::RelationId> Selection::relations() const
{
    return m_views.canvas()->selectedRelations();
}

bool Selection::isOnView() const
{
    return std::ranges::all_of(elements(), [&](const model::ElementId& id) {
        return m_views.canvas()->diagram().indexOf(id) >= 0;
    });
}

std::vector<model::ElementId> Selection::content() const
{
    const std::vector<model::ElementId> around = elements();
    std::vector<model::ElementId> inside;
    for (const model::Element& element : m_document.model().elements) {
        if (std::ranges::find(around, parentOf(element)) != around.end()) {
            inside.push_back(element.id);
        }
    }
    return inside;
}

} // namespace corbel::ui
