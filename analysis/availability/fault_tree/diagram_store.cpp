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
    const auto placed = [&](const PlacedDiagram& known) {
        ModuleDiagram diagram = known.diagram;
        for (const std::uint32_t place : known.places) {
            diagram.variables.push_back(variableOf(graph, module.leaves[place], moduleOf));
        }
        return diagram;
    };
    Shape shape = shapeOf(graph, module, ordering, limits);
    std::unique_lock lock(m_guard);
    auto found = m_known.find(shape);
    if (found == m_known.end()) {
        lock.unlock();
        PlacedDiagram made = placedDiagram(graph, module, ordering, limits);
        if (limits.stop.stop_requested()) {
            return placed(made); // perhaps cut short
        }
        lock.lock();
        made.diagram.shape = m_known.size();
        found = m_known.try_emplace(std::move(shape), std::move(made)).first;
    }
    const PlacedDiagram& known = found->second; // stays where it is, and as it is
    lock.unlock();
    return placed(known);
}

DiagramStore::Solutions DiagramStore::solutions(std::size_t shape,
                                                const std::vector<CutSetRole>& roles,
                                                const std::function<Solutions()>& make,
                                                const std::stop_token& stop)
{
    std::unique_lock lock(m_guard);
    auto found = m_solutions.find({shape, roles});
    if (found == m_solutions.end()) {
        lock.unlock();
        Solutions made = make();
        if (shape == ModuleDiagram::noShape || stop.stop_requested()) {
            return made; // perhaps cut short
        }
        lock.lock();
        found = m_solutions.try_emplace({shape, roles}, std::move(made)).first;
    }
    const Solutions& known = found->second;
    lock.unlock();
    return known;
}

} // namespace corbel::analysis::availability
