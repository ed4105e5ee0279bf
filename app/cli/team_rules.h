/// The rule files by which `check` judges: those that are named, or the one that lies beside each
/// model or above it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "analysis/rules/judge.h"
#include "app/cli/command.h"

namespace corbel::cli {

struct RuleOptions {
    std::vector<std::string> files;
    bool isOff = false;
};

void addRuleOptions(CLI::App& command, RuleOptions& options);

class TeamRules {
public:
    /// Reads each file once; fails with the problems of all of them.
    static model::Result<TeamRules> read(const RuleOptions& options,
                                         const std::vector<std::string>& models);

    /// For a MODEL that was given to `read`.
    const analysis::rules::Rules& rulesFor(const std::string& model) const;

private:
    std::map<std::string, std::string> m_files; ///< By MODEL: what its rules are listed under.
    std::map<std::string, analysis::rules::Rules> m_rules;
};

} // namespace corbel::cli
