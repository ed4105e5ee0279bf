/// How a model stands to the conditions of one rule, all elements and relations at once: each
/// condition takes one pass over what it is asked of.
#pragma once

#include <limits>
#include <stop_token>
#include <vector>

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

private:
    Truth of(const Condition& condition, Index subject) const;
    std::vector<std::uint32_t> longestChains(ConditionId relations, Truth least) const;

    const Surroundings& m_surroundings;
    const Rule& m_rule;
    std::vector<std::vector<Truth>> m_truths; ///< By condition and subject.
};

} // namespace corbel::analysis::rules
