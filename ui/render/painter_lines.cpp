#include <algorithm>
#include <cmath>

#include <QPainterPath>

#include "ui/render/line_look.h"
#include "ui/render/text.h"

namespace corbel::render {

namespace {

using enum model::RelationKind;

constexpr double cornerRadius = 7;
constexpr double jumpRadius = 5;
constexpr double headLength = 9;
constexpr double headHalfWidth = 4.5;

double distance(const QPointF& a, const QPointF& b)
{
    return std::hypot(b.x() - a.x(), b.y() - a.y());
}

/// The point `by` units from `from` towards `to`.
QPointF towards(const QPointF& from, const QPointF& to, double by)
{
    const double length = distance(from, to);
    return length <= 0 ? from : from + (to - from) * (by / length);
}

/// A straight piece that hops over what crosses it.
void addRun(QPainterPath& path, const QPointF& to, const std::vector<QPointF>& jumps)
{
    const QPointF from = path.currentPosition();
    if (std::abs(from.y() - to.y()) > 0.01) {
        path.lineTo(to);
        return;
    }
    const double sign = from.x() < to.x() ? 1 : -1;
    const double left = std::min(from.x(), to.x());
    const double right = std::max(from.x(), to.x());
    std::vector<double> over;
    for (const QPointF& jump : jumps) {
        if (std::abs(jump.y() - from.y()) < 0.01 && jump.x() - jumpRadius >= left &&
            jump.x() + jumpRadius <= right) {
            over.push_back(jump.x());
        }
    }
    for (std::size_t i = 0; i < over.size();) {
        const double begin = over[i] - sign * jumpRadius;
        double last = over[i];
        // Neighbouring lines are crossed in one leap.
        while (++i < over.size() && std::abs(over[i] - last) < 2 * jumpRadius + 2) {
            last = over[i];
        }
        const double y = from.y();
        const double top = y - jumpRadius;
        path.lineTo(begin, y);
        path.quadTo(begin, top, begin + sign * jumpRadius, top);
        path.lineTo(last, top);
        path.quadTo(last + sign * jumpRadius, top, last + sign * jumpRadius, y);
    }
    path.lineTo(to);
}

QPainterPath lineOf(const Link& link, const QPolygonF& points, double shortenedBy, bool hasDetails)
{
    const qsizetype last = points.size() - 1;
    QPainterPath path(points[0]);
    for (qsizetype i = 1; i <= last; ++i) {
        const QPointF end =
            i == last ? towards(points[last], points[last - 1], shortenedBy) : points[i];
        if (i == last || !hasDetails) {
            hasDetails ? addRun(path, end, link.jumps) : path.lineTo(end);
            continue;
        }
        const double radius = std::min({cornerRadius, distance(points[i - 1], points[i]) / 2,
                                        distance(points[i], points[i + 1]) / 2});
        addRun(path, towards(points[i], points[i - 1], radius), link.jumps);
        path.quadTo(points[i], towards(points[i], points[i + 1], radius));
    }
    return path;
}

Head headOf(model::RelationKind kind)
{
    switch (kind) {
    case Calls:
    case Writes:
    case Publishes:
    case Replicates:
        return Head::Filled;
    case Reads:
    case FailsOverTo:
        return Head::Hollow;
    case Consumes:
    case DependsOn:
        return Head::Open;
    case Communicates:
    case Connects:
        return Head::None;
    }
    return Head::None;
}

QVector<qreal> dashesOf(model::RelationKind kind)
{
    switch (kind) {
    case Publishes:
    case Consumes:
        return {5, 3.5};
    case Replicates:
        return {0.1, 3};
    case FailsOverTo:
        return {7, 3, 0.1, 3};
    case DependsOn:
        return {2.5, 3};
    default:
        return {};
    }
}

void paintHead(QPainter& painter, const QPolygonF& points, Head head, const QPen& pen,
               const QColor& paper)
{
    const QPointF tip = points.last();
    const QPointF before = points[points.size() - 2];
    const QPointF base = towards(tip, before, headLength);
    const QPointF along = tip - base;
    const QPointF across(-along.y() * headHalfWidth / headLength,
                         along.x() * headHalfWidth / headLength);
    QPen solid(pen.color(), pen.widthF(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(solid);
    if (head == Head::Open) {
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF{base + across, tip, base - across});
    } else {
        painter.setBrush(head == Head::Filled ? pen.color() : paper);
        painter.drawPolygon(QPolygonF{base + across, tip, base - across});
    }
}

} // namespace

DiagramPainter::LineLook DiagramPainter::lookOf(const Link& link, double scale, bool isSelected,
                                                const QColor* lit) const
{
    LineLook look;
    look.hasDetails = scale >= detailScale;
    look.head = headOf(link.kind);
    double width = link.kind == Connects ? 2.4 : 1.4;
    QColor colour = link.isInferred ? m_theme.faint : m_theme.relation;
    if (link.kind == Connects) {
        colour = m_theme.of(model::Family::Physical).stroke;
    } else if (link.kind == Communicates) {
        colour = m_theme.of(model::Family::Organisation).stroke;
    }
    if (lit != nullptr || isSelected) {
        width += 1.2;
        colour = isSelected ? m_theme.selection : *lit;
    }
    width = std::max(width, 0.9 / scale);
    look.pen = QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    QVector<qreal> dashes = dashesOf(link.kind);
    if (dashes.isEmpty() && link.isInferred) {
        dashes = {10, 3};
    }
    if (!dashes.isEmpty() && look.hasDetails) {
        // Dots are dashes of no length, visible by their round caps alone.
        look.pen.setCapStyle(dashes.contains(0.1) ? Qt::RoundCap : Qt::FlatCap);
        look.pen.setDashPattern(dashes);
    }
    return look;
}

void DiagramPainter::paintLine(QPainter& painter, const Link& link, const QPolygonF& points,
                               const LineLook& look) const
{
    if (points.size() < 2 || link.isHidden) {
        return;
    }
    painter.setPen(look.pen);
    painter.setBrush(Qt::NoBrush);
    const bool isClosed = look.head == Head::Filled || look.head == Head::Hollow;
    painter.drawPath(lineOf(link, points, isClosed ? headLength - 1 : 1, look.hasDetails));
    if (look.head != Head::None) {
        paintHead(painter, points, look.head, look.pen, m_theme.card);
    }
    if (look.hasDetails && !link.labelRect.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(sheetColour(link.labelDepth));
        painter.drawRoundedRect(link.labelRect, 4, 4);
        painter.setPen(m_theme.mutedText);
        painter.setFont(diagramFont(labelSize, QFont::Medium));
        painter.drawText(link.labelRect, Qt::AlignCenter | Qt::TextSingleLine, link.shownLabel);
    }
}

void DiagramPainter::paintLink(QPainter& painter, const Link& link, double scale) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintLine(painter, link, link.points, lookOf(link, scale, false, nullptr));
}

} // namespace corbel::render
