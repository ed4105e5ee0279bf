/// Takes out of the brackets what all of them have: (a or b) and (a or c) is a or (b and c).
#pragma once

#include "analysis/availability/fault_tree/gate_graph.h"

namespace corbel::analysis::availability {

/// For each And the inputs that several of its Ors have, for each Or those that several of its Ands
/// have, where nothing else takes these. What active and standby both stand on comes to be an input
/// of what asks for them, so that it is no longer asked about below, and the rest falls apart.
/// False where there is nothing to take out.
bool takeCommonInputsOut(GateGraph& graph);

} // namespace corbel::analysis::availability
