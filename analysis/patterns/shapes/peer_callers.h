/// Who asks equal peers from outside, and how many of them each caller reaches.
#pragma once

#include <map>
#include <set>

#include "analysis/patterns/result.h"
#include "analysis/patterns/shapes/peers.h"

namespace corbel::analysis::patterns {

class PeerCallers {
public:
    /// Gateways are callers; what is or may be a peer is none.
    explicit PeerCallers(const Scope& scope);

    /// What is or may be a peer and is asked, by caller.
    const std::map<Index, std::set<Index>>& asked() const { return m_asked; }
    /// The share of all pairs of a caller and a peer in which the one asks the other, with what may
    /// be a peer counted so that it becomes least and most.
    Interval reached() const;

private:
    const Peers& m_peers;
    std::map<Index, std::set<Index>> m_asked;
};

} // namespace corbel::analysis::patterns
