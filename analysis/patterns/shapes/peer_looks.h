/// How equal peers are in speed, size and in the shared stores they use.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "analysis/patterns/shapes/peers.h"
#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

class PeerLooks {
public:
    /// Only what any peer states is compared; what another one of them does not state may be
    /// anything. Services that may be peers may look like anything, too.
    explicit PeerLooks(const Scope& scope);

    /// The share of the peers that look alike at least and at most. Exact where one of the peers in
    /// the largest set states everything.
    Interval alike() const { return m_alike; }
    /// Those that look like most; those whose looks are not known, with the keys that are missing;
    /// all others.
    const std::vector<Index>& most() const { return m_most; }
    const std::vector<Index>& others() const { return m_others; }
    const std::vector<Index>& open() const { return m_open; }
    const std::vector<std::string>& needs() const { return m_needs; }

private:
    static constexpr std::size_t compared = 5; ///< Amounts.

    struct Look {
        std::array<std::optional<double>, compared> amounts; ///< Empty: not known.
        std::vector<Index> stores;

        bool isKnown() const;
        bool mayBe(const Look& other) const;
        auto operator<=>(const Look&) const = default;
    };

    Look lookOf(const Scope& scope, Index peer) const;

    Interval m_alike{1, 1};
    std::vector<Index> m_most;
    std::vector<Index> m_others;
    std::vector<Index> m_open;
    std::vector<std::string> m_needs;
};

} // namespace corbel::analysis::patterns
