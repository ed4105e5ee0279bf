/// A simulation's figures as JSON and as tables.
#pragma once

#include <vector>

#include "analysis/simulation/simulate.h"
#include "app/cli/grid.h"
#include "app/cli/json_text.h"

namespace corbel::cli {

/// Times in seconds; `ci` is the 99 % interval; undecided values are `null`.
Json toJson(const analysis::SimulationResult& result, double wallSeconds);
std::vector<Grid> toGrids(const analysis::SimulationResult& result);

} // namespace corbel::cli
