#include "analysis/patterns/recognize.h"

#include <algorithm>

#include "analysis/patterns/candidates.h"
#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/fit.h"
#include "analysis/patterns/order.h"
#include "analysis/patterns/pattern_facts.h"
#include "analysis/patterns/regions.h"
#include "analysis/patterns/robustness.h"

namespace corbel::analysis {

using namespace patterns;

namespace {

PatternMeasure taken(const MeasureSpec& spec, const Scope& scope)
{
    Measured measured = spec.take(scope);
    return {std::string(spec.id),          spec.text.owned(),
            spec.measure.owned(),          measured.value,
            std::move(measured.unit),      std::move(measured.needs),
            std::move(measured.witnesses), spec.had};
}

std::vector<std::string> idsOf(const ModelFacts& facts, const std::vector<Index>& nodes)
{
    std::vector<std::string> ids;
    for (const Index node : nodes) {
        ids.push_back(facts.id(node));
    }
    return ids;
}

/// The members that the pattern is said of, and the clients if it shows them.
std::vector<Index> shownOf(const PatternSpec& spec, const Scope& scope)
{
    std::vector<Index> shown;
    std::ranges::copy_if(scope.members(), std::back_inserter(shown), [&](Index member) {
        return spec.says != nullptr && spec.says(scope, member);
    });
    if (shown.empty()) {
        shown = scope.members();
    }
    if (spec.showsClients) {
        shown.insert(shown.end(), scope.clients().begin(), scope.clients().end());
        std::ranges::sort(shown);
    }
    return shown;
}

PatternResult finished(const PatternSpec& spec, const Scope& scope, Candidate candidate)
{
    PatternResult result;
    result.pattern = spec.id;
    result.title = spec.title.owned();
    result.region = idsOf(scope.facts(), shownOf(spec, scope));
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
    if (candidate.wider.region != nullptr) {
        const Scope around = scope.around(*candidate.wider.region);
        result.wider = {idsOf(scope.facts(), shownOf(spec, around)), candidate.wider.fit,
                        std::move(candidate.wider.rules)};
    }
    for (const MeasureSpec& measure : spec.advantages) {
        result.advantages.push_back(taken(measure, scope));
    }
    for (const MeasureSpec& measure : spec.disadvantages) {
        result.disadvantages.push_back(taken(measure, scope));
    }
    return result;
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

/// Exactly what is drawn of these elements.
Region regionOf(const ModelFacts& facts, const std::vector<std::string>& ids)
{
    Region region;
    for (const std::string& id : ids) {
        const Index node = facts.graph().indexOf(id);
        if (node != noIndex &&
            (facts.isPart(node) || facts.isKind(node, model::ElementKind::Partition))) {
            region.members.push_back(node);
        }
    }
    std::ranges::sort(region.members);
    return region;
}

} // namespace

std::vector<PatternResult> recognizePatterns(const model::Model& model,
                                             const PatternSettings& settings,
                                             const std::stop_token& stop)
{
    const PatternFacts facts(model);
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
    std::ranges::stable_partition(
        results, [](const PatternResult& result) { return result.verdict != Verdict::Absent; });
    return results;
}

std::optional<Interval> bestFit(const model::Model& model, std::string_view pattern)
{
    const std::vector<const PatternSpec*> specs = wantedSpecs({std::string(pattern)});
    if (specs.empty()) {
        return std::nullopt;
    }
    const PatternFacts facts(model);
    Interval best;
    for (const Region& region : regionsFor(facts, specs)) {
        const Interval fit = fitOf(rulesOf(*specs.front(), Scope(facts, region)));
        best.lo = std::max(best.lo, fit.lo);
        best.hi = std::max(best.hi, fit.hi);
    }
    return best;
}

std::optional<PatternResult> patternIn(const model::Model& model, std::string_view pattern,
                                       const std::vector<std::string>& ids, const Figures* figures)
{
    const std::vector<const PatternSpec*> specs = wantedSpecs({std::string(pattern)});
    const PatternFacts facts(model);
    const Region region = regionOf(facts, ids);
    if (specs.empty() || region.members.empty()) {
        return std::nullopt;
    }
    const Scope scope(facts, region, figures);
    Candidate candidate{&region, rulesOf(*specs.front(), scope), {}, {}};
    candidate.fit = fitOf(candidate.rules);
    return finished(*specs.front(), scope, std::move(candidate));
}

std::vector<RuleFix> fixesFor(const model::Model& model, const PatternResult& result)
{
    const std::vector<const PatternSpec*> specs = wantedSpecs({result.pattern});
    const PatternFacts facts(model);
    const Region region = regionOf(facts, result.region);
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
