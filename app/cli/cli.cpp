#include "app/cli/cli.h"

#include <exception>
#include <new>
#include <ostream>

#include <CLI/CLI.hpp>

#include "app/cli/command.h"

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
    // addCompare(app, session);
    addDiff(app, session);
    // addReport(app, session);
    addExport(app, session);
    addLayout(app, session);
    addSchema(app, session);
    addCompletions(app, session);
}

int parseAndRun(const std::vector<std::string>& arguments, const Surroundings& surroundings)
{
    CLI::App app(description, "corbel-cli");
    app.footer(footer);
    app.set_version_flag("--version", std::string("corbel-cli ") + CORBEL_VERSION);
    app.require_subcommand(1);
    Session session(surroundings);
    addAll(app, session);
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& error) {
        // Help and version come this way too, and are no errors.
        return app.exit(error, surroundings.out, surroundings.err) == 0 ? Fine : WrongUsage;
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
