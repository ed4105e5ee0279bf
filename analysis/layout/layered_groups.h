// Arranges linked blocks in layers by the direction of their links, choosing the shape that fits
// best.
#pragma once

#include "analysis/layout/groups.h"

#include <vector>

namespace corbel::analysis::layout {

/// Adds a group that holds all `blocks`: each connected piece in layers (rows or columns, long
/// layers wrapped, long sequences folded), the pieces packed on shelves. `links` joins blocks.
int addLayered(Plan& plan, const Graph& graph, const std::vector<int>& blocks,
               const std::vector<Link>& links, const Shape& shape, const Settings& settings);

} // namespace corbel::analysis::layout
