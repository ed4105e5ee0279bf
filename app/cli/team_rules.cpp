#include "app/cli/team_rules.h"

#include <algorithm>

#include "analysis/rules/rule_reader.h"

namespace corbel::cli {

void addRuleOptions(CLI::App& command, RuleOptions& options)
{
    CLI::Option* files =
        command
            .add_option("--rules", options.files,
                        "Judge by the team's rules in this file; may be given several times. "
                        "Default: corbel-rules.yaml in the folder of the MODEL or in the nearest "
                        "folder above it")
            ->allow_extra_args(false)
            ->type_name("FILE");
    command.add_flag("--no-rules", options.isOff, "Judge by no rule file")->excludes(files);
}

model::Result<TeamRules> TeamRules::read(const RuleOptions& options,
                                         const std::vector<std::string>& models)
{
    TeamRules rules;
    model::Problems problems;
    for (const std::string& model : models) {
        const std::string found = options.isOff || !options.files.empty()
                                      ? std::string()
                                      : analysis::rules::findRuleFile(model);
        rules.m_files[model] = found;
        if (rules.m_rules.contains(found)) {
            continue;
        }
        auto read = analysis::rules::readRuleFiles(found.empty() ? options.files
                                                                 : std::vector<std::string>{found});
        if (!read) {
            std::ranges::move(read.error(), std::back_inserter(problems));
        }
        rules.m_rules[found] = read ? *std::move(read) : analysis::rules::Rules();
    }
    if (!problems.empty()) {
        return model::failure(std::move(problems));
    }
    return rules;
}

const analysis::rules::Rules& TeamRules::rulesFor(const std::string& model) const
{
    return m_rules.at(m_files.at(model));
}

} // namespace corbel::cli
