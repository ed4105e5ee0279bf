#include "analysis/availability/fault_tree/ordering.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <unordered_map>

#include "analysis/availability/fault_tree/gate_graph.h"
#include "analysis/availability/fault_tree/modules.h"

namespace corbel::analysis::availability {
namespace {

/// A module with its gates and leaves numbered from 0: leaves first, then gates, inputs before.
struct LocalGraph {
    std::size_t leaves = 0;
    std::vector<std::vector<std::uint32_t>> inputs; ///< of each gate

    std::size_t size() const { return leaves + inputs.size(); }
};

LocalGraph localGraph(const GateGraph& graph, const Module& module)
{
    LocalGraph local{.leaves = module.leaves.size(), .inputs = {}};
    std::unordered_map<std::uint32_t, std::uint32_t> number;
    for (const std::uint32_t leaf : module.leaves) {
        number.emplace(leaf, static_cast<std::uint32_t>(number.size()));
    }
    for (const std::uint32_t gate : module.gates) {
        std::vector<std::uint32_t> inputs;
        for (const Literal input : graph.gates[gate].inputs) {
            inputs.push_back(number.at(gateOf(input)));
        }
        number.emplace(gate, static_cast<std::uint32_t>(number.size()));
        local.inputs.push_back(std::move(inputs));
    }
    return local;
}

/// How much is below each node, what is shared counted at each use.
std::vector<double> sizes(const LocalGraph& graph)
{
    std::vector<double> sizes(graph.leaves, 1.0);
    for (const std::vector<std::uint32_t>& inputs : graph.inputs) {
        double size = 0.0;
        for (const std::uint32_t input : inputs) {
            size += sizes[input];
        }
        sizes.push_back(size);
    }
    return sizes;
}

/// All nodes in the order of a walk from the top, gates after what is below them.
std::vector<std::uint32_t> depthFirst(const LocalGraph& graph)
{
    std::vector<std::uint32_t> order;
    std::vector<bool> isSeen(graph.size());
    struct Step {
        std::uint32_t node;
        std::size_t next;
    };
    std::vector<Step> path{{static_cast<std::uint32_t>(graph.size() - 1), 0}};
    isSeen.back() = true;
    while (!path.empty()) {
        Step& step = path.back();
        if (step.node >= graph.leaves &&
            step.next < graph.inputs[step.node - graph.leaves].size()) {
            const std::uint32_t input = graph.inputs[step.node - graph.leaves][step.next++];
            if (!isSeen[input]) {
                isSeen[input] = true;
                path.push_back({input, 0});
            }
        } else {
            order.push_back(step.node);
            path.pop_back();
        }
    }
    return order;
}

std::vector<std::uint32_t> leavesOf(const LocalGraph& graph, std::vector<std::uint32_t> order)
{
    std::erase_if(order, [&](std::uint32_t node) { return node >= graph.leaves; });
    return order;
}

void sortInputs(LocalGraph& graph, bool isLightFirst)
{
    const std::vector<double> size = sizes(graph);
    for (std::vector<std::uint32_t>& inputs : graph.inputs) {
        std::ranges::stable_sort(inputs, [&](std::uint32_t a, std::uint32_t b) {
            return isLightFirst ? size[a] < size[b] : size[a] > size[b];
        });
    }
}

/// Dynamic weight assignment: S. Minato, N. Ishiura, S. Yajima, "Shared binary decision diagram
/// with attributed edges for efficient Boolean function manipulation" (DAC 1990). The top has
/// weight 1, a gate hands its weight on in equal shares; the heaviest leaf is taken out, and so on.
std::vector<std::uint32_t> weighted(const LocalGraph& graph)
{
    std::vector<std::uint32_t> order;
    std::vector<bool> isGone(graph.size());
    std::vector<double> weight(graph.size());
    while (order.size() < graph.leaves) {
        std::ranges::fill(weight, 0.0);
        weight.back() = 1.0;
        for (std::size_t i = graph.inputs.size(); i-- > 0;) {
            const std::vector<std::uint32_t>& inputs = graph.inputs[i];
            const auto left =
                std::ranges::count_if(inputs, [&](std::uint32_t input) { return !isGone[input]; });
            isGone[graph.leaves + i] = left == 0;
            for (const std::uint32_t input : inputs) {
                if (!isGone[input]) {
                    weight[input] += weight[graph.leaves + i] / static_cast<double>(left);
                }
            }
        }
        std::size_t heaviest = graph.leaves;
        for (std::size_t leaf = 0; leaf < graph.leaves; ++leaf) {
            if (!isGone[leaf] && (heaviest == graph.leaves || weight[leaf] > weight[heaviest])) {
                heaviest = leaf;
            }
        }
        isGone[heaviest] = true;
        order.push_back(static_cast<std::uint32_t>(heaviest));
        // Gates of which nothing is left hand nothing on from the next round on.
        for (std::size_t i = 0; i < graph.inputs.size(); ++i) {
            isGone[graph.leaves + i] = std::ranges::all_of(
                graph.inputs[i], [&](std::uint32_t input) { return isGone[input]; });
        }
    }
    return order;
}

/// FORCE: F. Aloul, I. Markov, K. Sakallah, "FORCE: a fast and easy-to-implement variable-ordering
/// heuristic" (GLSVLSI 2003), over gates and leaves, an edge being a gate with its inputs.
std::vector<std::uint32_t> drawnTogether(const LocalGraph& graph, std::vector<std::uint32_t> order)
{
    const std::size_t count = graph.size();
    std::vector<std::uint32_t> best = order;
    double bestSpan = -1.0;
    std::vector<double> place(count);
    for (int round = 0; round < 100; ++round) {
        for (std::size_t i = 0; i < count; ++i) {
            place[order[i]] = static_cast<double>(i);
        }
        double span = 0.0;
        std::vector<double> pull(count);
        std::vector<double> edges(count);
        for (std::size_t i = 0; i < graph.inputs.size(); ++i) {
            std::vector<std::uint32_t> members = graph.inputs[i];
            members.push_back(static_cast<std::uint32_t>(graph.leaves + i));
            double sum = 0.0;
            double least = static_cast<double>(count);
            double most = 0.0;
            for (const std::uint32_t member : members) {
                sum += place[member];
                least = std::min(least, place[member]);
                most = std::max(most, place[member]);
            }
            span += most - least;
            for (const std::uint32_t member : members) {
                pull[member] += sum / static_cast<double>(members.size());
                edges[member] += 1.0;
            }
        }
        if (bestSpan >= 0.0 && span >= bestSpan) {
            break;
        }
        bestSpan = span;
        best = order;
        for (std::size_t i = 0; i < count; ++i) {
            pull[i] = edges[i] > 0.0 ? pull[i] / edges[i] : place[i];
        }
        std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
            return pull[a] < pull[b] || (pull[a] == pull[b] && place[a] < place[b]);
        });
    }
    return best;
}

} // namespace

std::vector<std::uint32_t> leafOrder(const GateGraph& graph, const Module& module,
                                     Ordering ordering)
{
    LocalGraph local = localGraph(graph, module);
    std::vector<std::uint32_t> order;
    switch (ordering) {
    case Ordering::LightFirst:
    case Ordering::HeavyFirst:
        sortInputs(local, ordering == Ordering::LightFirst);
        [[fallthrough]];
    case Ordering::AsDrawn:
        order = leavesOf(local, depthFirst(local));
        break;
    case Ordering::Weighted:
        order = weighted(local);
        break;
    case Ordering::Force:
        sortInputs(local, true);
        order = leavesOf(local, drawnTogether(local, depthFirst(local)));
        break;
    }
    for (std::uint32_t& leaf : order) {
        leaf = module.leaves[leaf];
    }
    return order;
}

} // namespace corbel::analysis::availability
