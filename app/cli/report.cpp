// corbel-cli report: one design, or several side by side, for readers.
#include <fmt/format.h>

#include "analysis/report/model_report.h"
#include "app/cli/designs.h"
#include "app/cli/objectives.h"
#include "app/cli/output.h"
#include "app/cli/painting.h"
#include "app/cli/team_rules.h"
#include "ui/render/report_files.h"
#include "ui/render/report_words.h"

namespace corbel::cli {

namespace {

namespace report = analysis::report;

struct ReportArguments {
    std::vector<std::string> models;
    std::string output;
    std::string language = "en";
    bool isSimulated = false;
    std::optional<double> assumedAvailability;
    double commonCause = 0.0;
    RuleOptions rules;
};

model::Result<report::ReportedDesign> reported(const Session& session, const NamedModel& one,
                                               const ReportArguments& arguments,
                                               const TeamRules& rules)
{
    report::ReportedDesign design;
    design.name = one.name;
    design.rules = rules.rulesFor(one.argument);
    design.model = &one.model;
    design.assumedAvailability = arguments.assumedAvailability;
    design.commonCause = arguments.commonCause;
    const auto svg = picture(one.model, PictureKind::Svg, {});
    if (!svg) {
        return model::failure(svg.error());
    }
    design.svg = svg->toStdString();
    if (arguments.isSimulated) {
        design.simulation = analysis::simulate(one.model, {}, session.stop());
    }
    return design;
}

int write(const Session& session, const std::string& output, report::Report tree)
{
    for (const render::ReportFile& file : render::reportFiles(std::move(tree), output)) {
        if (const int code = writeFile(session, file.path.string(), file.content); code != Fine) {
            return code;
        }
    }
    return Fine;
}

int runReport(const Session& session, const ReportArguments& arguments)
{
    if (!render::isReportName(arguments.output)) {
        session.error(
            fmt::format("'{}': a report is written as .html, .md or .pdf", arguments.output));
        return WrongUsage;
    }
    const auto models = openAll(session, arguments.models);
    if (!models) {
        return session.refuse(models.error());
    }
    const auto rules = TeamRules::read(arguments.rules, arguments.models);
    if (!rules) {
        return session.refuse(rules.error());
    }
    preparePainting();
    std::vector<report::ReportedDesign> designs;
    for (const NamedModel& one : *models) {
        auto design = reported(session, one, arguments, *rules);
        if (!design) {
            return session.refuse(design.error());
        }
        designs.push_back(std::move(*design));
    }
    const report::Words words = render::reportWords(arguments.language);
    return write(session, arguments.output,
                 designs.size() == 1 ? report::modelReport(designs.front(), words, session.stop())
                                     : report::comparisonReport(designs, words, session.stop()));
}

} // namespace

void addReport(CLI::App& app, Session& session)
{
    CLI::App* command =
        app.add_subcommand("report", "Write a report; of several designs, a comparison");
    auto arguments = std::make_shared<ReportArguments>();
    command->add_option("models", arguments->models, "What to report on")
        ->required()
        ->type_name("MODEL...");
    command->add_option("-o,--output", arguments->output, "File to write: .html, .md or .pdf")
        ->required()
        ->type_name("FILE");
    command->add_option("--lang", arguments->language, "Language of the report; default: en")
        ->check(CLI::IsMember({"en", "ko"}))
        ->type_name("en|ko");
    command->add_flag("--simulate", arguments->isSimulated,
                      "Simulate each design's first scenario as well");
    addAssumptionOption(*command, arguments->assumedAvailability);
    addCommonCauseOption(*command, arguments->commonCause);
    addRuleOptions(*command, arguments->rules);
    session.onRun(*command, [=, &session] { return runReport(session, *arguments); });
}

} // namespace corbel::cli
