#include "ui/panels/explorer_model.h"

#include <algorithm>
#include <utility>

#include "model/edits.h"
#include "ui/words/names.h"

namespace corbel::ui {

ExplorerModel::ExplorerModel(Document& document, const Style& style, QObject* parent)
    : QAbstractItemModel(parent),
      m_document(document),
      m_style(style)
{
    connect(&document, &Document::changed, this, &ExplorerModel::onChanged);
    connect(&document, &Document::reset, this, &ExplorerModel::rebuild);
    rebuild();
}

ExplorerModel::~ExplorerModel() = default;

void ExplorerModel::setFilter(const QString& text)
{
    if (text != m_filter) {
        m_filter = text;
        rebuild();
    }
}

QModelIndex ExplorerModel::indexOf(const model::ElementId& id) const
{
    const auto it = m_byId.find(id.value);
    if (it == m_byId.end()) {
        return {};
    }
    return createIndex(m_nodes[static_cast<std::size_t>(it->second)].row, 0,
                       static_cast<quintptr>(it->second));
}

model::ElementId ExplorerModel::idAt(const QModelIndex& index)
{
    return {index.data(IdRole).toString().toStdString()};
}

QModelIndex ExplorerModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const int child = nodeAt(parent).children[static_cast<std::size_t>(row)];
    return createIndex(row, column, static_cast<quintptr>(child));
}

QModelIndex ExplorerModel::parent(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return {};
    }
    const int parent = nodeAt(index).parent;
    if (parent == 0) {
        return {};
    }
    return createIndex(m_nodes[static_cast<std::size_t>(parent)].row, 0,
                       static_cast<quintptr>(parent));
}

int ExplorerModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent).children.size());
}

int ExplorerModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant ExplorerModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const model::ElementId& id = nodeAt(index).id;
    const model::Element* element = find(m_document.model(), id);
    if (element == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return toQString(displayName(*element));
    case Qt::DecorationRole:
        return m_style.icon(element->kind);
    case Qt::ToolTipRole:
        return QStringLiteral("%1 · %2").arg(nameOf(element->kind), toQString(id.value));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(toQString(displayName(*element)),
                                            nameOf(element->kind));
    case IdRole:
        return toQString(id.value);
    case KindRole:
        return static_cast<int>(element->kind);
    default:
        return {};
    }
}

bool ExplorerModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole) {
        return false;
    }
    const std::string name = value.toString().trimmed().toStdString();
    const model::ElementId id = nodeAt(index).id;
    const model::Element* element = find(m_document.model(), id);
    if (element == nullptr || name.empty() || name == displayName(*element)) {
        return false;
    }
    return m_document.apply(model::edits::rename(m_document.model(), id, name));
}

Qt::ItemFlags ExplorerModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable
                           : Qt::NoItemFlags;
}

void ExplorerModel::onChanged(const model::ChangeSet& changes)
{
    const std::vector<model::ElementId> touchedElements = touched(changes).elements;
    if (touchedElements.empty()) {
        return;
    }
    std::vector<Node> tree = treeOf(m_document.model());
    const bool isSameTree = std::ranges::equal(tree, m_nodes, [](const Node& a, const Node& b) {
        return a.id == b.id && a.parent == b.parent && a.row == b.row;
    });
    if (!isSameTree) {
        adopt(std::move(tree));
        return;
    }
    for (const model::ElementId& id : touchedElements) {
        const QModelIndex index = indexOf(id);
        if (index.isValid()) {
            emit dataChanged(index, index);
        }
    }
}

void ExplorerModel::rebuild()
{
    adopt(treeOf(m_document.model()));
}

void ExplorerModel::adopt(std::vector<Node> tree)
{
    beginResetModel();
    m_nodes = std::move(tree);
    m_byId.clear();
    for (std::size_t i = 1; i < m_nodes.size(); ++i) {
        if (m_nodes[i].row >= 0) {
            m_byId.emplace(m_nodes[i].id.value, static_cast<int>(i));
        }
    }
    endResetModel();
}

std::vector<ExplorerModel::Node> ExplorerModel::treeOf(const model::Model& model) const
{
    std::vector<Node> nodes(model.elements.size() + 1);
    const auto children = childrenByIndex(model);
    const std::vector<bool> shown = shownOf(model);
    for (std::size_t i = 0; i < model.elements.size(); ++i) {
        nodes[i + 1].id = model.elements[i].id;
    }
    for (std::size_t owner = 0; owner < children.size(); ++owner) {
        const std::size_t parent = owner == model.elements.size() ? 0 : owner + 1;
        for (const std::size_t child : children[owner]) {
            if (!shown[child]) {
                continue;
            }
            Node& node = nodes[child + 1];
            node.parent = static_cast<int>(parent);
            node.row = static_cast<int>(nodes[parent].children.size());
            nodes[parent].children.push_back(static_cast<int>(child + 1));
        }
    }
    return nodes;
}

std::vector<bool> ExplorerModel::shownOf(const model::Model& model) const
{
    std::vector<bool> shown(model.elements.size(), m_filter.isEmpty());
    if (m_filter.isEmpty()) {
        return shown;
    }
    for (const model::Element& element : model.elements) {
        if (!toQString(displayName(element)).contains(m_filter, Qt::CaseInsensitive)) {
            continue;
        }
        // Up to the first container that another one has shown already.
        for (const model::Element* at = &element; at != nullptr;
             at = find(model, model::parentOf(*at))) {
            auto place = shown.begin() + (at - &model.elements[0]);
            if (*place) {
                break;
            }
            *place = true;
        }
    }
    return shown;
}

const ExplorerModel::Node& ExplorerModel::nodeAt(const QModelIndex& index) const
{
    return m_nodes[index.isValid() ? static_cast<std::size_t>(index.internalId()) : 0];
}

} // namespace corbel::ui
