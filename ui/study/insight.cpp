#include "ui/study/insight.h"

#include "analysis/findings/findings.h"
#include "analysis/patterns/recognize.h"
#include "analysis/rules/judge.h"

namespace corbel::ui {

namespace {

/// Null for the actors' own rates. A scenario that is gone is as none chosen.
const model::Scenario* scenarioOf(const model::Model& model, const AnalysisSettings& settings)
{
    if (settings.scenario && settings.scenario->empty()) {
        return nullptr;
    }
    if (settings.scenario) {
        for (const model::Scenario& scenario : model.scenarios) {
            if (scenario.id.value == *settings.scenario) {
                return &scenario;
            }
        }
    }
    return analysis::usualScenario(model);
}

} // namespace

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
    const model::Scenario* scenario = scenarioOf(about, settings);
    const model::Scenario* usual = analysis::usualScenario(about);
    insight.capacity = analysis::analyzeCapacity(about, scenario);
    insight.load = analysis::LoadScale(about, scenario);
    insight.cost = analysis::costOf(about);
    const analysis::CapacityResult usualCapacity =
        scenario == usual ? insight.capacity : analysis::analyzeCapacity(about, usual);
    const analysis::Figures figures(insight.availability, usualCapacity);
    insight.patterns = analysis::recognizePatterns(about, {{}, true, &figures}, stop);
    if (!about.objectives.empty() && !stop.stop_requested()) {
        insight.objectives =
            analysis::evaluateObjectives(about,
                                         {.assumedAvailability = settings.assumedAvailability,
                                          .availability = &insight.availability,
                                          .capacity = &usualCapacity,
                                          .conway = &insight.conway},
                                         stop);
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
