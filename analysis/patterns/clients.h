/// What is asked of the clients in front of a region by more than one pattern.
#pragma once

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

/// How many installations each release has to reach: the clients that hold logic, by their `count`.
Measured installsToUpdate(const Scope& scope);

} // namespace corbel::analysis::patterns
