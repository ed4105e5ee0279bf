#include "ui/canvas/canvas_align.h"

#include <algorithm>

namespace corbel::ui::canvas_edits {

namespace {

namespace metrics = render::metrics;

constexpr double spreadGap = 24; // between what would have come to lie upon each other

/// A rectangle seen along one axis: `line` is the axis of equal coordinates, `along` the other one.
struct Axis {
    bool isVerticalLine;

    double start(const QRectF& rect) const { return isVerticalLine ? rect.left() : rect.top(); }
    double size(const QRectF& rect) const { return isVerticalLine ? rect.width() : rect.height(); }
    double end(const QRectF& rect) const { return start(rect) + size(rect); }
    QPointF by(double distance) const
    {
        return isVerticalLine ? QPointF(distance, 0) : QPointF(0, distance);
    }
    Axis across() const { return {!isVerticalLine}; }
};

bool isVertical(Alignment alignment)
{
    return alignment == Alignment::Left || alignment == Alignment::Centre ||
           alignment == Alignment::Right;
}

bool overlap(const QRectF& a, const QRectF& b)
{
    return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() &&
           b.top() < a.bottom();
}

/// Whether nothing lies upon anything that it did not lie upon before, and everything but `roots`
/// that could be seen still can be.
bool isTidy(const render::Diagram& diagram, const std::vector<int>& roots, const Rects& rects,
            const QRectF& sight)
{
    return std::ranges::all_of(rects, [&](const auto& entry) {
        const auto& [box, rect] = entry;
        const QRectF before = diagram.boxes()[box].rect;
        const bool isMeant = std::ranges::any_of(
            roots, [&, inner = box](int root) { return diagram.isInside(inner, root); });
        if (!isMeant && sight.contains(before) && !rect.contains(before) && !sight.contains(rect)) {
            return false;
        }
        return std::ranges::none_of(
            contentOf(diagram, diagram.boxes()[box].parent), [&, self = box](int other) {
                return other != self && overlap(rects.at(self), rectOf(diagram, rects, other)) &&
                       !overlap(before, diagram.boxes()[other].rect);
            });
    });
}

/// Everything that the roots hold goes along, and what is in the way makes room.
std::optional<Rects> moved(const render::Diagram& diagram, const std::vector<int>& roots,
                           const std::map<int, QRectF>& target, const QRectF& sight)
{
    Rects rects;
    for (const int root : roots) {
        const QPointF by = target.at(root).topLeft() - diagram.boxes()[root].rect.topLeft();
        for (const int box : withContent(diagram, {root})) {
            rects[box] = diagram.boxes()[box].rect.translated(by);
        }
        rects[root] = target.at(root); // exactly there, whatever a sum of distances gives
    }
    if (!clearAround(diagram, roots, rects, sight) || !isTidy(diagram, roots, rects, sight)) {
        return std::nullopt;
    }
    return rects;
}

/// Puts the boxes of `order` past each other along the line, and past what else stands where they
/// do if that is to stay.
void spread(const render::Diagram& diagram, const std::vector<int>& order, const Axis& along,
            bool othersStay, std::map<int, QRectF>& target)
{
    for (std::size_t i = 0; i < order.size(); ++i) {
        QRectF& rect = target[order[i]];
        const QRectF before = diagram.boxes()[order[i]].rect;
        std::vector<QRectF> obstacles;
        for (std::size_t j = 0; j < i; ++j) {
            if (!overlap(before, diagram.boxes()[order[j]].rect)) {
                obstacles.push_back(target[order[j]]);
            }
        }
        if (othersStay) {
            for (const int other : contentOf(diagram, diagram.boxes()[order[i]].parent)) {
                const QRectF& taken = diagram.boxes()[other].rect;
                if (std::ranges::find(order, other) == order.end() && !overlap(before, taken)) {
                    obstacles.push_back(taken);
                }
            }
        }
        // In the order of the line one pass is enough: it only ever goes forwards.
        std::ranges::sort(obstacles, {}, [&](const QRectF& other) { return along.start(other); });
        for (const QRectF& other : obstacles) {
            if (overlap(rect, other)) {
                rect.translate(along.by(along.end(other) + spreadGap - along.start(rect)));
            }
        }
    }
}

} // namespace

std::optional<Rects> aligned(const render::Diagram& diagram, const std::vector<int>& boxes,
                             Alignment alignment, const QRectF& sight)
{
    const std::vector<int> roots = outermost(diagram, boxes);
    if (roots.size() < 2) {
        return std::nullopt;
    }
    const Axis axis{isVertical(alignment)};
    QRectF all;
    for (const int root : roots) {
        all |= diagram.boxes()[root].rect;
    }
    std::map<int, QRectF> target;
    for (const int root : roots) {
        QRectF rect = diagram.boxes()[root].rect;
        switch (alignment) {
        case Alignment::Left:
            rect.moveLeft(all.left());
            break;
        case Alignment::Right:
            rect.moveRight(all.right());
            break;
        case Alignment::Centre:
            rect.moveLeft(all.center().x() - rect.width() / 2);
            break;
        case Alignment::Top:
            rect.moveTop(all.top());
            break;
        case Alignment::Bottom:
            rect.moveBottom(all.bottom());
            break;
        case Alignment::Middle:
            rect.moveTop(all.center().y() - rect.height() / 2);
            break;
        }
        target[root] = rect;
    }
    // In their order along the line, so that none changes sides with another.
    const Axis along = axis.across();
    std::vector<int> order = roots;
    std::ranges::stable_sort(order, {},
                             [&](int box) { return along.start(diagram.boxes()[box].rect); });
    for (const bool othersStay : {false, true}) {
        std::map<int, QRectF> spreadOut = target;
        spread(diagram, order, along, othersStay, spreadOut);
        if (const auto rects = moved(diagram, roots, spreadOut, sight)) {
            return rects;
        }
    }
    return std::nullopt;
}

std::optional<Rects> distributed(const render::Diagram& diagram, const std::vector<int>& boxes,
                                 Qt::Orientation direction, const QRectF& sight)
{
    const std::vector<int> roots = outermost(diagram, boxes);
    if (roots.size() < 3) {
        return std::nullopt;
    }
    const Axis axis{direction == Qt::Horizontal};
    std::vector<int> order = roots;
    std::ranges::stable_sort(order, {}, [&](int box) {
        const QRectF& rect = diagram.boxes()[box].rect;
        return axis.start(rect) + axis.end(rect);
    });
    double taken = 0;
    for (const int box : order) {
        taken += axis.size(diagram.boxes()[box].rect);
    }
    const double from = axis.start(diagram.boxes()[order.front()].rect);
    const double to = axis.end(diagram.boxes()[order.back()].rect);
    const double room = (to - from - taken) / static_cast<double>(order.size() - 1);
    const double gap = room < 0 ? spreadGap : room;
    std::map<int, QRectF> target;
    double at = from;
    for (const int box : order) {
        QRectF rect = diagram.boxes()[box].rect;
        rect.translate(axis.by(at - axis.start(rect)));
        target[box] = rect;
        at += axis.size(rect) + gap;
    }
    return moved(diagram, roots, target, sight);
}

QRectF leastAround(const render::Diagram& diagram, int box)
{
    QRectF content;
    for (const int child : diagram.childrenOf(box)) {
        if (!diagram.boxes()[child].isHidden) {
            content |= diagram.boxes()[child].rect;
        }
    }
    return content.isNull() ? content
                            : content.adjusted(-metrics::grid, -metrics::titleBand - metrics::grid,
                                               metrics::grid, metrics::grid);
}

Rects resized(const render::Diagram& diagram, const std::vector<int>& boxes, const QSizeF& by)
{
    Rects rects;
    for (const int box : outermost(diagram, boxes)) {
        QRectF rect = diagram.boxes()[box].rect;
        const QRectF content = leastAround(diagram, box);
        const auto side = [](double size, double change, double least, double held) {
            // What is smaller than it should be may grow, but is not made to.
            return change < 0 ? std::min(size, std::max({size + change, least, held}))
                              : size + change;
        };
        rect.setWidth(side(rect.width(), by.width(), metrics::leastWidth,
                           content.isNull() ? 0 : content.right() - rect.left()));
        rect.setHeight(side(rect.height(), by.height(), metrics::leastHeight,
                            content.isNull() ? 0 : content.bottom() - rect.top()));
        if (rect != diagram.boxes()[box].rect) {
            rects[box] = rect;
        }
    }
    std::vector<int> changed;
    for (const auto& [box, rect] : rects) {
        changed.push_back(box);
    }
    for (const int box : changed) {
        grow(diagram, diagram.boxes()[box].parent, std::nullopt, rects);
    }
    return rects;
}

} // namespace corbel::ui::canvas_edits
