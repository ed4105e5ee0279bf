#include "app/cli/pattern_results.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "analysis/patterns/limit.h"

namespace corbel::cli {

namespace {

using namespace analysis;

/// A table is for reading; JSON has them all.
constexpr std::size_t mostIds = 4;

const char* nameOf(RuleRole role)
{
    switch (role) {
    case RuleRole::Required:
        return "required";
    case RuleRole::Forbidden:
        return "forbidden";
    case RuleRole::Supporting:
        break;
    }
    return "supporting";
}

const char* nameOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Present:
        return "present";
    case Verdict::Possible:
        return "possible";
    case Verdict::Absent:
        break;
    }
    return "absent";
}

Json interval(const Interval& bounds)
{
    return {bounds.lo, bounds.hi};
}

std::string spelled(const Interval& bounds)
{
    return bounds.isPoint() ? figure(bounds.lo).text
                            : fmt::format("{:.3g} to {:.3g}", bounds.lo, bounds.hi);
}

Cell fit(const Interval& bounds)
{
    return bounds.isPoint() ? figure(bounds.lo) : Cell{spelled(bounds)};
}

Json toJson(const PatternRule& rule)
{
    const Interval satisfied = rule.satisfiedRange();
    return {{"rule", rule.rule},
            {"role", nameOf(rule.role)},
            {"weight", rule.weight},
            {"e", interval(rule.e)},
            {"vacuous", rule.vacuous},
            {"satisfied", satisfied.isPoint() ? Json(rule.satisfied) : Json()},
            {"satisfied_range", interval(satisfied)},
            {"applicable", rule.applicable},
            {"witnesses", rule.witnesses},
            {"against", rule.against},
            {"undecided", rule.undecided},
            {"text", rule.text.en},
            {"text_ko", rule.text.ko},
            {"help", rule.whatWouldHelp.en},
            {"help_ko", rule.whatWouldHelp.ko}};
}

Json toJson(const std::vector<PatternRule>& rules)
{
    Json list = Json::array();
    for (const PatternRule& rule : rules) {
        list.push_back(toJson(rule));
    }
    return list;
}

Json toJson(const std::vector<PatternMeasure>& measures)
{
    Json list = Json::array();
    for (const PatternMeasure& measure : measures) {
        list.push_back({{"id", measure.id},
                        {"text", measure.text.en},
                        {"text_ko", measure.text.ko},
                        {"measure", measure.measure.en},
                        {"measure_ko", measure.measure.ko},
                        {"value", orNull(measure.value)},
                        {"unit", measure.unit},
                        {"needs", model::texts(measure.needs)},
                        {"witnesses", measure.witnesses}});
    }
    return list;
}

Json toJson(const PatternResult& pattern)
{
    Json flip;
    if (pattern.flip) {
        flip = {{"rule", pattern.flip->rule},
                {"weight", pattern.flip->weight},
                {"becomes", nameOf(pattern.flip->becomes)}};
    }
    Json missing = Json::array();
    for (const MissingValues& values : pattern.missing) {
        missing.push_back({{"rule", values.rule},
                           {"keys", values.keys},
                           {"at_worst", interval(values.atWorst)},
                           {"at_best", interval(values.atBest)}});
    }
    Json wider;
    if (pattern.wider) {
        wider = {{"region", pattern.wider->region},
                 {"fit", interval(pattern.wider->fit)},
                 {"rules", toJson(pattern.wider->rules)}};
    }
    return {{"pattern", pattern.pattern},
            {"title", pattern.title.en},
            {"title_ko", pattern.title.ko},
            {"region", pattern.region},
            {"fit", interval(pattern.fit)},
            {"verdict", nameOf(pattern.verdict)},
            {"coverage", pattern.coverage},
            {"robustness", pattern.robustness},
            {"flip", std::move(flip)},
            {"rules", toJson(pattern.rules)},
            {"advantages", toJson(pattern.advantages)},
            {"disadvantages", toJson(pattern.disadvantages)},
            {"undecided", undecidedKeys(pattern)},
            {"missing", std::move(missing)},
            {"forms", pattern.forms},
            {"wider", std::move(wider)}};
}

std::string few(const std::vector<std::string>& ids)
{
    if (ids.size() <= mostIds) {
        return joined(ids);
    }
    return fmt::format("{} and {} more", joined({ids.begin(), ids.begin() + mostIds}),
                       ids.size() - mostIds);
}

Grid patternGrid(const std::vector<PatternResult>& patterns)
{
    Grid grid{"Patterns", {"pattern", "verdict", "fit", "coverage", "robustness", "region"}, {}};
    for (const PatternResult& pattern : patterns) {
        grid.rows.push_back(
            {word(pattern.pattern), word(nameOf(pattern.verdict)), fit(pattern.fit),
             figure(pattern.coverage), figure(pattern.robustness),
             word(pattern.region.empty() ? "nothing that its rules could be asked of is drawn"
                                         : joined(pattern.region))});
    }
    return grid;
}

Grid ruleGrid(const std::vector<PatternResult>& patterns)
{
    Grid grid{
        "Rules",
        {"pattern", "rule", "role", "e", "satisfied", "applicable", "what it asks", "against"},
        {}};
    for (const PatternResult& pattern : patterns) {
        for (const PatternRule& rule : pattern.rules) {
            grid.rows.push_back({word(pattern.pattern), word(rule.rule), word(nameOf(rule.role)),
                                 fit(rule.e), fit(rule.satisfiedRange()), figure(rule.applicable),
                                 word(rule.text.en), word(few(rule.against))});
        }
    }
    return grid;
}

