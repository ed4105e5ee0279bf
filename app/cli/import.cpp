// corbel-cli import: foreign files become a document.
#include <fmt/format.h>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "model/exchange/import.h"

namespace corbel::cli {

namespace {

namespace exchange = model::exchange;

struct ImportArguments {
    std::vector<std::string> sources;
    std::vector<std::string> envFiles;
    std::string output;
    exchange::ImportSettings settings;
};

int runImport(const Session& session, const ImportArguments& arguments)
{
    for (const auto* inputs : {&arguments.sources, &arguments.envFiles}) {
        for (const std::string& input : *inputs) {
            if (isSameFile(input, arguments.output)) {
                session.error(fmt::format("'{}' is read and would be overwritten; choose another "
                                          "output",
                                          input));
                return WrongUsage;
            }
        }
    }
    const auto imported =
        exchange::importPaths(arguments.sources, arguments.envFiles, arguments.settings);
    if (!imported) {
        return session.refuse(imported.error());
    }
    session.notices(imported->notices);
    const int code = writeDocument(session, arguments.output, imported->document);
    if (code == Fine && arguments.output != "-") {
        for (const model::Design& design : imported->document.designs) {
            session.notice(fmt::format(
                "{}: design '{}': {} elements, {} relations", arguments.output, design.id.value,
                design.model.elements.size(), design.model.relations.size()));
        }
    }
    return code;
}

} // namespace

void addImport(CLI::App& app, Session& session)
{
    std::string formats;
    std::vector<std::string> names;
    for (const exchange::Importer& importer : exchange::importers()) {
        names.emplace_back(importer.name);
        formats += (formats.empty() ? "" : "|") + names.back();
    }
    CLI::App* command = app.add_subcommand("import", "Make a document from foreign files");
    auto arguments = std::make_shared<ImportArguments>();
    command->add_option("source", arguments->sources, "Files that belong together")
        ->required()
        ->type_name("SOURCE...");
    command
        ->add_option("-o,--output", arguments->output,
                     "Document to write: .corbel, .corbel.yaml or .yaml; - for text on standard "
                     "output")
        ->required()
        ->check(documentNameError)
        ->type_name("FILE");
    command->add_option("--from", arguments->settings.format, "Format; detected when not given")
        ->check(CLI::IsMember(names))
        ->type_name(formats);
    command->add_option("--env", arguments->envFiles, "Variables for a Compose file (.env)")
        ->allow_extra_args(false)
        ->type_name("FILE");
    command
        ->add_option("--root", arguments->settings.root,
                     "Folder that a Structurizr workspace may read; default: the one it is in")
        ->type_name("FOLDER");
    session.onRun(*command, [=, &session] { return runImport(session, *arguments); });
}

} // namespace corbel::cli
