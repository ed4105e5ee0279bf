#include "ui/study/insight.h"

#include <algorithm>

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

/// Of one element that is no entry; none where it is gone.
std::optional<analysis::EntryAvailability> askedOf(const Insight& insight, const std::string& id,
                                                   const std::stop_token& stop)
{
    const auto& entries = insight.availability.entries;
    if (!insight.model->elements.contains(id) ||
        std::ranges::find(entries, id, &analysis::EntryAvailability::entry) != entries.end()) {
        return std::nullopt;
    }
    analysis::AvailabilitySettings settings = insight.availabilitySettings;
    settings.entries = {id};
    analysis::AvailabilityResult result =
        analysis::analyzeAvailability(*insight.model, settings, stop);
    return result.entries.empty() ? std::nullopt : std::optional(std::move(result.entries.front()));
}

} // namespace

analysis::AvailabilitySettings availabilitySettings(const AnalysisSettings& settings)
{
    analysis::AvailabilitySettings about;
    about.assumeUnknown = settings.assumedAvailability;
    about.beta = settings.commonCause;
    about.nodeBudget = settings.nodeBudget;
    return about;
}

Insight analyse(model::Snapshot model, const AnalysisSettings& settings,
                std::shared_ptr<const RuleFile> rules, const std::stop_token& stop)
{
    Insight insight;
    insight.model = std::move(model);
    insight.rules = std::move(rules);
    const model::Model& about = *insight.model;
    insight.availabilitySettings = availabilitySettings(settings);
    insight.availability = analysis::analyzeAvailability(about, insight.availabilitySettings, stop);
    if (!settings.askedElement.empty() && !stop.stop_requested()) {
        insight.asked = askedOf(insight, settings.askedElement, stop);
    }
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
                                          .commonCause = settings.commonCause,
                                          .availability = &insight.availability,
                                          .capacity = &usualCapacity,
                                          .conway = &insight.conway},
                                         stop);
    }
    if (!stop.stop_requested()) {
        analysis::FindingSources sources{insight.objectives, {}};
        sources.capacity = &usualCapacity;
        if (insight.rules) {
            sources.areTeamRulesJudged = insight.rules->problems.empty();
            sources.ofTeamRules =
                analysis::rules::judge(insight.rules->rules, about, stop).findings;
        }
        insight.findings = analysis::findFindings(about, sources, stop);
        insight.open = openValuesOf(insight);
    }
    return insight;
}

} // namespace corbel::ui
