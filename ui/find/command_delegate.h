/// Paints one row of the command palette: icon, title with the letters that answer, where it is,
/// keys.
#pragma once

#include <QStyledItemDelegate>

#include "ui/look/style.h"

namespace corbel::ui {

class CommandDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int rowHeight = 32;

    CommandDelegate(const Style& style, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Style& m_style;
};

} // namespace corbel::ui
