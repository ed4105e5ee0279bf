/// What stands between clients and a legacy system that is being replaced: the gateway that leads
/// to most old and new parts.
#pragma once

#include <set>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

class Facade {
public:
    explicit Facade(const Scope& scope);

    /// `noIndex` where nothing is old, or no gateway is drawn.
    Index node() const { return m_node; }
    bool leadsToOld() const { return m_leadsToOld; }
    /// Parts of any kind that bear the tag `legacy` (or stand in what does), or run on a mainframe;
    /// so are systems that the region only asks as a whole, such as external ones.
    const std::set<Index>& old() const { return m_old; }
    /// The logic that the facade reaches without passing anything old.
    const std::set<Index>& fresh() const { return m_fresh; }
    /// Whether something old does work that can be replaced, not only keeps data or hands on.
    static bool works(const ModelFacts& facts, Index old);

private:
    void choose(const Scope& scope);
    void explore(const Scope& scope);

    Index m_node = noIndex;
    bool m_leadsToOld = false;
    std::set<Index> m_old;
    std::set<Index> m_fresh;
};

} // namespace corbel::analysis::patterns
