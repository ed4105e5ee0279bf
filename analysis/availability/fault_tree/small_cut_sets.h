/// The smallest cut sets by trying them out, for when diagrams do not fit.
#pragma once

#include <vector>

#include "analysis/availability/fault_tree/cut_set_walk.h"
#include "analysis/availability/fault_tree/gate_graph.h"
#include "analysis/availability/fault_tree/module_diagram.h"

namespace corbel::analysis::availability {

struct SmallCutSets {
    std::size_t orders = 0;     ///< up to which order all are known: 2, 1, or where stopped 0
    std::vector<CutSet> sets{}; ///< minimal; none is empty
};

/// The minimal cut sets of one and of two events. `isCertain[i]`: event i has happened, whatever
/// else; `canHappen[i]`: it may be in a set. The top must not happen by what is certain alone.
/// Pairs are left out where trying them would take far longer than the budget's diagrams.
SmallCutSets smallCutSets(const GateGraph& graph, const std::vector<bool>& isCertain,
                          const std::vector<bool>& canHappen, const DiagramLimits& limits);

} // namespace corbel::analysis::availability
