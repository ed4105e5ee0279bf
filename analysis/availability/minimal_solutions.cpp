#include "analysis/availability/minimal_solutions.h"

#include <algorithm>
#include <cstddef>

#include "analysis/availability/zbdd.h"

namespace corbel::analysis::availability {
namespace {

/// Where to go from a node: with the variable as it is, and turned over.
struct Edges {
    DiagramIndex kept;
    DiagramIndex turned; ///< `noNode` where it never is
};

Edges edgesOf(const DiagramNode& node, CutSetRole role)
{
    switch (role) {
    case CutSetRole::AlwaysFalse:
        return {node.low, noNode};
    case CutSetRole::AlwaysTrue:
        return {node.high, noNode};
    case CutSetRole::TurnsTrue:
        return {node.low, node.high};
    default:
        return {node.high, node.low};
    }
}

} // namespace

std::optional<CutSetPart> minimalSolutions(const ModuleDiagram& diagram,
                                           const std::vector<CutSetRole>& roles, bool target,
                                           const DiagramLimits& limits)
{
    const std::vector<DiagramNode>& nodes = diagram.nodes;
    const DiagramIndex root = diagram.roots.front();
    std::vector<bool> isNeeded(nodes.size());
    isNeeded[root] = true;
    for (std::size_t i = nodes.size() - 1; i > trueNode; --i) {
        if (isNeeded[i]) {
            const Edges edges = edgesOf(nodes[i], roles[nodes[i].level]);
            isNeeded[edges.kept] = true;
            if (edges.turned != noNode) {
                isNeeded[edges.turned] = true;
            }
        }
    }
    Zbdd zbdd(limits.nodeBudget, limits.stop);
    std::vector<DiagramIndex> solutions(nodes.size(), falseNode);
    solutions[target ? trueNode : falseNode] = trueNode;
    for (std::size_t i = 2; i < nodes.size(); ++i) {
        if (!isNeeded[i]) {
            continue;
        }
        const Edges edges = edgesOf(nodes[i], roles[nodes[i].level]);
        const DiagramIndex kept = solutions[edges.kept];
        if (edges.turned == noNode) {
            solutions[i] = kept;
            continue;
        }
        const DiagramIndex turned = zbdd.without(solutions[edges.turned], kept);
        if (turned == noNode) {
            return std::nullopt;
        }
        solutions[i] = zbdd.family(nodes[i].level, turned, kept);
        if (solutions[i] == noNode) {
            return std::nullopt;
        }
    }
    std::vector<DiagramIndex> roots{solutions[root]};
    CutSetPart part{.variables = diagram.variables, .nodes = {}};
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
