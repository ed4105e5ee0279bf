// Finds the cheapest orthogonal path between two boxes around obstacles.
#pragma once

#include "analysis/layout/congestion.h"
#include "analysis/layout/geometry.h"
#include "analysis/layout/path_lines.h"

#include <array>
#include <cstdint>
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
    double lane = 10;
    double bendCost = 40;
    double tightCost = 0.6; ///< per pixel and lane that a gap is too narrow for
    double haste = 1;       ///< above 1, the search looks less far around; paths get slightly worse
};

/// Keeps its buffers between searches; not for use from several threads at once.
class PathSearch {
public:
    /// The path from border to border, or empty when there is none.
    Polyline find(const PathProblem& problem, const Congestion& congestion);

private:
    struct Open {
        float estimate;
        std::uint32_t sequence;
        std::uint32_t state;
    };
    /// What is known about a state = 4 * point + direction; valid when `search` is the present one.
    struct Reached {
        float cost;
        float goalCost; ///< of going on to the target's border; infinite where that is not next
        std::uint32_t from;
        std::uint32_t search = 0;
        std::uint8_t goalSide; ///< the side of the target that is next
        bool closed;
    };

    void makeLines(const PathProblem& problem);
    void block(const PathProblem& problem);
    void blockInside(const Rect& rect);
    template <typename Visit>
    void forEachAttachment(const PathEnd& end, const Visit& visit) const;
    Reached& reached(std::uint32_t state);
    void push(std::uint32_t state, float cost, std::uint32_t from, double estimate);
    Polyline trace(std::uint32_t state, const PathProblem& problem) const;
    Point at(std::uint32_t state) const;
    std::size_t index(std::size_t column, std::size_t row) const
    {
        return row * m_xs.size() + column;
    }

    std::vector<PathLine> m_xs;
    std::vector<PathLine> m_ys;
    std::vector<char> m_blockedPoint;
    std::vector<char> m_blockedRight; // the way from a point to the next one on its right
    std::vector<char> m_blockedDown;
    std::vector<Reached> m_reached;
    std::uint32_t m_search = 0;
    std::vector<Open> m_open;
    std::uint32_t m_sequence = 0;
};

} // namespace corbel::analysis::layout
