// Orders the items within their layers so that few links cross.
#pragma once

#include "analysis/layout/layering.h"

#include <vector>

namespace corbel::analysis::layout {

/// The items of each layer in order. Links over several layers count in each layer they pass.
/// Barycentre sweeps in both directions with exchanges of neighbours; the best order is kept.
/// Items start in the order of `hints` (one number each, ties by index).
std::vector<std::vector<int>> orderLayers(const std::vector<int>& layers,
                                          const std::vector<Link>& links,
                                          const std::vector<double>& hints);

} // namespace corbel::analysis::layout
