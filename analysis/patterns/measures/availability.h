/// How often the entries of a region work, as several patterns show it.
#pragma once

#include <span>

#include "analysis/availability/availability.h"
#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

/// The lowest of the entries: actors whose requests reach the region, or what stands for them where
/// none do.
Measured availability(const Scope& scope);

/// The lowest of the entries while a whole host, zone or site of `domains` is down, the worst one.
Measured availabilityWithout(const Scope& scope, std::span<const Index> domains);

/// Seconds after which the entries answer again (`DomainLoss::rto`), or of which they lose the data
/// (`DomainLoss::rpo`), when a whole host, zone or site of `domains` is down: the longest.
Measured recoveryWithout(const Scope& scope, std::span<const Index> domains,
                         RecoveryTime DomainLoss::*time);

/// How many of `nodes` take an entry down when they fail alone.
Measured singlePointsAmong(const Scope& scope, std::span<const Index> nodes);

} // namespace corbel::analysis::patterns
