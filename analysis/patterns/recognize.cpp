#include "analysis/patterns/recognize.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/fit.h"
#include "analysis/patterns/order.h"
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
    return {std::string(spec.id),         spec.text.owned(),
            spec.measure.owned(),         measured.value,
            std::move(measured.unit),     std::move(measured.needs),
            std::move(measured.witnesses)};
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

/// Drops every candidate around one that fits better, and only then every one inside another of
/// those that stay: what gives way itself takes nothing else with it, and what may fit better once
/// more is stated is kept.
std::vector<Candidate> maximal(std::vector<Candidate> candidates)
{
    std::map<Index, std::vector<std::size_t>> byMember;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        for (const Index member : candidates[i].region->members) {
            byMember[member].push_back(i);
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> nested; // inner, outer
    std::vector<bool> givesWay(candidates.size(), false);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Candidate& inner = candidates[i];
        for (const std::size_t j : byMember[inner.region->members.front()]) {
            const Candidate& outer = candidates[j];
            if (isInside(inner.region->members, outer.region->members)) {
                nested.emplace_back(i, j);
                givesWay[j] = givesWay[j] || inner.fit.lo > outer.fit.lo;
            }
        }
    }
    std::vector<bool> isCovered(candidates.size(), false);
    for (const auto& [inner, outer] : nested) {
        const bool mayFitBetter = candidates[inner].fit.hi > candidates[outer].fit.hi;
        isCovered[inner] = isCovered[inner] || (!givesWay[outer] && !mayFitBetter);
    }
    std::vector<Candidate> kept;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (!givesWay[i] && !isCovered[i]) {
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

PatternResult finished(const PatternSpec& spec, const Scope& scope, Candidate candidate)
{
    PatternResult result;
    result.pattern = spec.id;
    result.title = spec.title.owned();
    std::vector<Index> shown;
    std::ranges::copy_if(candidate.region->members, std::back_inserter(shown), [&](Index member) {
        return spec.says != nullptr && spec.says(scope, member);
    });
    if (shown.empty()) {
        shown = candidate.region->members;
    }
    if (spec.showsClients) {
        shown.insert(shown.end(), scope.clients().begin(), scope.clients().end());
        std::ranges::sort(shown);
    }
    for (const Index member : shown) {
        result.region.push_back(scope.facts().id(member));
    }
    result.rules = std::move(candidate.rules);
    result.fit = candidate.fit;
    result.verdict = verdictOf(result.fit);
    result.coverage = coverageOf(result.rules);
    result.robustness = robustnessOf(result.rules);
    result.flip = nearestFlip(result.rules);
    result.missing = missingValues(result.rules);
    if (spec.forms != nullptr) {
        result.forms = spec.forms(scope);
    }
    for (const MeasureSpec& measure : spec.advantages) {
        result.advantages.push_back(taken(measure, scope));
    }
    for (const MeasureSpec& measure : spec.disadvantages) {
        result.disadvantages.push_back(taken(measure, scope));
    }
    return result;
}

/// Required rules go first: they rule out most regions.
bool isHopeless(const PatternSpec& spec, const Scope& scope)
{
    return std::ranges::any_of(spec.rules, [&](const RuleSpec& rule) {
        return rule.role == RuleRole::Required && rangeOf(rule.count(scope), rule.role).hi < 0.5;
    });
}

std::tuple<double, double, std::size_t> goodness(const Candidate& candidate)
{
    return {candidate.fit.hi, candidate.fit.lo, candidate.region->members.size()};
}

std::vector<const PatternSpec*> wantedSpecs(const std::vector<std::string>& only)
{
    std::vector<const PatternSpec*> wanted;
    std::ranges::copy_if(catalogue(), std::back_inserter(wanted), [&](const PatternSpec* spec) {
        return only.empty() || std::ranges::find(only, spec->id) != only.end();
    });
    return wanted;
}

std::vector<Region> regionsFor(const ModelFacts& facts,
                               const std::vector<const PatternSpec*>& specs)
{
    std::uint32_t kinds = 0;
    for (const PatternSpec* spec : specs) {
        kinds |= spec->regions;
    }
    return generateRegions(facts, kinds);
}

/// Of each pattern the regions whose fit may reach one half. With `areNearestWanted`, of a pattern
/// that has none the one with the best fit instead: of several the largest, of those the first.
std::vector<std::vector<Candidate>> candidatesOf(const std::vector<const PatternSpec*>& specs,
                                                 const ModelFacts& facts,
                                                 const std::vector<Region>& regions,
                                                 bool areNearestWanted, const std::stop_token& stop)
{
    std::vector<std::vector<Candidate>> candidates(specs.size());
    std::vector<std::optional<Candidate>> nearest(specs.size());
    for (const Region& region : regions) {
        if (stop.stop_requested()) {
            break;
        }
        // One scope for all patterns: what one of them finds out serves the next.
        const Scope scope(facts, region);
        for (std::size_t i = 0; i < specs.size(); ++i) {
            const bool isNearestOpen = areNearestWanted && candidates[i].empty();
            if ((specs[i]->regions & region.kinds) == 0 ||
                (!isNearestOpen && isHopeless(*specs[i], scope))) {
                continue;
            }
            Candidate candidate{&region, rulesOf(*specs[i], scope), {}};
            candidate.fit = fitOf(candidate.rules);
            if (candidate.fit.hi >= 0.5) {
                candidates[i].push_back(std::move(candidate));
            } else if (isNearestOpen &&
                       (!nearest[i] || goodness(candidate) > goodness(*nearest[i]))) {
                nearest[i] = std::move(candidate);
            }
        }
    }
    for (std::size_t i = 0; i < specs.size(); ++i) {
        candidates[i] = maximal(std::move(candidates[i]));
        if (candidates[i].empty() && nearest[i]) {
            candidates[i].push_back(std::move(*nearest[i]));
        }
    }
    return candidates;
}

} // namespace

std::vector<PatternResult> recognizePatterns(const model::Model& model,
                                             const PatternSettings& settings,
                                             const std::stop_token& stop)
{
    const ModelFacts facts(model);
    const std::vector<const PatternSpec*> specs = wantedSpecs(settings.only);
    const std::vector<Region> regions = regionsFor(facts, specs);
    auto candidates = candidatesOf(specs, facts, regions, settings.nearest, stop);
    std::vector<PatternResult> results;
    for (std::size_t i = 0; i < specs.size(); ++i) {
        for (Candidate& candidate : candidates[i]) {
            if (stop.stop_requested()) {
                return results;
            }
            const Scope scope(facts, *candidate.region, settings.figures);
            PatternResult result = finished(*specs[i], scope, std::move(candidate));
            const bool isKnown = std::ranges::any_of(results, [&](const PatternResult& other) {
                return other.pattern == result.pattern && other.region == result.region;
            });
            if (!isKnown) {
                results.push_back(std::move(result));
            }
        }
    }
    order(results);
    return results;
}

std::optional<Interval> bestFit(const model::Model& model, std::string_view pattern)
{
    const std::vector<const PatternSpec*> specs = wantedSpecs({std::string(pattern)});
    if (specs.empty()) {
        return std::nullopt;
    }
    const ModelFacts facts(model);
    Interval best;
    for (const Region& region : regionsFor(facts, specs)) {
        const Interval fit = fitOf(rulesOf(*specs.front(), Scope(facts, region)));
        best.lo = std::max(best.lo, fit.lo);
        best.hi = std::max(best.hi, fit.hi);
    }
    return best;
}

std::vector<RuleFix> fixesFor(const model::Model& model, const PatternResult& result)
{
    const std::vector<const PatternSpec*> specs = wantedSpecs({result.pattern});
    const ModelFacts facts(model);
    Region region;
    for (const std::string& id : result.region) {
        const Index node = facts.graph().indexOf(id);
        if (node != noIndex &&
            (facts.isPart(node) || facts.isKind(node, model::ElementKind::Partition))) {
            region.members.push_back(node);
        }
    }
    std::ranges::sort(region.members);
    std::vector<RuleFix> fixes;
    if (specs.empty() || region.members.empty()) {
        return fixes;
    }
    const Scope scope(facts, region);
    for (const RuleSpec& rule : specs.front()->rules) {
        // Where a rule finds nothing to apply to, its edits would have nothing to hold on to.
        if (rule.fixes != nullptr && rule.count(scope).applicable > 0) {
            for (Fix& fix : rule.fixes(scope)) {
                fixes.push_back({std::string(rule.id), std::move(fix)});
            }
        }
    }
    return fixes;
}

std::vector<PatternInfo> knownPatterns()
{
    std::vector<PatternInfo> known;
    for (const PatternSpec* spec : catalogue()) {
        PatternInfo info{std::string(spec->id), spec->title.owned(), {}};
        for (const RuleSpec& rule : spec->rules) {
            info.rules.push_back(applied(rule, {}));
        }
        known.push_back(std::move(info));
    }
    return known;
}

} // namespace corbel::analysis
