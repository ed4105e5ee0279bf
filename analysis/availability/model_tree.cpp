#include "analysis/availability/model_tree.h"

#include <algorithm>

#include "analysis/availability/equations.h"
#include "analysis/availability/success.h"

namespace corbel::analysis::availability {

namespace {

/// Marks `top` and all that it takes, and nothing below `stop`.
std::vector<bool> reachedFrom(const ModelTree& tree, NodeIndex top)
{
    std::vector<bool> isReached(top + 1, false);
    isReached[top] = true;
    for (NodeIndex node = top + 1; node-- > 0;) {
        if (isReached[node]) {
            for (const NodeIndex input : tree.nodes[node].inputs) {
                isReached[input] = true;
            }
        }
    }
    return isReached;
}

std::vector<std::uint32_t> eventsBelow(const ModelTree& tree, NodeIndex top)
{
    // Depth-first, for a block is small and the tree is not.
    std::vector<std::uint32_t> events;
    std::vector<NodeIndex> open{top};
    std::vector<NodeIndex> seen;
    while (!open.empty()) {
        const NodeIndex node = open.back();
        open.pop_back();
        if (std::ranges::find(seen, node) != seen.end()) {
            continue;
        }
        seen.push_back(node);
        if (tree.nodes[node].kind == NodeKind::Event) {
            events.push_back(tree.nodes[node].event);
        }
        open.insert(open.end(), tree.nodes[node].inputs.begin(), tree.nodes[node].inputs.end());
    }
    std::ranges::sort(events);
    return events;
}

} // namespace

ModelTree buildModelTree(const Drawing& drawing, const AvailabilitySettings& settings)
{
    const ModelGraph& graph = drawing.graph();
    ModelTree tree;
    tree.eventsOf.resize(graph.size());
    for (Index node = 0; node < graph.size(); ++node) {
        tree.elementIds.push_back(graph.id(node));
    }
    SuccessBuilder builder(drawing, settings, tree);
    const Equations equations = builder.build();
    const std::vector<NodeIndex> nodes = solveCircles(equations, tree);
    for (Index node = 0; node < graph.size(); ++node) {
        tree.asked.push_back(nodes[builder.asked()[node]]);
        tree.itself.push_back(nodes[builder.itself()[node]]);
    }
    for (ChainBlock& block : tree.blocks) {
        block.parts = eventsBelow(tree, block.guarded);
    }
    return tree;
}

EntryTree extract(const ModelTree& model, NodeIndex top)
{
    const std::vector<bool> isReached = reachedFrom(model, top);
    EntryTree entry;
    std::vector<NodeIndex> newNode(top + 1, 0);
    std::vector<std::uint32_t> newEvent(model.events.size(), noIndex);
    for (NodeIndex old = 0; old <= top; ++old) {
        if (!isReached[old]) {
            continue;
        }
        FaultNode node = model.nodes[old];
        if (node.kind == NodeKind::Event) {
            if (newEvent[node.event] == noIndex) {
                newEvent[node.event] = static_cast<std::uint32_t>(entry.tree.events.size());
                entry.tree.events.push_back(model.events[node.event]);
                entry.eventOf.push_back(node.event);
            }
            node.event = newEvent[node.event];
        }
        for (NodeIndex& input : node.inputs) {
            input = newNode[input];
        }
        newNode[old] = static_cast<NodeIndex>(entry.tree.nodes.size());
        entry.tree.nodes.push_back(std::move(node));
        entry.nodeOf.push_back(old);
    }
    entry.tree.top = newNode[top];
    return entry;
}

} // namespace corbel::analysis::availability
