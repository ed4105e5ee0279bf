/// Which services work on which stores, as several patterns ask for it.
#pragma once

#include <map>
#include <set>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

/// The outermost service around, which is the whole that others know; else the node itself.
Index wholeService(const ModelFacts& facts, Index node);

/// Stores that the logic of a region asks, inside the region or not, straight or through load
/// balancers and proxies, each with the whole services that do.
class StoreUse {
public:
    explicit StoreUse(const Scope& scope);

    const std::map<Index, std::set<Index>>& users() const { return m_users; }

private:
    std::map<Index, std::set<Index>> m_users;
};

} // namespace corbel::analysis::patterns
