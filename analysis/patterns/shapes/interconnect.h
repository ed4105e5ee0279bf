/// What connects peers with each other.
#pragma once

#include <map>

#include "analysis/patterns/shapes/peers.h"
#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

/// By what connects its machine with another one: a link, a common cluster, or a relation of the
/// peer itself.
class Interconnect {
public:
    explicit Interconnect(const Scope& scope);

    /// Open where nobody says on what the peer stands, or those that it may be joined to do; of
    /// whom a cluster consists; while one stands in a cluster, where machines do and how many
    /// copies of the peer there are.
    Answer joins(Index peer) const;

private:
    bool isJoined(Index peer) const;
    bool isLink(Index ground) const;
    bool isLinked(Index ground) const;

    const Scope& m_scope;
    const Peers& m_peers;
    std::map<Index, int> m_standing; ///< Peers by what they stand on.
};

} // namespace corbel::analysis::patterns
