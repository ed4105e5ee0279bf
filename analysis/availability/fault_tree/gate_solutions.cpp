#include "analysis/availability/fault_tree/gate_solutions.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "analysis/availability/fault_tree/zbdd.h"

namespace corbel::analysis::availability {

std::optional<CutSetPart> gateSolutions(const GateGraph& graph, const Module& module,
                                        const std::vector<std::uint32_t>& leaves,
                                        const std::vector<CutSetRole>& roles,
                                        const DiagramLimits& limits)
{
    // The leaves themselves always fit.
    Zbdd zbdd(std::max(limits.nodeBudget, static_cast<std::uint32_t>(leaves.size() + 2)),
              limits.stop);
    std::unordered_map<std::uint32_t, DiagramIndex> families;
    for (std::uint32_t level = 0; level < leaves.size(); ++level) {
        families[leaves[level]] = roles[level] == CutSetRole::TurnsTrue
                                      ? zbdd.family(level, trueNode, falseNode)
                                  : roles[level] == CutSetRole::AlwaysTrue ? trueNode
                                                                           : falseNode;
    }
    for (const std::uint32_t index : module.gates) {
        const Gate& gate = graph.gates[index];
        std::vector<DiagramIndex> inputs;
        for (const Literal input : gate.inputs) {
            inputs.push_back(families.at(gateOf(input)));
        }
        // The lowest variables first, so that each further input is put on top of what there is.
        std::ranges::stable_sort(inputs, std::ranges::greater{},
                                 [&](DiagramIndex input) { return zbdd.table().level(input); });
        const std::size_t least = gate.kind == GateKind::Or    ? 1
                                  : gate.kind == GateKind::And ? inputs.size()
                                                               : gate.least;
        // atLeast[k]: what makes k or more of the inputs so far true.
        std::vector<DiagramIndex> atLeast(least + 1, falseNode);
        atLeast.front() = trueNode;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            // Only what can still become part of the last.
            const std::size_t rest = inputs.size() - i - 1;
            for (std::size_t k = std::min(least, i + 1); k > 0 && k + rest >= least; --k) {
                atLeast[k] =
                    zbdd.minimalUnion(zbdd.minimalProduct(inputs[i], atLeast[k - 1]), atLeast[k]);
            }
        }
        families[index] = atLeast.back();
        if (atLeast.back() == noNode) {
            return std::nullopt;
        }
    }
    std::vector<DiagramIndex> roots{families.at(module.root)};
    CutSetPart part;
    part.nodes = compacted(zbdd.table().nodes(), roots);
    part.root = roots.front();
    return part;
}

} // namespace corbel::analysis::availability
