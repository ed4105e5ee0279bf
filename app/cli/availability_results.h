/// Availability and recovery as JSON and as tables.
#pragma once

#include <vector>

#include "analysis/availability/explain.h"
#include "app/cli/grid.h"
#include "app/cli/json_text.h"

namespace corbel::cli {

/// One object per entry.
Json toJson(const analysis::AvailabilityResult& availability);
std::vector<Grid> toGrids(const analysis::AvailabilityResult& availability);

/// The outline of an entry's tree.
Json toJson(const std::vector<analysis::ExplanationLine>& lines);
Grid explanationGrid(const std::string& entry, const std::vector<analysis::ExplanationLine>& lines);

} // namespace corbel::cli
