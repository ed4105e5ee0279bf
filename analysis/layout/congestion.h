// How busy each part of the drawing is with routes, so that later routes go elsewhere or cross
// fewer.
#pragma once

#include "analysis/layout/geometry.h"

#include <cstddef>
#include <vector>

namespace corbel::analysis::layout {

/// Counts routes per square tile, horizontal and vertical runs apart.
class Congestion {
public:
    /// `tile` is the wanted side of a tile in pixels; it grows when `bounds` would need too many.
    /// `crossingCost` is the detour in pixels that one crossing less is worth.
    Congestion(const Rect& bounds, double tile, double crossingCost);

    void add(const Polyline& route) { count(route, 1); }
    void remove(const Polyline& route) { count(route, -1); }

    struct Load {
        double beside; ///< routes that run the same way, on average
        double cost;   ///< extra cost in pixels: beside others a little, across them more
    };
    /// What a route meets that goes straight from `a` to `b` (orthogonal).
    Load load(const Point& a, const Point& b) const;

private:
    void count(const Polyline& route, float by);
    std::size_t column(double x) const;
    std::size_t row(double y) const;

    Rect m_bounds;
    double m_tile;
    double m_crossingCost;
    std::size_t m_columns;
    std::size_t m_rows;
    std::vector<float> m_horizontal;
    std::vector<float> m_vertical;
};

} // namespace corbel::analysis::layout
