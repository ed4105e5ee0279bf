/// What an active end knows that its standby has to know as well, and how it gets there.
#pragma once

#include <set>

#include "analysis/patterns/shapes/pairs.h"

namespace corbel::analysis::patterns {

/// Stores that the content of an end works on.
std::set<Index> storesOf(const Scope& scope, Index end);

/// What keeps state behind an active end: itself, stateful content, and the stores that it works on
/// and the passive end does not.
std::set<Index> stateOf(const Scope& scope, const StandbyPair& pair);

/// Services that the active end consists of and that do not say whether they keep state.
std::set<Index> maybeStateOf(const Scope& scope, const StandbyPair& pair);

/// The passive end, what it consists of or stands on, and the stores it works on.
std::set<Index> receiversOf(const Scope& scope, const StandbyPair& pair);

/// The relation that brings a copy of a part, or of what it stands on, to one of `receivers`, be it
/// by way of other copies; `noIndex` if none does.
Index copyTo(const Scope& scope, Index part, const std::set<Index>& receivers);

/// The same of what a pair's active end knows; where that stands by itself, the standby may have it
/// from what knew it before.
Index copyTo(const Scope& scope, const StandbyPair& pair, Index part,
             const std::set<Index>& receivers);

} // namespace corbel::analysis::patterns
