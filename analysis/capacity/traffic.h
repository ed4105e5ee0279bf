/// How often each element is visited: the traffic equations of a network.
#pragma once

#include <vector>

#include "analysis/capacity/network.h"

namespace corbel::analysis {

/// Flows in the long run, as offered: nothing is taken off for requests that are turned away.
struct Traffic {
    std::vector<double> nodeRate;            ///< visits per second, by node, over all replicas
    std::vector<double> callRate;            ///< calls per second, by call
    std::vector<std::uint32_t> endlessCycle; ///< nodes whose calls multiply without end, or empty

    bool isFinite() const { return endlessCycle.empty(); }
};

/// Mean number of times that one execution of `step` makes its call number `index` (from 0). For a
/// choice by load the share of the weights, which is exact when all targets are alike.
double meanCalls(const Network& network, const NetworkStep& step, std::uint32_t index);

/// Solves the traffic equations for the given rate of requests per source.
Traffic solveTraffic(const Network& network, const std::vector<double>& sourceRates);

/// The constant rate of requests of each source; of a rate that changes, its highest.
std::vector<double> highestRates(const Network& network);

} // namespace corbel::analysis
