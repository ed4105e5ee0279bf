// The edits by which people accept findings, and take that back.
#include <algorithm>

#include "analysis/findings/findings.h"

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
                         corbel::model::Message::of("Approve of the finding {}", finding.rule));
}

model::ChangeSet withdraw(const model::Model& model, const Finding& finding)
{
    std::vector<model::Approval> approvals = model.approvals;
    std::erase_if(approvals, [&](const model::Approval& approval) {
        return approval.finding == finding.fingerprint;
    });
    return withApprovals(model, std::move(approvals),
                         corbel::model::Message::of("Withdraw the approval of {}", finding.rule));
}

} // namespace corbel::analysis
