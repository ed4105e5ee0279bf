#include "analysis/tradeoff/compare.h"

#include <algorithm>
#include <deque>
#include <set>

#include "analysis/patterns/recognize.h"
#include "model/contract.h"

namespace corbel::analysis {

namespace {

using Subject = std::pair<std::string, std::string>; // metric, subject

/// What every comparison shows, then what objectives ask for, then the patterns that any of the
/// designs may show.
std::vector<Subject> subjectsOf(const std::vector<std::vector<ObjectiveResult>>& objectives)
{
    std::vector<Subject> subjects{
        {"cost", ""}, {"hosts", ""}, {"ceiling", ""}, {"propagation-cost", ""}, {"congruence", ""}};
    std::set<Subject> seen(subjects.begin(), subjects.end());
    for (const auto& design : objectives) {
        for (const ObjectiveResult& objective : design) {
            Subject subject{objective.value.metric, objective.value.subject};
            if (seen.insert(subject).second) {
                subjects.push_back(std::move(subject));
            }
        }
    }
    for (const PatternInfo& pattern : knownPatterns()) {
        if (Subject subject{"fit", pattern.id}; seen.insert(subject).second) {
            subjects.push_back(std::move(subject));
        }
    }
    return subjects;
}

/// The sense in which objectives want the fit of a pattern; `Neither` when they differ or do not
/// ask.
Better wanted(const std::vector<std::vector<ObjectiveResult>>& objectives, const Subject& subject)
{
    bool more = false;
    bool less = false;
    for (const auto& design : objectives) {
        for (const ObjectiveResult& objective : design) {
            if (objective.value.metric == subject.first &&
                objective.value.subject == subject.second) {
                more = more || objective.atLeast.has_value();
                less = less || objective.atMost.has_value();
            }
        }
    }
    return more == less ? Better::Neither : more ? Better::More : Better::Less;
}

model::Message whyIncomparable(const MetricRow& row)
{
    if (row.better == Better::Neither) {
        return corbel::model::Message::of("no objective says which way is better");
    }
    for (const MetricValue& value : row.values) {
        if (!value.isKnown()) {
            return corbel::model::Message::of("not known exactly for every design");
        }
        if (value.unit != row.values.front().unit) {
            return corbel::model::Message::of("not in the same unit for every design");
        }
    }
    return {};
}

/// A row that says nothing about any design is not shown.
bool saysSomething(const MetricRow& row)
{
    return row.metric != "fit" || std::ranges::any_of(row.values, [](const MetricValue& value) {
               return value.upper.value_or(0) > 0;
           });
}

std::vector<ParetoPlace> paretoOf(const Comparison& comparison)
{
    std::vector<std::vector<double>> points(comparison.designs.size());
    for (const MetricRow& row : comparison.metrics) {
        if (!row.incomparable.empty()) {
            continue;
        }
        for (std::size_t i = 0; i < points.size(); ++i) {
            points[i].push_back(row.better == Better::More ? -*row.values[i].lower
                                                           : *row.values[i].lower);
        }
    }
    std::vector<ParetoPlace> places;
    for (const auto& better : dominators(points)) {
        ParetoPlace& place = places.emplace_back();
        place.isOnFront = better.empty();
        for (const std::size_t design : better) {
            place.dominatedBy.push_back(comparison.designs[design]);
        }
    }
    return places;
}

} // namespace

std::vector<std::vector<std::size_t>> dominators(const std::vector<std::vector<double>>& points)
{
    std::vector<std::vector<std::size_t>> result(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t j = 0; j < points.size(); ++j) {
            bool noWorse = true;
            bool better = false;
            for (std::size_t k = 0; k < points[i].size(); ++k) {
                noWorse = noWorse && points[j][k] <= points[i][k];
                better = better || points[j][k] < points[i][k];
            }
            if (noWorse && better) {
                result[i].push_back(j);
            }
        }
    }
    return result;
}

std::vector<LeftOut> leftOut(const Comparison& comparison)
{
    std::vector<LeftOut> all;
    for (const MetricRow& row : comparison.metrics) {
        if (row.incomparable.empty()) {
            continue;
        }
        auto group = std::ranges::find(all, row.incomparable, &LeftOut::because);
        if (group == all.end()) {
            group = all.insert(all.end(), {row.incomparable, {}});
        }
        group->rows.push_back(&row);
    }
    return all;
}

Comparison compare(const std::vector<ComparedModel>& designs, const std::stop_token& stop)
{
    CORBEL_CONTRACT(!designs.empty());
    Comparison comparison;
    std::deque<Metrics> metrics;
    for (const ComparedModel& design : designs) {
        comparison.designs.push_back(design.name);
        comparison.differences.push_back(
            model::differencesInMeaning(*designs.front().model, *design.model));
        const MetricSettings settings{.assumedAvailability = design.assumedAvailability,
                                      .commonCause = design.commonCause,
                                      .nodeBudget = design.nodeBudget};
        comparison.objectives.push_back(
            evaluateObjectives(metrics.emplace_back(*design.model, settings, stop)));
    }
    for (const Subject& subject : subjectsOf(comparison.objectives)) {
        if (stop.stop_requested()) {
            break;
        }
        MetricRow row{subject.first, subject.second, Better::Less, {}, {}};
        for (Metrics& design : metrics) {
            row.values.push_back(design.value(subject.first, subject.second));
        }
        row.better = row.values.front().better;
        if (row.better == Better::Neither) {
            row.better = wanted(comparison.objectives, subject);
        }
        row.incomparable = whyIncomparable(row);
        if (saysSomething(row)) {
            comparison.metrics.push_back(std::move(row));
        }
    }
    comparison.pareto = paretoOf(comparison);
    return comparison;
}

} // namespace corbel::analysis
