/// The tiers of a region from the top downwards, and the requests between them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

/// In the order that all tiers state; else by the `layer` that all of them state, and among equal
/// ones by who asks whom. Tiers that ask each other in a circle, or that no request ties to the
/// others, have no order then. A store in no tier stands in the lowest one where that holds nothing
/// but data, else below all of them.
class Stack {
public:
    struct Step {
        Index from = noIndex;
        Index to = noIndex;
        Index relation = noIndex; ///< The one that arrives.
    };

    explicit Stack(const Scope& scope);

    bool has(Index part) const { return m_tierOf.contains(part); }
    /// 0 is the top. Only where the tiers are in order.
    int level(Index part) const;
    bool crosses(const Step& step) const { return m_tierOf.at(step.from) != m_tierOf.at(step.to); }

    /// Requests between parts that have a layer.
    const std::vector<Step>& steps() const { return m_steps; }
    /// Level by tier.
    const std::map<Index, int>& tiers() const { return m_levels; }
    /// How many layers there are.
    std::size_t depth() const { return m_depth; }
    bool isOrdered() const { return m_isOrdered; }
    /// `tier.order` of those that do not say it.
    std::vector<std::string> missingOrders() const;

private:
    Index tierOf(Index node) const;
    std::map<Index, int> stated() const;
    void putInOrder();
    void addStoresBelow(const std::vector<Index>& stores);

    const ModelFacts& m_facts;
    std::map<Index, int> m_levels;
    std::map<Index, Index> m_tierOf; ///< `noIndex` for a store that stands in no tier.
    std::vector<Step> m_steps;
    int m_bottom = 0; ///< Level of those stores.
    std::size_t m_depth = 0;
    bool m_isOrdered = true;
};

} // namespace corbel::analysis::patterns
