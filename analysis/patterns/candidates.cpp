#include "analysis/patterns/candidates.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "analysis/patterns/fit.h"
#include "analysis/patterns/pattern_facts.h"

namespace corbel::analysis::patterns {

namespace {

/// What a region has to reach to be told of, of its fit and of what is required.
constexpr double half = 0.5;
/// Of more regions that fall short nobody asks why.
constexpr std::size_t mostNear = 6;

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

/// The best first: of regions that fit alike the larger one.
std::tuple<double, double, std::size_t> goodness(const Candidate& candidate)
{
    return {candidate.fit.hi, candidate.fit.lo, candidate.region->members.size()};
}

bool isInside(const std::vector<Index>& inner, const std::vector<Index>& outer)
{
    return inner.size() < outer.size() && std::ranges::includes(outer, inner);
}

Wider widerOf(const Candidate& inner, const Candidate& outer)
{
    std::vector<std::pair<double, const PatternRule*>> lost;
    for (std::size_t i = 0; i < outer.rules.size(); ++i) {
        const PatternRule& rule = outer.rules[i];
        const double loss = inner.rules[i].e.lo - rule.e.lo;
        if (loss > 0 && !(rule.vacuous && rule.role == RuleRole::Supporting)) {
            lost.emplace_back(loss, &rule);
        }
    }
    std::ranges::stable_sort(lost, std::ranges::greater{},
                             [](const auto& one) { return one.first; });
    Wider wider{outer.region, outer.fit, {}};
    for (const auto& [loss, rule] : lost) {
        wider.rules.push_back(*rule);
    }
    return wider;
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
    std::vector<const Candidate*> wider(candidates.size(), nullptr);
    for (const auto& [inner, outer] : nested) {
        const Candidate& around = candidates[outer];
        const bool mayFitBetter = candidates[inner].fit.hi > around.fit.hi;
        isCovered[inner] = isCovered[inner] || (!givesWay[outer] && !mayFitBetter);
        if (candidates[inner].fit.lo > around.fit.lo &&
            (wider[inner] == nullptr || goodness(around) > goodness(*wider[inner]))) {
            wider[inner] = &around;
        }
    }
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (!givesWay[i] && !isCovered[i] && wider[i] != nullptr) {
            candidates[i].wider = widerOf(candidates[i], *wider[i]);
        }
    }
    std::vector<Candidate> kept;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (!givesWay[i] && !isCovered[i]) {
            kept.push_back(std::move(candidates[i]));
        }
    }
    return kept;
}

/// Regions of one pattern while they are judged.
class Choice {
public:
    Choice(const PatternSpec& spec, bool areNearWanted)
        : m_spec(spec),
          m_areNearWanted(areNearWanted)
    {
    }

    void judge(const Region& region, const Scope& scope)
    {
        Candidate candidate{&region, std::vector<PatternRule>(m_spec.rules.size()), {}, {}};
        const double required = apply(candidate.rules, scope, true);
        const bool isHopeless = required < half;
        const bool mayBeBest = m_areNearWanted && m_fitting.empty();
        if (isHopeless && !mayBeBest) {
            return;
        }
        apply(candidate.rules, scope, false);
        candidate.fit = fitOf(candidate.rules);
        if (candidate.fit.hi >= half) {
            m_fitting.push_back(std::move(candidate));
            return;
        }
        if (mayBeBest && (!m_best || goodness(candidate) > goodness(*m_best))) {
            m_best = candidate;
        }
        if (m_areNearWanted && !isHopeless) {
            m_near.push_back(std::move(candidate));
        }
    }

    std::vector<Candidate> chosen();

private:
    /// Required rules go first: they rule out most regions. Returns how much of them is met at
    /// best: the least where a region has to fit, the mean where a near one will do.
    double apply(std::vector<PatternRule>& rules, const Scope& scope, bool areRequired) const;

    const PatternSpec& m_spec;
    bool m_areNearWanted;
    std::vector<Candidate> m_fitting;
    std::vector<Candidate> m_near;
    std::optional<Candidate> m_best; ///< While none fits.
};

double Choice::apply(std::vector<PatternRule>& rules, const Scope& scope, bool areRequired) const
{
    double least = 1;
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const RuleSpec& spec = m_spec.rules[i];
        if ((spec.role == RuleRole::Required) != areRequired) {
            continue;
        }
        rules[i] = applied(spec, spec.count(scope));
        least = std::min(least, rules[i].e.hi);
        sum += rules[i].e.hi;
        ++count;
        if (areRequired && least < half && !m_areNearWanted) {
            return least;
        }
    }
    return m_areNearWanted && count > 0 ? sum / static_cast<double>(count) : least;
}

std::vector<Candidate> Choice::chosen()
{
    if (m_fitting.empty()) {
        return m_best ? std::vector{std::move(*m_best)} : std::vector<Candidate>{};
    }
    std::vector<Candidate> chosen = maximal(std::move(m_fitting));
    std::vector<bool> isIn;
    for (const Candidate& candidate : chosen) {
        const Index last = candidate.region->members.back();
        isIn.resize(std::max<std::size_t>(isIn.size(), last + 1), false);
        for (const Index member : candidate.region->members) {
            isIn[member] = true;
        }
    }
    std::erase_if(m_near, [&](const Candidate& near) {
        return std::ranges::all_of(near.region->members, [&](Index member) {
            return member < isIn.size() && isIn[member];
        });
    });
    std::vector<Candidate> near = maximal(std::move(m_near));
    std::ranges::stable_sort(near, std::ranges::greater{}, goodness);
    near.resize(std::min(near.size(), mostNear));
    std::ranges::move(near, std::back_inserter(chosen));
    return chosen;
}

} // namespace

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

std::vector<PatternRule> rulesOf(const PatternSpec& spec, const Scope& scope)
{
    std::vector<PatternRule> rules;
    for (const RuleSpec& rule : spec.rules) {
        rules.push_back(applied(rule, rule.count(scope)));
    }
    return rules;
}

std::vector<std::vector<Candidate>> candidatesOf(const std::vector<const PatternSpec*>& specs,
                                                 const PatternFacts& facts,
                                                 const std::vector<Region>& regions,
                                                 bool areNearWanted, const std::stop_token& stop)
{
    std::vector<Choice> choices;
    for (const PatternSpec* spec : specs) {
        choices.emplace_back(*spec, areNearWanted);
    }
    for (const Region& region : regions) {
        if (stop.stop_requested()) {
            break;
        }
        // One scope for all patterns: what one of them finds out serves the next.
        const Scope scope(facts, region);
        for (std::size_t i = 0; i < specs.size(); ++i) {
            if ((specs[i]->regions & region.kinds) != 0) {
                choices[i].judge(region, scope);
            }
        }
    }
    std::vector<std::vector<Candidate>> candidates;
    for (Choice& choice : choices) {
        candidates.push_back(choice.chosen());
    }
    return candidates;
}

} // namespace corbel::analysis::patterns
