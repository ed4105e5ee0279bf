/// How far copies lag and how much is copied, as several patterns show it.
#pragma once

#include <span>

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

/// Seconds that a copy is behind at most: 0 when synchronous, else its `lag`; of a backup, interval
/// and copy time of what is backed up.
struct LagOfCopy {
    std::optional<double> seconds;
    std::vector<std::string> missing;
};
LagOfCopy lagOf(const Scope& scope, Index replicates);

/// Gigabytes per day over all of `relations`.
Measured volumeOf(const Scope& scope, std::span<const Index> relations);
/// Seconds, of the one that lags most.
Measured longestLagOf(const Scope& scope, std::span<const Index> relations);

} // namespace corbel::analysis::patterns
