// corbel-cli report: one design, or several side by side, for readers.
#include <filesystem>

#include <fmt/format.h>

#include "analysis/report/model_report.h"
#include "analysis/report/render.h"
#include "app/cli/designs.h"
#include "app/cli/output.h"
#include "app/cli/painting.h"
#include "app/cli/report_pdf.h"

namespace corbel::cli {

namespace {

namespace report = analysis::report;

struct ReportArguments {
    std::vector<std::string> models;
    std::string output;
    std::string language = "en";
    bool isSimulated = false;
};

model::Result<report::ReportedDesign> reported(const Session& session, const NamedModel& one,
                                               const ReportArguments& arguments)
{
    report::ReportedDesign design;
    design.name = one.name;
    design.model = &one.model;
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

/// Markdown refers to its figures by name, so they go beside it.
int writeFigures(const Session& session, const report::Report& tree,
                 const std::filesystem::path& folder)
{
    for (const report::Section& section : tree.sections) {
        for (const report::Block& block : section.blocks) {
            const auto* figure = std::get_if<report::Figure>(&block);
            if (figure == nullptr) {
                continue;
            }
            const int code = writeFile(session, (folder / figure->fileName).string(), figure->svg);
            if (code != Fine) {
                return code;
            }
        }
    }
    return Fine;
}

/// Figures are named after the report, so that two reports in one folder do not share them.
void nameFigures(report::Report& tree, const std::string& stem)
{
    for (report::Section& section : tree.sections) {
        for (report::Block& block : section.blocks) {
            if (auto* figure = std::get_if<report::Figure>(&block)) {
                figure->fileName = stem + "-" + figure->fileName;
            }
        }
    }
}

int write(const Session& session, const std::string& output, report::Report tree)
{
    const std::string extension = extensionOf(output);
    if (extension == "pdf") {
        const QByteArray pages = reportPdf(tree);
        return writeFile(session, output, {pages.constData(), std::size_t(pages.size())});
    }
    if (extension == "md") {
        const std::filesystem::path path(output);
        nameFigures(tree, path.stem().string());
        const int code = writeFigures(session, tree, path.parent_path());
        return code == Fine ? writeFile(session, output, report::toMarkdown(tree)) : code;
    }
    return writeFile(session, output, report::toHtml(tree));
}

int runReport(const Session& session, const ReportArguments& arguments)
{
    const std::string extension = extensionOf(arguments.output);
    if (extension != "html" && extension != "md" && extension != "pdf") {
        session.error(
            fmt::format("'{}': a report is written as .html, .md or .pdf", arguments.output));
        return WrongUsage;
    }
    const auto models = openAll(session, arguments.models);
    if (!models) {
        return session.refuse(models.error());
    }
    preparePainting();
    std::vector<report::ReportedDesign> designs;
    for (const NamedModel& one : *models) {
        auto design = reported(session, one, arguments);
        if (!design) {
            return session.refuse(design.error());
        }
        designs.push_back(std::move(*design));
    }
    return write(session, arguments.output,
                 designs.size() == 1
                     ? report::modelReport(designs.front(), arguments.language, session.stop())
                     : report::comparisonReport(designs, arguments.language, session.stop()));
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
    session.onRun(*command, [=, &session] { return runReport(session, *arguments); });
}

} // namespace corbel::cli
