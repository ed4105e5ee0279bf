// corbel-cli completions: a shell script made from the commands as they are registered.
#include <algorithm>
#include <ostream>
#include <string_view>

#include <fmt/format.h>

#include "app/cli/command.h"
#include "model/exchange/import.h"

namespace corbel::cli {

namespace {

// clang-format off
constexpr std::string_view head = R"sh(# bash completion for corbel-cli; load it with: source <(corbel-cli completions bash)
_corbel_cli()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words=''
    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_corbel_cli_commands)" -- "$current")
        return
    fi
    if [ "$previous" = --format ]; then
        words='table json csv markdown'
        [ "${COMP_WORDS[1]}" = check ] && words+=' sarif'
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
        return
    fi
    if [ "$previous" = --fail-on ]; then
        mapfile -t COMPREPLY < <(compgen -W 'error warning hint none' -- "$current")
        return
    fi
    if [ "$previous" = --from ]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_corbel_cli_formats)" -- "$current")
        return
    fi
    if [ "$previous" = --order ]; then
        mapfile -t COMPREPLY < <(compgen -W 'light-first as-drawn heavy-first weighted force' \
            -- "$current")
        return
    fi
    if [ "$previous" = --template ]; then
        mapfile -t COMPREPLY < <(compgen -W \
            "$(corbel-cli templates --format csv 2>/dev/null | tail -n +2 | cut -d, -f1)" \
            -- "$current")
        return
    fi
    words=$(_corbel_cli_options "${COMP_WORDS[1]}")
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    fi
}
)sh";
// clang-format on

/// `-o --output` of one option; empty for a positional one.
std::string spellings(const CLI::Option& option)
{
    std::string words;
    for (const std::string& name : option.get_snames()) {
        words += " -" + name;
    }
    for (const std::string& name : option.get_lnames()) {
        words += " --" + name;
    }
    return words;
}

std::string bashScript(const CLI::App& app)
{
    std::string commands;
    std::string cases;
    for (const CLI::App* command : app.get_subcommands({})) {
        commands += command->get_name() + " ";
        std::string options;
        for (const CLI::Option* option : command->get_options()) {
            options += spellings(*option);
        }
        cases += fmt::format("    {}) echo '{}' ;;\n", command->get_name(),
                             options.substr(std::min<std::size_t>(1, options.size())));
    }
    std::string formats;
    for (const model::exchange::Importer& importer : model::exchange::importers()) {
        formats += (formats.empty() ? "" : " ") + std::string(importer.name);
    }
    return fmt::format("{}_corbel_cli_formats()\n{{\n    echo '{}'\n}}\n"
                       "_corbel_cli_commands()\n{{\n    echo '{}--help --version'\n}}\n"
                       "_corbel_cli_options()\n{{\n    case $1 in\n{}    esac\n}}\n"
                       "complete -o filenames -F _corbel_cli corbel-cli\n",
                       head, formats, commands, cases);
}

} // namespace

void addCompletions(CLI::App& app, Session& session)
{
    CLI::App* command = app.add_subcommand("completions", "Print a completion script for a shell");
    auto shell = std::make_shared<std::string>();
    command->add_option("shell", *shell, "The shell: bash")
        ->required()
        ->check(CLI::IsMember({"bash"}));
    session.onRun(*command, [&app, &session, shell] {
        session.out() << bashScript(app);
        return Fine;
    });
}

} // namespace corbel::cli
