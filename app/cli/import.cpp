// corbel-cli import: foreign files become a document.
#include <fmt/format.h>

#include "app/cli/differences.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/painting.h"
#include "model/exchange/import.h"
#include "model/exchange/reimport.h"
#include "ui/render/newcomers.h"

namespace corbel::cli {

namespace {

namespace exchange = model::exchange;

struct ImportArguments {
    std::vector<std::string> sources;
    std::vector<std::string> envFiles;
    std::string output;
    std::string into;
    bool isDryRun = false;
    bool hasExitCode = false;
    std::optional<Format> format;
    exchange::ImportSettings settings;
};

int importAnew(const Session& session, const ImportArguments& arguments,
               exchange::Imported imported)
{
    // Corbel's own text is no foreign source: it stays what it is, its own imports included.
    if (imported.format != "corbel") {
        exchange::rememberImport(imported.document, imported.format, arguments.sources.front());
    }
    const int code = writeDocument(session, arguments.output, imported.document);
    if (code == Fine && arguments.output != "-") {
        for (const model::Design& design : imported.document.designs) {
            session.notice(fmt::format(
                "{}: design '{}': {} elements, {} relations", arguments.output, design.id.value,
                design.model.elements.size(), design.model.relations.size()));
        }
    }
    return code;
}

/// What an import did to one design.
struct DesignResult {
    std::string id;
    bool isNew = false;
    std::vector<model::Difference> changes;
    std::vector<model::Conflict> conflicts;
};

Json designJson(const DesignResult& result)
{
    Json conflicts = Json::array();
    for (const model::Conflict& conflict : result.conflicts) {
        conflicts.push_back({{"id", conflict.subject},
                             {"key", conflict.key},
                             {"mine", conflict.mine},
                             {"theirs", conflict.theirs},
                             {"kept", "mine"}});
    }
    return Json{{"design", result.id},
                {"new", result.isNew},
                {"changes", toJson(result.changes)},
                {"conflicts", std::move(conflicts)}};
}

/// Brings the imported designs into `document`. Refused as a whole or done as a whole.
model::Result<std::vector<DesignResult>>
bringIn(model::Document& document, const model::Document& imported, const model::DesignId& named)
{
    const auto targets = exchange::targetsOf(imported, document, named);
    if (!targets) {
        return model::failure(targets.error());
    }
    preparePainting(); // What is new is placed by the size of its text.
    std::vector<DesignResult> results;
    for (std::size_t i = 0; i < targets->size(); ++i) {
        const model::Design& given = imported.designs[i];
        if (!(*targets)[i]) {
            results.push_back({given.id.value, true, {}, {}});
            document.designs.push_back(given);
            continue;
        }
        model::Design& design = document.designs[*(*targets)[i]];
        model::Merge merge = exchange::mergeImport(design.model, given.model);
        auto after = model::applied(design.model,
                                    render::withPlaces(design.model, std::move(merge.changes)));
        if (!after) {
            return model::failure(std::move(after.error()));
        }
        results.push_back({design.id.value, false,
                           model::differencesInMeaning(design.model, *after),
                           std::move(merge.conflicts)});
        design.model = *std::move(after);
    }
    return results;
}

void report(const Session& session, const ImportArguments& arguments,
            const std::vector<DesignResult>& results)
{
    writeResults(
        session, arguments.format,
        [&] {
            Json designs = Json::array();
            for (const DesignResult& result : results) {
                designs.push_back(designJson(result));
            }
            return Json{{"into", arguments.into}, {"designs", std::move(designs)}};
        },
        [&] {
            std::vector<Grid> grids;
            for (const DesignResult& result : results) {
                grids.push_back(
                    toGrid(result.changes, fmt::format("{} changes to the design '{}'",
                                                       result.changes.size(), result.id)));
            }
            return grids;
        });
}

int importInto(const Session& session, const ImportArguments& arguments,
               exchange::Imported imported)
{
    auto opened = openDocument(session, arguments.into);
    if (!opened) {
        return session.refuse(opened.error());
    }
    const std::string& target = arguments.output.empty() ? opened->file : arguments.output;
    if (target == "-" && arguments.output.empty()) {
        session.error("a document from the standard input needs -o to say where it goes");
        return WrongUsage;
    }
    exchange::rememberImport(imported.document, imported.format, arguments.sources.front());
    const model::Document before = opened->document;
    const auto results = bringIn(opened->document, imported.document, opened->named);
    if (!results) {
        return session.refuse(results.error());
    }
    bool hasConflict = false;
    for (const DesignResult& result : *results) {
        for (const model::Conflict& conflict : result.conflicts) {
            session.warning(exchange::describe(conflict).text());
            hasConflict = true;
        }
    }
    if (target != "-") {
        report(session, arguments, *results);
    }
    const bool isNeeded = !arguments.output.empty() || !(opened->document == before);
    if (isNeeded && !arguments.isDryRun) {
        if (opened->hasComments && isSameFile(opened->file, target)) {
            session.warning(fmt::format("the comments of '{}' are dropped; they are kept in '{}~'",
                                        target, target));
        }
        if (const int code = writeDocument(session, target, opened->document); code != Fine) {
            return code;
        }
    }
    return arguments.hasExitCode && hasConflict ? Findings : Fine;
}

int runImport(const Session& session, const ImportArguments& arguments)
{
    if (arguments.output.empty() && arguments.into.empty()) {
        session.error("say where the import goes: -o for a new document, --into for one that is "
                      "there");
        return WrongUsage;
    }
    for (const auto* inputs : {&arguments.sources, &arguments.envFiles}) {
        for (const std::string& input : *inputs) {
            for (const std::string& written : {arguments.output, arguments.into}) {
                if (isSameFile(input, written)) {
                    session.error(fmt::format("'{}' is read and would be overwritten; choose "
                                              "another output",
                                              input));
                    return WrongUsage;
                }
            }
        }
    }
    auto imported =
        exchange::importPaths(arguments.sources, arguments.envFiles, arguments.settings);
    if (!imported) {
        return session.refuse(imported.error());
    }
    session.notices(imported->notices);
    return arguments.into.empty() ? importAnew(session, arguments, *std::move(imported))
                                  : importInto(session, arguments, *std::move(imported));
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
                     "output; with --into, instead of that document")
        ->check(documentNameError)
        ->type_name("FILE");
    command
        ->add_option("--into", arguments->into,
                     "Document that takes up what the sources changed since they were imported "
                     "into it; what people drew and typed stays")
        ->type_name("MODEL");
    command->add_flag("--dry-run", arguments->isDryRun, "With --into: write nothing");
    command->add_flag("--exit-code", arguments->hasExitCode,
                      "With --into: exit with 1 when a person and the sources changed the same "
                      "value; the person's is kept");
    addFormatOption(*command, arguments->format);
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
