#include "app/cli/cli.h"

#include <exception>
#include <new>
#include <optional>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/cli/command.h"
#include "model/text/yaml.h"

namespace corbel::cli {

namespace {

constexpr const char* description =
    "Corbel: draw a system, see at once what the drawing will bear.\n"
    "A MODEL is a .corbel document, a .corbel.yaml or .yaml text, or - for text on standard "
    "input;\nMODEL#design picks one of its designs.";

constexpr const char* footer =
    "Exit codes: 0 fine; 1 findings, missed objectives or differences asked for;\n"
    "2 wrong usage; 3 input refused; 4 internal error; 130 interrupted.";

void addAll(CLI::App& app, Session& session)
{
    addNew(app, session);
    addTemplates(app, session);
    addImport(app, session);
    addCheck(app, session);
    addAnalyze(app, session);
    addSimulate(app, session);
    addCompare(app, session);
    addDiff(app, session);
    addReport(app, session);
    addExport(app, session);
    addFaultTree(app, session);
    addLayout(app, session);
    addSchema(app, session);
    addCompletions(app, session);
}

/// What to say when the first word is no command.
std::optional<std::string> unknownCommand(const CLI::App& app,
                                          const std::vector<std::string>& arguments)
{
    if (arguments.empty() || arguments.front().starts_with('-')) {
        return std::nullopt;
    }
    std::vector<std::string_view> known;
    for (const CLI::App* command : app.get_subcommands({})) {
        if (command->get_name() == arguments.front()) {
            return std::nullopt;
        }
        known.push_back(command->get_name());
    }
    const std::string_view near = model::text::nearest(arguments.front(), known);
    return fmt::format("there is no command '{}'{}; 'corbel-cli --help' lists all",
                       arguments.front(),
                       near.empty() ? std::string() : fmt::format("; did you mean '{}'", near));
}

/// A list of severities that goes on after a comma and a space comes as several arguments.
std::vector<std::string> withListsJoined(const std::vector<std::string>& arguments)
{
    std::vector<std::string> joined;
    for (const std::string& argument : arguments) {
        const bool goesOn =
            joined.size() > 1 && joined.back().ends_with(',') &&
            (joined[joined.size() - 2] == "--fail-on" || joined.back().starts_with("--fail-on="));
        const std::string word = argument.substr(0, argument.find(','));
        if (goesOn && (word == "error" || word == "warning" || word == "hint")) {
            joined.back() += argument;
        } else {
            joined.push_back(argument);
        }
    }
    return joined;
}

int parseAndRun(const std::vector<std::string>& arguments, const Surroundings& surroundings)
{
    CLI::App app(description, "corbel-cli");
    app.footer(footer);
    app.set_version_flag("--version", std::string("corbel-cli ") + CORBEL_VERSION);
    app.require_subcommand(1);
    Session session(surroundings);
    addAll(app, session);
    if (const auto wrong = unknownCommand(app, arguments)) {
        session.error(*wrong);
        return WrongUsage;
    }
    try {
        const std::vector<std::string> joined = withListsJoined(arguments);
        app.parse(std::vector<std::string>(joined.rbegin(), joined.rend()));
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) { // Help and version come this way too.
            return app.exit(error, surroundings.out, surroundings.err);
        }
        session.error(fmt::format("{}; --help says more", error.what()));
        return WrongUsage;
    }
    const int code = session.runChosen();
    surroundings.out.flush();
    if (surroundings.stop.stop_requested()) {
        return Interrupted;
    }
    if (!surroundings.out) {
        session.error("the results could not be written to the standard output");
        return Refused;
    }
    return code;
}

} // namespace

int run(const std::vector<std::string>& arguments, const Surroundings& surroundings)
{
    try {
        return parseAndRun(arguments, surroundings);
    } catch (const std::bad_alloc&) {
        surroundings.err << "error: out of memory\n";
    } catch (const std::exception& error) {
        surroundings.err << "error: internal error: " << harmless(error.what())
                         << "; please report it\n";
    }
    return InternalError;
}

} // namespace corbel::cli
