/// Which nodes of a model tree are down, or up with less to fall back on, while some events have
/// happened.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/availability/failure_overlay.h"
#include "analysis/availability/model_tree.h"

namespace corbel::analysis::availability {

/// The nodes of a tree with what takes them, to follow failures upwards.
class HealthGraph {
public:
    explicit HealthGraph(const ModelTree& tree);

    /// Of every node, all events but `failed` being up.
    std::vector<Health> all(std::span<const std::uint32_t> failed) const;

    /// Only what changes, without looking at the rest. Made for one failure after the other.
    class Sweep {
    public:
        explicit Sweep(const HealthGraph& graph);

        void fail(std::span<const std::uint32_t> events);
        Health of(NodeIndex node) const
        {
            return m_epochs[node] == m_epoch ? m_states[node] : m_graph.m_usual[node];
        }
        /// Whether the failure makes a difference to the node.
        bool changes(NodeIndex node) const { return of(node) != m_graph.m_usual[node]; }
        /// All to which it does, ascending.
        const std::vector<NodeIndex>& changed() const { return m_changed; }

    private:
        const HealthGraph& m_graph;
        std::vector<Health> m_states;
        std::vector<std::uint32_t> m_epochs;
        std::vector<NodeIndex> m_heap;
        std::vector<NodeIndex> m_changed;
        std::uint32_t m_epoch = 0;
    };

    const ModelTree& tree() const { return m_tree; }
    std::span<const NodeIndex> takersOf(NodeIndex node) const { return m_takers[node]; }
    Health usual(NodeIndex node) const { return m_usual[node]; }
    /// The nodes of an event that stand for it; none where nothing takes it.
    std::span<const NodeIndex> nodesOf(std::uint32_t event) const { return m_eventNodes[event]; }

private:
    template <class StateOf>
    Health stateOf(NodeIndex node, const StateOf& of) const;

    const ModelTree& m_tree;
    Grouped<NodeIndex> m_takers;
    Grouped<NodeIndex> m_eventNodes;
    std::vector<Health> m_usual;   ///< While nothing fails: not up where it never can be.
    std::vector<bool> m_isGuarded; ///< A block's static form behind its marker.
};

/// Whether an entry is down while all of an element is, and that is a loss to it.
bool isLostWith(const HealthGraph::Sweep& sweep, const ModelTree& tree, Index entry, Index element);

/// What each element takes down with it, as `AvailabilityResult::blast` has it. `entries` are
/// elements, each with its node.
std::vector<BlastRadius> blastRadii(const HealthGraph& health, const ModelGraph& graph,
                                    std::span<const Index> entries, const std::stop_token& stop);

} // namespace corbel::analysis::availability
