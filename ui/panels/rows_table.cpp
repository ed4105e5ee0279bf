#include "ui/panels/rows_table.h"

#include <algorithm>

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace corbel::ui {

RowsTable::RowsTable(const Style& style, const QString& accessibleName,
                     std::vector<TableColumn> columns, QWidget* parent)
    : QTreeView(parent),
      m_rows(new RowsModel(style, std::move(columns), this)),
      m_order(new RowsOrder(this))
{
    m_order->setSourceModel(m_rows);
    setModel(m_order);
    setAccessibleName(accessibleName);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setIconSize(QSize(14, 14));
    setSortingEnabled(true);
    sortByColumn(-1, Qt::DescendingOrder); // as they come
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(0, QHeaderView::Fixed);
    connect(this, &QTreeView::clicked, this, &RowsTable::choose);
    connect(header(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column > 0) {
            fitColumns();
        }
    });
    viewport()->installEventFilter(this);
}

void RowsTable::setRows(std::vector<TableRow> rows)
{
    m_rows->setRows(std::move(rows));
    showHeader();
    fitColumns();
}

void RowsTable::setEmptyText(const QString& text)
{
    m_emptyText = text;
    setAccessibleDescription(text);
    showHeader();
}

void RowsTable::showHeader()
{
    const bool hasTable = m_rows->rowCount() > 0 || m_emptyText.isEmpty();
    header()->setVisible(hasTable);
    // Columns that nobody sees would still ask for their width.
    setHorizontalScrollBarPolicy(hasTable ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void RowsTable::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (m_rows->rowCount() == 0 && !m_emptyText.isEmpty()) {
        QPainter painter(viewport());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(12, 10, -12, -10),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
    }
}

QString RowsTable::textAt(int row, int column) const
{
    return m_order->index(row, column).data().toString();
}

void RowsTable::choose(const QModelIndex& index)
{
    if (!index.isValid()) {
        return;
    }
    const TableRow& row =
        m_rows->rows()[static_cast<std::size_t>(m_order->mapToSource(index).row())];
    if (!row.key.isEmpty()) {
        emit keyChosen(row.key);
    } else if (!row.ids.isEmpty()) {
        emit chosen(row.ids);
    }
}

void RowsTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        choose(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

bool RowsTable::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        fitColumns();
    }
    return QTreeView::eventFilter(watched, event);
}

void RowsTable::fitColumns()
{
    int others = 0;
    for (int column = 1; column < m_order->columnCount(); ++column) {
        others += header()->sectionSize(column);
    }
    const int own = std::max(sizeHintForColumn(0), header()->sectionSizeHint(0));
    header()->resizeSection(0, std::max(own, viewport()->width() - others));
}

} // namespace corbel::ui
