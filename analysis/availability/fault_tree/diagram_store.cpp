#include "analysis/availability/fault_tree/diagram_store.h"

#include <algorithm>

namespace corbel::analysis::availability {

std::size_t DiagramStore::ShapeHash::operator()(const Shape& shape) const
{
    std::uint64_t hash = shape.size();
    for (const std::uint32_t word : shape) {
        hash =
            mixed(static_cast<std::uint32_t>(hash >> 32U), static_cast<std::uint32_t>(hash), word);
    }
    return static_cast<std::size_t>(hash);
}

DiagramStore::Shape DiagramStore::shapeOf(const GateGraph& graph, const Module& module,
                                          std::optional<Ordering> ordering,
                                          const DiagramLimits& limits)
{
    // Leaves are numbered first, then gates: as they stand in the module, which is ascending.
    const auto numberOf = [&](std::uint32_t gate) {
        const auto leaf = std::ranges::lower_bound(module.leaves, gate);
        if (leaf != module.leaves.end() && *leaf == gate) {
            return static_cast<std::uint32_t>(leaf - module.leaves.begin());
        }
        const auto inner = std::ranges::lower_bound(module.gates, gate);
        return static_cast<std::uint32_t>(module.leaves.size()) +
               static_cast<std::uint32_t>(inner - module.gates.begin());
    };
    Shape shape{limits.nodeBudget, limits.areSumsEnough ? 1U : 0U,
                ordering ? static_cast<std::uint32_t>(*ordering) : noNode,
                static_cast<std::uint32_t>(module.leaves.size())};
    for (const std::uint32_t index : module.gates) {
        const Gate& gate = graph.gates[index];
        shape.push_back(static_cast<std::uint32_t>(gate.kind));
        shape.push_back(gate.least);
        shape.push_back(static_cast<std::uint32_t>(gate.inputs.size()));
        for (const Literal input : gate.inputs) {
            shape.push_back(numberOf(gateOf(input)) * 2 + (input & 1U));
        }
    }
    return shape;
}

ModuleDiagram DiagramStore::diagram(const GateGraph& graph, const Module& module,
                                    const std::vector<std::uint32_t>& moduleOf,
                                    std::optional<Ordering> ordering, const DiagramLimits& limits)
{
    Shape shape = shapeOf(graph, module, ordering, limits);
    auto found = m_known.find(shape);
    const bool isNew = found == m_known.end();
    if (isNew) {
        found =
            m_known.emplace(std::move(shape), placedDiagram(graph, module, ordering, limits)).first;
        found->second.diagram.shape = m_shapes++;
    }
    ModuleDiagram diagram = found->second.diagram;
    for (const std::uint32_t place : found->second.places) {
        diagram.variables.push_back(variableOf(graph, module.leaves[place], moduleOf));
    }
    if (isNew && limits.stop.stop_requested()) {
        m_known.erase(found); // perhaps cut short
    }
    return diagram;
}

DiagramStore::Solutions DiagramStore::solutions(std::size_t shape,
                                                const std::vector<CutSetRole>& roles,
                                                const std::function<Solutions()>& make,
                                                const std::stop_token& stop)
{
    const auto [place, isNew] = m_solutions.try_emplace({shape, roles});
    if (isNew) {
        place->second = make();
    }
    Solutions found = place->second;
    if (isNew && stop.stop_requested()) {
        m_solutions.erase(place); // perhaps cut short
    }
    return found;
}

} // namespace corbel::analysis::availability
