// Decides which of two parallel runs lies before the other, so that routes cross as little as they
// can.
#pragma once

#include "analysis/layout/runs.h"

#include <vector>

namespace corbel::analysis::layout {

/// Runs that may get in each other's way, put in one sequence.
struct RunSequence {
    struct Pair {
        int before; ///< index into the runs
        int after;
    };
    std::vector<int> order;  ///< indices of the runs of one axis; no pair runs against it
    std::vector<Pair> pairs; ///< sorted by the place of `after` in the order
};

/// Orders the vertical or the horizontal runs. Two runs count as side by side when their extents
/// come closer than `reach`. With `byPosition`, the present positions decide alone.
RunSequence orderRuns(const std::vector<Run>& runs, bool vertical, double reach, bool byPosition);

} // namespace corbel::analysis::layout
