/// What the layer that peers share gives them, and what it costs them.
#pragma once

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

/// How many nodes the shared stores can feed while each of them is busy: the capacity of the
/// layer over what one node asks of it.
Measured nodesThatTheLayerFeeds(const Scope& scope);
/// More nodes than the layer feeds bring nothing.
Measured nodesThatBringMore(const Scope& scope);
/// Of the stores that any peer uses, the share that a peer sees; mean over the peers.
Measured dataSeen(const Scope& scope);
/// Pairs of peers that use a store together, over all pairs.
Measured dependentPairs(const Scope& scope);
/// Shared stores that are a single point of failure.
Measured sharedSinglePoints(const Scope& scope);

} // namespace corbel::analysis::patterns
