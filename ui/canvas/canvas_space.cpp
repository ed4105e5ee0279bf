#include "ui/canvas/canvas_space.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace corbel::ui::canvas_edits {

namespace {

namespace metrics = render::metrics;

constexpr double keptGap = 16;   // what neighbours keep between each other while being pushed
constexpr double besideGap = 64; // room for a line with its label

QRectF grown(const QRectF& rect, double by)
{
    return rect.adjusted(-by, -by, by, by);
}

bool overlap(const QRectF& a, const QRectF& b)
{
    return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() &&
           b.top() < a.bottom();
}

bool isFree(const QRectF& rect, const std::vector<QRectF>& obstacles)
{
    return std::ranges::none_of(obstacles,
                                [&](const QRectF& other) { return overlap(rect, other); });
}

/// What keeps a place from being looked for outside of `area`.
std::array<QRectF, 4> frameAround(const QRectF& area)
{
    constexpr double far = 1e6;
    const QRectF all = grown(area, far);
    return {QRectF(all.topLeft(), QPointF(all.right(), area.top())),
            QRectF(QPointF(all.left(), area.bottom()), all.bottomRight()),
            QRectF(all.topLeft(), QPointF(area.left(), all.bottom())),
            QRectF(QPointF(area.right(), all.top()), all.bottomRight())};
}

double onGrid(double coordinate, bool isUp)
{
    const double steps = coordinate / metrics::grid;
    return (isUp ? std::ceil(steps) : std::floor(steps)) * metrics::grid;
}

/// Different coordinates, nearest first, as many as are worth trying.
void keepNearest(std::vector<double>& coordinates, double wanted)
{
    constexpr std::size_t enough = 300;
    std::ranges::sort(coordinates);
    coordinates.erase(std::ranges::unique(coordinates).begin(), coordinates.end());
    std::ranges::stable_sort(coordinates, {}, [&](double at) { return std::abs(at - wanted); });
    coordinates.resize(std::min(coordinates.size(), enough));
}

void translate(const render::Diagram& diagram, int box, const QPointF& by, Rects& rects,
               const std::set<int>& leaving)
{
    std::vector<int> open{box};
    while (!open.empty()) {
        const int at = open.back();
        open.pop_back();
        rects[at] = rectOf(diagram, rects, at).translated(by);
        std::ranges::copy_if(diagram.childrenOf(at), std::back_inserter(open),
                             [&](int child) { return !leaving.contains(child); });
    }
}

bool holdsAny(const render::Diagram& diagram, int box, const std::set<int>& held)
{
    return std::ranges::any_of(held, [&](int other) { return diagram.isInside(other, box); });
}

/// How `box` gets out of the way of `grownOver`, along a direction in which they were apart.
QPointF wayOut(const QRectF& grownOver, const QRectF& grownBefore, const QRectF& box,
               const QRectF& boxBefore)
{
    struct Way {
        double gapBefore;
        double gap;
        QPointF direction;
    };
    const std::array ways{
        Way{boxBefore.left() - grownBefore.right(), box.left() - grownOver.right(), {1, 0}},
        Way{grownBefore.left() - boxBefore.right(), grownOver.left() - box.right(), {-1, 0}},
        Way{boxBefore.top() - grownBefore.bottom(), box.top() - grownOver.bottom(), {0, 1}},
        Way{grownBefore.top() - boxBefore.bottom(), grownOver.top() - box.bottom(), {0, -1}},
    };
    const Way* best = nullptr;
    double least = std::numeric_limits<double>::infinity();
    for (const Way& way : ways) {
        const double missing = std::min(way.gapBefore, keptGap) - way.gap;
        if (way.gapBefore >= 0 && missing < least) {
            least = missing;
            best = &way;
        }
    }
    return best == nullptr || least <= 0 ? QPointF() : best->direction * least;
}

/// What was pushed onto something that does not give way goes to the nearest free place.
bool settleRest(const render::Diagram& diagram, int first, const std::vector<int>& siblings,
                Rects& rects, const Moved& moved)
{
    bool isDone = true;
    for (const int box : siblings) {
        if (box == first || moved.leaving.contains(box) || !rects.contains(box)) {
            continue;
        }
        const QRectF rect = rectOf(diagram, rects, box);
        bool isOnAnother = false;
        std::vector<QRectF> obstacles;
        for (const int other : siblings) {
            if (other != box && !moved.leaving.contains(other)) {
                obstacles.push_back(rectOf(diagram, rects, other));
                isOnAnother = isOnAnother ||
                              (overlap(rect, obstacles.back()) &&
                               !overlap(diagram.boxes()[box].rect, diagram.boxes()[other].rect));
            }
        }
        if (!isOnAnother) {
            continue;
        }
        if (diagram.boxes()[box].isPinned || holdsAny(diagram, box, moved.held)) {
            isDone = false;
        } else {
            const QRectF spot = freeSpot(rect, obstacles, keptGap);
            translate(diagram, box, spot.topLeft() - rect.topLeft(), rects, moved.leaving);
        }
    }
    return isDone;
}

/// Pushes what `first` grew over, and what that is pushed onto in turn.
bool pushAside(const render::Diagram& diagram, int first, Rects& rects, const Moved& moved)
{
    const std::vector<int> siblings = contentOf(diagram, diagram.boxes()[first].parent);
    std::vector<int> open{first};
    bool isDone = true;
    std::size_t left = 8 * siblings.size() + 64; // two that push each other come to an end
    while (!open.empty() && left-- > 0) {
        const int mover = open.back();
        open.pop_back();
        const QRectF now = rectOf(diagram, rects, mover);
        const QRectF before = diagram.boxes()[mover].rect;
        for (const int other : siblings) {
            const QRectF rect = rectOf(diagram, rects, other);
            const QRectF old = diagram.boxes()[other].rect;
            if (other == mover || other == first || moved.leaving.contains(other) ||
                !overlap(grown(now, keptGap), rect) || overlap(before, old)) {
                continue;
            }
            const QPointF by = wayOut(now, before, rect, old);
            if (by.isNull()) {
                continue;
            }
            if (diagram.boxes()[other].isPinned || holdsAny(diagram, other, moved.held)) {
                isDone = isDone && !overlap(now, rect);
                continue;
            }
            translate(diagram, other, by, rects, moved.leaving);
            open.push_back(other);
        }
    }
    return settleRest(diagram, first, siblings, rects, moved) && isDone;
}

} // namespace

