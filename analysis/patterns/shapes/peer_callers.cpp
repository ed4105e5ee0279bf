#include "analysis/patterns/shapes/peer_callers.h"

#include <algorithm>
#include <vector>

namespace corbel::analysis::patterns {

PeerCallers::PeerCallers(const Scope& scope) : m_peers(scope.get<Peers>())
{
    const auto isOneOfThem = [&](Index node) {
        return std::ranges::binary_search(m_peers.all(), node) ||
               std::ranges::find(m_peers.unclear(), node) != m_peers.unclear().end();
    };
    for (const auto* some : {&m_peers.all(), &m_peers.unclear()}) {
        for (const Index peer : *some) {
            for (const Arc& arc : scope.graph().in(peer)) {
                if (model::isSynchronous(scope.graph().relation(arc.relation).kind) &&
                    !isOneOfThem(arc.node)) {
                    m_asked[arc.node].insert(peer);
                }
            }
        }
    }
}

Interval PeerCallers::reached() const
{
    double sure = 0; // Pairs that ask.
    double callers = 0;
    double maybeCallers = 0;                                // These ask only what may be a peer.
    std::vector<double> maybe(m_peers.unclear().size(), 0); // Callers that ask it.
    for (const auto& [caller, asked] : m_asked) {
        const auto peers = std::ranges::count_if(
            m_peers.all(), [&, &some = asked](Index peer) { return some.contains(peer); });
        if (peers == 0) {
            ++maybeCallers;
            continue;
        }
        ++callers;
        sure += static_cast<double>(peers);
        for (std::size_t i = 0; i < maybe.size(); ++i) {
            maybe[i] += asked.contains(m_peers.unclear()[i]) ? 1 : 0;
        }
    }
    Interval pairs{sure, sure};
    double least = callers * static_cast<double>(m_peers.all().size());
    double most = least;
    std::ranges::sort(maybe);
    for (const double one : maybe) {
        if (one * least < pairs.lo * callers) {
            pairs.lo += one;
            least += callers;
        }
    }
    for (auto one = maybe.rbegin(); one != maybe.rend(); ++one) {
        if (*one * most > pairs.hi * callers) {
            pairs.hi += *one;
            most += callers;
        }
    }
    return {pairs.lo / (least + maybeCallers), (pairs.hi + maybeCallers) / (most + maybeCallers)};
}

} // namespace corbel::analysis::patterns
