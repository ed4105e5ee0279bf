/// Diagrams of modules by their shape, so that what several trees have in common is built once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analysis/availability/fault_tree/gate_solutions.h"
#include "analysis/availability/fault_tree/module_diagram.h"

namespace corbel::analysis::availability {

/// For trees that are solved with the same budget and ordering, from several threads if need be: a
/// module whose gates are put together as those of an earlier one has its diagram, whatever its
/// leaves are.
class DiagramStore {
public:
    /// `moduleOf[g]` is the index of the module whose root is gate g.
    ModuleDiagram diagram(const GateGraph& graph, const Module& module,
                          const std::vector<std::uint32_t>& moduleOf,
                          std::optional<Ordering> ordering, const DiagramLimits& limits);

    using Solutions = std::optional<PlacedSolutions>;

    /// The minimal sets of the modules of one shape whose leaves have these roles, got from `make`
    /// where they are not known yet.
    Solutions solutions(std::size_t shape, const std::vector<CutSetRole>& roles,
                        const std::function<Solutions()>& make, const std::stop_token& stop);

private:
    using Shape = std::vector<std::uint32_t>;

    struct ShapeHash {
        std::size_t operator()(const Shape& shape) const;
    };

    static Shape shapeOf(const GateGraph& graph, const Module& module,
                         std::optional<Ordering> ordering, const DiagramLimits& limits);

    std::mutex m_guard; ///< Not held while something is made: then two may make the same.
    std::unordered_map<Shape, PlacedDiagram, ShapeHash> m_known;
    /// By number of the shape, and roles.
    std::map<std::pair<std::size_t, std::vector<CutSetRole>>, Solutions> m_solutions;
};

} // namespace corbel::analysis::availability
