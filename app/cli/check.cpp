// corbel-cli check: whether models are legal, what is found in them, and whether they reach their
// objectives.
#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "app/cli/baseline.h"
#include "app/cli/checked.h"
#include "app/cli/input.h"
#include "app/cli/objectives.h"
#include "app/cli/output.h"
#include "app/cli/team_rules.h"

namespace corbel::cli {

using analysis::Severity;

namespace {

struct CheckArguments {
    std::vector<std::string> models;
    std::string baseline;
    std::vector<std::string> failOn;
    RuleOptions rules;
    std::optional<double> assumedAvailability;
    double commonCause = 0.0;
    std::optional<Format> format;
};

/// The mildest severity that fails; nothing does when there is none.
std::optional<Severity> mildestFailing(const CheckArguments& arguments)
{
    const auto asks = [&](Severity severity) {
        return std::ranges::find(arguments.failOn, nameOf(severity)) != arguments.failOn.end();
    };
    for (const Severity severity : {Severity::Hint, Severity::Warning, Severity::Error}) {
        if (asks(severity)) {
            return severity;
        }
    }
    if (!arguments.failOn.empty()) {
        return std::nullopt; // "none"
    }
    // Who keeps a baseline wants to hear of what comes in addition to it.
    return arguments.baseline.empty() ? Severity::Error : Severity::Warning;
}

bool fails(const CheckedFinding& checked, std::optional<Severity> mildest)
{
    return mildest && checked.finding.severity <= *mildest && !checked.finding.approval &&
           checked.novelty != Novelty::Known;
}

CheckedDesign checkDesign(const Session& session, const std::string& argument,
                          const model::Design& design, const analysis::rules::Rules& rules,
                          const CheckArguments& arguments)
{
    CheckedDesign checked;
    checked.argument = argument;
    checked.design = design.id.value;
    checked.file = withoutDesign(argument, checked.design);
    checked.elements = design.model.elements.size();
    checked.relations = design.model.relations.size();
    const analysis::CapacityResult capacity =
        analysis::analyzeCapacity(design.model, analysis::usualScenario(design.model));
    checked.objectives =
        analysis::evaluateObjectives(design.model,
                                     {.assumedAvailability = arguments.assumedAvailability,
                                      .commonCause = arguments.commonCause,
                                      .capacity = &capacity},
                                     session.stop());
    analysis::rules::Judgement judgement =
        analysis::rules::judge(rules, design.model, session.stop());
    for (std::size_t i = 0; i < judgement.verdicts.size(); ++i) {
        checked.rules.push_back({rules[i], judgement.verdicts[i]});
    }
    const bool areRulesJudged = !rules.empty();
    for (analysis::Finding& finding : analysis::findFindings(
             design.model,
             {checked.objectives, std::move(judgement.findings), areRulesJudged, &capacity},
             session.stop())) {
        checked.findings.push_back({std::move(finding)});
    }
    return checked;
}

std::vector<CheckedDesign> checkAll(const Session& session, const CheckArguments& arguments,
                                    const TeamRules& rules)
{
    std::vector<CheckedDesign> all;
    for (const std::string& argument : arguments.models) {
        const auto document = openDesigns(session, argument);
        if (!document) {
            session.refuse(document.error());
            CheckedDesign refused;
            refused.argument = argument;
            refused.file = argument;
            refused.problems = document.error();
            all.push_back(std::move(refused));
            continue;
        }
        for (const model::Design& design : document->designs) {
            all.push_back(
                checkDesign(session, argument, design, rules.rulesFor(argument), arguments));
        }
    }
    return all;
}

int runCheck(const Session& session, const CheckArguments& arguments)
{
    std::optional<Baseline> baseline;
    if (!arguments.baseline.empty()) {
        auto read = Baseline::read(arguments.baseline);
        if (!read) {
            return session.refuse(read.error());
        }
        baseline = std::move(*read);
    }
    const auto rules = TeamRules::read(arguments.rules, arguments.models);
    if (!rules) {
        return session.refuse(rules.error());
    }
    std::vector<CheckedDesign> designs = checkAll(session, arguments, *rules);
    const std::optional<Severity> mildest = mildestFailing(arguments);
    std::size_t failing = 0;
    for (CheckedDesign& design : designs) {
        if (baseline && design.isLegal()) {
            baseline->compare(design);
        }
        failing += static_cast<std::size_t>(
            std::ranges::count_if(design.findings, [&](const CheckedFinding& finding) {
                return fails(finding, mildest);
            }));
    }
    if (baseline && baseline->gone() > 0) {
        session.notice(fmt::format("{} of the baseline's findings {} no longer there",
                                   baseline->gone(), baseline->gone() == 1 ? "is" : "are"));
    }
    if (arguments.format == Format::Sarif) {
        session.out() << jsonText(toSarif(designs));
    } else {
        writeResults(
            session, arguments.format,
            [&] {
                return Json{{"fingerprints", fingerprintScheme}, {"models", toJson(designs)}};
            },
            [&] { return toGrids(designs); });
    }
    const bool isRefused =
        std::ranges::any_of(designs, [](const CheckedDesign& design) { return !design.isLegal(); });
    return isRefused ? Refused : failing > 0 ? Findings : Fine;
}

} // namespace

void addCheck(CLI::App& app, Session& session)
{
    CLI::App* command = app.add_subcommand(
        "check", "Check that models are legal and reach their objectives, and list findings");
    auto arguments = std::make_shared<CheckArguments>();
    command->add_option("models", arguments->models, "What to check")
        ->required()
        ->type_name("MODEL...");
    command
        ->add_option("--baseline", arguments->baseline,
                     "Fail only on findings that are not in this file: what an earlier check "
                     "wrote with --format json or --format sarif. Findings are looked up in the "
                     "entry of the same MODEL, or in all of them where there is none")
        ->allow_extra_args(false)
        ->type_name("FILE");
    command
        ->add_option("--fail-on", arguments->failOn,
                     "Exit with 1 on findings of these severities and of graver ones, unless "
                     "somebody approved of them; default: error, with a baseline warning")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->transform(CLI::Validator(
            [](std::string& word) {
                word = CLI::detail::trim_copy(word); // "error, warning"
                return std::string();
            },
            ""))
        ->check(CLI::Validator(
            [](const std::string& word) {
                const bool isKnown =
                    word == "error" || word == "warning" || word == "hint" || word == "none";
                return isKnown ? std::string()
                               : fmt::format("'{}' is no severity; accepted are error, warning, "
                                             "hint, none",
                                             word);
            },
            ""))
        ->type_name("SEVERITY,...");
    addRuleOptions(*command, arguments->rules);
    addAssumptionOption(*command, arguments->assumedAvailability);
    addCommonCauseOption(*command, arguments->commonCause);
    addFormatOption(*command, arguments->format, true);
    session.onRun(*command, [=, &session] { return runCheck(session, *arguments); });
}

} // namespace corbel::cli
