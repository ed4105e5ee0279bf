// What one edge may cross and what it has to go around, taken from the nesting of the boxes.
#pragma once

#include "analysis/layout/hierarchy.h"
#include "analysis/layout/router.h"

#include <vector>

namespace corbel::analysis::layout {

/// The boxes that matter to one edge: those beside its ends and beside the containers around them,
/// up to the innermost container that holds both.
struct EdgeSpace {
    int region = -1;            ///< the container that the route stays in, -1 = the whole drawing
    bool sourceHolds = false;   ///< the source holds the target, or the other way round:
    bool targetHolds = false;   ///< then that end is the region too
    std::vector<int> obstacles; ///< foreign boxes
    std::vector<int> borders;   ///< containers of one end only: crossed once
};

class RouteSpace {
public:
    explicit RouteSpace(const std::vector<Box>& boxes);

    const Hierarchy& hierarchy() const { return m_hierarchy; }
    const Rect& rect(int box) const { return m_boxes[static_cast<std::size_t>(box)].rect; }
    /// The title text of a container, at most so wide that there is a way past it; empty = none.
    Rect title(int box) const;
    int size() const { return m_hierarchy.size(); }
    bool valid(const Edge& edge) const;
    EdgeSpace spaceOf(const Edge& edge) const;
    /// Everything drawn, with room around it for routes.
    const Rect& bounds() const { return m_bounds; }

private:
    const std::vector<Box>& m_boxes;
    Hierarchy m_hierarchy;
    Rect m_bounds;
};

} // namespace corbel::analysis::layout
