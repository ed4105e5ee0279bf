/// The objectives that a model declares, judged: met, missed or undecided.
#pragma once

#include "analysis/outcome.h"
#include "analysis/tradeoff/metrics.h"

namespace corbel::analysis {

struct ObjectiveResult {
    std::size_t number = 0; ///< Position in the model, from 1.
    std::string text;       ///< The objective in one line, such as `fit of three-tier ≥ 0.8`.
    std::string bounds;     ///< The last part of it, as stated: `≥ 0.8, ≤ 0.9`; may be empty.
    MetricValue value;
    std::optional<double> atLeast; ///< In the unit of `value`.
    std::optional<double> atMost;
    Outcome outcome = Outcome::Undecided;
    std::vector<model::Message> needs; ///< What would decide it; empty when it is decided.

    bool operator==(const ObjectiveResult&) const = default;
};

/// A value known within bounds decides an objective when both bounds fall on the same side.
std::vector<ObjectiveResult> evaluateObjectives(Metrics& metrics);
std::vector<ObjectiveResult> evaluateObjectives(const model::Model& model,
                                                const std::stop_token& stop = {},
                                                std::optional<double> assumedAvailability = {},
                                                const model::Scenario* scenario = nullptr);

} // namespace corbel::analysis
