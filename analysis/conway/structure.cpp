#include "analysis/conway/structure.h"

#include <algorithm>
#include <cmath>

namespace corbel::analysis {

namespace {

/// Upper median; `values` is not empty.
std::uint64_t median(std::vector<std::uint64_t> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Strongly connected components of two or more, largest first, then by their lowest node.
std::vector<std::vector<Index>> cyclicGroups(const Components& strong)
{
    const Grouped<Index> members = strong.members();
    std::vector<std::vector<Index>> groups;
    for (Index component = 0; component < strong.count; ++component) {
        if (members[component].size() > 1) {
            groups.emplace_back(members[component].begin(), members[component].end());
        }
    }
    std::ranges::sort(groups, [](const auto& a, const auto& b) {
        return a.size() != b.size() ? a.size() > b.size() : a.front() < b.front();
    });
    return groups;
}

VisibilityClass placeOf(bool seenByMany, bool seesMany)
{
    if (seenByMany) {
        return seesMany ? VisibilityClass::Core : VisibilityClass::Shared;
    }
    return seesMany ? VisibilityClass::Control : VisibilityClass::Peripheral;
}

/// Everything is measured against the core cycle, whose members all have the same figures, or
/// against the medians where there is no such cycle.
void classify(Structure& structure, const std::vector<std::uint64_t>& in,
              const std::vector<std::uint64_t>& out, const std::vector<std::vector<Index>>& groups)
{
    structure.hasCyclicCore = !groups.empty() && groups.front().size() * 20 >= in.size();
    if (structure.hasCyclicCore) {
        const Index core = groups.front().front();
        for (std::size_t i = 0; i < in.size(); ++i) {
            structure.visibility[i].place = placeOf(in[i] >= in[core], out[i] >= out[core]);
        }
        return;
    }
    const std::uint64_t middleIn = median(in);
    const std::uint64_t middleOut = median(out);
    for (std::size_t i = 0; i < in.size(); ++i) {
        structure.visibility[i].place = placeOf(in[i] >= middleIn, out[i] >= middleOut);
    }
}

} // namespace

Structure analyzeStructure(const ModelGraph& graph, const CountedStructure& counted,
                           const ConwaySettings& settings)
{
    Structure result;
    result.relationKinds = kindsIn(settings.relationKinds);
    result.elements = counted.elements.size();
    result.dependencies = counted.dependencies.edgeCount();
    for (const Index relation : counted.leftOut) {
        result.leftOut.push_back(graph.relation(relation).id);
    }
    if (counted.elements.empty()) {
        return result;
    }
    const Components strong = stronglyConnected(counted.dependencies);
    const std::vector<std::uint64_t> out = reachCounts(counted.dependencies, strong);
    const std::vector<std::uint64_t> in = reachCounts(counted.dependencies.reversed());
    for (std::size_t i = 0; i < out.size(); ++i) {
        result.ccd += out[i];
        result.visibility.push_back(
            {graph.element(counted.elements[i]).id, in[i], out[i], VisibilityClass::Peripheral});
    }
    const auto n = static_cast<double>(result.elements);
    const auto ccd = static_cast<double>(result.ccd);
    result.propagationCost = ccd / (n * n);
    result.acd = ccd / n;
    result.nccd = ccd / ((n + 1) * std::log2(n + 1) - n);

    const auto groups = cyclicGroups(strong);
    for (const auto& group : groups) {
        auto& cycle = result.cycles.emplace_back();
        for (const Index member : group) {
            cycle.push_back(graph.element(counted.elements[member]).id);
        }
    }
    classify(result, in, out, groups);
    return result;
}

Structure analyzeStructure(const model::Model& model, const ConwaySettings& settings)
{
    const ModelGraph graph(model);
    return analyzeStructure(graph, countedStructure(graph, settings.relationKinds), settings);
}

} // namespace corbel::analysis
