#include "ui/panels/explorer_panel.h"

#include <QScopedValueRollback>
#include <QVBoxLayout>

#include "ui/panels/empty_hint.h"

namespace corbel::ui {

ExplorerPanel::ExplorerPanel(Document& document, const Style& style, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_model(document, style)
{
    setMark(this, "surface", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setObjectName(QStringLiteral("explorer"));
    setAccessibleName(tr("Explorer"));

    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Filter elements"));
    m_search->setAccessibleName(tr("Filter elements"));
    m_search->setClearButtonEnabled(true);

    m_tree = new ExplorerTree(style, this);
    m_tree->setModel(&m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(16);
    m_tree->setIconSize(QSize(16, 16));
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setAccessibleName(tr("Elements of the design"));
    m_tree->expandAll();

    auto* empty = new EmptyHint(this);
    empty->setTexts(tr("Nothing drawn yet"),
                    tr("Drag a kind from the palette onto the canvas, or import what you run."));
    connect(empty->addVerb(tr("Import what you run…")), &QPushButton::clicked, this,
            &ExplorerPanel::importRequested);

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(empty);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(6);
    auto* searchRow = new QVBoxLayout;
    searchRow->setContentsMargins(10, 0, 10, 0);
    searchRow->addWidget(m_search);
    layout->addLayout(searchRow);
    layout->addWidget(m_stack, 1);

    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_model.setFilter(text.trimmed()); });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        m_collapsed.insert(ExplorerModel::idAt(index).value);
    });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        m_collapsed.erase(ExplorerModel::idAt(index).value);
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ExplorerPanel::restoreExpanded);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_isFollowing) {
            return;
        }
        m_selection = m_tree->selected();
        emit selectionMade(m_selection);
    });
    connect(m_tree, &QTreeView::activated, this,
            [this](const QModelIndex& index) { emit activated(ExplorerModel::idAt(index)); });
    updateEmptyState();
}

void ExplorerPanel::setSelection(const std::vector<model::ElementId>& elements)
{
    if (elements == m_selection) {
        return;
    }
    m_selection = elements;
    const QScopedValueRollback following(m_isFollowing, true);
    QItemSelection selection;
    for (const model::ElementId& id : elements) {
        const QModelIndex index = m_model.indexOf(id);
        if (index.isValid()) {
            selection.select(index, index);
        }
    }
    m_tree->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!selection.isEmpty()) {
        const QModelIndex first = selection.indexes().first();
        m_tree->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_tree->scrollTo(first);
    }
}

void ExplorerPanel::startRename(const model::ElementId& element)
{
    const QModelIndex index = m_model.indexOf(element);
    if (index.isValid()) {
        m_tree->setFocus();
        m_tree->edit(index);
    }
}

void ExplorerPanel::showElement(const model::ElementId& element)
{
    if (!m_model.indexOf(element).isValid()) {
        m_search->clear();
    }
    const QModelIndex index = m_model.indexOf(element);
    if (index.isValid()) {
        m_tree->scrollTo(index);
        m_tree->setFocus(Qt::OtherFocusReason);
    }
}

void ExplorerPanel::restoreExpanded()
{
    updateEmptyState();
    const QScopedValueRollback following(m_isFollowing, true);
    const std::set<std::string> collapsed = m_collapsed;
    m_tree->expandAll();
    // What is looked for is seen wherever it is.
    if (m_search->text().trimmed().isEmpty()) {
        for (const std::string& id : collapsed) {
            const QModelIndex index = m_model.indexOf({id});
            if (index.isValid()) {
                m_tree->collapse(index);
            }
        }
    }
    m_collapsed = collapsed;
    const std::vector<model::ElementId> selection = std::exchange(m_selection, {});
    setSelection(selection);
}

void ExplorerPanel::updateEmptyState()
{
    m_stack->setCurrentIndex(m_document.model().elements.empty() ? 1 : 0);
}

} // namespace corbel::ui
