// Finds the cheapest orthogonal path between two boxes around obstacles.
#pragma once

#include "analysis/layout/congestion.h"
#include "analysis/layout/geometry.h"

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace corbel::analysis::layout {

/// One end of a path: a box and what leaving by each side costs (right, bottom, left, top).
struct PathEnd {
    Rect rect;
    bool fromInside = false; ///< the box holds the other end: the path keeps to its inside
    std::array<double, 4> sideCosts{};
};

struct PathProblem {
    PathEnd source;
    PathEnd target;
    std::vector<Rect> obstacles; ///< never entered
    std::vector<Rect> borders;   ///< may be crossed, not followed
    Rect region;                 ///< the path keeps strictly inside
    double margin = 12;
    double bendCost = 40;
};

/// Keeps its buffers between searches; not for use from several threads at once.
class PathSearch {
public:
    /// The path from border to border, or empty when there is none.
    Polyline find(const PathProblem& problem, const Congestion& congestion);

private:
    struct Open {
        double estimate;
        std::uint32_t sequence;
        std::uint32_t state;
    };

    void makeLines(const PathProblem& problem);
    void block(const PathProblem& problem);
    void blockInside(const Rect& rect);
    template <typename Visit>
    void forEachAttachment(const PathEnd& end, const Visit& visit) const;
    void push(std::uint32_t state, double cost, std::uint32_t from, double estimate);
    Polyline trace(std::uint32_t state, const PathProblem& problem) const;
    Point at(std::uint32_t state) const;
    std::size_t index(std::size_t column, std::size_t row) const
    {
        return row * m_xs.size() + column;
    }

    std::vector<double> m_xs;
    std::vector<double> m_ys;
    std::vector<char> m_blockedPoint;
    std::vector<char> m_blockedRight; // the way from a point to the next one on its right
    std::vector<char> m_blockedDown;
    std::vector<double> m_cost; // per state = 4 * point + direction
    std::vector<double> m_goalCost;
    std::vector<std::uint32_t> m_from;
    std::vector<char> m_closed;
    std::vector<Open> m_open;
    std::uint32_t m_sequence = 0;
};

} // namespace corbel::analysis::layout
