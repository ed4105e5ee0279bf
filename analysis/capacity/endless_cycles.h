/// Requests that come round without end: which calls multiply them, and what is
/// known besides.
#pragma once

#include "analysis/capacity/compile.h"

namespace corbel::analysis {

/// What to say about calls that multiply without end, and what would end them.
OpenInput endlessCycle(const Network& network, const Traffic& traffic, bool stopsAll);

/// Cuts the calls that lead round without end, so that the rest has its
/// figures, and marks the elements on the way; says of each circle what is
/// undecided. A record that is published at a rate of its own leads no further
/// round.
void cutEndlessCycles(CompiledModel& compiled);

} // namespace corbel::analysis
