/// Judged objectives as JSON and as a table.
#pragma once

#include <vector>

#include "analysis/tradeoff/objectives.h"
#include "app/cli/grid.h"
#include "app/cli/json_text.h"

namespace corbel::cli {

/// Lets the caller assume an availability, 0..1, of all that should state one and does not.
void addAssumptionOption(CLI::App& command, std::optional<double>& assumed);

/// Lets the caller assume a share, 0..1, of failures that strike all replicas of an element at
/// once.
void addCommonCauseOption(CLI::App& command, double& share);

/// `met`, `missed`, `undecided`.
const char* nameOf(analysis::Outcome outcome);

Json toJson(const analysis::MetricValue& value);
Json toJson(const std::vector<analysis::ObjectiveResult>& objectives);
Grid toGrid(const std::vector<analysis::ObjectiveResult>& objectives, std::string title);

bool isAnyMissed(const std::vector<analysis::ObjectiveResult>& objectives);

/// The value, its bounds, or `undecided`, with the unit, and whether it rests on an assumption.
/// With `judged` in as many digits as tell it from the bounds there.
Cell valueCell(const analysis::MetricValue& value,
               const analysis::ObjectiveResult* judged = nullptr);

} // namespace corbel::cli
