#include "analysis/layout/congestion.h"

namespace corbel::analysis::layout {

namespace {

constexpr double tileLimit = 512;   // tiles per side
constexpr double besideCost = 0.03; // per pixel and route that runs the same way

std::size_t clampedIndex(double offset, double tile, std::size_t count)
{
    if (!(offset > 0))
        return 0;
    return std::min(static_cast<std::size_t>(offset / tile), count - 1);
}

} // namespace

Congestion::Congestion(const Rect& bounds, double tile, double crossingCost)
    : m_bounds(bounds),
      m_tile(std::max({tile, bounds.width / tileLimit, bounds.height / tileLimit})),
      m_crossingCost(crossingCost),
      m_columns(static_cast<std::size_t>(bounds.width / m_tile) + 1),
      m_rows(static_cast<std::size_t>(bounds.height / m_tile) + 1),
      m_horizontal(m_columns * m_rows, 0.0F),
      m_vertical(m_columns * m_rows, 0.0F)
{
}

std::size_t Congestion::column(double x) const
{
    return clampedIndex(x - m_bounds.x, m_tile, m_columns);
}

std::size_t Congestion::row(double y) const
{
    return clampedIndex(y - m_bounds.y, m_tile, m_rows);
}

void Congestion::count(const Polyline& route, float by)
{
    for (std::size_t i = 0; i + 1 < route.size(); ++i) {
        const Point& a = route[i];
        const Point& b = route[i + 1];
        if (a.y == b.y) {
            for (std::size_t c = column(std::min(a.x, b.x)); c <= column(std::max(a.x, b.x)); ++c)
                m_horizontal[row(a.y) * m_columns + c] += by;
        } else {
            for (std::size_t r = row(std::min(a.y, b.y)); r <= row(std::max(a.y, b.y)); ++r)
                m_vertical[r * m_columns + column(a.x)] += by;
        }
    }
}

Congestion::Load Congestion::load(const Point& a, const Point& b) const
{
    double beside = 0;
    double across = 0;
    double tiles = 0;
    double length = 0;
    if (a.y == b.y) {
        const std::size_t first = row(a.y) * m_columns;
        for (std::size_t c = column(std::min(a.x, b.x)); c <= column(std::max(a.x, b.x)); ++c) {
            beside += static_cast<double>(m_horizontal[first + c]);
            across += static_cast<double>(m_vertical[first + c]);
            ++tiles;
        }
        length = std::abs(a.x - b.x);
    } else {
        for (std::size_t r = row(std::min(a.y, b.y)); r <= row(std::max(a.y, b.y)); ++r) {
            beside += static_cast<double>(m_vertical[r * m_columns + column(a.x)]);
            across += static_cast<double>(m_horizontal[r * m_columns + column(a.x)]);
            ++tiles;
        }
        length = std::abs(a.y - b.y);
    }
    beside /= tiles;
    return {beside, length * (beside * besideCost + across / tiles * m_crossingCost / m_tile)};
}

} // namespace corbel::analysis::layout
