/// Recovery after a whole host, site or provider failed: how long an entry is away (RTO), and how
/// much of its data is lost (RPO).
#pragma once

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

/// What a node of the tree is besides a gate, for all domains alike.
struct RecoveryPlaces {
    explicit RecoveryPlaces(const ModelTree& tree);

    std::vector<Index> failOverOf; ///< By node: which of `ModelTree::failOvers`, if any.
    std::vector<bool> isGuarded;   ///< By node: a block's static form behind its marker.
};

/// While one domain is down.
class Recovery {
public:
    /// All that is named here must outlive it.
    Recovery(const Drawing& drawing, const ModelTree& tree, const RecoveryPlaces& places,
             const HealthGraph& health, const FailureDomain& domain);

    /// Whether nothing keeps a node of the tree up, not even a switch that works.
    bool isLost(NodeIndex node) const { return m_states[node] == Health::Down; }

    /// `nodes` are those of the entry's tree, ascending, the entry last.
    RecoveryTime timeToServe(std::span<const NodeIndex> nodes) const;
    RecoveryTime lostData(std::span<const NodeIndex> nodes) const;

private:
    /// Between what is known and what may be: seconds, infinite where there is no end.
    struct Span {
        double low = 0.0;
        double high = 0.0;
    };

    Span made(NodeIndex node, const std::vector<Span>& spans) const;
    Span spanOf(NodeIndex node) const;
    Span switchSpan(Index failOver) const;
    Span restoreSpan(Index failOver) const;
    RecoveryTime loss(Index store) const;
    RecoveryTime lossOver(Index replication, Index store, std::vector<Index>& seen) const;
    RecoveryTime lossFrom(Index store, std::vector<Index>& seen) const;
    RecoveryTime backupLoss(Index store, Index replication) const;
    bool isGone(Index node) const;
    bool isDown(Index node) const { return m_states[m_tree.itself[node]] == Health::Down; }
    void explain(RecoveryTime& time, std::span<const NodeIndex> nodes) const;

    const Drawing& m_drawing;
    const ModelTree& m_tree;
    const RecoveryPlaces& m_places;
    const FailureDomain& m_domain;
    std::vector<Health> m_states;
    /// Of the nodes that are away for a while, ascending: how long it takes until they serve.
    std::vector<std::pair<NodeIndex, Span>> m_away;
};

} // namespace corbel::analysis::availability