QRectF rectOf(const render::Diagram& diagram, const Rects& rects, int box)
{
    const auto it = rects.find(box);
    return it == rects.end() ? diagram.boxes()[box].rect : it->second;
}

std::vector<int> withContent(const render::Diagram& diagram, const std::vector<int>& boxes)
{
    std::set<int> all;
    std::vector<int> open = boxes;
    while (!open.empty()) {
        const int box = open.back();
        open.pop_back();
        if (all.insert(box).second) {
            const std::vector<int>& inside = diagram.childrenOf(box);
            open.insert(open.end(), inside.begin(), inside.end());
        }
    }
    return {all.begin(), all.end()};
}

std::vector<int> outermost(const render::Diagram& diagram, const std::vector<int>& boxes)
{
    std::vector<int> result;
    for (const int box : boxes) {
        const bool isInside = std::ranges::any_of(
            boxes, [&](int other) { return other != box && diagram.isInside(box, other); });
        if (!isInside) {
            result.push_back(box);
        }
    }
    return result;
}

std::vector<int> contentOf(const render::Diagram& diagram, int container)
{
    if (container >= 0) {
        return diagram.childrenOf(container);
    }
    std::vector<int> top;
    for (int i = 0; i < static_cast<int>(diagram.boxes().size()); ++i) {
        if (diagram.boxes()[i].parent < 0) {
            top.push_back(i);
        }
    }
    return top;
}

bool grow(const render::Diagram& diagram, int container, const std::optional<QRectF>& extra,
          Rects& rects, const Moved& moved)
{
    bool isDone = true;
    QRectF added = extra.value_or(QRectF());
    for (int at = container; at >= 0; at = diagram.boxes()[at].parent) {
        QRectF content = added;
        for (const int child : diagram.childrenOf(at)) {
            if (!moved.leaving.contains(child)) {
                content |= rectOf(diagram, rects, child);
            }
        }
        const QRectF before = rectOf(diagram, rects, at);
        const QRectF needed =
            content.adjusted(-clearance, -clearance - metrics::titleBand, clearance, clearance);
        const QRectF after = content.isNull() ? before : before | needed;
        if (after != before) {
            rects[at] = after;
            isDone = pushAside(diagram, at, rects, moved) && isDone;
        }
        added = after;
    }
    return isDone;
}

