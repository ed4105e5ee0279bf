#include "ui/panels/study_models.h"

#include <QStringList>

#include "ui/panels/availability_rows.h"
#include "ui/words/names.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

void CutSetModel::setStudy(SharedStudy study)
{
    beginResetModel();
    m_study = std::move(study);
    m_sets = m_study ? m_study->cutSets(batch) : std::vector<EntryStudy::Parts>();
    m_hasMore = m_sets.size() == batch;
    endResetModel();
}

int CutSetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sets.size());
}

int CutSetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant CutSetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const EntryStudy::Parts& set = m_sets[static_cast<std::size_t>(index.row())];
    if (role == idsRole) {
        QStringList ids;
        for (const analysis::FailurePart& part : set) {
            for (const std::string& id : part.subjects) {
                ids << toQString(id);
            }
        }
        ids.removeDuplicates();
        return ids;
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole) {
        return {};
    }
    if (index.column() == 0) {
        return QString::number(set.size());
    }
    QStringList names;
    for (const analysis::FailurePart& part : set) {
        names << partName(m_study->model(), part);
    }
    const QString text = names.join(QStringLiteral(" + "));
    return role == Qt::ToolTipRole ? plainTip(text) : text;
}

QVariant CutSetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == 0 ? tr("Order") : tr("Down together");
}

bool CutSetModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_hasMore;
}

void CutSetModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    std::vector<EntryStudy::Parts> more = m_study->cutSets(m_sets.size() + batch);
    m_hasMore = more.size() == m_sets.size() + batch;
    if (more.size() > m_sets.size()) {
        beginInsertRows({}, static_cast<int>(m_sets.size()), static_cast<int>(more.size()) - 1);
        m_sets = std::move(more);
        endInsertRows();
    }
}

void StudyTreeModel::setStudy(SharedStudy study)
{
    beginResetModel();
    m_study = std::move(study);
    m_items.clear();
    if (m_study && m_study->top()) {
        m_items.push_back({*m_study->top(), nullptr, 0, {}, {}});
    }
    endResetModel();
}

StudyTreeModel::Item* StudyTreeModel::itemAt(const QModelIndex& index) const
{
    return static_cast<Item*>(index.internalPointer());
}

QModelIndex StudyTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    if (!parent.isValid()) {
        return createIndex(row, column, &m_items.front());
    }
    Item* above = itemAt(parent);
    if (above->children.empty()) {
        const std::vector<EntryStudy::Node>& inputs = m_study->inputsOf(above->node);
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            m_items.push_back(
                {inputs[i], above, static_cast<int>(i), m_study->viaOf(above->node, i), {}});
            above->children.push_back(&m_items.back());
        }
    }
    return createIndex(row, column, above->children[static_cast<std::size_t>(row)]);
}

QModelIndex StudyTreeModel::parent(const QModelIndex& child) const
{
    Item* above = child.isValid() ? itemAt(child)->parent : nullptr;
    return above == nullptr ? QModelIndex() : createIndex(above->row, 0, above);
}

int StudyTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return m_items.empty() ? 0 : 1;
    }
    return static_cast<int>(m_study->inputsOf(itemAt(parent)->node).size());
}

int StudyTreeModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant StudyTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Item& item = *itemAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_study->textOf(item.node);
    case Qt::ToolTipRole:
        return plainTip(m_study->textOf(item.node));
    case idsRole: {
        QStringList ids = m_study->idsOf(item.node);
        if (!item.via.isEmpty()) {
            ids << item.via;
        }
        return ids;
    }
    default:
        return {};
    }
}

} // namespace corbel::ui
