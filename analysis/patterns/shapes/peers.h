/// Equal nodes that work on one data layer: who they are and what they use.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

/// What a peer does with a store.
struct Access {
    bool reads = false;
    bool writes = false;
};

class Peers {
public:
    /// Services of the region with the role `peer`, those in a group of peers, those on a cluster
    /// of type `rac`, and those of one deploy unit with one of these. Several replicas of one such
    /// service are as many peers. Where there are none, the services without a role among which
    /// one gateway spreads requests, and which all read and write one store: they may be peers.
    explicit Peers(const Scope& scope);

    const std::vector<Index>& all() const { return m_peers; }
    /// Whether `all` are only taken for peers, until their roles are said.
    bool areAssumed() const { return m_areAssumed; }
    /// Services that read and write the same data as peers do and whose role is not said.
    const std::vector<Index>& unclear() const { return m_unclear; }
    /// Replicas of all peers together.
    int count() const { return m_count; }
    /// Stores that two or more peers use, replicas counted; ascending.
    const std::vector<Index>& layer() const { return m_layer; }
    /// Everything that a peer uses, gateways seen through.
    const std::map<Index, Access>& used(Index peer) const { return m_used.at(peer); }
    /// How many peers use a store.
    const std::map<Index, int>& users() const { return m_users; }

private:
    bool isPeer(Index part) const;
    void collectUse(Index service);
    std::vector<Index> assumed(const std::vector<Index>& others);

    const Scope& m_scope;
    std::vector<Index> m_peers;
    bool m_areAssumed = false;
    std::vector<Index> m_unclear;
    int m_count = 0;
    std::vector<Index> m_layer;
    std::map<Index, std::map<Index, Access>> m_used;
    std::map<Index, int> m_users;
};

} // namespace corbel::analysis::patterns
