// The edits by which people accept findings, and take that back.
#include <algorithm>
#include <set>

#include "analysis/findings/findings.h"
#include "analysis/findings/fingerprint.h"
#include "analysis/findings/overload.h"

namespace corbel::analysis {

using model::Message;

namespace {

model::ChangeSet withApprovals(const model::Model& model, std::vector<model::Approval> approvals,
                               Message label)
{
    model::ChangeSet changes{std::move(label), {}};
    if (approvals != model.approvals) {
        model::HeadChange change{headOf(model), headOf(model)};
        change.after.approvals = std::move(approvals);
        changes.changes.emplace_back(std::move(change));
    }
    return changes;
}

/// The title of its rule, which the interface knows in its own language; of a rule of a team its
/// id.
Message titleOf(const Finding& finding)
{
    const RuleText* rule = findRuleText(finding.rule);
    return rule != nullptr ? Message::fromParts(std::string(rule->title.en), {})
                           : Message::verbatim(finding.rule);
}

/// The rule that a fingerprint names, before a dash and sixteen digits; empty when it is none.
std::string_view ruleOf(std::string_view fingerprint)
{
    const std::size_t dash = fingerprint.rfind('-');
    const bool isWhole =
        dash != std::string_view::npos && fingerprint.size() == dash + 17 &&
        fingerprint.find_first_not_of("0123456789abcdef", dash + 1) == std::string_view::npos;
    return isWhole ? fingerprint.substr(0, dash) : std::string_view();
}

std::string fingerprintFor(const model::Approval& approval)
{
    return fingerprint(unusedApproval, {}, {}, approval.finding);
}

Finding findingOf(const model::Approval& approval)
{
    Finding finding;
    finding.rule = unusedApproval;
    finding.severity = Severity::Hint;
    finding.message =
        approval.reason.empty()
            ? Message::of("No longer found, but approved by {}: {}", approval.by, approval.finding)
            : Message::of("No longer found, but approved by {}: {} ({})", approval.by,
                          approval.finding, approval.reason);
    finding.fingerprint = fingerprintFor(approval);
    return finding;
}

/// Whether the analyses that could find it again were asked.
bool isKnowable(const model::Model& model, const FindingSources& sources, std::string_view rule)
{
    if (rule == "objective" || rule == "objective-undecided") {
        return model.objectives.empty() || !sources.objectives.empty();
    }
    if (rule == overloaded) {
        return sources.capacity != nullptr;
    }
    // What is no fingerprint was never found.
    return rule.empty() || findRuleText(rule) != nullptr || sources.areTeamRulesJudged;
}

} // namespace

model::ChangeSet approve(const model::Model& model, const Finding& finding, std::string by,
                         std::string reason)
{
    std::vector<model::Approval> approvals = model.approvals;
    model::Approval approval{finding.fingerprint, std::move(by), std::move(reason)};
    const auto old = std::ranges::find(approvals, finding.fingerprint, &model::Approval::finding);
    if (old == approvals.end()) {
        approvals.push_back(std::move(approval));
    } else {
        *old = std::move(approval);
    }
    return withApprovals(model, std::move(approvals),
                         corbel::model::Message::of("Approve finding: {}", titleOf(finding)));
}

model::ChangeSet withdraw(const model::Model& model, const Finding& finding)
{
    std::vector<model::Approval> approvals = model.approvals;
    std::erase_if(approvals, [&](const model::Approval& approval) {
        return approval.finding == finding.fingerprint;
    });
    return withApprovals(
        model, std::move(approvals),
        corbel::model::Message::of("Withdraw the approval of {}", titleOf(finding)));
}

std::vector<Finding> unusedApprovals(const model::Model& model,
                                     const std::vector<Finding>& findings,
                                     const FindingSources& sources)
{
    std::vector<Finding> unused;
    if (model.approvals.empty()) {
        return unused;
    }
    std::set<std::string_view> found;
    for (const Finding& finding : findings) {
        found.insert(finding.fingerprint);
    }
    // Approvals of such findings come second: what they are about has to be known by then.
    for (const bool ofUnused : {false, true}) {
        std::set<std::string> here;
        for (const Finding& finding : unused) {
            here.insert(finding.fingerprint);
        }
        for (const model::Approval& approval : model.approvals) {
            const std::string_view rule = ruleOf(approval.finding);
            if ((rule == unusedApproval) == ofUnused && !found.contains(approval.finding) &&
                !here.contains(approval.finding) && isKnowable(model, sources, rule)) {
                unused.push_back(findingOf(approval));
            }
        }
    }
    return unused;
}

std::vector<Fix> unusedApprovalFixes(const model::Model& model, const Finding& finding)
{
    std::vector<model::Approval> approvals = model.approvals;
    std::erase_if(approvals, [&](const model::Approval& approval) {
        return fingerprintFor(approval) == finding.fingerprint;
    });
    Fix fix{Message::of("Remove the approval"), {}};
    fix.changes = withApprovals(model, std::move(approvals), fix.label);
    return fix.changes.empty() ? std::vector<Fix>() : std::vector{std::move(fix)};
}

} // namespace corbel::analysis
