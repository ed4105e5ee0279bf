#include "ui/study/insight.h"

#include "analysis/findings/findings.h"
#include "analysis/patterns/recognize.h"
#include "analysis/rules/judge.h"

namespace corbel::ui {

Insight analyse(model::Snapshot model, const AnalysisSettings& settings,
                std::shared_ptr<const RuleFile> rules, const std::stop_token& stop)
{
    Insight insight;
    insight.model = std::move(model);
    insight.rules = std::move(rules);
    const model::Model& about = *insight.model;
    insight.availabilitySettings.assumeUnknown = settings.assumedAvailability;
    insight.availability = analysis::analyzeAvailability(about, insight.availabilitySettings, stop);
    if (stop.stop_requested()) {
        return insight;
    }
    insight.conway = analysis::analyzeConway(about);
    const model::Scenario* scenario = analysis::usualScenario(about);
    insight.capacity = analysis::analyzeCapacity(about, scenario);
    insight.load = analysis::LoadScale(about, scenario);
    insight.cost = analysis::costOf(about);
    const analysis::Figures figures(insight.availability, insight.capacity);
    insight.patterns = analysis::recognizePatterns(about, {{}, true, &figures}, stop);
    if (!about.objectives.empty() && !stop.stop_requested()) {
        insight.objectives =
            analysis::evaluateObjectives(about, stop, settings.assumedAvailability);
    }
    if (!stop.stop_requested()) {
        analysis::FindingSources sources{insight.objectives, {}};
        if (insight.rules) {
            sources.areTeamRulesJudged = insight.rules->problems.empty();
            sources.ofTeamRules =
                analysis::rules::judge(insight.rules->rules, about, stop).findings;
        }
        insight.findings = analysis::findFindings(about, sources, stop);
    }
    return insight;
}

} // namespace corbel::ui
