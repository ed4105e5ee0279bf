/// What an edit does to the objectives of a design, told before anybody makes it.
#pragma once

#include <vector>

#include "analysis/tradeoff/objectives.h"
#include "model/change_set.h"

namespace corbel::analysis {

/// As they stand after the edit: those that it leaves missed, or undecided, and that were judged
/// otherwise before. `judged` are those of `model` as `evaluateObjectives` has them; of the
/// settings the assumptions and the budget count, for what is known of `model` is not known of what
/// comes of it. None where the edit cannot be made, or when stopped. As slow as the objectives are.
std::vector<ObjectiveResult> objectivesLost(const model::Model& model,
                                            const std::vector<ObjectiveResult>& judged,
                                            const model::ChangeSet& changes,
                                            const MetricSettings& settings = {},
                                            const std::stop_token& stop = {});

} // namespace corbel::analysis
