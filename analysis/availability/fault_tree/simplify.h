/// Makes a graph of gates smaller without changing what it says about its top.
#pragma once

#include "analysis/availability/fault_tree/gate_graph.h"

namespace corbel::analysis::availability {

/// Gates that are inputs of only one gate of their kind become part of it, and what is certain
/// wherever a gate matters is put into it as a constant: in `a and (a or b)`, b goes. Without this
/// a diagram grows by what the next gate above takes away again.
GateGraph simplified(GateGraph graph);

} // namespace corbel::analysis::availability
