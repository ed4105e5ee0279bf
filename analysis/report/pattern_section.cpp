#include <fmt/format.h>

#include "analysis/report/sections.h"

namespace corbel::analysis::report {

namespace {

Cell verdictCell(const Speaker& say, Verdict verdict)
{
    switch (verdict) {
    case Verdict::Present:
        return {say("present", "있음"), Tone::Good};
    case Verdict::Possible:
        return {say("possible", "가능"), Tone::Undecided};
    case Verdict::Absent:
        break;
    }
    return {say("absent", "없음")};
}

std::string roleName(const Speaker& say, RuleRole role)
{
    switch (role) {
    case RuleRole::Required:
        return say("required", "필수");
    case RuleRole::Forbidden:
        return say("forbidden", "금지");
    case RuleRole::Supporting:
        break;
    }
    return say("supporting", "보조");
}

/// "2 / 3"; "1–3 / 3" while values are missing.
std::string met(const PatternRule& rule)
{
    const Interval satisfied = rule.satisfiedRange();
    return satisfied.isPoint()
               ? fmt::format("{:.4g} / {:.4g}", satisfied.lo, rule.applicable)
               : fmt::format("{:.4g}–{:.4g} / {:.4g}", satisfied.lo, satisfied.hi, rule.applicable);
}

TableBlock rulesTable(const Speaker& say, const std::vector<PatternRule>& rules,
                      std::string caption)
{
    TableBlock table{std::move(caption),
                     {say("rule", "규칙"), say("role", "역할"), say("degree", "정도"),
                      say("met", "충족"), say("against", "어긋남"), say("what would help", "개선")},
                     {}};
    for (const PatternRule& rule : rules) {
        table.rows.push_back(
            {plain(say(rule.text)), plain(roleName(say, rule.role)),
             say.interval(rule.e.lo, rule.e.hi),
             plain(rule.vacuous ? say("nothing to apply to", "해당 없음") : met(rule)),
             plain(listed(say.names(rule.against))), plain(say(rule.whatWouldHelp))});
    }
    return table;
}

TableBlock measuresTable(const Speaker& say, const std::vector<PatternMeasure>& measures,
                         std::string caption)
{
    TableBlock table{std::move(caption),
                     {say("what it means", "의미"), say("measured as", "측정"), say("value", "값"),
                      say("needs", "필요한 것")},
                     {}};
    for (const PatternMeasure& measure : measures) {
        table.rows.push_back({plain(say(measure.text)), plain(say(measure.measure)),
                              say.number(measure.value, measure.unit),
                              plain(listed(say.needs(measure.needs)))});
    }
    return table;
}

} // namespace

Section patternsSection(const Speaker& say, const std::vector<PatternResult>& patterns)
{
    Section section{say("Patterns", "패턴"), {}};
    if (patterns.empty()) {
        section.blocks.emplace_back(
            Paragraph{say("None of the known patterns is present or possible in any region.",
                          "알려진 패턴이 어느 영역에도 나타나지 않습니다.")});
        return section;
    }
    TableBlock summary{{},
                       {say("pattern", "패턴"), say("verdict", "판정"), say("fit", "적합도"),
                        say("decided", "결정된 비중"), say("robust", "견고성"),
                        say("region", "영역")},
                       {}};
    for (const PatternResult& pattern : patterns) {
        summary.rows.push_back({plain(say(pattern.title)), verdictCell(say, pattern.verdict),
                                say.interval(pattern.fit.lo, pattern.fit.hi),
                                say.number(pattern.coverage), say.number(pattern.robustness),
                                plain(listed(say.names(pattern.region)))});
    }
    section.blocks.emplace_back(std::move(summary));
    for (const PatternResult& pattern : patterns) {
        const std::string title = say(pattern.title);
        section.blocks.emplace_back(
            rulesTable(say, pattern.rules, fmt::format("{}: {}", title, say("rules", "규칙"))));
        if (pattern.wider) {
            section.blocks.emplace_back(Paragraph{
                fmt::format("{}: {} ({})", title,
                            say("the larger region around it fits less, by these rules",
                                "이를 둘러싼 더 큰 영역은 다음 규칙 때문에 덜 맞습니다"),
                            say.interval(pattern.wider->fit.lo, pattern.wider->fit.hi).text)});
            section.blocks.emplace_back(
                rulesTable(say, pattern.wider->rules,
                           fmt::format("{}: {}", title, listed(say.names(pattern.wider->region)))));
        }
        if (!pattern.advantages.empty()) {
            section.blocks.emplace_back(measuresTable(
                say, pattern.advantages,
                fmt::format("{}: {}", say(pattern.title), say("advantages", "장점"))));
        }
        if (!pattern.disadvantages.empty()) {
            section.blocks.emplace_back(measuresTable(
                say, pattern.disadvantages,
                fmt::format("{}: {}", say(pattern.title), say("disadvantages", "단점"))));
        }
    }
    return section;
}

} // namespace corbel::analysis::report
