/// The most that can flow from one node of a graph to another, and the cut that proves it.
#pragma once

#include <vector>

#include "analysis/graph/digraph.h"

namespace corbel::analysis {

struct FlowArc {
    Index from = 0;
    Index to = 0;
    double capacity = 0.0; ///< >= 0; infinite where nothing limits it
};

struct MaxFlow {
    double value = 0.0;           ///< capacity of the cut; infinite where no cut is finite
    std::vector<double> flow;     ///< by arc; empty when infinite
    std::vector<bool> sourceSide; ///< by node: what the source still reaches, the nearest cut
    std::vector<std::size_t> cut; ///< the arcs that lead out of it, in order
};

/// Push-relabel (Goldberg and Tarjan 1988). Parallel arcs are allowed, loops carry nothing.
MaxFlow maxFlow(Index nodes, const std::vector<FlowArc>& arcs, Index source, Index sink);

} // namespace corbel::analysis
