/// Active and standby, pair by pair: what takes over from what, where both stand, who asks them.
#pragma once

#include <vector>

#include "analysis/patterns/scope.h"
#include "analysis/patterns/shapes/fail_overs.h"
#include "analysis/patterns/shapes/hosts.h"

namespace corbel::analysis::patterns {

/// A part, host, site or container and what stands by for it.
struct StandbyPair {
    Index active = noIndex;
    Index passive = noIndex;
    Index failOver = noIndex; ///< The relation; `noIndex` where none is drawn.
};

class StandbyPairs {
public:
    /// Ends of a fails-over-to relation that parts of the region are, stand on or are inside, save
    /// where it leads back; and what replicates to something whose role is passive.
    explicit StandbyPairs(const Scope& scope);

    const std::vector<StandbyPair>& all() const { return m_pairs; }
    /// What `end` stands by for itself, and what that stands by for, and so on; ascending.
    std::vector<Index> before(Index end) const;
    /// Parts of the region that are `end`, stand on it or are inside it.
    const std::vector<Index>& content(Index end) const;
    /// Machines under the content, ascending.
    std::vector<Index> machines(Index end) const;
    /// Innermost sites under the content or around the end itself, ascending.
    std::vector<Index> sites(Index end) const;
    /// Parts of the content whose place is not known.
    std::vector<Index> unplaced(Index end) const;
    /// Requests per second of a part; of everything else the cores of its hosts.
    Throughput capacity(Index end) const;
    /// Whether the passive end can do what the active one does: by `capacity`, and by the `cpu` of
    /// all copies of a part where either end states it.
    Answer isEnough(const StandbyPair& pair) const;
    /// Whether requests from outside its content reach it while the active end works; open where
    /// who asks may stand on what waits.
    Answer isAsked(Index end) const;

private:
    const Scope& m_scope;
    std::vector<StandbyPair> m_pairs;
    std::map<Index, std::vector<Index>> m_content;
};

} // namespace corbel::analysis::patterns
