#include "analysis/patterns/recognize.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/fit.h"
#include "analysis/patterns/regions.h"

namespace corbel::analysis {

using namespace patterns;

namespace {

/// The exact range of a rule's e.
Interval rangeOf(const Count& count, RuleRole role)
{
    if (count.applicable <= 0) {
        return role == RuleRole::Required ? Interval{0, 0} : Interval{1, 1};
    }
    if (count.degree) {
        return *count.degree;
    }
    return {count.satisfied / count.applicable,
            (count.satisfied + count.unknown) / count.applicable};
}

PatternRule applied(const RuleSpec& spec, Count count)
{
    PatternRule rule;
    rule.rule = spec.id;
    rule.role = spec.role;
    rule.weight = spec.weight;
    rule.vacuous = count.applicable <= 0;
    rule.e = rangeOf(count, spec.role);
    rule.applicable = count.applicable;
    rule.satisfied = count.degree ? count.degree->lo * count.applicable : count.satisfied;
    rule.witnesses = std::move(count.witnesses);
    rule.against = std::move(count.against);
    rule.undecided = std::move(count.undecided);
    rule.text = spec.text.owned();
    const bool met = rule.e.lo >= 1 || (rule.vacuous && rule.role == RuleRole::Supporting);
    if (!met) {
        rule.whatWouldHelp = spec.whatWouldHelp.owned();
    }
    return rule;
}

PatternMeasure taken(const MeasureSpec& spec, const Scope& scope)
{
    Measured measured = spec.take(scope);
    return {spec.text.owned(),        spec.measure.owned(),      measured.value,
            std::move(measured.unit), std::move(measured.needs), std::move(measured.witnesses)};
}

struct Candidate {
    const Region* region;
    std::vector<PatternRule> rules;
    Interval fit;
};

bool isInside(const std::vector<Index>& inner, const std::vector<Index>& outer)
{
    return inner.size() < outer.size() && std::ranges::includes(outer, inner);
}

/// Drops a candidate inside another one that fits as well, and one around another that fits better.
std::vector<Candidate> maximal(std::vector<Candidate> candidates)
{
    std::map<Index, std::vector<std::size_t>> byMember;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        for (const Index member : candidates[i].region->members) {
            byMember[member].push_back(i);
        }
    }
    std::vector<bool> dropped(candidates.size(), false);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Candidate& inner = candidates[i];
        for (const std::size_t j : byMember[inner.region->members.front()]) {
            const Candidate& outer = candidates[j];
            if (isInside(inner.region->members, outer.region->members)) {
                if (outer.fit.lo >= inner.fit.lo) {
                    dropped[i] = true;
                } else {
                    dropped[j] = true;
                }
            }
        }
    }
    std::vector<Candidate> kept;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (!dropped[i]) {
            kept.push_back(std::move(candidates[i]));
        }
    }
    return kept;
}

std::vector<PatternRule> rulesOf(const PatternSpec& spec, const Scope& scope)
{
    std::vector<PatternRule> rules;
    for (const RuleSpec& rule : spec.rules) {
        rules.push_back(applied(rule, rule.count(scope)));
    }
    return rules;
}

PatternResult finished(const PatternSpec& spec, const ModelFacts& facts, Candidate candidate)
{
    const Scope scope(facts, *candidate.region);
    PatternResult result;
    result.pattern = spec.id;
    result.title = spec.title.owned();
    std::vector<Index> shown = candidate.region->members;
    if (spec.showsClients) {
        shown.insert(shown.end(), scope.clients().begin(), scope.clients().end());
        std::ranges::sort(shown);
    }
    for (const Index member : shown) {
        result.region.push_back(facts.id(member));
    }
    result.rules = std::move(candidate.rules);
    result.fit = candidate.fit;
    result.verdict = verdictOf(result.fit);
    result.coverage = coverageOf(result.rules);
    result.robustness = robustnessOf(result.rules);
    result.flip = nearestFlip(result.rules);
    result.undecided = undecidedKeys(result.rules);
    for (const MeasureSpec& measure : spec.advantages) {
        result.advantages.push_back(taken(measure, scope));
    }
    for (const MeasureSpec& measure : spec.disadvantages) {
        result.disadvantages.push_back(taken(measure, scope));
    }
    return result;
}

