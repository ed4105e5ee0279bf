#include "analysis/tradeoff/losses.h"

#include <algorithm>

namespace corbel::analysis {

std::vector<ObjectiveResult> objectivesLost(const model::Model& model,
                                            const std::vector<ObjectiveResult>& judged,
                                            const model::ChangeSet& changes,
                                            const MetricSettings& settings,
                                            const std::stop_token& stop)
{
    const auto after = model.objectives.empty() ? model::Result<model::Model>(model)
                                                : model::applied(model, changes);
    if (!after || after->objectives.empty()) {
        return {};
    }
    std::vector<ObjectiveResult> lost =
        evaluateObjectives(*after,
                           {.assumedAvailability = settings.assumedAvailability,
                            .commonCause = settings.commonCause,
                            .nodeBudget = settings.nodeBudget},
                           stop);
    if (stop.stop_requested()) {
        return {};
    }
    std::erase_if(lost, [&](const ObjectiveResult& one) {
        if (one.outcome == Outcome::Met) {
            return true;
        }
        const model::Objective& stated = after->objectives[one.number - 1];
        return std::ranges::any_of(judged, [&](const ObjectiveResult& before) {
            return before.outcome == one.outcome && model.objectives[before.number - 1] == stated;
        });
    });
    return lost;
}

} // namespace corbel::analysis
