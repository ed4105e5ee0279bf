/// All findings of a model in one list, with what a person approved of.
#pragma once

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/bilingual.h"
#include "analysis/findings/finding.h"
#include "analysis/tradeoff/objectives.h"

namespace corbel::analysis {

/// What is found elsewhere, by whoever can afford it.
struct FindingSources {
    std::vector<ObjectiveResult> objectives; ///< As `evaluateObjectives` judged this model's.
    std::vector<Finding> ofTeamRules; ///< Of rule files; a fingerprint that is empty is filled in.
    /// Whether a rule file was there to judge by: without one nobody knows whether what the
    /// approvals of its findings were given for is gone.
    bool areTeamRulesJudged = false;
    /// Of this model under its usual load; null where nobody looked at it.
    const CapacityResult* capacity = nullptr;
};

/// Breaches of the model's rules, impossible groups, elements that cannot keep up with the load,
/// missed and undecided objectives, what the team's rules found, smells, and approvals of what is
/// no longer found: errors first, then warnings, then hints, each in that order. Linear in the size
/// of the model. Approvals of the model are attached.
std::vector<Finding> findFindings(const model::Model& model, const FindingSources& sources = {},
                                  const std::stop_token& stop = {});

/// What the rule of a finding is, for help texts; not for rules of a team, which bring their own.
struct RuleText {
    std::string_view rule;
    Severity severity = Severity::Warning;
    Bilingual title;
    Bilingual meaning; ///< What is reported.
    Bilingual advice;  ///< What would help.
};

/// Of all rules that exist, in the order in which findings list them.
const std::vector<RuleText>& ruleTexts();
/// `nullptr` for a rule of a team.
const RuleText* findRuleText(std::string_view rule);

/// The edit by which a person accepts a finding, with the reason; it replaces an approval that is
/// there. `withdraw` takes it back, and is empty where there is none.
model::ChangeSet approve(const model::Model& model, const Finding& finding, std::string by,
                         std::string reason);
model::ChangeSet withdraw(const model::Model& model, const Finding& finding);

/// Approvals of the model whose finding is none of these, as findings of `unusedApproval`. What
/// `sources` cannot know of is left out.
std::vector<Finding> unusedApprovals(const model::Model& model,
                                     const std::vector<Finding>& findings,
                                     const FindingSources& sources);
/// The edit that removes the approval of such a finding; none where it is gone already.
std::vector<Fix> unusedApprovalFixes(const model::Model& model, const Finding& finding);
inline constexpr std::string_view unusedApproval = "unused-approval";

} // namespace corbel::analysis
