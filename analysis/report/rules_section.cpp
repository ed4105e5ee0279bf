#include <algorithm>

#include <fmt/format.h>

#include "analysis/report/sections.h"

namespace corbel::analysis::report {

namespace {

std::string severityName(const Speaker& say, Severity severity)
{
    return severity == Severity::Error     ? say("error", "오류")
           : severity == Severity::Warning ? say("warning", "경고")
                                           : say("hint", "힌트");
}

std::string outcomeOf(const Speaker& say, const Finding& finding)
{
    return finding.key.empty()
               ? say("broken", "위반")
               : fmt::format(fmt::runtime(say("undecided: {}", "판정 불가: {}")), finding.key);
}

} // namespace

std::string approvalOf(const std::vector<model::Approval>& approvals,
                       const std::string& fingerprint)
{
    const auto found = std::ranges::find(approvals, fingerprint, &model::Approval::finding);
    if (found == approvals.end()) {
        return {};
    }
    return found->reason.empty() ? found->by : fmt::format("{}: {}", found->by, found->reason);
}

Section rulesSection(const Speaker& say, const std::vector<rules::Rule>& rules,
                     const rules::Judgement& judgement,
                     const std::vector<model::Approval>& approvals)
{
    Section section{say("Rules of the team", "팀 규칙"), {}};
    TableBlock summary{{},
                       {say("rule", "규칙"), say("severity", "심각도"), say("concerned", "대상"),
                        say("broken", "위반"), say("undecided", "판정 불가")},
                       {}};
    for (std::size_t i = 0; i < judgement.verdicts.size(); ++i) {
        const rules::Verdict& verdict = judgement.verdicts[i];
        const Tone tone = verdict.broken > 0      ? Tone::Bad
                          : verdict.undecided > 0 ? Tone::Undecided
                                                  : Tone::Good;
        Cell broken = say.count(verdict.broken);
        broken.tone = tone;
        summary.rows.push_back({plain(rules[i].text), plain(severityName(say, rules[i].severity)),
                                say.count(verdict.selected), std::move(broken),
                                say.count(verdict.undecided)});
    }
    section.blocks.emplace_back(std::move(summary));
    for (const rules::Rule& rule : rules) {
        TableBlock table{rule.text,
                         {say("outcome", "결과"), say("elements", "요소"), say("relations", "관계"),
                          say("approved by", "승인")},
                         {}};
        for (const Finding& finding : judgement.findings) {
            if (finding.rule == rule.id) {
                table.rows.push_back({plain(outcomeOf(say, finding)),
                                      plain(listed(say.names(finding.elements))),
                                      plain(listed(say.names(finding.relations))),
                                      plain(approvalOf(approvals, finding.fingerprint))});
            }
        }
        if (!table.rows.empty()) {
            if (!rule.why.empty()) {
                section.blocks.emplace_back(Paragraph{rule.why});
            }
            section.blocks.emplace_back(std::move(table));
        }
    }
    return section;
}

} // namespace corbel::analysis::report
