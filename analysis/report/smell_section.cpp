#include <algorithm>

#include <fmt/format.h>

#include "analysis/findings/fingerprint.h"
#include "analysis/report/sections.h"

namespace corbel::analysis::report {

Section smellsSection(const Speaker& say, const model::Model& model,
                      const std::vector<Smell>& smells)
{
    const std::vector<model::Approval>& approvals = model.approvals;
    Section section{say("Smells", "아키텍처 스멜"), {}};
    if (smells.empty()) {
        section.blocks.emplace_back(Paragraph{
            say("None of the known smells was found.", "알려진 스멜이 발견되지 않았습니다.")});
        return section;
    }
    for (const SmellText& text : smellTexts()) {
        TableBlock table{fmt::format("{} ({})", say(text.title),
                                     std::ranges::count(smells, text.id, &Smell::smell)),
                         {say("elements", "요소"), say("relations", "관계")},
                         {}};
        if (!approvals.empty()) {
            table.header.push_back(say("approved by", "승인"));
        }
        for (const Smell& smell : smells) {
            if (smell.smell == text.id) {
                table.rows.push_back({plain(listed(say.names(smell.elements))),
                                      plain(listed(say.names(smell.relations)))});
                if (!approvals.empty()) {
                    table.rows.back().push_back(
                        plain(approvalOf(approvals, fingerprint(model, smell))));
                }
            }
        }
        if (!table.rows.empty()) {
            section.blocks.emplace_back(Paragraph{say(text.rule) + ' ' + say(text.advice)});
            section.blocks.emplace_back(std::move(table));
        }
    }
    return section;
}

} // namespace corbel::analysis::report
