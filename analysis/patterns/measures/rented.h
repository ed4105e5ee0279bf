/// What renting from a provider gives, and what it costs.
#pragma once

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

/// The longest start of a service at the provider.
Measured slowestStart(const Scope& scope);
/// What is paid once; all that is paid by the month needs no capital.
Measured initialCost(const Scope& scope);
/// Relations that carry confidential or restricted data over the boundary.
Measured sensitiveEdges(const Scope& scope);
/// Round trips over the boundary, each relation taken once.
Measured addedRoundTrips(const Scope& scope);
/// What copies and requests carry out of the provider's hands in a day, at the actors' own rates.
Measured egress(const Scope& scope);

} // namespace corbel::analysis::patterns
