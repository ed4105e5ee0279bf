/// Judged objectives as JSON and as a table.
#pragma once

#include <vector>

#include "analysis/tradeoff/objectives.h"
#include "app/cli/grid.h"
#include "app/cli/json_text.h"

namespace corbel::cli {

/// `met`, `missed`, `undecided`.
const char* nameOf(analysis::Outcome outcome);

Json toJson(const analysis::MetricValue& value);
Json toJson(const std::vector<analysis::ObjectiveResult>& objectives);
Grid toGrid(const std::vector<analysis::ObjectiveResult>& objectives, std::string title);

bool isAnyMissed(const std::vector<analysis::ObjectiveResult>& objectives);

/// The value, its bounds, or `undecided`, with the unit.
Cell valueCell(const analysis::MetricValue& value);

} // namespace corbel::cli
