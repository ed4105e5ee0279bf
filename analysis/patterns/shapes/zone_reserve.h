/// What zones can answer, over what they would have to when one of them is lost.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "analysis/patterns/shapes/zone_loss.h"
#include "analysis/patterns/shapes/zones.h"

namespace corbel::analysis::patterns {

/// Requests per second for all parts that do a work; `nullopt` where they are not known.
std::optional<double> loadOf(const Scope& scope, const Zones::Work& work);

/// `id.rate` of the clients that state none; where no client is drawn, of the calls that come in.
std::set<std::string> missingRates(const Scope& scope);

/// What is known of a zone's share when another one is lost.
struct Reserve {
    bool isEnough = true;
    std::set<std::string> missing;
};

/// Of one zone that takes its part of the `loads` of all works over `left` zones. Works that it
/// has no part in are no matter of its capacity. Where a `loss` is given, without what that takes.
/// A gateway that states no service time passes requests on at once, as in the capacity analysis.
Reserve reserveOf(const Scope& scope, Index zone, const std::vector<std::optional<double>>& loads,
                  double left, const ZoneLoss* loss = nullptr);

/// The `serving` zones other than the lost one that still answer: of each work with a load that
/// they have part in, something is left. None where every client is cut off.
std::vector<Index> leftAfter(const Scope& scope, const ZoneLoss& loss, Index lost,
                             const std::vector<Index>& serving,
                             const std::vector<std::optional<double>>& loads);

/// Of the work that is nearest to its limit, what nobody uses while all zones serve.
Measured idleShare(const Scope& scope);

/// What stores whose copies stand in several zones send from one to the others, in GB a day: each
/// write reaches any of the copies alike and goes from there to all others.
Measured writtenAcrossZones(const Scope& scope);

} // namespace corbel::analysis::patterns
