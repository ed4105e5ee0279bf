/// What the subcommands share: how they register, and how they report.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/cli/cli.h"
#include "model/result.h"

namespace corbel::cli {

/// Handed to every subcommand. Registering fills `action`; parsing decides which one runs.
class Session {
public:
    explicit Session(const Surroundings& surroundings) : m_surroundings(surroundings) {}

    std::istream& in() const { return m_surroundings.in; }
    std::ostream& out() const { return m_surroundings.out; }
    const Surroundings& surroundings() const { return m_surroundings; }
    const std::stop_token& stop() const { return m_surroundings.stop; }

    /// A message for a person: `error: ...`; control characters of foreign text are made harmless.
    void error(std::string_view message) const { say("error", "\x1b[1;31m", message); }
    void warning(std::string_view message) const { say("warning", "\x1b[1;33m", message); }
    void notice(std::string_view message) const { say("note", "\x1b[1;36m", message); }

    /// Reports every problem and returns `Refused`.
    int refuse(const model::Problems& problems) const;
    void notices(const model::Notices& notices) const;

    /// Registers what `command` does when it is chosen.
    void onRun(CLI::App& command, std::function<int()> action);
    int runChosen() const { return m_action ? m_action() : WrongUsage; }

private:
    void say(std::string_view label, std::string_view colour, std::string_view message) const;

    const Surroundings& m_surroundings;
    std::function<int()> m_action;
};

// One file each.
void addNew(CLI::App& app, Session& session);
void addTemplates(CLI::App& app, Session& session);
void addCheck(CLI::App& app, Session& session);
void addAnalyze(CLI::App& app, Session& session);
void addSimulate(CLI::App& app, Session& session);
void addCompare(CLI::App& app, Session& session);
void addDiff(CLI::App& app, Session& session);
void addReport(CLI::App& app, Session& session);
void addExport(CLI::App& app, Session& session);
void addImport(CLI::App& app, Session& session);
void addFaultTree(CLI::App& app, Session& session);
void addLayout(CLI::App& app, Session& session);
void addSchema(CLI::App& app, Session& session);
void addCompletions(CLI::App& app, Session& session);

/// Foreign text as it may be shown on a terminal: control characters become `\xNN`.
std::string harmless(std::string_view text);

} // namespace corbel::cli
