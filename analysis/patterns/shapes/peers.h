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

/// How many copies of a service there are, at least and at most.
struct Copies {
    int least = 0;
    int most = 0;

    bool areKnown() const { return least == most; }
};

class Peers {
public:
    /// Services of the region with the role `peer`, those in a group of peers, those on a cluster
    /// of type `rac`, and those of one deploy unit with one of these. Several replicas of one such
    /// service are as many peers. Where there are none, what may be peers: the services without a
    /// role among which one gateway spreads requests, and which all read and write one store; else
    /// the only service without a role that may have several copies, which do so.
    explicit Peers(const Scope& scope);

    const std::vector<Index>& all() const { return m_peers; }
    /// Whether `all` are only taken for peers, until their roles are said.
    bool areAssumed() const { return m_areAssumed; }
    /// Services that read and write the same data as peers do and whose role is not said.
    const std::vector<Index>& unclear() const { return m_unclear; }
    /// Replicas of all peers together.
    const Copies& count() const { return m_count; }
    /// As stated by `replicas`, else by `autoscale`, else by the hosts that it runs on: one on
    /// each.
    Copies copies(Index service) const;
    /// Stores of the region that two or more peers use or may use, replicas counted; ascending.
    const std::vector<Index>& layer() const { return m_layer; }
    /// Everything that a peer and what is in it use, gateways seen through.
    const std::map<Index, Access>& used(Index peer) const { return m_used.at(peer); }
    /// How many peers use a store, replicas counted.
    const std::map<Index, Copies>& users() const { return m_users; }

private:
    bool isPeer(Index part) const;
    void collectUse(Index service);
    std::vector<Index> assumed(const std::vector<Index>& others);
    std::vector<Index> copied(const std::vector<Index>& others);

    const Scope& m_scope;
    std::vector<Index> m_peers;
    bool m_areAssumed = false;
    std::vector<Index> m_unclear;
    Copies m_count;
    std::vector<Index> m_layer;
    std::map<Index, std::map<Index, Access>> m_used;
    std::map<Index, Copies> m_users;
};

} // namespace corbel::analysis::patterns
