// The marks of an overlay, above and around what the painter draws anyway.
#include <algorithm>
#include <cmath>

#include <QPainterPath>

#include "ui/render/line_look.h"
#include "ui/render/shapes.h"
#include "ui/render/text.h"

namespace corbel::render {

namespace {

constexpr double signRadius = 9;
constexpr double leastSignPixels = 6.5;
constexpr double largestSign = 22;
constexpr double gauge = 5;      // height of the bar that shows a busy share
constexpr double hatchWidth = 8; // at the left side of what does not work
constexpr double plateHeight = 18;

double radiusAt(double scale)
{
    return std::clamp(leastSignPixels / scale, signRadius, largestSign);
}

QPen stroke(const QColor& colour, double width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void drawCross(QPainter& painter, const QPointF& at, double arm)
{
    painter.drawLine(at + QPointF(-arm, -arm), at + QPointF(arm, arm));
    painter.drawLine(at + QPointF(-arm, arm), at + QPointF(arm, -arm));
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
    drawCross(painter, at, 0.4 * r);
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
    case Sign::Lost:
        return paintLost(painter, at, radius, theme);
    case Sign::Full:
        return paintFull(painter, at, radius, theme);
    }
}

/// The middle of the longest piece of a line.
QPointF middleOf(const QPolygonF& points)
{
    QLineF longest;
    for (qsizetype i = 0; i + 1 < points.size(); ++i) {
        const QLineF piece(points[i], points[i + 1]);
        longest = piece.length() > longest.length() ? piece : longest;
    }
    return longest.center();
}

} // namespace

void DiagramPainter::paintPattern(QPainter& painter, const Box& box, const BoxMark& mark) const
{
    const bool isHatched = mark.tone == Tone::Grey || mark.tone == Tone::Alarm;
    if (mark.tone != Tone::Heat && !isHatched) {
        return;
    }
    const QPainterPath shape = outlineOf(box);
    const QRectF rect = box.rect;
    QPainterPath part;
    painter.setPen(Qt::NoPen);
    if (isHatched) {
        part.addRect(QRectF(rect.left(), rect.top(), hatchWidth, rect.height()));
        painter.setBrush(
            QBrush(mark.tone == Tone::Grey ? m_theme.faint : m_theme.error, Qt::BDiagPattern));
    } else {
        const double share = std::min(mark.heat, 1.0);
        part.addRect(QRectF(rect.left(), rect.bottom() - gauge, rect.width() * share, gauge));
        painter.setBrush(heatColour(m_theme, mark.heat));
    }
    painter.drawPath(shape.intersected(part));
}

void DiagramPainter::paintMarks(QPainter& painter, const Box& box, const BoxMark& mark,
                                double scale) const
{
    paintPattern(painter, box, mark);
    const double radius = radiusAt(scale);
    if (!mark.figure.isEmpty() && scale >= detailScale) {
        const QFont font = diagramFont(captionSize + 1, QFont::DemiBold);
        const double width = textWidth(mark.figure, font) + 14;
        const double right = box.rect.right() - (mark.sign == Sign::None ? 6 : radius + 4);
        const QRectF plate(right - width, box.rect.top() - plateHeight / 2, width, plateHeight);
        const QColor rim = mark.tone == Tone::Heat    ? heatColour(m_theme, mark.heat)
                           : mark.tone == Tone::Alarm ? m_theme.error
                                                      : m_theme.faint;
        painter.setPen(stroke(rim, 1.4));
        painter.setBrush(m_theme.card);
        painter.drawRoundedRect(plate, plateHeight / 2, plateHeight / 2);
        painter.setFont(font);
        painter.setPen(m_theme.text);
        painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, mark.figure);
    }
    paintSign(painter, mark.sign, box.rect.topRight(), radius, m_theme);
    if (mark.isSinglePoint) {
        const QPointF at = box.rect.topLeft();
        painter.setPen(stroke(m_theme.canvas, radius / 6));
        painter.setBrush(m_theme.error);
        painter.drawPolygon(diamond(at, 1.25 * radius));
        // The digit as lines, because text at this size is not crisp at every zoom.
        painter.setPen(stroke(m_theme.canvas, radius / 4.5));
        painter.drawPolyline(QPolygonF{at + QPointF(-0.22 * radius, -0.28 * radius),
                                       at + QPointF(0.04 * radius, -0.5 * radius),
                                       at + QPointF(0.04 * radius, 0.5 * radius)});
    }
}

void DiagramPainter::paintOverviewMarks(QPainter& painter, const Diagram& diagram,
                                        const std::vector<int>& boxes, const Overlay& overlay) const
{
    for (const int index : boxes) {
        const Box& box = diagram.boxes()[index];
        const BoxMark* mark = overlay.find(box.id);
        if (mark == nullptr) {
            continue;
        }
        QPen pen(m_theme.text, 1.5);
        pen.setCosmetic(true);
        painter.setPen(Qt::NoPen);
        if (mark->tone == Tone::Heat) {
            painter.setBrush(heatColour(m_theme, mark->heat));
            painter.drawRect(box.rect);
        } else if (mark->tone != Tone::Plain) {
            painter.setBrush(mark->tone == Tone::Alarm ? m_theme.error : m_theme.grid);
            painter.drawRect(box.rect);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen);
        if (mark->tone == Tone::Alarm || mark->sign == Sign::Off || mark->sign == Sign::Full) {
            painter.drawLine(box.rect.topLeft(), box.rect.bottomRight());
            painter.drawLine(box.rect.topRight(), box.rect.bottomLeft());
        } else if (mark->sign == Sign::Weakened || mark->isSinglePoint) {
            pen.setColor(mark->isSinglePoint ? m_theme.error : m_theme.warning);
            pen.setWidthF(2.5);
            painter.setPen(pen);
            painter.drawRect(box.rect);
        }
    }
}

void DiagramPainter::tone(LineLook& look, const LinkMark& mark, double scale) const
{
    if (mark.tone == Tone::Grey) {
        look.pen.setColor(m_theme.faint);
        look.pen.setCapStyle(Qt::FlatCap);
        look.pen.setDashPattern({1.5, 4});
    } else if (mark.tone == Tone::Alarm) {
        look.pen.setColor(m_theme.error);
        look.pen.setWidthF(std::max(look.pen.widthF() + 0.6, 1.4 / scale));
    }
}

void DiagramPainter::paintMarks(QPainter& painter, const Link& link, const LinkMark& mark,
                                double scale) const
{
    if (link.isHidden || link.points.size() < 2) {
        return;
    }
    const QPointF at = middleOf(link.points);
    if (mark.sign != Sign::None) {
        paintSign(painter, mark.sign, at, radiusAt(scale), m_theme);
        return;
    }
    if (mark.tone != Tone::Alarm) {
        return;
    }
    const double radius = 0.75 * radiusAt(scale);
    painter.setPen(stroke(m_theme.error, radius / 5));
    painter.setBrush(m_theme.canvas);
    painter.drawEllipse(at, radius, radius);
    painter.setPen(stroke(m_theme.error, radius / 3.2));
    drawCross(painter, at, 0.4 * radius);
}

} // namespace corbel::render
