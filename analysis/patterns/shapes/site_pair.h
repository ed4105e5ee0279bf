/// Which site of a region takes over from which when it is lost.
#pragma once

#include <string>
#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

struct SitePair {
    Index primary = noIndex;
    Index recovery = noIndex; ///< `noIndex` where no site takes over from another.
};

/// The site that a site under parts of the region fails over to; else one whose role is to recover,
/// beside the one with most parts; else where what stands on a site fails over or replicates to, if
/// it is not asked itself. A site whose role is `active` is none. Where some parts stand
/// nowhere yet, sites that carry none count as well.
SitePair sitePairOf(const Scope& scope);

/// The keys that would say on which site a part stands; empty where it is known. A gateway that is
/// drawn nowhere stands in front of the sites.
std::vector<std::string> placesOf(const ModelFacts& facts, Index node);

} // namespace corbel::analysis::patterns
