#include "ui/study/insight.h"

#include <algorithm>

#include "analysis/patterns/recognize.h"

namespace corbel::ui {

Insight analyse(model::Snapshot model, const AnalysisSettings& settings,
                const std::stop_token& stop)
{
    Insight insight;
    insight.model = std::move(model);
    const model::Model& about = *insight.model;
    insight.breaches = findBreaches(about);
    if (stop.stop_requested()) {
        return insight;
    }
    insight.availabilitySettings.assumeUnknown = settings.assumedAvailability;
    insight.availability = analysis::analyzeAvailability(about, insight.availabilitySettings, stop);
    if (stop.stop_requested()) {
        return insight;
    }
    insight.conway = analysis::analyzeConway(about);
    const model::Scenario* scenario = about.scenarios.empty() ? nullptr : &about.scenarios.front();
    insight.capacity = analysis::analyzeCapacity(about, scenario);
    insight.load = analysis::LoadScale(about, scenario);
    insight.cost = analysis::costOf(about);
    const analysis::Figures figures(insight.availability, insight.capacity);
    insight.patterns = analysis::recognizePatterns(about, {{}, true, &figures}, stop);
    std::ranges::stable_partition(insight.patterns, [](const analysis::PatternResult& result) {
        return result.verdict != analysis::Verdict::Absent;
    });
    if (!about.objectives.empty() && !stop.stop_requested()) {
        insight.objectives =
            analysis::evaluateObjectives(about, stop, settings.assumedAvailability);
    }
    return insight;
}

} // namespace corbel::ui
