/// Probabilities, counts of cut sets and ratios of importance, as JSON and as cells.
#pragma once

#include <optional>

#include "analysis/availability/fault_tree/cut_set_walk.h"
#include "app/cli/grid.h"
#include "app/cli/json_text.h"

namespace corbel::cli {

/// A number, or a string beyond what every reader of JSON keeps exact.
Json countJson(const analysis::availability::Count& count);
Cell countCell(const analysis::availability::Count& count);

/// More digits than other figures: they are what availabilities are compared by.
Cell likelihood(double probability);

/// `infinite` where it is absent.
Cell ratio(const std::optional<double>& value);

} // namespace corbel::cli
