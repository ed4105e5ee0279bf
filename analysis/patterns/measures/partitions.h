/// What a split into partitions gives, and what it costs.
#pragma once

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

/// The largest share of a partition over the mean.
Measured unevenness(const Scope& scope);
/// How many times the load of one full partition the set takes before its busiest one is full.
Measured timesOnePartition(const Scope& scope);
/// Pairs of partitions that need nothing in common, over all pairs.
Measured independentPairs(const Scope& scope);
Measured storesToAsk(const Scope& scope);
Measured copiesToUpdate(const Scope& scope);

} // namespace corbel::analysis::patterns
