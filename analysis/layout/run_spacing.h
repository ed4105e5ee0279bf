// Chooses the positions of parallel runs: apart from each other and from boxes, near where they
// want to be.
#pragma once

#include "analysis/layout/run_order.h"
#include "analysis/layout/runs.h"

#include <vector>

namespace corbel::analysis::layout {

/// Two walls between which the wanted distances did not fit.
struct Shortage {
    int lowBox; ///< the box whose border is the wall at the low side
    int highBox;
    bool vertical; ///< whether the runs between are vertical, so that width is missing
    double amount; ///< missing pixels
};

struct Spacing {
    double lane = 10;
    double margin = 12;
};

/// Sets the position of each run of the sequence. Where there is too little room the distances
/// shrink; what the full distances would have needed is added to `shortages`.
void spaceRuns(std::vector<Run>& runs, const RunSequence& sequence, const Spacing& spacing,
               std::vector<Shortage>* shortages);

} // namespace corbel::analysis::layout
