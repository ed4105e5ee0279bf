#include "ui/render/overlay_signs.h"

#include <cmath>
#include <functional>

#include <QPainterPath>

namespace corbel::render {

namespace {

QPen stroke(const QColor& colour, double width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

QPolygonF diamond(const QPointF& at, double radius)
{
    return {{at.x(), at.y() - radius},
            {at.x() + radius, at.y()},
            {at.x(), at.y() + radius},
            {at.x() - radius, at.y()}};
}

/// A square with the sign of a switch.
void paintOff(QPainter& painter, const QPointF& at, double r, const Theme& theme)
{
    painter.setPen(stroke(theme.canvas, r / 6));
    painter.setBrush(theme.text);
    painter.drawRoundedRect(QRectF(at - QPointF(r, r), QSizeF(2 * r, 2 * r)), r / 3, r / 3);
    painter.setPen(stroke(theme.canvas, r / 4.5));
    painter.setBrush(Qt::NoBrush);
    const double ring = 0.52 * r;
    painter.drawArc(QRectF(at - QPointF(ring, ring * 0.85), QSizeF(2 * ring, 2 * ring)), 125 * 16,
                    290 * 16);
    painter.drawLine(at + QPointF(0, -0.62 * r), at + QPointF(0, -0.02 * r));
}

/// A shield.
void paintHeld(QPainter& painter, const QPointF& at, double r, const Theme& theme)
{
    QPainterPath shield(at + QPointF(0, -1.05 * r));
    shield.lineTo(at + QPointF(0.9 * r, -0.7 * r));
    shield.quadTo(at + QPointF(0.95 * r, 0.6 * r), at + QPointF(0, 1.1 * r));
    shield.quadTo(at + QPointF(-0.95 * r, 0.6 * r), at + QPointF(-0.9 * r, -0.7 * r));
    shield.closeSubpath();
    painter.setPen(stroke(theme.canvas, r / 6));
    painter.setBrush(theme.success);
    painter.drawPath(shield);
    painter.setPen(stroke(theme.canvas, r / 4));
    painter.drawPolyline(QPolygonF{at + QPointF(-0.4 * r, 0), at + QPointF(-0.08 * r, 0.35 * r),
                                   at + QPointF(0.45 * r, -0.3 * r)});
}

/// A ring with an arrow that falls.
void paintDown(QPainter& painter, const QPointF& at, double r, const Theme& theme)
{
    painter.setPen(stroke(theme.mutedText, r / 6));
    painter.setBrush(theme.canvas);
    painter.drawEllipse(at, r, r);
    painter.setPen(stroke(theme.mutedText, r / 4.5));
    painter.drawLine(at + QPointF(0, -0.5 * r), at + QPointF(0, 0.5 * r));
    painter.drawPolyline(QPolygonF{at + QPointF(-0.4 * r, 0.1 * r), at + QPointF(0, 0.5 * r),
                                   at + QPointF(0.4 * r, 0.1 * r)});
}

/// A disk, half full.
void paintWeakened(QPainter& painter, const QPointF& at, double r, const Theme& theme)
{
    painter.setPen(stroke(theme.warning, r / 5));
    painter.setBrush(theme.canvas);
    painter.drawEllipse(at, r, r);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.warning);
    painter.drawPie(QRectF(at - QPointF(r, r), QSizeF(2 * r, 2 * r)), 180 * 16, 180 * 16);
}

/// A disk with a minus.
void paintDegraded(QPainter& painter, const QPointF& at, double r, const Theme& theme)
{
    painter.setPen(stroke(theme.canvas, r / 6));
    painter.setBrush(theme.warning);
    painter.drawEllipse(at, r, r);
    painter.setPen(stroke(theme.canvas, r / 3.2));
    painter.drawLine(at + QPointF(-0.45 * r, 0), at + QPointF(0.45 * r, 0));
}

/// An octagon with a cross.
void paintLost(QPainter& painter, const QPointF& at, double r, const Theme& theme)
{
    QPolygonF octagon;
    for (int i = 0; i < 8; ++i) {
        const double angle = (i + 0.5) * M_PI / 4;
        octagon << at + QPointF(std::cos(angle), std::sin(angle)) * 1.1 * r;
    }
    painter.setPen(stroke(theme.canvas, r / 6));
    painter.setBrush(theme.error);
    painter.drawPolygon(octagon);
    painter.setPen(stroke(theme.canvas, r / 3.6));
    paintCross(painter, at, 0.4 * r);
}

/// A triangle with an exclamation mark.
void paintFull(QPainter& painter, const QPointF& at, double r, const Theme& theme)
{
    painter.setPen(stroke(theme.canvas, r / 6));
    painter.setBrush(theme.error);
    painter.drawPolygon(QPolygonF{at + QPointF(0, -1.15 * r), at + QPointF(1.15 * r, 0.9 * r),
                                  at + QPointF(-1.15 * r, 0.9 * r)});
    painter.setPen(stroke(theme.canvas, r / 3.6));
    painter.drawLine(at + QPointF(0, -0.4 * r), at + QPointF(0, 0.2 * r));
    painter.drawPoint(at + QPointF(0, 0.58 * r));
}

QIcon iconOf(const std::function<void(QPainter&, const QPointF&, double)>& paint)
{
    constexpr int size = 16;
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(size * scale, size * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter, QPointF(size / 2.0, size / 2.0), 0.4 * size);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

void paintCross(QPainter& painter, const QPointF& at, double arm)
{
    painter.drawLine(at + QPointF(-arm, -arm), at + QPointF(arm, arm));
    painter.drawLine(at + QPointF(-arm, arm), at + QPointF(arm, -arm));
}

void paintSign(QPainter& painter, Sign sign, const QPointF& at, double radius, const Theme& theme)
{
    switch (sign) {
    case Sign::None:
        return;
    case Sign::Off:
        return paintOff(painter, at, radius, theme);
    case Sign::Held:
        return paintHeld(painter, at, radius, theme);
    case Sign::Down:
        return paintDown(painter, at, radius, theme);
    case Sign::Weakened:
        return paintWeakened(painter, at, radius, theme);
    case Sign::Degraded:
        return paintDegraded(painter, at, radius, theme);
    case Sign::Lost:
        return paintLost(painter, at, radius, theme);
    case Sign::Full:
        return paintFull(painter, at, radius, theme);
    }
}

void paintSinglePoint(QPainter& painter, const QPointF& at, double radius, const Theme& theme)
{
    painter.setPen(stroke(theme.canvas, radius / 6));
    painter.setBrush(theme.error);
    painter.drawPolygon(diamond(at, 1.25 * radius));
    // The digit as lines, because text at this size is not crisp at every zoom.
    painter.setPen(stroke(theme.canvas, radius / 4.5));
    painter.drawPolyline(QPolygonF{at + QPointF(-0.22 * radius, -0.28 * radius),
                                   at + QPointF(0.04 * radius, -0.5 * radius),
                                   at + QPointF(0.04 * radius, 0.5 * radius)});
}

QIcon signIcon(Sign sign, const Theme& theme)
{
    return iconOf([&](QPainter& painter, const QPointF& at, double radius) {
        paintSign(painter, sign, at, radius, theme);
    });
}

QIcon singlePointIcon(const Theme& theme)
{
    return iconOf([&](QPainter& painter, const QPointF& at, double radius) {
        paintSinglePoint(painter, at, radius, theme);
    });
}

} // namespace corbel::render