bool clearAround(const render::Diagram& diagram, const std::vector<int>& moved, Rects& rects,
                 const QRectF& sight)
{
    const std::vector<int> all = withContent(diagram, moved);
    const Moved mine{{all.begin(), all.end()}, {}};
    std::set<int> containers;
    bool isDone = true;
    for (const int box : moved) {
        const int parent = diagram.boxes()[box].parent;
        containers.insert(parent);
        const std::vector<int> siblings = contentOf(diagram, parent);
        for (const int other : siblings) {
            const bool isInTheWay =
                !mine.held.contains(other) &&
                overlap(rectOf(diagram, rects, box), rectOf(diagram, rects, other)) &&
                !overlap(diagram.boxes()[box].rect, diagram.boxes()[other].rect);
            if (!isInTheWay) {
                continue;
            }
            if (diagram.boxes()[other].isPinned || holdsAny(diagram, other, mine.held)) {
                isDone = false;
                continue;
            }
            std::vector<QRectF> obstacles;
            for (const int obstacle : siblings) {
                if (obstacle != other) {
                    obstacles.push_back(rectOf(diagram, rects, obstacle));
                }
            }
            const QRectF rect = rectOf(diagram, rects, other);
            if (sight.contains(rect)) {
                std::ranges::copy(frameAround(sight), std::back_inserter(obstacles));
            }
            translate(diagram, other, freeSpot(rect, obstacles, keptGap).topLeft() - rect.topLeft(),
                      rects, {});
        }
    }
    // Inside out, so that each container finds its content where it will be.
    std::vector<int> order(containers.begin(), containers.end());
    std::ranges::sort(order, std::greater<>(),
                      [&](int box) { return box < 0 ? -1 : diagram.boxes()[box].depth; });
    for (const int container : order) {
        isDone = grow(diagram, container, std::nullopt, rects, mine) && isDone;
    }
    return isDone;
}

QRectF freeSpot(const QRectF& wanted, const std::vector<QRectF>& obstacles, double gap)
{
    std::vector<QRectF> inflated;
    inflated.reserve(obstacles.size());
    for (const QRectF& obstacle : obstacles) {
        inflated.push_back(grown(obstacle, gap));
    }
    if (isFree(wanted, inflated)) {
        return wanted;
    }
    // The nearest free place touches obstacles on one or two sides. Those far away do not matter
    // as long as something is found near by.
    for (const double reach : {400.0, 1600.0, 6400.0}) {
        const QRectF area = grown(wanted, reach);
        std::vector<QRectF> near;
        std::ranges::copy_if(inflated, std::back_inserter(near),
                             [&](const QRectF& other) { return overlap(other, area); });
        std::vector<double> xs{wanted.left()};
        std::vector<double> ys{wanted.top()};
        for (const QRectF& other : near) {
            xs.push_back(onGrid(other.right(), true));
            xs.push_back(onGrid(other.left() - wanted.width(), false));
            ys.push_back(onGrid(other.bottom(), true));
            ys.push_back(onGrid(other.top() - wanted.height(), false));
        }
        keepNearest(xs, wanted.left());
        keepNearest(ys, wanted.top());
        std::optional<QRectF> best;
        double least = reach * reach; // beyond that, more obstacles count
        for (const double x : xs) {
            for (const double y : ys) {
                const QPointF off = QPointF(x, y) - wanted.topLeft();
                const double distance = off.x() * off.x() + off.y() * off.y();
                if (distance >= least) {
                    break; // the others are farther still
                }
                const QRectF rect(QPointF(x, y), wanted.size());
                if (isFree(rect, near)) {
                    least = distance;
                    best = rect;
                }
            }
        }
        if (best) {
            return *best;
        }
    }
    double below = wanted.top();
    for (const QRectF& other : inflated) {
        below = std::max(below, onGrid(other.bottom(), true));
    }
    return {QPointF(wanted.left(), below), wanted.size()};
}

