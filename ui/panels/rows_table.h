/// A sortable table of results, each row of which leads to what it is about.
#pragma once

#include <QTreeView>

#include "ui/panels/rows_model.h"

namespace corbel::ui {

class RowsTable : public QTreeView {
    Q_OBJECT

public:
    RowsTable(const Style& style, const QString& accessibleName, std::vector<TableColumn> columns,
              QWidget* parent = nullptr);

    RowsModel* rowsModel() const { return m_rows; }
    void setRows(std::vector<TableRow> rows);
    /// What stands in the place of header and rows while there are no rows.
    void setEmptyText(const QString& text);
    /// The shown text of a cell, in the order of sorting.
    QString textAt(int row, int column) const;

signals:
    void chosen(const QStringList& ids);
    void keyChosen(const QString& elementAndKey);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(const QModelIndex& index);
    /// The first column takes what the others leave.
    void fitColumns();
    void showHeader();

    RowsModel* m_rows;
    RowsOrder* m_order;
    QString m_emptyText;
};

} // namespace corbel::ui
