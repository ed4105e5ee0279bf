// The marks of an overlay, above and around what the painter draws anyway.
#include <algorithm>
#include <cmath>

#include <QPainterPath>

#include "ui/render/line_look.h"
#include "ui/render/overlay_signs.h"
#include "ui/render/shapes.h"
#include "ui/render/text.h"

namespace corbel::render {

namespace {

constexpr double signRadius = 9;
constexpr double leastSignPixels = 6.5;
constexpr double largestSign = 22;
constexpr double againstShare = 0.75; // of the other signs' radius
constexpr double gauge = 5;           // height of the bar that shows a busy share
constexpr double hatchWidth = 8;      // at the left side of what does not work
constexpr double plateHeight = 18;

double radiusAt(double scale)
{
    return std::clamp(leastSignPixels / scale, signRadius, largestSign);
}

QPen stroke(const QColor& colour, double width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

/// Where a sign of this radius stands on a line: in the middle of the longest piece that its label
/// leaves free, since what is written there has to stay legible.
QPointF signPlace(const Link& link, double radius)
{
    const QRectF label = link.labelRect.isEmpty()
                             ? QRectF()
                             : link.labelRect.adjusted(-radius, -radius, radius, radius);
    QLineF best;
    const auto consider = [&](const QPointF& from, const QPointF& to) {
        if (const QLineF piece(from, to); piece.length() > best.length()) {
            best = piece;
        }
    };
    for (qsizetype i = 0; i + 1 < link.points.size(); ++i) {
        const QPointF from = link.points[i];
        const QPointF to = link.points[i + 1];
        const QRectF run = QRectF(from, to).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
        if (!run.intersects(label)) {
            consider(from, to);
            continue;
        }
        const bool isAcross = std::abs(to.x() - from.x()) >= std::abs(to.y() - from.y());
        const double begin = isAcross ? from.x() : from.y();
        const double end = isAcross ? to.x() : to.y();
        const auto at = [&](double edge) {
            const double share =
                (std::clamp(edge, std::min(begin, end), std::max(begin, end)) - begin) /
                (end - begin);
            return from + (to - from) * share;
        };
        const double low = isAcross ? label.left() : label.top();
        const double high = isAcross ? label.right() : label.bottom();
        consider(from, at(begin < end ? low : high));
        consider(at(begin < end ? high : low), to);
    }
    return best.isNull() ? link.points.boundingRect().center() : best.center();
}

} // namespace

void DiagramPainter::paintPattern(QPainter& painter, const Box& box, const BoxMark& mark) const
{
    const bool isHatched =
        mark.tone == Tone::Grey || mark.tone == Tone::Alarm || mark.tone == Tone::Amber;
    if (mark.tone != Tone::Heat && !isHatched) {
        return;
    }
    const QPainterPath shape = outlineOf(box);
    const QRectF rect = box.rect;
    QPainterPath part;
    painter.setPen(Qt::NoPen);
    if (isHatched) {
        part.addRect(QRectF(rect.left(), rect.top(), hatchWidth, rect.height()));
        painter.setBrush(QBrush(mark.tone == Tone::Grey    ? m_theme.faint
                                : mark.tone == Tone::Alarm ? m_theme.error
                                                           : m_theme.warning,
                                mark.tone == Tone::Amber ? Qt::FDiagPattern : Qt::BDiagPattern));
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
                           : mark.tone == Tone::Amber ? m_theme.warning
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
        paintSinglePoint(painter, box.rect.topLeft(), radius, m_theme);
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
            painter.setBrush(mark->tone == Tone::Alarm   ? m_theme.error
                             : mark->tone == Tone::Amber ? m_theme.warning
                                                         : m_theme.grid);
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
    } else if (mark.tone == Tone::Amber) {
        look.pen.setColor(m_theme.warning);
        look.pen.setWidthF(std::max(look.pen.widthF() + 0.6, 1.4 / scale));
        look.pen.setCapStyle(Qt::FlatCap);
        look.pen.setDashPattern({4, 2.5});
    }
}

void DiagramPainter::paintMarks(QPainter& painter, const Link& link, const LinkMark& mark,
                                double scale) const
{
    if (link.isHidden || link.points.size() < 2) {
        return;
    }
    if (mark.sign != Sign::None) {
        const double radius = radiusAt(scale);
        paintSign(painter, mark.sign, signPlace(link, radius), radius, m_theme);
        return;
    }
    if (mark.tone != Tone::Alarm) {
        return;
    }
    paintAgainst(painter, link, scale);
}

void DiagramPainter::paintAgainst(QPainter& painter, const Link& link, double scale) const
{
    paintAgainst(painter, signPlace(link, againstShare * radiusAt(scale)), scale);
}

void DiagramPainter::paintAgainst(QPainter& painter, const QPointF& at, double scale) const
{
    const double radius = againstShare * radiusAt(scale);
    painter.setPen(stroke(m_theme.error, radius / 5));
    painter.setBrush(m_theme.canvas);
    painter.drawEllipse(at, radius, radius);
    painter.setPen(stroke(m_theme.error, radius / 3.2));
    paintCross(painter, at, 0.4 * radius);
}

} // namespace corbel::render
