// Puts pinned nodes where they have to stay and moves the others out of their way.
#pragma once

#include "analysis/layout/hierarchy.h"
#include "analysis/layout/layout.h"

#include <vector>

namespace corbel::analysis::layout {

/// Changes the rectangles of a legal placement so that pinned nodes have their places. Containers
/// follow what is pinned inside; everything else goes to the nearest free place. Two pinned nodes
/// that overlap are left so: that is their owner's wish.
void applyPins(const Graph& graph, const Hierarchy& hierarchy, const std::vector<char>& drawn,
               const Settings& settings, std::vector<Rect>& rects);

} // namespace corbel::analysis::layout
