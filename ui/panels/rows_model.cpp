#include "ui/panels/rows_model.h"

#include <utility>

#include "ui/words/messages.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

RowsModel::RowsModel(const Style& style, std::vector<TableColumn> columns, QObject* parent)
    : QAbstractTableModel(parent),
      m_style(style),
      m_columns(std::move(columns))
{
}

void RowsModel::setRows(std::vector<TableRow> rows)
{
    if (rows == m_rows) {
        return;
    }
    // As many rows as before are most often the same ones with other figures.
    if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void RowsModel::renewIcons()
{
    if (!m_rows.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                         {Qt::DecorationRole});
    }
}

bool RowsModel::isFigure(int column) const
{
    return column >= 0 && m_columns[static_cast<std::size_t>(column)].isFigure;
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const TableRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    const TableCell& cell = row.cells[column];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cell.text;
    case orderRole:
        return cell.order;
    case Qt::ToolTipRole:
        // What is cut short in its cell stands here in full.
        return plainTip(m_columns[column].isFigure || row.tip.isEmpty()
                            ? (row.tip.isEmpty() ? cell.text : row.tip)
                            : cell.text + u'\n' + row.tip);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(m_columns[column].isFigure ? Qt::AlignRight | Qt::AlignVCenter
                                                              : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::DecorationRole: {
        if (cell.icon.isEmpty()) {
            return {};
        }
        const render::Theme& theme = m_style.theme();
        return m_style.icon(cell.icon, cell.verdict == Verdict::Good       ? theme.success
                                       : cell.verdict == Verdict::Doubtful ? theme.warning
                                       : cell.verdict == Verdict::Bad      ? theme.error
                                                                           : theme.mutedText);
    }
    default:
        return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const TableColumn& column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::ToolTipRole: {
        const QString sorting =
            withParticles(tr("Click, or press %1 in the table, to sort by it.").arg(section + 1));
        return plainTip(column.tip.isEmpty() ? sorting : column.tip + u'\n' + sorting);
    }
    case Qt::InitialSortOrderRole:
        return column.isFigure ? Qt::DescendingOrder : Qt::AscendingOrder;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.isFigure ? Qt::AlignRight | Qt::AlignVCenter
                                                   : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

bool RowsOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(RowsModel::orderRole);
    const QVariant b = right.data(RowsModel::orderRole);
    const bool isANumber = a.typeId() == QMetaType::Double;
    const bool isBNumber = b.typeId() == QMetaType::Double;
    if (isANumber && isBNumber) {
        return a.toDouble() < b.toDouble();
    }
    if (isANumber != isBNumber) {
        return isANumber == (sortOrder() == Qt::AscendingOrder);
    }
    return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
}

} // namespace corbel::ui
