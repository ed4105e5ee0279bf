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
#include "analysis/availability/recovery_grounds.h"

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
    /// How long it takes to read a store back from its backup, as `restoreSpan`.
    RecoverySpan readBack(Index store, std::vector<std::string>* missing = nullptr) const;
    /// What stores and streams stand on.
    const DataGrounds& grounds() const { return *m_grounds; }
    /// Relations that copy from a store or what it stands in, ascending.
    std::vector<Index> copying(Index store) const;
    /// Those that copy to it, ascending.
    const std::vector<Index>& copiedBy(Index store) const { return m_copiedBy[store]; }
    /// Whether one of some ways is enough, and one of them leads over a switch.
    bool isFailOver(NodeIndex node) const { return m_isFailOver[node]; }
    /// Whether this one does. Of a fail-over.
    bool isSwitch(NodeIndex node, std::size_t input) const;

    /// While nothing has failed.
    RecoverySpan usual(NodeIndex node) const { return m_usual[node]; }
    /// Those that differ from that while some events have happened, each for a span; ascending. Of
    /// an event that is named twice the first one counts.
    std::vector<std::pair<NodeIndex, RecoverySpan>>
    changed(std::span<const std::pair<std::uint32_t, RecoverySpan>> events) const;

private:
    template <class SpanOf>
    RecoverySpan made(NodeIndex node, const SpanOf& of) const;

    std::vector<Index> restoredBy(Index failOver) const;

    const Drawing& m_drawing;
    const HealthGraph& m_health;
    std::vector<bool> m_isFailOver; ///< By node.
    std::vector<bool> m_isGuarded;  ///< By node: a block's static form behind its marker.
    std::optional<DataGrounds> m_grounds;
    std::vector<Index> m_replications;         ///< Relations that copy data.
    std::vector<std::vector<Index>> m_copying; ///< By store: those that copy from it alone.
    std::vector<Index> m_wideCopying;          ///< From all that stands in something.
    std::vector<std::vector<Index>> m_copiedBy;
    /// By fail-over: the replications whose data is read back from a backup for it.
    std::map<Index, std::vector<Index>> m_restored;
    std::vector<RecoverySpan> m_usual;
};

/// Whether it is a store or a stream.
bool holdsData(const ModelGraph& graph, Index node);

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

    /// How many nodes of the tree it makes a difference to.
    std::size_t reach() const { return m_away.size() + m_states.size(); }

    /// `nodes` are those of the entry's tree, ascending, the entry last.
    RecoveryTime timeToServe(std::span<const NodeIndex> nodes) const;
    /// `stores` are the entry's, as `dataOf` has them.
    RecoveryTime lostData(std::span<const Index> stores) const;

private:
    using Span = RecoverySpan;
    /// By node, ascending, of those that are away for another time than usual.
    using Spans = std::vector<std::pair<NodeIndex, Span>>;

    /// What is lost of a store, and how long reading back what is left of it takes.
    struct Lost {
        RecoveryTime time;
        Span readBack;
        std::vector<std::string> unread; ///< Keys that this depends on.
    };

    Health stateOf(NodeIndex node) const;
    Span spanOf(const Spans& away, NodeIndex node) const;
    void findLosses();
    void findRepairs();
    Lost loss(Index store) const;
    Lost lossOver(Index replication, Index store, std::vector<Index>& seen) const;
    Lost lossFrom(Index store, std::vector<Index>& seen) const;
    Lost backupLoss(Index store, Index replication) const;
    bool isGone(Index node) const;
    bool isOnlyCopied(Index store, Index source) const;
    bool isPartitionGone(Index stream, Index brokers) const;
    bool isDown(Index node) const { return isLost(m_tree.itself[node]); }
    RecoveryTime timeToRepair(std::span<const NodeIndex> nodes) const;
    /// Adds the fail-overs that decide how long it takes, and what they leave open. The lost
    /// stores that do come back, as places in `m_losses`, ascending.
    std::vector<std::size_t> explain(RecoveryTime& time, const Spans& away,
                                     std::span<const NodeIndex> nodes) const;

    const Drawing& m_drawing;
    const ModelTree& m_tree;
    const RecoveryPlaces& m_places;
    const FailureDomain& m_domain;
    /// Of the nodes that are not as usual, ascending.
    std::vector<std::pair<NodeIndex, Health>> m_states;
    Spans m_away; ///< Until they serve, where the domain never comes back.
    /// Of the stores that are gone, ascending.
    std::vector<std::pair<Index, Lost>> m_losses;
    Span m_repair; ///< Of the domain.
    /// Until they serve where the domain is repaired and its stores are read back; empty where
    /// nothing is.
    Spans m_repaired;
    /// Places in `m_losses` by the events of what is read back, ascending.
    std::vector<std::pair<std::uint32_t, std::size_t>> m_readBack;
};

} // namespace corbel::analysis::availability
