// How busy each part of the drawing is with routes, so that later routes go elsewhere or cross fewer.
#pragma once

#include "analysis/layout/geometry.h"

#include <cstddef>
#include <vector>

namespace corbel::analysis::layout {

/// Counts routes per square tile, horizontal and vertical runs apart.
class Congestion {
public:
    /// `tile` is the wanted side of a tile in pixels; it grows when `bounds` would need too many.
    Congestion(const Rect& bounds, double tile);

    void add(const Polyline& route);

    /// Extra cost in pixels of going straight from `a` to `b` (orthogonal): running beside routes
    /// costs a little, crossing them costs more.
    double cost(const Point& a, const Point& b) const;

private:
    std::size_t column(double x) const;
    std::size_t row(double y) const;

    Rect m_bounds;
    double m_tile;
    std::size_t m_columns;
    std::size_t m_rows;
    std::vector<float> m_horizontal;
    std::vector<float> m_vertical;
};

} // namespace corbel::analysis::layout
