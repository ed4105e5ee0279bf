/// Which site of a region takes over from which when it is lost.
#pragma once

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

struct SitePair {
    Index primary = noIndex;
    Index recovery = noIndex; ///< `noIndex` where no site takes over from another.
};

/// The site that a site under parts of the region fails over to; else one whose role is to recover,
/// beside the one with most parts; else where what stands on a site fails over or replicates to, if
/// it is not asked itself. A site whose role is `active` is none.
SitePair sitePairOf(const Scope& scope);

/// Whether nobody said where a part stands. A gateway that is drawn nowhere stands in front of the
/// sites.
bool isUnplaced(const ModelFacts& facts, Index node);

} // namespace corbel::analysis::patterns
