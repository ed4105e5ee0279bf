// corbel-cli diff: what changed between two designs, by id.
#include <fmt/format.h>

#include "app/cli/differences.h"
#include "app/cli/input.h"
#include "app/cli/output.h"

namespace corbel::cli {

namespace {

struct DiffArguments {
    std::string before;
    std::string after;
    bool hasExitCode = false;
    std::optional<Format> format;
};

int runDiff(const Session& session, const DiffArguments& arguments)
{
    const auto before = openModel(session, arguments.before);
    if (!before) {
        return session.refuse(before.error());
    }
    const auto after = openModel(session, arguments.after);
    if (!after) {
        return session.refuse(after.error());
    }
    const auto found = model::differences(before->model(), after->model());
    writeResults(
        session, arguments.format,
        [&] {
            return Json{{"before", before->title()},
                        {"after", after->title()},
                        {"different", !found.empty()},
                        {"changes", toJson(found)}};
        },
        [&] {
            return std::vector{
                toGrid(found, fmt::format("{} differences from '{}' to '{}'", found.size(),
                                          arguments.before, arguments.after))};
        });
    return arguments.hasExitCode && !found.empty() ? Findings : Fine;
}

} // namespace

void addDiff(CLI::App& app, Session& session)
{
    CLI::App* command = app.add_subcommand("diff", "List what changed from one model to another");
    auto arguments = std::make_shared<DiffArguments>();
    command->add_option("before", arguments->before, "The older model")
        ->required()
        ->type_name("MODEL");
    command->add_option("after", arguments->after, "The newer model")
        ->required()
        ->type_name("MODEL");
    command->add_flag("--exit-code", arguments->hasExitCode, "Exit with 1 when they differ");
    addFormatOption(*command, arguments->format);
    session.onRun(*command, [=, &session] { return runDiff(session, *arguments); });
}

} // namespace corbel::cli
