#include "analysis/availability/fault_tree/modules.h"

#include <algorithm>
#include <limits>

namespace corbel::analysis::availability {
namespace {

/// When a walk that follows every edge once came to a gate.
struct Visits {
    std::uint32_t first = 0;
    std::uint32_t left = 0; ///< when all below had been walked
    std::uint32_t last = 0;
};

std::vector<Visits> visited(const GateGraph& graph)
{
    std::vector<Visits> visits(graph.gates.size());
    std::uint32_t clock = 1;
    struct Step {
        std::uint32_t gate;
        std::size_t next;
    };
    std::vector<Step> path{{gateOf(graph.top), 0}};
    visits[gateOf(graph.top)] = {clock, clock, clock};
    while (!path.empty()) {
        Step& step = path.back();
        const std::vector<Literal>& inputs = graph.gates[step.gate].inputs;
        ++clock;
        if (step.next == inputs.size()) {
            visits[step.gate].left = clock;
            visits[step.gate].last = clock;
            path.pop_back();
            continue;
        }
        const std::uint32_t input = gateOf(inputs[step.next++]);
        visits[input].last = clock;
        if (visits[input].first == 0) {
            visits[input] = {clock, clock, clock};
            path.push_back({input, 0});
        }
    }
    return visits;
}

} // namespace

std::vector<bool> moduleGates(const GateGraph& graph)
{
    const std::vector<Visits> visits = visited(graph);
    const std::size_t count = graph.gates.size();
    // The earliest and the latest visit to anything below a gate.
    std::vector<std::uint32_t> earliest(count, std::numeric_limits<std::uint32_t>::max());
    std::vector<std::uint32_t> latest(count);
    std::vector<bool> isModule(count);
    for (std::size_t i = 1; i < count; ++i) {
        if (visits[i].first == 0) {
            continue;
        }
        for (const Literal literal : graph.gates[i].inputs) {
            const std::uint32_t input = gateOf(literal);
            earliest[i] = std::min({earliest[i], earliest[input], visits[input].first});
            latest[i] = std::max({latest[i], latest[input], visits[input].last});
        }
        isModule[i] = !graph.gates[i].inputs.empty() && earliest[i] > visits[i].first &&
                      latest[i] < visits[i].left;
    }
    return isModule;
}

GateGraph withGatheredModules(const GateGraph& graph)
{
    const std::vector<bool> isModule = moduleGates(graph);
    const std::vector<std::uint32_t> edges = edgesTo(graph);
    return rebuilt(
        graph, edges,
        [&](GateGraphBuilder& builder, std::size_t index, const std::vector<Literal>& literals) {
            const Gate& gate = graph.gates[index];
            std::vector<Literal> all;
            std::vector<Literal> own;
            std::vector<Literal> rest;
            for (const Literal input : gate.inputs) {
                const std::uint32_t inner = gateOf(input);
                const bool isOwn = edges[inner] == 1 &&
                                   (graph.gates[inner].kind == GateKind::Event || isModule[inner]);
                all.push_back(literals[inner] ^ (input & 1U));
                (isOwn ? own : rest).push_back(all.back());
            }
            if (gate.kind != GateKind::AtLeast && own.size() > 1 && !rest.empty()) {
                rest.insert(rest.begin(), builder.gate(gate.kind, 0, std::move(own)));
                all = std::move(rest);
            }
            return builder.gate(gate.kind, gate.least, std::move(all));
        });
}

std::vector<Module> modules(const GateGraph& graph)
{
    const std::vector<std::uint32_t> edges = edgesTo(graph);
    std::vector<bool> isModule = moduleGates(graph);
    const std::uint32_t top = gateOf(graph.top);
    isModule[top] = true;
    std::vector<Module> all;
    std::vector<std::uint32_t> seenBy(graph.gates.size());
    for (std::uint32_t root = 1; root < graph.gates.size(); ++root) {
        if (edges[root] == 0 || !isModule[root]) {
            continue;
        }
        Module module{.gates = {}, .leaves = {}, .root = root};
        if (graph.gates[root].kind == GateKind::Event) {
            module.leaves.push_back(root);
        } else {
            module.gates.push_back(root);
        }
        for (std::size_t i = 0; i < module.gates.size(); ++i) {
            for (const Literal input : graph.gates[module.gates[i]].inputs) {
                const std::uint32_t inner = gateOf(input);
                if (seenBy[inner] == root) {
                    continue;
                }
                seenBy[inner] = root;
                const bool isLeaf = graph.gates[inner].kind == GateKind::Event || isModule[inner];
                (isLeaf ? module.leaves : module.gates).push_back(inner);
            }
        }
        std::ranges::sort(module.gates);
        std::ranges::sort(module.leaves);
        all.push_back(std::move(module));
    }
    return all;
}

} // namespace corbel::analysis::availability
