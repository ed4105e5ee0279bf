#include "analysis/availability/fault_tree/minimal_solutions.h"

#include <algorithm>
#include <cstddef>

#include "analysis/availability/fault_tree/zbdd.h"

namespace corbel::analysis::availability {
namespace {

/// The same function of what is turned over: `high` is where the variable is, `low` where it is
/// not, and those that never are have gone. `root` is made to point at where its function is.
std::vector<DiagramNode> turnedDiagram(const ModuleDiagram& diagram,
                                       const std::vector<CutSetRole>& roles, DiagramIndex& root)
{
    std::vector<DiagramNode> turned = diagram.nodes;
    std::vector<DiagramIndex> place(turned.size());
    place[trueNode] = trueNode;
    for (std::size_t i = 2; i < turned.size(); ++i) {
        const DiagramNode& node = diagram.nodes[i];
        const CutSetRole role = roles[node.level];
        const bool isTrue = role == CutSetRole::AlwaysTrue || role == CutSetRole::TurnsFalse;
        const DiagramIndex kept = place[isTrue ? node.high : node.low];
        const DiagramIndex other = place[isTrue ? node.low : node.high];
        const bool canTurn = role == CutSetRole::TurnsTrue || role == CutSetRole::TurnsFalse;
        turned[i] = {node.level, other, kept};
        place[i] = canTurn && other != kept ? static_cast<DiagramIndex>(i) : kept;
    }
    root = place[diagram.roots.front()];
    return turned;
}

} // namespace

std::optional<CutSetPart> minimalSolutions(const ModuleDiagram& diagram,
                                           const std::vector<CutSetRole>& roles, bool target,
                                           const DiagramLimits& limits)
{
    DiagramIndex root = falseNode;
    const std::vector<DiagramNode> nodes = turnedDiagram(diagram, roles, root);
    std::vector<bool> isNeeded(nodes.size());
    isNeeded[root] = true;
    for (std::size_t i = nodes.size() - 1; i > trueNode; --i) {
        if (isNeeded[i]) {
            isNeeded[nodes[i].high] = true;
            isNeeded[nodes[i].low] = true;
        }
    }
    const bool isIncreasing = diagram.isMonotone && target &&
                              std::ranges::find(roles, CutSetRole::TurnsFalse) == roles.end();
    Zbdd zbdd(limits.nodeBudget, limits.stop);
    std::vector<DiagramIndex> solutions(nodes.size(), falseNode);
    solutions[target ? trueNode : falseNode] = trueNode;
    for (std::size_t i = 2; i < nodes.size(); ++i) {
        if (!isNeeded[i]) {
            continue;
        }
        const DiagramIndex kept = solutions[nodes[i].low];
        const DiagramIndex turned =
            isIncreasing ? zbdd.outside(solutions[nodes[i].high], nodes, nodes[i].low)
                         : zbdd.without(solutions[nodes[i].high], kept);
        if (turned == noNode) {
            return std::nullopt;
        }
        solutions[i] = zbdd.family(nodes[i].level, turned, kept);
        if (solutions[i] == noNode) {
            return std::nullopt;
        }
    }
    std::vector<DiagramIndex> roots{solutions[root]};
    CutSetPart part;
    part.nodes = compacted(zbdd.table().nodes(), roots);
    part.root = roots.front();
    return part;
}

CutSetPart smallSets(const std::vector<CutSet>& sets)
{
    CutSetPart part;
    std::vector<CutSet> sorted = sets;
    std::ranges::sort(sorted);
    for (const CutSet& set : sorted) {
        for (const std::uint32_t event : set) {
            part.variables.push_back({false, event});
        }
    }
    const auto byEvent = [](const DiagramVariable& a, const DiagramVariable& b) {
        return a.index < b.index;
    };
    std::ranges::sort(part.variables, byEvent);
    const auto repeated = std::ranges::unique(part.variables);
    part.variables.erase(repeated.begin(), repeated.end());
    const auto levelOf = [&](std::uint32_t event) {
        const auto place =
            std::ranges::lower_bound(part.variables, DiagramVariable{false, event}, byEvent);
        return static_cast<std::uint32_t>(place - part.variables.begin());
    };
    Zbdd zbdd(noNode);
    DiagramIndex all = falseNode;
    for (std::size_t end = sorted.size(); end > 0;) {
        // All sets with the same first event: that one alone, or its partners.
        std::size_t begin = end;
        DiagramIndex partners = falseNode;
        const std::uint32_t first = sorted[end - 1].front();
        while (begin > 0 && sorted[begin - 1].front() == first) {
            const CutSet& set = sorted[--begin];
            partners =
                set.size() == 1 ? trueNode : zbdd.family(levelOf(set.back()), trueNode, partners);
        }
        all = zbdd.family(levelOf(first), partners, all);
        end = begin;
    }
    part.nodes = zbdd.table().nodes();
    part.root = all;
    return part;
}

} // namespace corbel::analysis::availability