QRectF clearSpot(const QRectF& wanted, const QRectF& around, const std::vector<QRectF>& obstacles)
{
    if (isFree(wanted, obstacles)) {
        return wanted;
    }
    const QRectF below = around.adjusted(0, metrics::titleBand, 0, 0);
    std::vector<QRectF> inside = obstacles;
    std::ranges::copy(frameAround(below), std::back_inserter(inside));
    const QRectF spot = freeSpot(wanted, inside, keptGap);
    return below.contains(spot) ? spot : freeSpot(wanted, obstacles, keptGap);
}

QRectF roomOf(const render::Diagram& diagram, int container)
{
    constexpr double endless = 1e6;
    return container < 0 ? QRectF(-endless, -endless, 2 * endless, 2 * endless)
                         : diagram.boxes()[container].rect;
}

QRectF spotWithin(const render::Diagram& diagram, int container, const QRectF& wanted)
{
    std::vector<QRectF> obstacles;
    for (const int child : contentOf(diagram, container)) {
        obstacles.push_back(diagram.boxes()[child].rect);
    }
    return clearSpot(wanted, roomOf(diagram, container), obstacles);
}

QRectF spotInside(const render::Diagram& diagram, int container, const QSizeF& size)
{
    const QRectF around = diagram.boxes()[container].rect;
    const QRectF room =
        around.adjusted(clearance, clearance + metrics::titleBand, -clearance, -clearance);
    std::vector<QRectF> content;
    QRectF all;
    for (const int child : diagram.childrenOf(container)) {
        content.push_back(grown(diagram.boxes()[child].rect, keptGap));
        all |= diagram.boxes()[child].rect;
    }
    const QPointF first(onGrid(room.left(), true), onGrid(room.top(), true));
    const auto isInRoom = [&](const QRectF& rect) {
        return rect.right() <= room.right() && rect.bottom() <= room.bottom();
    };
    constexpr double step = 2 * metrics::grid;
    for (double y = first.y(); y + size.height() <= room.bottom(); y += step) {
        for (double x = first.x(); x + size.width() <= room.right(); x += step) {
            const QRectF rect(QPointF(x, y), size);
            if (isInRoom(rect) && isFree(rect, content)) {
                return rect;
            }
        }
    }
    if (content.empty()) {
        return {first, size};
    }
    const bool isWide = all.width() > 2 * all.height();
    const QPointF at = isWide ? QPointF(all.left(), onGrid(all.bottom() + 2 * keptGap, true))
                              : QPointF(onGrid(all.right() + 2 * keptGap, true), all.top());
    return {at, size};
}

QRectF spotBeside(const render::Diagram& diagram, int box, const QSizeF& size, bool isBelow)
{
    const QRectF rect = diagram.boxes()[box].rect;
    std::vector<QRectF> obstacles;
    for (const int sibling : contentOf(diagram, diagram.boxes()[box].parent)) {
        obstacles.push_back(diagram.boxes()[sibling].rect);
    }
    QRectF wanted(QPointF(), size);
    if (isBelow) {
        wanted.moveTo(rect.left(), onGrid(rect.bottom() + keptGap * 2, true));
    } else {
        // On one line with it, so that a relation between them is straight.
        wanted.moveTo(onGrid(rect.right() + besideGap, true),
                      rect.center().y() - size.height() / 2);
    }
    return freeSpot(wanted, obstacles, keptGap);
}

int neighbour(const render::Diagram& diagram, const QRectF& from, const QPointF& direction,
              const std::vector<int>& candidates)
{
    int best = -1;
    double least = std::numeric_limits<double>::infinity();
    for (const int candidate : candidates) {
        const QPointF off = diagram.boxes()[candidate].rect.center() - from.center();
        const double ahead = QPointF::dotProduct(off, direction);
        const double aside = std::abs(off.x() * direction.y()) + std::abs(off.y() * direction.x());
        // What lies mostly to the side is meant by another arrow.
        if (ahead < 1 || aside > 3 * ahead) {
            continue;
        }
        if (const double cost = ahead + 2.5 * aside; cost < least) {
            least = cost;
            best = candidate;
        }
    }
    return best;
}

} // namespace corbel::ui::canvas_edits
