/// Availability and recovery as JSON and as tables.
#pragma once

#include <vector>

#include "analysis/availability/availability.h"
#include "app/cli/grid.h"
#include "app/cli/json_text.h"

namespace corbel::cli {

/// One object per entry.
Json toJson(const analysis::AvailabilityResult& availability);
std::vector<Grid> toGrids(const analysis::AvailabilityResult& availability);

} // namespace corbel::cli
