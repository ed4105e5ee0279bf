/// Random fault trees, and whether their top happens in a given state.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "analysis/availability/fault_tree/fault_tree.h"
#include "tests/support/random_model.h"

namespace corbel::tests {

struct RandomTreeSettings {
    std::size_t events = 8;
    std::size_t gates = 8;
    bool isMonotone = false; ///< Without Not and Xor.
    bool hasConstants = true;
    bool hasOddGates = true; ///< Of no inputs and of one, with an input twice, without labels.
    std::string prefix;      ///< Of every name.
    std::vector<std::string> oddNames; ///< Put behind some of the names.
};

/// Well formed, every event with a probability above 0 and below 1.
inline analysis::availability::FaultTree randomFaultTree(Random& random,
                                                         const RandomTreeSettings& settings)
{
    using namespace analysis::availability;
    FaultTree tree;
    tree.name = settings.prefix + "tree";
    const auto named = [&](const char* stem, std::size_t number) {
        std::string name = fmt::format("{}{}{}", settings.prefix, stem, number);
        if (!settings.oddNames.empty() && random.chance(40)) {
            name += random.pick(settings.oddNames);
        }
        return name;
    };
    for (std::size_t i = 0; i < settings.events; ++i) {
        const double probability = static_cast<double>(1 + random.below(999)) / 1000.0;
        tree.events.push_back({named("e", i), probability});
        FaultNode node;
        node.kind = NodeKind::Event;
        node.event = static_cast<std::uint32_t>(i);
        tree.nodes.push_back(node);
    }
    if (settings.hasConstants) {
        for (const bool value : {false, true}) {
            FaultNode node;
            node.value = value;
            tree.nodes.push_back(node);
            node.label = named("h", value ? 1 : 0);
            tree.nodes.push_back(node);
        }
    }
    for (std::size_t i = 0; i < settings.gates; ++i) {
        const bool isTop = i + 1 == settings.gates;
        FaultNode gate;
        constexpr NodeKind kinds[] = {NodeKind::And, NodeKind::Or,  NodeKind::AtLeast, NodeKind::Or,
                                      NodeKind::And, NodeKind::Xor, NodeKind::Not};
        gate.kind = kinds[random.below(settings.isMonotone ? 5 : 7)];
        const bool isNot = gate.kind == NodeKind::Not;
        const std::size_t least = settings.hasOddGates ? 0 : 2;
        const std::size_t count = std::min(isNot ? 1 : least + random.below(5), tree.nodes.size());
        while (gate.inputs.size() < count) {
            const auto input = static_cast<NodeIndex>(
                random.chance(50) ? tree.nodes.size() - 1 -
                                        random.below(std::min<std::size_t>(5, tree.nodes.size()))
                                  : random.below(tree.nodes.size()));
            if (settings.hasOddGates ||
                std::ranges::find(gate.inputs, input) == gate.inputs.end()) {
                gate.inputs.push_back(input);
            }
        }
        if (gate.kind == NodeKind::AtLeast) {
            gate.least = static_cast<std::uint32_t>(settings.hasOddGates ? random.below(count + 2)
                                                                         : 1 + random.below(count));
        }
        if (isTop || !settings.hasOddGates || random.chance(60)) {
            gate.label = named("g", i);
        }
        tree.nodes.push_back(std::move(gate));
    }
    tree.top = static_cast<NodeIndex>(tree.nodes.size() - 1);
    return tree;
}

/// Whether the top happens while the events happen whose bits are set in `state`.
inline bool happens(const analysis::availability::FaultTree& tree, std::uint64_t state)
{
    using namespace analysis::availability;
    std::vector<bool> isTrue(tree.nodes.size());
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const FaultNode& node = tree.nodes[i];
        const auto count = static_cast<std::size_t>(
            std::ranges::count_if(node.inputs, [&](NodeIndex input) { return isTrue[input]; }));
        switch (node.kind) {
        case NodeKind::Event:
            isTrue[i] = (state >> node.event & 1U) != 0;
            break;
        case NodeKind::Constant:
            isTrue[i] = node.value;
            break;
        case NodeKind::And:
            isTrue[i] = count == node.inputs.size();
            break;
        case NodeKind::Or:
            isTrue[i] = count > 0;
            break;
        case NodeKind::Not:
            isTrue[i] = count == 0;
            break;
        case NodeKind::Xor:
            isTrue[i] = count % 2 == 1;
            break;
        case NodeKind::AtLeast:
            isTrue[i] = count >= node.least;
            break;
        }
    }
    return isTrue[tree.top];
}

} // namespace corbel::tests
