#include "analysis/patterns/fit.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace corbel::analysis {

namespace {

constexpr double threshold = 0.5;

/// What the formula needs of the rules, apart from weights and mix.
struct Terms {
    struct Weighed {
        const PatternRule* rule;
        Interval e;
        double weight;
    };
    Interval required{1, 1};
    Interval least{1, 1};
    std::vector<Weighed> weighed;
};

Terms termsOf(std::span<const PatternRule> rules)
{
    Terms terms;
    for (const PatternRule& rule : rules) {
        if (rule.role == RuleRole::Required) {
            terms.required.lo = std::min(terms.required.lo, rule.e.lo);
            terms.required.hi = std::min(terms.required.hi, rule.e.hi);
        } else if (!(rule.role == RuleRole::Supporting && rule.vacuous)) {
            terms.least.lo = std::min(terms.least.lo, rule.e.lo);
            terms.least.hi = std::min(terms.least.hi, rule.e.hi);
            terms.weighed.push_back({&rule, rule.e, rule.weight});
        }
    }
    return terms;
}

/// `weightOf(i)` is the weight of the i-th weighed rule.
template <class WeightOf>
Interval fitOf(const Terms& terms, double mix, const WeightOf& weightOf)
{
    double total = 0;
    Interval sum;
    for (std::size_t i = 0; i < terms.weighed.size(); ++i) {
        const double weight = weightOf(i);
        total += weight;
        sum.lo += weight * terms.weighed[i].e.lo;
        sum.hi += weight * terms.weighed[i].e.hi;
    }
    const Interval mean = total > 0 ? Interval{sum.lo / total, sum.hi / total} : Interval{1, 1};
    return {terms.required.lo * (mix * terms.least.lo + (1 - mix) * mean.lo),
            terms.required.hi * (mix * terms.least.hi + (1 - mix) * mean.hi)};
}

} // namespace

Interval fitOf(std::span<const PatternRule> rules, double mix)
{
    const Terms terms = termsOf(rules);
    return fitOf(terms, mix, [&](std::size_t i) { return terms.weighed[i].weight; });
}

Verdict verdictOf(const Interval& fit)
{
    if (fit.lo >= threshold) {
        return Verdict::Present;
    }
    return fit.hi >= threshold ? Verdict::Possible : Verdict::Absent;
}

double coverageOf(std::span<const PatternRule> rules)
{
    double decided = 0;
    double total = 0;
    for (const PatternRule& rule : rules) {
        if (!(rule.role == RuleRole::Supporting && rule.vacuous)) {
            total += rule.weight;
            decided += rule.e.isPoint() ? rule.weight : 0;
        }
    }
    return total > 0 ? decided / total : 1;
}

std::optional<WeightFlip> nearestFlip(std::span<const PatternRule> rules)
{
    const Terms terms = termsOf(rules);
    const Verdict verdict = verdictOf(fitOf(rules));
    std::optional<WeightFlip> nearest;
    double distance = 0;
    const auto weigh = [&](std::size_t rule, double bound, double Interval::*end) {
        // The mean at which this end of the fit stands on the threshold, and the weight of the
        // rule that brings the mean there.
        const double required = terms.required.*end;
        if (required <= 0) {
            return;
        }
        const double mean = 2 * bound / required - terms.least.*end;
        double others = 0;
        double sum = 0;
        for (std::size_t i = 0; i < terms.weighed.size(); ++i) {
            if (i != rule) {
                others += terms.weighed[i].weight;
                sum += terms.weighed[i].weight * terms.weighed[i].e.*end;
            }
        }
        const double e = terms.weighed[rule].e.*end;
        if (e == mean) {
            return;
        }
        const double weight = (mean * others - sum) / (e - mean);
        if (!(weight >= 0) || !std::isfinite(weight)) {
            return;
        }
        // Just past the crossing, away from the present weight.
        const double present = terms.weighed[rule].weight;
        const double past = std::max(0.0, weight + (weight - present) * 1e-9);
        const Verdict becomes = verdictOf(fitOf(
            terms, 0.5, [&](std::size_t i) { return i == rule ? past : terms.weighed[i].weight; }));
        const double away = std::abs(weight - present);
        if (becomes != verdict && (!nearest || away < distance)) {
            nearest = WeightFlip{terms.weighed[rule].rule->rule, weight, becomes};
            distance = away;
        }
    };
    for (std::size_t rule = 0; rule < terms.weighed.size(); ++rule) {
        weigh(rule, threshold, &Interval::lo);
        weigh(rule, threshold, &Interval::hi);
    }
    return nearest;
}

std::vector<MissingValues> missingValues(std::span<const PatternRule> rules)
{
    const auto width = [](const Interval& fit) { return fit.hi - fit.lo; };
    const double now = width(fitOf(rules));
    std::vector<std::pair<double, MissingValues>> gains;
    std::vector<PatternRule> decided(rules.begin(), rules.end());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (rules[i].undecided.empty()) {
            continue;
        }
        const auto fitAt = [&](double e) {
            decided[i].e = {e, e};
            return fitOf(decided);
        };
        MissingValues missing{rules[i].rule, rules[i].undecided, fitAt(rules[i].e.lo),
                              fitAt(rules[i].e.hi)};
        decided[i].e = rules[i].e;
        const double left = std::max(width(missing.atWorst), width(missing.atBest));
        gains.emplace_back(now - left, std::move(missing));
    }
    std::ranges::stable_sort(gains, std::ranges::greater{},
                             [](const auto& gain) { return gain.first; });
    std::vector<MissingValues> missing;
    for (auto& [gain, values] : gains) {
        missing.push_back(std::move(values));
    }
    return missing;
}

std::vector<std::string> undecidedKeys(const PatternResult& result)
{
    std::vector<std::string> keys;
    std::set<std::string> seen;
    for (const MissingValues& missing : result.missing) {
        for (const std::string& key : missing.keys) {
            if (seen.insert(key).second) {
                keys.push_back(key);
            }
        }
    }
    return keys;
}

} // namespace corbel::analysis
