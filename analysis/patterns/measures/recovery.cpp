#include "analysis/patterns/measures/recovery.h"

#include <algorithm>
#include <set>

#include "analysis/patterns/measures/availability.h"
#include "analysis/patterns/measures/hosts.h"
#include "analysis/patterns/measures/replication.h"
#include "analysis/patterns/shapes/recovery_site.h"

namespace corbel::analysis::patterns {

namespace {

std::vector<Index> copies(const Scope& scope)
{
    const auto& sites = scope.get<RecoverySite>();
    std::set<Index> relations;
    for (const Index part : sites.needed()) {
        if (sites.copyOf(part) != noIndex) {
            relations.insert(sites.copyOf(part));
        }
    }
    return {relations.begin(), relations.end()};
}

/// The primary site, or nothing.
std::vector<Index> lostSite(const Scope& scope)
{
    const auto& sites = scope.get<RecoverySite>();
    return sites.exists() ? std::vector{sites.primary()} : std::vector<Index>{};
}

} // namespace

Measured survivesSite(const Scope& scope)
{
    return availabilityWithout(scope, lostSite(scope));
}

Measured timeToRecover(const Scope& scope)
{
    return recoveryWithout(scope, lostSite(scope), &DomainLoss::rto);
}

Measured dataLost(const Scope& scope)
{
    return recoveryWithout(scope, lostSite(scope), &DomainLoss::rpo);
}

Measured otherSiteCost(const Scope& scope)
{
    const auto& sites = scope.get<RecoverySite>();
    std::set<Index> nodes;
    for (const Index part : sites.reserve()) {
        nodes.insert(part);
        for (const Index ground : scope.facts().grounds(part)) {
            if (ground == sites.recovery() ||
                std::ranges::binary_search(scope.facts().grounds(ground), sites.recovery())) {
                nodes.insert(ground);
            }
        }
    }
    return costOfAll(scope, std::vector<Index>(nodes.begin(), nodes.end()));
}

Measured volumeToRecovery(const Scope& scope)
{
    return volumeOf(scope, copies(scope));
}

Measured lagOfRecovery(const Scope& scope)
{
    return longestLagOf(scope, copies(scope));
}

} // namespace corbel::analysis::patterns
