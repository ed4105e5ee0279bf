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
    m_changed.clear();
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
            m_changed.push_back(node);
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
            m_changed.push_back(node);
            spread(node);
        }
    }
    std::ranges::sort(m_changed);
}

namespace {

/// The shortest ways from nodes that a failure makes a difference to down to what failed, over
/// such nodes alone. Made for one failure after the other.
class WaysToFailure {
public:
    explicit WaysToFailure(const HealthGraph& health)
        : m_health(health),
          m_steps(health.tree().nodes.size()),
          m_epochs(health.tree().nodes.size())
    {
    }

    void measure(const HealthGraph::Sweep& sweep, std::span<const std::uint32_t> events)
    {
        ++m_epoch;
        m_open.clear();
        const auto reach = [&](NodeIndex node, std::uint32_t steps) {
            if (m_epochs[node] != m_epoch && sweep.changes(node)) {
                m_epochs[node] = m_epoch;
                m_steps[node] = steps;
                m_open.push_back(node);
            }
        };
        for (const std::uint32_t event : events) {
            for (const NodeIndex node : m_health.nodesOf(event)) {
                reach(node, 0);
            }
        }
        for (std::size_t i = 0; i < m_open.size(); ++i) {
            for (const NodeIndex taker : m_health.takersOf(m_open[i])) {
                reach(taker, m_steps[m_open[i]] + 1);
            }
        }
    }

    /// From `top` on; no path where no way leads down.
    Reach from(NodeIndex top, const std::string& entry, const model::Model& model) const
    {
        const ModelTree& tree = m_health.tree();
        Reach reach{entry, {}, 0};
        std::vector<std::string>& path = reach.path;
        // Of a long way its beginning and its end, which goes round in its places meanwhile.
        constexpr std::size_t half = Reach::mostIds / 2;
        std::size_t count = 0;
        const std::string* last = nullptr;
        const auto note = [&](const std::string& id) {
            if (last != nullptr && *last == id) {
                return;
            }
            last = &id;
            if (path.size() < Reach::mostIds) {
                path.push_back(id);
            } else {
                path[half + (count - half) % half] = id;
            }
            ++count;
        };
        for (NodeIndex node = top; m_epochs[node] == m_epoch;) {
            if (const Index element = tree.notes[node].element; element != noIndex) {
                note(tree.elementIds[element]);
            }
            if (m_steps[node] == 0) {
                break;
            }
            const std::vector<NodeIndex>& inputs = tree.nodes[node].inputs;
            const auto next = std::ranges::find_if(inputs, [&](NodeIndex input) {
                return m_epochs[input] == m_epoch && m_steps[input] + 1 == m_steps[node];
            });
            const auto place = static_cast<std::size_t>(next - inputs.begin());
            if (const Index via = tree.notes[node].via[place]; via != noIndex) {
                note(model.relations[via].id.value);
            }
            node = *next;
        }
        if (count > Reach::mostIds) {
            reach.leftOut = count - Reach::mostIds;
            std::rotate(path.begin() + half,
                        path.begin() + static_cast<std::ptrdiff_t>(half + (count - half) % half),
                        path.end());
        }
        return reach;
    }

private:
    const HealthGraph& m_health;
    std::vector<std::uint32_t> m_steps; ///< By node, where its epoch is the present one.
    std::vector<std::uint32_t> m_epochs;
    std::vector<NodeIndex> m_open;
    std::uint32_t m_epoch = 0;
};

/// An entry that is always up itself, as most actors are, is no loss to itself.
bool isLossTo(const ModelTree& tree, Index entry, Index element)
{
    return entry != element ||
           std::ranges::any_of(tree.eventsOf[element], [&](const std::uint32_t event) {
               return tree.eventNotes[event].part.unavailability != 0.0;
           });
}

} // namespace

bool isLostWith(const HealthGraph::Sweep& sweep, const ModelTree& tree, Index entry, Index element)
{
    const NodeIndex top = tree.asked[entry];
    return sweep.changes(top) && sweep.of(top) == Health::Down && isLossTo(tree, entry, element);
}

std::vector<BlastRadius> blastRadii(const HealthGraph& health, const ModelGraph& graph,
                                    std::span<const Index> entries, const std::stop_token& stop)
{
    const ModelTree& tree = health.tree();
    HealthGraph::Sweep sweep(health);
    WaysToFailure ways(health);
    std::vector<BlastRadius> radii;
    for (Index element = 0; element < graph.size() && !stop.stop_requested(); ++element) {
        if (graph.kind(element) == model::ElementKind::Team || tree.eventsOf[element].empty()) {
            continue;
        }
        sweep.fail(tree.eventsOf[element]);
        ways.measure(sweep, tree.eventsOf[element]);
        BlastRadius radius{graph.id(element), {}, {}};
        for (const Index entry : entries) {
            const NodeIndex top = tree.asked[entry];
            if (sweep.changes(top) && isLossTo(tree, entry, element)) {
                (sweep.of(top) == Health::Down ? radius.lost : radius.weakened)
                    .push_back(ways.from(top, graph.id(entry), graph.model()));
            }
        }
        if (!radius.lost.empty() || !radius.weakened.empty()) {
            radii.push_back(std::move(radius));
        }
    }
    return radii;
}

} // namespace corbel::analysis::availability
