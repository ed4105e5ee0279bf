#include "ui/find/command_delegate.h"

#include <algorithm>

#include <QPainter>
#include <QTextLayout>

#include "ui/find/command_palette.h"

namespace corbel::ui {

namespace {

constexpr int margin = 10;
constexpr int iconSize = 16;

/// One line of text, elided to a width, with some of its letters set off.
void drawTitle(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
               const QColor& colour, const QVariantList& positions, const QColor& setOff)
{
    QTextLayout layout(text, font);
    QList<QTextLayout::FormatRange> formats;
    for (const QVariant& position : positions) {
        QTextLayout::FormatRange range;
        range.start = position.toInt();
        range.length = 1;
        range.format.setForeground(setOff);
        range.format.setFontWeight(QFont::DemiBold);
        formats << range;
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    layout.endLayout();
    painter.save();
    painter.setPen(colour);
    painter.setClipRect(rect);
    layout.draw(&painter, QPointF(rect.left(), rect.center().y() - line.height() / 2));
    painter.restore();
}

} // namespace

CommandDelegate::CommandDelegate(const Style& style, QObject* parent)
    : QStyledItemDelegate(parent),
      m_style(style)
{
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, rowHeight};
}

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const render::Theme& theme = m_style.theme();
    const bool isEnabled = index.data(CommandModel::EnabledRole).toBool();
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const QColor text = isEnabled ? theme.text : render::mixed(theme.mutedText, theme.panel, 0.35);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isCurrent || isHovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isCurrent ? render::chosenGround(theme) : render::hoveredGround(theme));
        painter->drawRoundedRect(option.rect, 5, 5);
    }
    QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
    icon.paint(painter, QRect(rect.left(), rect.center().y() - iconSize / 2, iconSize, iconSize),
               Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    rect.setLeft(rect.left() + iconSize + margin);

    QFont small = option.font;
    small.setPixelSize(12);
    const QFontMetrics smallMetrics(small);
    painter->setFont(small);
    painter->setPen(isEnabled ? theme.mutedText : text);
    const QString keys = index.data(CommandModel::KeysRole).toString();
    if (!keys.isEmpty()) {
        const int width = smallMetrics.horizontalAdvance(keys);
        painter->drawText(QRect(rect.right() - width, rect.top(), width + 1, rect.height()),
                          Qt::AlignVCenter, keys);
        rect.setRight(rect.right() - width - 2 * margin);
    }
    // The title has the room it needs before the detail gets any.
    const QString title = index.data(Qt::DisplayRole).toString();
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const int wanted = QFontMetrics(bold).horizontalAdvance(title);
    const QString detail = index.data(CommandModel::DetailRole).toString();
    const int left = rect.left() + wanted + 2 * margin;
    if (left + 40 < rect.right() && !detail.isEmpty()) {
        const int room = rect.right() - left;
        painter->drawText(QRect(left, rect.top(), room, rect.height()), Qt::AlignVCenter,
                          smallMetrics.elidedText(detail, Qt::ElideRight, room));
    }
    const bool isLong = wanted > rect.width();
    const QFontMetrics metrics(option.font);
    drawTitle(*painter, QRectF(rect),
              isLong ? metrics.elidedText(title, Qt::ElideRight, rect.width()) : title, option.font,
              text, isLong ? QVariantList() : index.data(CommandModel::PositionsRole).toList(),
              isEnabled ? theme.accent : text);
    painter->restore();
}

} // namespace corbel::ui
