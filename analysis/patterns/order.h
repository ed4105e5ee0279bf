/// In which order patterns are listed: what fits best, and of that what says most, comes first.
#pragma once

#include <vector>

#include "analysis/patterns/result.h"

namespace corbel::analysis::patterns {

/// By `lo`, then `hi`, then how many elements it explains, then the weight of the rules that
/// decided it, downwards; what is alike stays as it was. A parent, such as `distributed`, stands
/// behind every kind of it that has a verdict no worse and covers half of its region or more,
/// however well it fits itself: where both hold, the kind says more.
void order(std::vector<PatternResult>& results);

} // namespace corbel::analysis::patterns
