// corbel-cli analyze: the static analyses of one model.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "app/cli/analyses.h"
#include "app/cli/input.h"
#include "app/cli/objectives.h"
#include "app/cli/output.h"

namespace corbel::cli {

namespace {

struct AnalyzeArguments {
    std::string model;
    std::vector<std::string> only;
    PatternChoice patterns;
    std::string scenario;
    bool hasOwnRates = false;
    analysis::AvailabilitySettings availability;
    bool explains = false;
    std::optional<Format> format;
};

std::vector<std::string> patternIds()
{
    std::vector<std::string> ids;
    for (const analysis::PatternInfo& info : analysis::knownPatterns()) {
        ids.push_back(info.id);
    }
    return ids;
}

/// Where a figure is missing, no budget would do.
bool hasEndedBudget(const analysis::AvailabilityResult& availability)
{
    return std::ranges::any_of(availability.entries, [](const analysis::EntryAvailability& entry) {
        return !entry.limit.empty() &&
               std::ranges::all_of(entry.parts, [](const analysis::FailurePart& part) {
                   return part.unavailability.has_value();
               });
    });
}

int runAnalyze(const Session& session, const AnalyzeArguments& arguments)
{
    std::set<std::string> only(arguments.only.begin(), arguments.only.end());
    const bool asksForPatterns = !arguments.patterns.only.empty() || arguments.patterns.withAbsent;
    if (asksForPatterns && !only.empty() && !only.contains("patterns")) {
        session.error(fmt::format("{} asks for patterns, which --only leaves out",
                                  arguments.patterns.only.empty() ? "--all" : "--pattern"));
        return WrongUsage;
    }
    if (!arguments.patterns.only.empty() && only.empty()) {
        only.insert("patterns");
    }
    const auto open = openModel(session, arguments.model);
    if (!open) {
        return session.refuse(open.error());
    }
    for (const std::string& entry : arguments.availability.entries) {
        if (!open->model().elements.contains(entry)) {
            session.error(fmt::format("--entry: there is no element '{}'", entry));
            return WrongUsage;
        }
    }
    std::optional<const model::Scenario*> scenario;
    if (arguments.hasOwnRates) {
        scenario = nullptr;
    } else if (!arguments.scenario.empty()) {
        scenario = chosenScenario(session, *open, arguments.scenario);
        if (*scenario == nullptr) {
            return WrongUsage;
        }
    }
    // Who names a pattern wants to hear of it, there or not.
    const PatternChoice patterns{arguments.patterns.only, asksForPatterns};
    Analyses results =
        analyze(open->model(), only, patterns, arguments.availability, scenario, session.stop());
    if (arguments.explains && results.availability) {
        for (const analysis::EntryAvailability& entry : results.availability->entries) {
            results.explanations.emplace_back(
                entry.entry,
                analysis::explainAvailability(open->model(), entry.entry, arguments.availability));
        }
    }
    if (session.stop().stop_requested()) {
        session.warning("Stopped before everything was analysed.");
    } else if (results.availability && hasEndedBudget(*results.availability)) {
        session.notice("availability is between bounds; it may be exact with a larger "
                       "--node-budget");
    }
    writeResults(
        session, arguments.format,
        [&] {
            Json json{{"model", open->title()}};
            json.update(toJson(results));
            return json;
        },
        [&] { return toGrids(results); });
    return results.objectives && isAnyMissed(*results.objectives) ? Findings : Fine;
}

} // namespace

void addAnalyze(CLI::App& app, Session& session)
{
    CLI::App* command = app.add_subcommand("analyze", "Run the static analyses");
    auto arguments = std::make_shared<AnalyzeArguments>();
    command->add_option("model", arguments->model, "What to analyze")
        ->required()
        ->type_name("MODEL");
    command
        ->add_option("--only", arguments->only, "Only these analyses: " + joined(analysisNames()))
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember(analysisNames()))
        ->type_name("NAME,...");
    command
        ->add_option("--pattern", arguments->patterns.only,
                     "Only these patterns, and where they are not there, what is missing: " +
                         joined(patternIds()))
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember(patternIds()))
        ->type_name("ID,...");
    command->add_flag("--all", arguments->patterns.withAbsent,
                      "The patterns too that are not there, each with the part of the drawing that "
                      "comes nearest and what is missing");
    command
        ->add_option("--entry", arguments->availability.entries,
                     "Ask for the availability of this element; all actors when absent")
        ->allow_extra_args(false)
        ->type_name("ID");
    CLI::Option* scenario =
        command
            ->add_option("--scenario", arguments->scenario,
                         "Scenario whose load counts; default: the model's first, else the actors' "
                         "own rates")
            ->type_name("ID");
    command
        ->add_flag("--own-rates", arguments->hasOwnRates,
                   "The load is what the actors themselves state, whatever scenarios there are")
        ->excludes(scenario);
    addAssumptionOption(*command, arguments->availability.assumeUnknown);
    addCommonCauseOption(*command, arguments->availability.beta);
    command->add_flag("--explain", arguments->explains,
                      "The tree that each availability is computed from, in words");
    command
        ->add_option("--node-budget", arguments->availability.nodeBudget,
                     "Nodes of a decision diagram, beyond which availability is between bounds")
        ->check(CLI::Range(1'000U, 400'000'000U))
        ->type_name("COUNT");
    addFormatOption(*command, arguments->format);
    session.onRun(*command, [=, &session] { return runAnalyze(session, *arguments); });
}

} // namespace corbel::cli
