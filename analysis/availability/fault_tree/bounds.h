/// Sound bounds for the parts of a fault tree whose diagrams did not fit.
#pragma once

#include <span>
#include <vector>

#include "analysis/availability/fault_tree/diagram_probability.h"
#include "analysis/availability/fault_tree/module_diagram.h"

namespace corbel::analysis::availability {

/// Between what the chances of something are.
struct ChanceBounds {
    Chance atLeast{0.0, 0.0};
    Chance atMost{1.0, 1.0};

    bool operator==(const ChanceBounds&) const = default;
};

/// What the bounds of a module without a circuit were made from, so that they can be made again
/// where only a few of its variables have others.
struct BoundsTrace {
    std::vector<Chance> nodes;       ///< Of the diagram; empty where a variable had bounds.
    std::vector<ChanceBounds> gates; ///< Of the roots, then of the bounded gates.
};

/// Of a module whose variables are independent and have these bounds. Where gates had no diagram:
/// by association of increasing functions (J. Esary, F. Proschan, D. Walkup, 1967) where both are
/// such, else by Frechet's inequalities, which hold however the inputs depend on each other.
ChanceBounds moduleBounds(const ModuleDiagram& diagram, std::span<const ChanceBounds> variables,
                          BoundsTrace* trace = nullptr);

/// The same, given how it was `before`: `isChanged` names by level the variables that differ. All
/// of the variables have to be known, then and now.
ChanceBounds moduleBounds(const ModuleDiagram& diagram, std::span<const ChanceBounds> variables,
                          const BoundsTrace& before, const std::vector<bool>& isChanged);

} // namespace corbel::analysis::availability
