/// Puts what decides the top event alone next to it.
#pragma once

#include "analysis/availability/fault_tree/gate_graph.h"

namespace corbel::analysis::availability {

/// What makes the top true by itself, however far below it is asked about, becomes an input of an
/// Or at the top, and what makes it false one of an And. A zone in which all replicas of something
/// stand is such: once it is asked about first, it can be taken for granted everywhere else. Of
/// what is used only once nothing is changed, and of very many only the first. False where there is
/// nothing to do.
bool raiseLoneCauses(GateGraph& graph);

} // namespace corbel::analysis::availability