/// Regions whose fit may reach one half. Required rules go first: they rule out most regions.
std::vector<Candidate> candidatesOf(const PatternSpec& spec, const ModelFacts& facts,
                                    const std::vector<Region>& regions, const std::stop_token& stop)
{
    std::vector<Candidate> candidates;
    for (const Region& region : regions) {
        if (stop.stop_requested()) {
            break;
        }
        const Scope scope(facts, region);
        const bool hopeless = std::ranges::any_of(spec.rules, [&](const RuleSpec& rule) {
            return rule.role == RuleRole::Required &&
                   rangeOf(rule.count(scope), rule.role).hi < 0.5;
        });
        if (hopeless) {
            continue;
        }
        Candidate candidate{&region, rulesOf(spec, scope), {}};
        candidate.fit = fitOf(candidate.rules);
        if (candidate.fit.hi >= 0.5) {
            candidates.push_back(std::move(candidate));
        }
    }
    return candidates;
}

/// The region with the best fit; of several the largest, of those the first.
std::vector<Candidate> nearestOf(const PatternSpec& spec, const ModelFacts& facts,
                                 const std::vector<Region>& regions, const std::stop_token& stop)
{
    std::vector<Candidate> nearest;
    const auto goodness = [](const Candidate& candidate) {
        return std::tuple(candidate.fit.hi, candidate.fit.lo, candidate.region->members.size());
    };
    for (const Region& region : regions) {
        if (stop.stop_requested()) {
            break;
        }
        Candidate candidate{&region, rulesOf(spec, Scope(facts, region)), {}};
        candidate.fit = fitOf(candidate.rules);
        if (nearest.empty()) {
            nearest.push_back(std::move(candidate));
        } else if (goodness(candidate) > goodness(nearest.front())) {
            nearest.front() = std::move(candidate);
        }
    }
    return nearest;
}

} // namespace

std::vector<PatternResult> recognizePatterns(const model::Model& model,
                                             const PatternSettings& settings,
                                             const std::stop_token& stop)
{
    const ModelFacts facts(model);
    std::vector<PatternResult> results;
    for (const PatternSpec* spec : catalogue()) {
        if (!settings.only.empty() &&
            std::ranges::find(settings.only, spec->id) == settings.only.end()) {
            continue;
        }
        const std::vector<Region> regions = generateRegions(facts, spec->regions);
        std::vector<Candidate> candidates = maximal(candidatesOf(*spec, facts, regions, stop));
        if (candidates.empty() && settings.nearest) {
            candidates = nearestOf(*spec, facts, regions, stop);
        }
        for (Candidate& candidate : candidates) {
            if (stop.stop_requested()) {
                return results;
            }
            results.push_back(finished(*spec, facts, std::move(candidate)));
        }
    }
    std::ranges::stable_sort(results, [](const PatternResult& a, const PatternResult& b) {
        return a.fit.lo != b.fit.lo ? a.fit.lo > b.fit.lo : a.fit.hi > b.fit.hi;
    });
    return results;
}

std::optional<Interval> bestFit(const model::Model& model, std::string_view pattern)
{
    const auto known = catalogue();
    const auto spec = std::ranges::find(known, pattern, &PatternSpec::id);
    if (spec == known.end()) {
        return std::nullopt;
    }
    const ModelFacts facts(model);
    Interval best;
    for (const Region& region : generateRegions(facts, (*spec)->regions)) {
        const Interval fit = fitOf(rulesOf(**spec, Scope(facts, region)));
        best.lo = std::max(best.lo, fit.lo);
        best.hi = std::max(best.hi, fit.hi);
    }
    return best;
}

std::vector<PatternInfo> knownPatterns()
{
    std::vector<PatternInfo> known;
    for (const PatternSpec* spec : catalogue()) {
        known.push_back({std::string(spec->id), spec->title.owned()});
    }
    return known;
}

} // namespace corbel::analysis
