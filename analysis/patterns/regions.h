/// Generates the regions in which patterns are looked for.
#pragma once

#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

/// All regions whose kind is in `kinds` (bits of `RegionKind`), without the empty ones, each set of
/// members once, in a fixed order.
std::vector<Region> generateRegions(const ModelFacts& facts, std::uint32_t kinds);

} // namespace corbel::analysis::patterns
