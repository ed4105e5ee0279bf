/// Who asks for what a region does.
#pragma once

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

/// Of the entries that the availability analysis judges: actors whose requests reach the region, if
/// need be through all that is in front of it; where there are none, its own members.
class RegionEntries {
public:
    explicit RegionEntries(const Scope& scope);

    bool has(Index entry) const;

private:
    const Scope& m_scope;
    std::vector<Index> m_actors; ///< Ascending.
};

} // namespace corbel::analysis::patterns
