#include "app/cli/analyses.h"

#include <algorithm>

#include "app/cli/pattern_results.h"

namespace corbel::cli {

const std::vector<std::string>& analysisNames()
{
    static const std::vector<std::string> names{"patterns", "availability", "conway",    "capacity",
                                                "smells",   "cost",         "objectives"};
    return names;
}

Analyses analyze(const model::Model& model, const std::set<std::string>& only,
                 const PatternChoice& patterns, const analysis::AvailabilitySettings& availability,
                 std::optional<const model::Scenario*> scenario, const std::stop_token& stop)
{
    const auto isWanted = [&](const char* name) { return only.empty() || only.contains(name); };
    Analyses results;
    std::set<std::pair<std::string, model::Message>> known;
    const auto leave = [&](const analysis::Undecided& open) {
        if (known.emplace(open.analysis, open.needs).second) {
            results.undecided.push_back(open);
        }
    };
    // What is worked out anyway need not be worked out again for the figures of the patterns.
    if (isWanted("availability")) {
        results.availability = analysis::analyzeAvailability(model, availability, stop);
    }
    if (isWanted("capacity")) {
        results.capacity =
            analysis::analyzeCapacity(model, scenario.value_or(analysis::usualScenario(model)));
    }
    if (isWanted("patterns")) {
        const analysis::Figures figures =
            results.availability && results.capacity
                ? analysis::Figures(*results.availability, *results.capacity)
                : analysis::Figures(model, availability, stop, scenario);
        results.patterns = analysis::recognizePatterns(
            model, {patterns.only, patterns.withAbsent, &figures}, stop);
        if (patterns.withAbsent && !stop.stop_requested()) {
            std::ranges::move(patternsWithoutRegion(patterns.only, *results.patterns),
                              std::back_inserter(*results.patterns));
        }
        for (const auto& pattern : *results.patterns) {
            if (pattern.verdict == analysis::Verdict::Absent) {
                continue; // No value that is missing would make it possible.
            }
            for (const std::string& key : undecidedKeys(pattern)) {
                leave({"patterns", model::Message::verbatim(key),
                       model::Message::of("how well {} fits", pattern.pattern)});
            }
        }
    }
    if (results.availability) {
        std::ranges::for_each(results.availability->undecided, leave);
    }
    if (isWanted("conway")) {
        results.conway = analysis::analyzeConway(model);
        std::ranges::for_each(results.conway->undecided, leave);
    }
    if (results.capacity) {
        std::ranges::for_each(results.capacity->undecided, leave);
    }
    if (isWanted("smells")) {
        results.smells = analysis::recognizeSmells(model, stop);
    }
    if (isWanted("cost")) {
        results.cost = analysis::costOf(model);
        if (!results.cost->isSum()) {
            leave({"cost",
                   results.cost->currencies.empty()
                       ? model::Message::of("cost of at least one element")
                       : model::Message::of("costs in one currency, to have a sum"),
                   model::Message::of("what it costs all together")});
        }
    }
    if (isWanted("objectives")) {
        const auto finished = [](const auto& result) { return result ? &*result : nullptr; };
        results.objectives = analysis::evaluateObjectives(
            model,
            {.assumedAvailability = availability.assumeUnknown,
             .commonCause = availability.beta,
             .scenario = scenario,
             .availability =
                 availability.entries.empty() ? finished(results.availability) : nullptr,
             .capacity = finished(results.capacity),
             .conway = finished(results.conway)},
            stop);
        for (const auto& objective : *results.objectives) {
            for (const model::Message& need : objective.needs) {
                leave({"objectives", need,
                       model::Message::of("whether `{}` is met", objective.text)});
            }
        }
    }
    return results;
}

} // namespace corbel::cli
