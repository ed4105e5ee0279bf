/// Costs and limits of what a region stands on, as several patterns show them.
#pragma once

#include <span>

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

/// Of all hosts under the region; what stands on another host is paid with that one, unless it
/// says otherwise.
Measured hostCost(const Scope& scope);

/// What the elements of `nodes` cost, or whose cost is missing: that of each host which stands on
/// no other.
Measured costOfAll(const Scope& scope, std::span<const Index> nodes);

/// The most that all entries of the model can send together, by the capacity analysis.
Measured ceilingOfAll(const Scope& scope);

} // namespace corbel::analysis::patterns
