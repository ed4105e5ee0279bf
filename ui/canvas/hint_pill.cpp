#include "ui/canvas/hint_pill.h"

#include <algorithm>

#include "ui/render/text.h"

namespace corbel::ui {

void paintHintPill(QPainter& painter, const QRect& page, const QRectF& kept, const QString& text,
                   const render::Theme& theme)
{
    constexpr double padding = 14;
    constexpr double lineHeight = 18;
    const QFont font = render::diagramFont(13);
    const double room = std::max(80.0, page.width() - 4 * padding);
    const QStringList lines = render::wrapped(text, font, room, 3);
    double width = 0;
    for (const QString& line : lines) {
        width = std::max(width, render::textWidth(line, font));
    }
    const double height = lineHeight * static_cast<double>(lines.size()) + padding;
    QRectF pill(page.center().x() - width / 2 - padding, page.bottom() - 16 - height,
                width + 2 * padding, height);
    if (pill.intersects(kept)) {
        pill.moveTop(page.top() + 16);
    }
    painter.save();
    painter.resetTransform();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(pill, 8, 8);
    painter.setPen(theme.text);
    painter.setFont(font);
    painter.drawText(pill, Qt::AlignCenter, lines.join(u'\n'));
    painter.restore();
}

} // namespace corbel::ui
