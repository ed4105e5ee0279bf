#include "ui/panels/rows_table.h"

#include <algorithm>

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace corbel::ui {

namespace {

// Pixels.
constexpr int leastWidth = 56;
constexpr int leastFirstWidth = 96;
constexpr int cutStep = 8;
constexpr int around = 26; // of a heading, with room for the arrow

} // namespace

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
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setMinimumSectionSize(leastWidth);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QTreeView::clicked, this, &RowsTable::choose);
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
    const int column = event->key() - Qt::Key_1;
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && column >= -1 && column < m_order->columnCount()) {
        sortBy(column);
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

void RowsTable::sortBy(int column)
{
    const bool isAgain = column >= 0 && header()->sortIndicatorSection() == column;
    const bool wasDescending = header()->sortIndicatorOrder() == Qt::DescendingOrder;
    // Figures begin with the largest, words with the first.
    const bool isDescending = isAgain ? !wasDescending : m_rows->isFigure(column);
    sortByColumn(column, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void RowsTable::fitColumns()
{
    const int count = m_order->columnCount();
    if (count == 0) {
        return;
    }
    std::vector<int> widths;
    int total = 0;
    for (int column = 0; column < count; ++column) {
        const QString title = m_order->headerData(column, Qt::Horizontal).toString();
        widths.push_back(std::max({leastWidth, sizeHintForColumn(column),
                                   header()->fontMetrics().horizontalAdvance(title) + around}));
        total += widths.back();
    }
    // Figures are never cut. Words give way, the longest ones first, down to a few letters.
    int excess = total - viewport()->width();
    while (excess > 0) {
        int longest = -1;
        for (int column = 0; column < count; ++column) {
            const int least = column == 0 ? leastFirstWidth : leastWidth;
            const auto at = static_cast<std::size_t>(column);
            const bool givesWay = !m_rows->isFigure(column) && widths[at] > least;
            if (givesWay &&
                (longest < 0 || widths[at] > widths[static_cast<std::size_t>(longest)])) {
                longest = column;
            }
        }
        if (longest < 0) {
            break;
        }
        const int least = longest == 0 ? leastFirstWidth : leastWidth;
        const auto at = static_cast<std::size_t>(longest);
        const int cut = std::min({excess, cutStep, widths[at] - least});
        widths[at] -= cut;
        excess -= cut;
    }
    if (excess < 0) {
        widths[0] -= excess;
    }
    for (int column = 0; column < count; ++column) {
        header()->resizeSection(column, widths[static_cast<std::size_t>(column)]);
    }
}

} // namespace corbel::ui
