#include "analysis/availability/health.h"

#include <algorithm>

namespace corbel::analysis::availability {

HealthGraph::HealthGraph(const ModelTree& tree)
    : m_tree(tree),
      m_isGuarded(tree.nodes.size(), false)
{
    std::vector<std::pair<Index, NodeIndex>> takers;
    std::vector<std::pair<Index, NodeIndex>> eventNodes;
    for (NodeIndex node = 0; node < tree.nodes.size(); ++node) {
        for (const NodeIndex input : tree.nodes[node].inputs) {
            takers.emplace_back(input, node);
        }
        if (tree.nodes[node].kind == NodeKind::Event) {
            eventNodes.emplace_back(tree.nodes[node].event, node);
        }
    }
    m_takers = Grouped<NodeIndex>(tree.nodes.size(), takers);
    m_eventNodes = Grouped<NodeIndex>(tree.events.size(), eventNodes);
    for (const ChainBlock& block : tree.blocks) {
        m_isGuarded[block.guarded] = true;
    }
    m_usual = all({});
}

/// Of a gate, from what its inputs are.
template <class StateOf>
Health HealthGraph::stateOf(NodeIndex index, const StateOf& of) const
{
    const FaultNode& node = m_tree.nodes[index];
    if (m_isGuarded[index]) {
        return of(node.inputs.back());
    }
    std::size_t down = 0;
    bool isWeak = false;
    for (const NodeIndex input : node.inputs) {
        const Health state = of(input);
        down += state == Health::Down ? 1 : 0;
        isWeak = isWeak || state != Health::Up;
    }
    const std::size_t least = node.kind == NodeKind::Or    ? 1
                              : node.kind == NodeKind::And ? node.inputs.size()
                                                           : node.least;
    if (node.kind == NodeKind::Constant) {
        return node.value ? Health::Down : Health::Up;
    }
    if (down >= least && (down > 0 || node.kind == NodeKind::And)) {
        return Health::Down;
    }
    return isWeak ? Health::Weakened : Health::Up;
}

std::vector<Health> HealthGraph::all(std::span<const std::uint32_t> failed) const
{
    std::vector<bool> hasFailed(m_tree.events.size(), false);
    for (const std::uint32_t event : failed) {
        hasFailed[event] = true;
    }
    std::vector<Health> states(m_tree.nodes.size(), Health::Up);
    for (NodeIndex node = 0; node < m_tree.nodes.size(); ++node) {
        if (m_tree.nodes[node].kind == NodeKind::Event) {
            states[node] = hasFailed[m_tree.nodes[node].event] ? Health::Down : Health::Up;
        } else {
            states[node] = stateOf(node, [&](NodeIndex input) { return states[input]; });
        }
    }
    return states;
}

HealthGraph::Sweep::Sweep(const HealthGraph& graph)
    : m_graph(graph),
      m_states(graph.m_tree.nodes.size(), Health::Up),
      m_epochs(graph.m_tree.nodes.size(), 0)
{
}

void HealthGraph::Sweep::fail(std::span<const std::uint32_t> events)
{
    ++m_epoch;
    m_heap.clear();
    const auto isLater = std::greater<NodeIndex>();
    const auto spread = [&](NodeIndex node) {
        for (const NodeIndex taker : m_graph.m_takers[node]) {
            m_heap.push_back(taker);
            std::ranges::push_heap(m_heap, isLater);
        }
    };
    for (const std::uint32_t event : events) {
        for (const NodeIndex node : m_graph.nodesOf(event)) {
            m_states[node] = Health::Down;
            m_epochs[node] = m_epoch;
            spread(node);
        }
    }
    while (!m_heap.empty()) {
        const NodeIndex node = m_heap.front();
        while (!m_heap.empty() && m_heap.front() == node) {
            std::ranges::pop_heap(m_heap, isLater);
            m_heap.pop_back();
        }
        const Health state = m_graph.stateOf(node, [this](NodeIndex input) { return of(input); });
        if (state != m_graph.m_usual[node]) {
            m_states[node] = state;
            m_epochs[node] = m_epoch;
            spread(node);
        }
    }
}

std::vector<std::string> pathToFailure(const HealthGraph::Sweep& sweep, const ModelTree& tree,
                                       const model::Model& model, NodeIndex top, Index failed)
{
    struct Step {
        NodeIndex node;
        std::size_t before;
        Index via;
    };
    std::vector<Step> steps{{top, 0, noIndex}};
    std::vector<bool> isSeen(tree.nodes.size(), false);
    isSeen[top] = true;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const NodeIndex node = steps[i].node;
        if (tree.nodes[node].kind == NodeKind::Event && tree.notes[node].element == failed) {
            std::vector<std::string> path;
            const auto note = [&](const std::string& id) {
                if (path.empty() || path.back() != id) {
                    path.push_back(id);
                }
            };
            for (std::size_t at = i;; at = steps[at].before) {
                if (const Index element = tree.notes[steps[at].node].element; element != noIndex) {
                    note(tree.elementIds[element]);
                }
                if (steps[at].via != noIndex) {
                    note(model.relations[steps[at].via].id.value);
                }
                if (at == 0) {
                    break;
                }
            }
            std::ranges::reverse(path);
            return path;
        }
        const FaultNode& gate = tree.nodes[node];
        for (std::size_t k = 0; k < gate.inputs.size(); ++k) {
            const NodeIndex input = gate.inputs[k];
            if (!isSeen[input] && sweep.changes(input)) {
                isSeen[input] = true;
                steps.push_back({input, i, tree.notes[node].via[k]});
            }
        }
    }
    return {};
}

std::vector<BlastRadius> blastRadii(const ModelTree& tree, const ModelGraph& graph,
                                    std::span<const Index> entries, const std::stop_token& stop)
{
    const HealthGraph health(tree);
    HealthGraph::Sweep sweep(health);
    std::vector<BlastRadius> radii;
    for (Index element = 0; element < graph.size() && !stop.stop_requested(); ++element) {
        if (graph.kind(element) == model::ElementKind::Team || tree.eventsOf[element].empty()) {
            continue;
        }
        sweep.fail(tree.eventsOf[element]);
        BlastRadius radius{graph.id(element), {}, {}};
        for (const Index entry : entries) {
            const NodeIndex top = tree.asked[entry];
            if (entry != element && sweep.changes(top)) {
                (sweep.of(top) == Health::Down ? radius.lost : radius.weakened)
                    .push_back(
                        {graph.id(entry), pathToFailure(sweep, tree, graph.model(), top, element)});
            }
        }
        if (!radius.lost.empty() || !radius.weakened.empty()) {
            radii.push_back(std::move(radius));
        }
    }
    return radii;
}

} // namespace corbel::analysis::availability
