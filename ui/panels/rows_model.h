/// A table of results: cells that know what they sort by, rows that know what they are about.
#pragma once

#include <vector>

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QStringList>
#include <QVariant>

#include "ui/look/style.h"

namespace corbel::ui {

/// How a cell's icon is coloured.
enum class Verdict { Neutral, Good, Doubtful, Bad };

struct TableCell {
    TableCell() = default;
    TableCell(QString shown) : text(std::move(shown)), order(text) {} // NOLINT: meant to convert
    /// A figure, which sorts by its value.
    TableCell(QString shown, double value) : text(std::move(shown)), order(value) {}

    QString text;
    QVariant order;
    QString icon; ///< A name of our family of icons, or empty.
    Verdict verdict = Verdict::Neutral;

    bool operator==(const TableCell&) const = default;
};

struct TableRow {
    std::vector<TableCell> cells;
    QStringList ids; ///< What to light up when it is chosen.
    QString tip;
    QString key; ///< `element.key` where it is about a missing value.

    bool operator==(const TableRow&) const = default;
};

struct TableColumn {
    QString title;
    bool isFigure = false; ///< Set to the right.
    QString tip;
};

class RowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int orderRole = Qt::UserRole;

    RowsModel(const Style& style, std::vector<TableColumn> columns, QObject* parent = nullptr);

    void setRows(std::vector<TableRow> rows);
    const std::vector<TableRow>& rows() const { return m_rows; }
    void renewIcons();
    bool isFigure(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Style& m_style;
    std::vector<TableColumn> m_columns;
    std::vector<TableRow> m_rows;
};

/// Sorts by value; what has none comes last, whichever way.
class RowsOrder : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

} // namespace corbel::ui
