/// A sortable table of results, each row of which leads to what it is about. Clicks on the headings
/// and the digit of a column sort; 0 puts the rows back as they come.
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
    /// Every column at its width while they fit, the first one taking what is left; else words are
    /// cut short (their tool tip has them in full), and only then it scrolls.
    void fitColumns();
    /// By a column, the other way round when it is so already; -1: as the rows come.
    void sortBy(int column);
    void showHeader();

    RowsModel* m_rows;
    RowsOrder* m_order;
    QString m_emptyText;
};

} // namespace corbel::ui
