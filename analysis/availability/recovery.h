/// Recovery after a whole host, site or provider failed: how long an entry is away (RTO), and how
/// much of its data is lost (RPO).
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "analysis/availability/health.h"

namespace corbel::analysis::availability {

/// Something whose parts fail together.
struct FailureDomain {
    std::string name; ///< Id of the element, or the name of a provider that is not drawn.
    DomainKind kind = DomainKind::Host;
    Index element = noIndex;
    std::vector<std::uint32_t> events;
};

/// All hosts, sites and providers, in model order.
std::vector<FailureDomain> failureDomains(const Drawing& drawing, const ModelTree& tree);

/// Between what is known and what may be: seconds, infinite where there is no end.
struct RecoverySpan {
    double low = 0.0;
    double high = 0.0;

    bool operator==(const RecoverySpan&) const = default;
};

/// How long nodes of a tree are away, for all domains alike.
class RecoveryPlaces {
public:
    /// All that is named here must outlive it.
    RecoveryPlaces(const Drawing& drawing, const HealthGraph& health);

    const HealthGraph& health() const { return m_health; }
    /// By relation: what the switch takes, data that has to be read back first included.
    RecoverySpan switchSpan(Index failOver) const;
    /// The part of it that reading data back takes; `missing` gets the keys that this depends on.
    RecoverySpan restoreSpan(Index failOver, std::vector<std::string>* missing = nullptr) const;
    /// Relations that copy data.
    const std::vector<Index>& replications() const { return m_replications; }
    /// Whether one of some ways is enough, and one of them leads over a switch.
    bool isFailOver(NodeIndex node) const { return m_isFailOver[node]; }
    /// Whether this one does. Of a fail-over.
    bool isSwitch(NodeIndex node, std::size_t input) const;

    /// While nothing has failed.
    RecoverySpan usual(NodeIndex node) const { return m_usual[node]; }
    /// Those that differ from that while some events have happened, ascending.
    std::vector<std::pair<NodeIndex, RecoverySpan>>
    changed(std::span<const std::uint32_t> events) const;

private:
    template <class SpanOf>
    RecoverySpan made(NodeIndex node, const SpanOf& of) const;

    std::vector<Index> restoredBy(Index failOver) const;

    const Drawing& m_drawing;
    const HealthGraph& m_health;
    std::vector<bool> m_isFailOver; ///< By node.
    std::vector<bool> m_isGuarded;  ///< By node: a block's static form behind its marker.
    std::vector<Index> m_replications;
    /// By fail-over: the replications whose data is read back from a backup for it.
    std::map<Index, std::vector<Index>> m_restored;
    std::vector<RecoverySpan> m_usual;
};

/// The stores and streams that an entry's tree is about, ascending.
std::vector<Index> dataOf(const Drawing& drawing, const ModelTree& tree,
                          std::span<const NodeIndex> nodes);

/// While one domain is down. Holds only what that changes.
class Recovery {
public:
    /// All that is named here must outlive it. `sweep` is to be filled anew.
    Recovery(const Drawing& drawing, const RecoveryPlaces& places, const FailureDomain& domain,
             HealthGraph::Sweep& sweep);

    /// Whether nothing keeps a node of the tree up, not even a switch that works.
    bool isLost(NodeIndex node) const { return stateOf(node) == Health::Down; }

    /// `nodes` are those of the entry's tree, ascending, the entry last.
    RecoveryTime timeToServe(std::span<const NodeIndex> nodes) const;
    /// `stores` are the entry's, as `dataOf` has them.
    RecoveryTime lostData(std::span<const Index> stores) const;

private:
    using Span = RecoverySpan;

    Health stateOf(NodeIndex node) const;
    Span spanOf(NodeIndex node) const;
    void findLosses();
    RecoveryTime loss(Index store) const;
    RecoveryTime lossOver(Index replication, Index store, std::vector<Index>& seen) const;
    RecoveryTime lossFrom(Index store, std::vector<Index>& seen) const;
    RecoveryTime backupLoss(Index store, Index replication) const;
    bool isGone(Index node) const;
    bool isOnlyCopied(Index store, Index source) const;
    bool isPartitionGone(Index stream, Index brokers) const;
    bool isDown(Index node) const { return isLost(m_tree.itself[node]); }
    void explain(RecoveryTime& time, std::span<const NodeIndex> nodes) const;

    const Drawing& m_drawing;
    const ModelTree& m_tree;
    const RecoveryPlaces& m_places;
    const FailureDomain& m_domain;
    /// Of the nodes that are not as usual, ascending.
    std::vector<std::pair<NodeIndex, Health>> m_states;
    /// Of the nodes that are away for another time than usual, ascending: until they serve.
    std::vector<std::pair<NodeIndex, Span>> m_away;
    /// Of the stores that are gone, ascending: what is lost.
    std::vector<std::pair<Index, RecoveryTime>> m_losses;
};

} // namespace corbel::analysis::availability
