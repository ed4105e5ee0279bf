#include "analysis/patterns/limit.h"

#include <tuple>
#include <vector>

#include "analysis/patterns/fit.h"

namespace corbel::analysis {

std::optional<FitLimit> limitOf(std::span<const PatternRule> rules)
{
    std::vector<PatternRule> tried; // without witnesses, which may be many
    for (const PatternRule& rule : rules) {
        PatternRule& copy = tried.emplace_back();
        copy.role = rule.role;
        copy.weight = rule.weight;
        copy.e = rule.e;
        copy.vacuous = rule.vacuous;
    }
    std::optional<FitLimit> limit;
    const auto rank = [&](const FitLimit& candidate) {
        const PatternRule& rule = rules[candidate.rule];
        return std::tuple(candidate.fit.lo, candidate.fit.hi, rule.role == RuleRole::Required,
                          -rule.e.lo, -rule.e.hi);
    };
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const bool isLeftOut = rules[i].vacuous && rules[i].role != RuleRole::Required;
        if (isLeftOut || rules[i].e.lo >= 1) {
            continue;
        }
        tried[i].e = {1, 1};
        const FitLimit candidate{i, fitOf(tried)};
        tried[i].e = rules[i].e;
        if (!limit || rank(candidate) > rank(*limit)) {
            limit = candidate;
        }
    }
    return limit;
}

} // namespace corbel::analysis
