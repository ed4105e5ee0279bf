/// The independent parts of a fault tree: gates below which nothing is used elsewhere. Each is
/// solved by itself and is one variable of the part around it.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/availability/fault_tree/gate_graph.h"

namespace corbel::analysis::availability {

/// A part: the function of `gates.back()` over the leaves.
struct Module {
    std::vector<std::uint32_t>
        gates; ///< ascending, inputs first; empty where the module is one event
    std::vector<std::uint32_t> leaves; ///< ascending: events, and the gates of other modules
    std::uint32_t root = 0;            ///< the gate whose function this is

    bool operator==(const Module&) const = default;
};

/// Which gates are modules. In time linear in the edges: Y. Dutuit and A. Rauzy, "A linear-time
/// algorithm to find modules of fault trees" (IEEE Transactions on Reliability 45, 1996).
std::vector<bool> moduleGates(const GateGraph& graph);

/// The same function, with inputs of a gate that nothing else uses gathered below a gate of their
/// own, which makes that a module.
GateGraph withGatheredModules(const GateGraph& graph);

/// All modules, inner ones first, that of the top last. The top must not be constant.
std::vector<Module> modules(const GateGraph& graph);

} // namespace corbel::analysis::availability
