#include "app/cli/analyses.h"

#include <algorithm>

namespace corbel::cli {

const std::vector<std::string>& analysisNames()
{
    static const std::vector<std::string> names{"patterns", "availability", "conway",    "capacity",
                                                "smells",   "cost",         "objectives"};
    return names;
}

Analyses analyze(const model::Model& model, const std::set<std::string>& only,
                 const analysis::AvailabilitySettings& availability, const std::stop_token& stop)
{
    const auto isWanted = [&](const char* name) { return only.empty() || only.contains(name); };
    Analyses results;
    const auto leave = [&](const analysis::Undecided& open) {
        if (std::ranges::find(results.undecided, open) == results.undecided.end()) {
            results.undecided.push_back(open);
        }
    };
    if (isWanted("patterns")) {
        const analysis::Figures figures(model, availability, stop);
        results.patterns = analysis::recognizePatterns(model, {{}, false, &figures}, stop);
        for (const auto& pattern : *results.patterns) {
            for (const std::string& key : undecidedKeys(pattern)) {
                leave({"patterns", model::Message::verbatim(key), {}});
            }
        }
    }
    if (isWanted("availability")) {
        results.availability = analysis::analyzeAvailability(model, availability, stop);
        std::ranges::for_each(results.availability->undecided, leave);
    }
    if (isWanted("conway")) {
        results.conway = analysis::analyzeConway(model);
        std::ranges::for_each(results.conway->undecided, leave);
    }
    if (isWanted("capacity")) {
        results.capacity = analysis::analyzeCapacity(
            model, model.scenarios.empty() ? nullptr : &model.scenarios.front());
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
                   {}});
        }
    }
    if (isWanted("objectives")) {
        results.objectives = analysis::evaluateObjectives(model, stop, availability.assumeUnknown);
        for (const auto& objective : *results.objectives) {
            for (const model::Message& need : objective.needs) {
                leave({"objectives", need, {}});
            }
        }
    }
    return results;
}

} // namespace corbel::cli
