/// What is asked of the clients in front of a region by more than one pattern.
#pragma once

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

/// How many installations each release has to reach: the rich clients, by their `count`. Clients
/// that are programs of their own have their own releases.
Measured installsToUpdate(const Scope& scope);

} // namespace corbel::analysis::patterns
