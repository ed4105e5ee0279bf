/// The explorer: the tree of elements with a filter, in step with the canvas's selection.
#pragma once

#include <set>
#include <vector>

#include <QLineEdit>
#include <QStackedWidget>
#include <QWidget>

#include "ui/panels/explorer_model.h"
#include "ui/panels/explorer_tree.h"

namespace corbel::ui {

class ExplorerPanel : public QWidget {
    Q_OBJECT

public:
    ExplorerPanel(Document& document, const Style& style, QWidget* parent = nullptr);

    ExplorerTree* tree() const { return m_tree; }
    QLineEdit* searchField() const { return m_search; }
    /// Follows the canvas; does not emit `selectionMade`.
    void setSelection(const std::vector<model::ElementId>& elements);
    void startRename(const model::ElementId& element);
    /// Scrolls to the element and gives the tree the keyboard; a filter that hides it goes.
    void showElement(const model::ElementId& element);

signals:
    /// Nothing is drawn, and somebody has files to begin with.
    void importRequested();
    void selectionMade(const std::vector<corbel::model::ElementId>& elements);
    void activated(const corbel::model::ElementId& element);

private:
    void restoreExpanded();
    void updateEmptyState();

    Document& m_document;
    ExplorerModel m_model;
    QLineEdit* m_search;
    ExplorerTree* m_tree;
    QStackedWidget* m_stack;
    std::set<std::string> m_collapsed; ///< Everything is open unless a person closed it.
    std::vector<model::ElementId> m_selection;
    bool m_isFollowing = false;
};

} // namespace corbel::ui