/// Why a pattern does not reach further than the region that is reported.
Grid widerGrid(const std::vector<PatternResult>& patterns)
{
    Grid grid{"Larger regions that fit less",
              {"pattern", "adds", "fit", "rule", "e", "what would help", "against"},
              {}};
    for (const PatternResult& pattern : patterns) {
        if (!pattern.wider) {
            continue;
        }
        std::vector<std::string> added;
        std::ranges::copy_if(
            pattern.wider->region, std::back_inserter(added), [&](const std::string& id) {
                return std::ranges::find(pattern.region, id) == pattern.region.end();
            });
        for (const PatternRule& rule : pattern.wider->rules) {
            grid.rows.push_back({word(pattern.pattern), word(few(added)), fit(pattern.wider->fit),
                                 word(rule.rule), fit(rule.e), word(rule.whatWouldHelp.en),
                                 word(few(rule.against))});
        }
    }
    return grid;
}

/// Of patterns that are not there: the rule that holds each back most comes first.
Grid helpGrid(const std::vector<PatternResult>& patterns)
{
    Grid grid{"What is missing",
              {"pattern", "rule", "fit if met", "what would help", "undecided without"},
              {}};
    for (const PatternResult& pattern : patterns) {
        if (pattern.verdict != Verdict::Absent) {
            continue;
        }
        const auto limit = limitOf(pattern.rules);
        const auto add = [&](std::size_t index) {
            const PatternRule& rule = pattern.rules[index];
            const bool isFirst = limit && limit->rule == index;
            grid.rows.push_back({word(pattern.pattern), word(rule.rule),
                                 isFirst ? fit(limit->fit) : word(""), word(rule.whatWouldHelp.en),
                                 word(few(rule.undecided))});
        };
        if (limit) {
            add(limit->rule);
        }
        for (std::size_t i = 0; i < pattern.rules.size(); ++i) {
            if (!pattern.rules[i].whatWouldHelp.en.empty() && (!limit || limit->rule != i)) {
                add(i);
            }
        }
    }
    return grid;
}

} // namespace

std::vector<PatternResult> patternsWithoutRegion(const std::vector<std::string>& ids,
                                                 const std::vector<PatternResult>& results)
{
    std::vector<PatternResult> absent;
    for (const PatternInfo& info : knownPatterns()) {
        const bool isWanted = ids.empty() || std::ranges::find(ids, info.id) != ids.end();
        const bool isKnown =
            std::ranges::find(results, info.id, &PatternResult::pattern) != results.end();
        if (isWanted && !isKnown) {
            PatternResult result;
            result.pattern = info.id;
            result.title = info.title;
            result.rules = info.rules;
            absent.push_back(std::move(result));
        }
    }
    return absent;
}

Json toJson(const std::vector<PatternResult>& patterns)
{
    Json list = Json::array();
    for (const PatternResult& pattern : patterns) {
        list.push_back(toJson(pattern));
    }
    return list;
}

std::vector<Grid> toGrids(const std::vector<PatternResult>& patterns)
{
    if (patterns.empty()) {
        return {Grid{"Patterns",
                     {"pattern"},
                     {{word("none is present or possible; --all shows what each lacks")}}}};
    }
    std::vector<Grid> grids{patternGrid(patterns), ruleGrid(patterns), helpGrid(patterns)};
    if (Grid wider = widerGrid(patterns); !wider.rows.empty()) {
        grids.push_back(std::move(wider));
    }
    return grids;
}

PatternNeeds::PatternNeeds(const std::optional<std::vector<PatternResult>>& results)
{
    if (!results) {
        return;
    }
    for (std::size_t place = 0; place < results->size(); ++place) {
        const PatternResult& pattern = (*results)[place];
        for (const MissingValues& values : pattern.missing) {
            for (const std::string& key : values.keys) {
                m_byKey[key].push_back({&pattern, &values, place});
            }
        }
    }
}

Json PatternNeeds::toJson(const std::string& key) const
{
    Json list = Json::array();
    const auto found = m_byKey.find(key);
    if (found == m_byKey.end()) {
        return list;
    }
    for (const auto& [pattern, values, place] : found->second) {
        list.push_back({{"pattern", pattern->pattern},
                        {"place", place},
                        {"rule", values->rule},
                        {"fit", interval(pattern->fit)},
                        {"at_worst", interval(values->atWorst)},
                        {"at_best", interval(values->atBest)},
                        {"keys", values->keys.size()}});
    }
    return list;
}

std::string PatternNeeds::text(const std::string& key) const
{
    const auto found = m_byKey.find(key);
    if (found == m_byKey.end()) {
        return {};
    }
    const auto& [pattern, values, place] = found->second.front();
    const bool isLast = values->atWorst.isPoint() && values->atBest.isPoint();
    std::string text =
        isLast ? fmt::format("{} ({}): fit becomes one value between {} and {}", pattern->pattern,
                             values->rule, spelled(values->atWorst), spelled(values->atBest))
               : fmt::format("{} ({}): fit {} becomes {} at worst, {} at best", pattern->pattern,
                             values->rule, spelled(pattern->fit), spelled(values->atWorst),
                             spelled(values->atBest));
    if (const std::size_t others = values->keys.size() - 1; others > 0) {
        text += fmt::format(", together with {} more {}", others, others == 1 ? "value" : "values");
    }
    if (const std::size_t others = found->second.size() - 1; others > 0) {
        text += fmt::format("; and {} more {}", others, others == 1 ? "rule" : "rules");
    }
    return text;
}

} // namespace corbel::cli
