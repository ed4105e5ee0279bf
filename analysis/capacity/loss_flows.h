/// Flows behind elements that turn requests away.
#pragma once

#include <vector>

#include "analysis/capacity/traffic.h"

namespace corbel::analysis {

/// Share of so many requests per second, over all replicas, that find `node` full; 0 where nothing
/// is turned away or the share has no closed form.
double lossAt(const NetworkNode& node, double rate);

/// Whether any element turns requests away.
bool mayRefuse(const Network& network);

/// Flows in the long run where some requests are turned away.
struct FlowsWithLoss {
    Traffic traffic;              ///< what comes to each node, before that node turns any away
    std::vector<double> answered; ///< by node: share of that which gets every answer it needs
};

/// Flows for so many requests per second that start at each node, less what is turned away on the
/// way: whoever is turned away calls nothing, and whoever needed its answer makes none of the later
/// calls. Found by repetition, with the elements independent of each other; where nothing is turned
/// away the traffic equations.
FlowsWithLoss flowsWithLoss(const Network& network, const std::vector<double>& outside);

} // namespace corbel::analysis
