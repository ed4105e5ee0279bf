/// Differences between two designs as JSON and as a grid.
#pragma once

#include <string>
#include <vector>

#include "app/cli/grid.h"
#include "app/cli/json_text.h"
#include "model/difference.h"

namespace corbel::cli {

Json toJson(const std::vector<model::Difference>& list);
Grid toGrid(const std::vector<model::Difference>& list, std::string title);

} // namespace corbel::cli
