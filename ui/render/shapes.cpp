#include "ui/render/shapes.h"

#include <algorithm>
#include <cmath>

namespace corbel::render {

namespace {

using enum model::ElementKind;

constexpr double rim = 12;             // height of a cylinder's ellipse
constexpr double pipe = 14;            // width of a pipe's ellipse
constexpr double point = 14;           // how far a gateway's sides stick out
constexpr double depth = 7;            // of a cube
constexpr QSizeF leastFrame(160, 112); // with room for a small card

QPainterPath rounded(const QRectF& rect, double radius)
{
    QPainterPath path;
    const double most = std::min(rect.width(), rect.height()) / 2;
    path.addRoundedRect(rect, std::min(radius, most), std::min(radius, most));
    return path;
}

QPainterPath cylinder(const QRectF& r)
{
    QPainterPath path(QPointF(r.left(), r.top() + rim / 2));
    path.arcTo(QRectF(r.left(), r.top(), r.width(), rim), 180, -180);
    path.lineTo(r.right(), r.bottom() - rim / 2);
    path.arcTo(QRectF(r.left(), r.bottom() - rim, r.width(), rim), 0, -180);
    path.closeSubpath();
    return path;
}

QPainterPath tube(const QRectF& r)
{
    QPainterPath path(QPointF(r.left() + pipe / 2, r.top()));
    path.lineTo(r.right() - pipe / 2, r.top());
    path.arcTo(QRectF(r.right() - pipe, r.top(), pipe, r.height()), 90, -180);
    path.lineTo(r.left() + pipe / 2, r.bottom());
    path.arcTo(QRectF(r.left(), r.top(), pipe, r.height()), 270, -180);
    path.closeSubpath();
    return path;
}

QPainterPath hexagon(const QRectF& r)
{
    const double middle = r.center().y();
    QPainterPath path(QPointF(r.left(), middle));
    path.lineTo(r.left() + point, r.top());
    path.lineTo(r.right() - point, r.top());
    path.lineTo(r.right(), middle);
    path.lineTo(r.right() - point, r.bottom());
    path.lineTo(r.left() + point, r.bottom());
    path.closeSubpath();
    return path;
}

QPainterPath cube(const QRectF& r)
{
    QPainterPath path(QPointF(r.left(), r.top() + depth));
    path.lineTo(r.left() + depth, r.top());
    path.lineTo(r.right(), r.top());
    path.lineTo(r.right(), r.bottom() - depth);
    path.lineTo(r.right() - depth, r.bottom());
    path.lineTo(r.left(), r.bottom());
    path.closeSubpath();
    return path;
}

double radiusOf(model::ElementKind kind, bool isFramed)
{
    switch (kind) {
    case Actor:
        return isFramed ? 16 : 999;
    case Group:
    case Site:
    case Team:
        return 14;
    case Host:
    case Partition:
    case Tier:
        return 4;
    default:
        return 9;
    }
}

} // namespace

bool isEnclosure(model::ElementKind kind)
{
    return model::familyOf(kind) == model::Family::Grouping || kind == Site || kind == Cluster;
}

bool isFrame(const Box& box)
{
    if (box.isContainer || box.isCollapsed || !isEnclosure(box.kind)) {
        return box.isContainer;
    }
    const bool isRoomy =
        box.rect.width() >= leastFrame.width() && box.rect.height() >= leastFrame.height();
    return isRoomy || box.kind == Tier || box.kind == Group;
}

QPainterPath outlineOf(const Box& box)
{
    const bool isFramed = isFrame(box);
    if (!isFramed) {
        switch (box.kind) {
        case Store:
            return cylinder(box.rect);
        case Stream:
            return tube(box.rect);
        case Gateway:
            return hexagon(box.rect);
        case Host:
            return cube(box.rect);
        default:
            break;
        }
    }
    return rounded(box.rect, radiusOf(box.kind, isFramed));
}

QPainterPath innerLinesOf(const Box& box)
{
    QPainterPath path;
    const QRectF& r = box.rect;
    if (isFrame(box)) {
        return path;
    }
    switch (box.kind) {
    case Store:
        path.moveTo(r.left(), r.top() + rim / 2);
        path.arcTo(QRectF(r.left(), r.top(), r.width(), rim), 180, 180);
        break;
    case Stream:
        path.moveTo(r.right() - pipe / 2, r.top());
        path.arcTo(QRectF(r.right() - pipe, r.top(), pipe, r.height()), 90, 180);
        break;
    case Host:
        path.moveTo(r.left(), r.top() + depth);
        path.lineTo(r.right() - depth, r.top() + depth);
        path.lineTo(r.right() - depth, r.bottom());
        path.moveTo(r.right() - depth, r.top() + depth);
        path.lineTo(r.right(), r.top());
        break;
    case Cluster:
        path = rounded(r.adjusted(3.5, 3.5, -3.5, -3.5), 6);
        break;
    case Partition:
        path.moveTo(r.left() + 5, r.top());
        path.lineTo(r.left() + 5, r.bottom());
        break;
    case Tier:
        path.moveTo(r.left(), r.top() + 5);
        path.lineTo(r.right(), r.top() + 5);
        break;
    default:
        break;
    }
    return path;
}

int copiesBehind(const Box& box)
{
    return isFrame(box) ? 0 : std::clamp(box.replicas - 1, 0, 2);
}

double insetAt(const Box& box, const QPointF& onBorder)
{
    if (box.isContainer) {
        return 0;
    }
    const QRectF& r = box.rect;
    const double left = std::abs(onBorder.x() - r.left());
    const double right = std::abs(onBorder.x() - r.right());
    const double top = std::abs(onBorder.y() - r.top());
    const double bottom = std::abs(onBorder.y() - r.bottom());
    const double nearest = std::min({left, right, top, bottom});
    const bool isAcross = nearest == left || nearest == right;
    // Position along the side, from -1 to 1.
    const double along = std::clamp(isAcross ? (onBorder.y() - r.center().y()) / (r.height() / 2)
                                             : (onBorder.x() - r.center().x()) / (r.width() / 2),
                                    -1.0, 1.0);
    // Distance to the nearer corner, and what a round corner of that radius takes there.
    const double corner = (1 - std::abs(along)) * (isAcross ? r.height() : r.width()) / 2;
    const auto round = [corner](double radius) {
        const double off = std::max(0.0, radius - corner);
        return radius - std::sqrt(std::max(0.0, radius * radius - off * off));
    };
    const double bulge = 1 - std::sqrt(std::max(0.0, 1 - along * along));
    switch (box.kind) {
    case Store:
        return isAcross ? 0 : rim / 2 * bulge;
    case Stream:
        return isAcross ? pipe / 2 * bulge : 0;
    case Gateway:
        return isAcross ? point * std::abs(along)
                        : std::max(0.0, point - corner) / point * (r.height() / 2);
    case Host:
        if (nearest == left || nearest == top) {
            return std::max(0.0,
                            depth - (isAcross ? onBorder.y() - r.top() : onBorder.x() - r.left()));
        }
        return std::max(0.0,
                        depth - (isAcross ? r.bottom() - onBorder.y() : r.right() - onBorder.x()));
    default:
        return round(std::min({radiusOf(box.kind, false), r.width() / 2, r.height() / 2}));
    }
}

QSizeF shapeMargins(model::ElementKind kind)
{
    switch (kind) {
    case Store:
        return {0, rim};
    case Stream:
        return {pipe + 4, 0};
    case Gateway:
        return {point + 2, 0};
    case Host:
        return {depth, depth};
    case Actor:
        return {8, 0};
    default:
        return {0, 0};
    }
}

QRectF contentRect(const Box& box)
{
    const QRectF& r = box.rect;
    switch (box.kind) {
    case Store:
        return r.adjusted(0, rim - 1, 0, -2);
    case Stream:
        return r.adjusted(4, 0, -pipe, 0);
    case Gateway:
        return r.adjusted(point / 2 + 1, 0, -point / 2 - 1, 0);
    case Host:
        return r.adjusted(0, depth, -depth, 0);
    case Actor:
        return r.adjusted(0, 0, -8, 0);
    default:
        return r;
    }
}

} // namespace corbel::render
