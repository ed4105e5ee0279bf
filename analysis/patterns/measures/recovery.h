/// What a recovery site gives, and what it costs.
#pragma once

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

/// Availability while the primary site is down.
Measured survivesSite(const Scope& scope);
/// Seconds until the entries answer again when the primary site is down (RTO).
Measured timeToRecover(const Scope& scope);
/// Seconds of which the data is lost with the primary site (RPO).
Measured dataLost(const Scope& scope);
/// Of what stands on the recovery site, and that itself.
Measured otherSiteCost(const Scope& scope);
/// Data copied to the recovery site per day.
Measured volumeToRecovery(const Scope& scope);
/// The longest lag of those copies.
Measured lagOfRecovery(const Scope& scope);

} // namespace corbel::analysis::patterns
