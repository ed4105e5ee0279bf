/// What `faulttree` prints, as JSON and as tables.
#pragma once

#include <string>
#include <vector>

#include "analysis/availability/open_psa/open_psa_solution.h"
#include "app/cli/grid.h"
#include "app/cli/json_text.h"

namespace corbel::cli {

struct FaultTreeResults {
    analysis::availability::OpenPsaTree read;
    analysis::availability::OpenPsaSolution solution;
    bool areListed = false; ///< Whether cut sets were asked for by themselves.
    std::vector<analysis::availability::CutSet> listed;
    double milliseconds = 0; ///< Reading and solving.
};

Json toJson(const FaultTreeResults& results);
std::vector<Grid> toGrids(const FaultTreeResults& results);

} // namespace corbel::cli
