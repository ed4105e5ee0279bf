// Points, rectangles and polylines in drawing coordinates (pixels, origin top left, y grows
// downwards).
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace corbel::analysis::layout {

struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool operator==(const Rect&) const = default;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    /// This rectangle grown by `by` pixels on each side.
    Rect grown(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    /// Whether the interiors share more than a touching border.
    bool overlaps(const Rect& other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    /// Whether `other` lies inside this rectangle, borders included.
    bool contains(const Rect& other) const
    {
        return other.x >= x && other.y >= y && other.right() <= right() &&
               other.bottom() <= bottom();
    }
    /// The smallest rectangle that holds both.
    Rect united(const Rect& other) const
    {
        const double left = std::min(x, other.x);
        const double top = std::min(y, other.y);
        return {left, top, std::max(right(), other.right()) - left,
                std::max(bottom(), other.bottom()) - top};
    }
};

using Polyline = std::vector<Point>;

} // namespace corbel::analysis::layout
