/// Sound bounds for the parts of a fault tree whose diagrams did not fit.
#pragma once

#include <span>

#include "analysis/availability/fault_tree/diagram_probability.h"
#include "analysis/availability/fault_tree/module_diagram.h"

namespace corbel::analysis::availability {

/// Between what the chances of something are.
struct ChanceBounds {
    Chance atLeast{0.0, 0.0};
    Chance atMost{1.0, 1.0};

    bool operator==(const ChanceBounds&) const = default;
};

/// Of a module whose variables are independent and have these bounds. Where gates had no diagram:
/// by association of increasing functions (J. Esary, F. Proschan, D. Walkup, 1967) where both are
/// such, else by Frechet's inequalities, which hold however the inputs depend on each other.
ChanceBounds moduleBounds(const ModuleDiagram& diagram, std::span<const ChanceBounds> variables);

} // namespace corbel::analysis::availability
