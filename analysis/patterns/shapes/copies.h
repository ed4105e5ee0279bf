/// A leader and the copies that follow it.
#pragma once

#include <string>
#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

class LeadCopies {
public:
    /// Stores and services that say leader or follower, and stores that replicate, other than as a
    /// backup, to something that does not wait passively and is no cache. Where nothing says who
    /// leads, it is what replicates to others and is itself no copy.
    explicit LeadCopies(const Scope& scope);

    const std::vector<Index>& leaders() const { return m_leaders; }
    const std::vector<Index>& followers() const { return m_followers; }
    bool isFollower(Index node) const;
    /// On what it depends that a follower is one. Without a role it may as well wait passively when
    /// what is active fails over to it or copies to it; without a type it may be a cache, when what
    /// it is copied from states its own.
    std::vector<std::string> keysToState(Index follower) const;
    /// Whether copies lead from a leader to the follower, if need be through other copies.
    bool isFed(Index follower) const;
    /// Live copies between the set, in document order.
    const std::vector<Index>& copying() const { return m_copying; }

private:
    bool mayTakePart(Index node) const;
    void feed();

    const Scope& m_scope;
    std::vector<Index> m_leaders;
    std::vector<Index> m_followers;
    std::vector<Index> m_copying;
    std::vector<Index> m_fed;
};

} // namespace corbel::analysis::patterns
