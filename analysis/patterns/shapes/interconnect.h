/// What connects peers with each other.
#pragma once

#include <map>

#include "analysis/patterns/shapes/peers.h"

namespace corbel::analysis::patterns {

/// By what connects its machine with another one: a link, a common cluster, or a relation of the
/// peer itself.
class Interconnect {
public:
    explicit Interconnect(const Scope& scope);

    bool joins(Index peer) const;

private:
    bool isLinked(Index ground) const;

    const Scope& m_scope;
    const Peers& m_peers;
    std::map<Index, int> m_standing; ///< Peers by what they stand on.
};

} // namespace corbel::analysis::patterns
