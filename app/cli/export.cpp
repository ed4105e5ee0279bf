// corbel-cli export: a model in the form that the file's extension asks for.
#include <optional>

#include <fmt/format.h>

#include "analysis/availability/entry_export.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/painting.h"
#include "model/exchange/graph_writers.h"
#include "model/import_base.h"
#include "model/text/json.h"

namespace corbel::cli {

namespace {

constexpr std::string_view extensions =
    "corbel, yaml, yml, json, svg, png, pdf, dot, mmd, openpsa.xml";

struct ExportArguments {
    std::string model;
    std::string output;
    std::string entry;
    analysis::AvailabilitySettings availability;
    PictureSettings picture;
};

std::optional<PictureKind> pictureKind(const std::string& extension)
{
    if (extension == "svg") {
        return PictureKind::Svg;
    }
    if (extension == "png") {
        return PictureKind::Png;
    }
    if (extension == "pdf") {
        return PictureKind::Pdf;
    }
    return std::nullopt;
}

int exportDocument(const Session& session, const ExportArguments& arguments, bool isJson)
{
    const auto document = openDesigns(session, arguments.model);
    if (!document) {
        return session.refuse(document.error());
    }
    const std::size_t hash = arguments.model.rfind('#');
    if (!isSameFile(arguments.model, arguments.output) &&
        isSameFile(arguments.model.substr(0, hash), arguments.output)) {
        session.error(fmt::format("'{}' would lose its other designs; choose another output",
                                  arguments.output));
        return WrongUsage;
    }
    return isJson ? writeFile(session, arguments.output,
                              model::text::writeJson(asSaved(*document, arguments.output)))
                  : writeDocument(session, arguments.output, *document);
}

/// `.openpsa.xml`, of whatever case, as the extension alone does not say which XML.
bool isOpenPsa(const std::string& output)
{
    const std::size_t dot = output.rfind('.');
    return dot != std::string::npos && extensionOf(output) == "xml" &&
           extensionOf(output.substr(0, dot)) == "openpsa";
}

int exportFaultTree(const Session& session, const ExportArguments& arguments)
{
    const auto open = openModel(session, arguments.model);
    if (!open) {
        return session.refuse(open.error());
    }
    const auto entry = analysis::availability::entryTree(open->model(), arguments.entry,
                                                         arguments.model, arguments.availability);
    if (!entry) {
        return session.refuse(entry.error());
    }
    for (const model::Message& remark : analysis::availability::remarks(*entry)) {
        session.notice(remark.text());
    }
    if (!entry->missing.empty()) {
        session.notice(fmt::format("not every event has a probability; missing: {}. "
                                   "--assume-availability RATIO stands in",
                                   joined(model::texts(entry->missing))));
    }
    return writeFile(session, arguments.output,
                     analysis::availability::fileText(*entry, arguments.availability));
}

int runExport(const Session& session, const ExportArguments& arguments)
{
    const std::string extension = arguments.output == "-" ? "yaml" : extensionOf(arguments.output);
    if (extension == "corbel" || extension == "yaml" || extension == "yml" || extension == "json") {
        return exportDocument(session, arguments, extension == "json");
    }
    if (isOpenPsa(arguments.output)) {
        return exportFaultTree(session, arguments);
    }
    const auto kind = pictureKind(extension);
    if (!kind && extension != "dot" && extension != "mmd") {
        session.error(fmt::format("'{}': cannot export to '.{}'; known are {}", arguments.output,
                                  extension, extensions));
        return WrongUsage;
    }
    const auto open = openModel(session, arguments.model);
    if (!open) {
        return session.refuse(open.error());
    }
    if (kind) {
        const auto bytes = picture(open->model(), *kind, arguments.picture);
        if (!bytes) {
            return session.refuse(bytes.error());
        }
        return writeFile(session, arguments.output,
                         {bytes->constData(), std::size_t(bytes->size())});
    }
    return writeFile(session, arguments.output,
                     extension == "dot" ? model::exchange::toDot(open->model())
                                        : model::exchange::toMermaid(open->model()));
}

} // namespace

void addExport(CLI::App& app, Session& session)
{
    CLI::App* command = app.add_subcommand("export", "Write a model in another form");
    auto arguments = std::make_shared<ExportArguments>();
    command->add_option("model", arguments->model, "What to export")
        ->required()
        ->type_name("MODEL");
    command
        ->add_option("-o,--output", arguments->output,
                     fmt::format("File to write; its extension says what: {}; - for YAML on "
                                 "standard output",
                                 extensions))
        ->required()
        ->type_name("FILE");
    command
        ->add_option("--view", arguments->picture.view, "The view of a picture; default: the first")
        ->type_name("ID");
    command
        ->add_option("--entry", arguments->entry,
                     "The element whose fault tree is written; default: the model's only entry")
        ->type_name("ID");
    command
        ->add_option("--assume-availability", arguments->availability.assumeUnknown,
                     "In a fault tree: availability of what does not state its own, as an "
                     "assumption")
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("RATIO");
    command
        ->add_option("--common-cause", arguments->availability.beta,
                     "In a fault tree: share of a replica's failures that strikes all replicas of "
                     "its element at once, as an assumption")
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("RATIO");
    command->add_flag("--dark", arguments->picture.isDark, "A picture in the dark theme");
    command
        ->add_option("--scale", arguments->picture.scale,
                     "Pixels per unit of a PNG, 0.1 to 8; default 1")
        ->check([](const std::string& text) {
            const auto factor = model::parseNumber(text);
            return factor && *factor >= 0.1 && *factor <= 8
                       ? std::string()
                       : "expected a number from 0.1 to 8, such as 2";
        })
        ->type_name("FACTOR");
    session.onRun(*command, [=, &session] { return runExport(session, *arguments); });
}

} // namespace corbel::cli
