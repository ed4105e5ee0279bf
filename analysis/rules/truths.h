/// How a model stands to the conditions of one rule, all elements and relations at once: each
/// condition takes one pass over what it is asked of.
#pragma once

#include <limits>
#include <map>
#include <stop_token>
#include <vector>

#include "analysis/rules/comparison.h"
#include "analysis/rules/surroundings.h"

namespace corbel::analysis::rules {

/// How many things are as wanted.
struct Count {
    std::uint32_t sure = 0;
    std::uint32_t possible = 0; ///< With those of which it is unknown.
    bool isOpen = false;        ///< Any number may come on top: values are unknown.

    bool operator==(const Count&) const = default;
};

inline constexpr std::uint32_t endless = std::numeric_limits<std::uint32_t>::max();

class Truths {
public:
    /// Both must outlive it. When stopped, what is not known yet stays unknown.
    Truths(const Surroundings& surroundings, const Rule& rule, const std::stop_token& stop);

    const Surroundings& surroundings() const { return m_surroundings; }
    const Rule& rule() const { return m_rule; }
    const Condition& condition(ConditionId id) const { return m_rule.conditions[id]; }
    Truth of(ConditionId condition, Index subject) const { return m_truths[condition][subject]; }

    /// For every element, of what the link leads to.
    std::vector<Count> counts(const Linked& linked) const;
    /// For every element, the length of the longest chain that begins there; `endless` where it
    /// leads into a circle.
    std::vector<Count> hops(const Hops& hops) const;
    /// For every element, of the different units in which what the link leads to stands; of a
    /// relation that leaves or reaches it, its other end.
    std::vector<Count> distinct(const Linked& linked, Boundary boundary) const;
    /// The element itself, or the far end of a relation that the link leads to.
    Index farEnd(const Linked& linked, Index other) const;

    /// The relations of a shortest chain by which a `Reaches` that holds is so.
    std::vector<Index> chain(ConditionId reaches, Index node) const;
    /// Of a condition that is `Compared`.
    const Comparison& comparison(ConditionId compared) const { return m_comparisons.at(compared); }

private:
    Truth of(const Condition& condition, Index subject) const;
    std::vector<Count> distinctInside(ConditionId inside, Boundary boundary) const;
    std::vector<Truth> reaching(const Reaches& reaches, std::vector<Index>& surely) const;
    std::vector<std::uint32_t> longestChains(ConditionId relations, Truth least) const;

    const Surroundings& m_surroundings;
    const Rule& m_rule;
    std::vector<std::vector<Truth>> m_truths;               ///< By condition and subject.
    std::map<ConditionId, std::vector<Index>> m_firstSteps; ///< Of each `Reaches`.
    std::map<ConditionId, Comparison> m_comparisons;
};

} // namespace corbel::analysis::rules
