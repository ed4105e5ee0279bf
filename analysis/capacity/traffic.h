/// How often each element is visited: the traffic equations of a network.
#pragma once

#include <vector>

#include "analysis/capacity/linear_system.h"
#include "analysis/capacity/network.h"

namespace corbel::analysis {

/// Flows in the long run, as offered to each node: before that node turns any away.
struct Traffic {
    std::vector<double> nodeRate;            ///< visits per second, by node, over all replicas
    std::vector<double> callRate;            ///< calls per second, by call
    std::vector<std::uint32_t> endlessCycle; ///< nodes whose calls multiply without end, or empty

    bool isFinite() const { return endlessCycle.empty(); }
};

/// Mean number of times that one execution of `step` makes its call number `index` (from 0). For a
/// choice by load the share of the weights, which is exact when all targets are alike.
double meanCalls(const Network& network, const NetworkStep& step, std::uint32_t index);

enum class WorkBound { Least, Most };

/// Work per second that comes to each node, in visits whose work is spread
/// evenly over its replicas: its visits, unless calls take more or less of it.
std::vector<double> workRates(const Network& network, const Traffic& traffic, WorkBound bound);

/// The traffic equations of one network, to be solved for any load. The network must outlive it.
class TrafficEquations {
public:
    /// `callShare` by call: the share of its calls that are made; empty for all of them.
    explicit TrafficEquations(const Network& network, std::vector<double> callShare = {});

    /// Flows for so many requests per second that start at each node.
    Traffic solve(const std::vector<double>& outside) const;
    /// Visits per request that starts at `entry`, with what nobody waits for; empty when the calls
    /// multiply without end.
    std::vector<double> visits(std::uint32_t entry) const;

private:
    double callsOf(const NetworkStep& step, std::uint32_t index) const;

    const Network& m_network;
    std::vector<double> m_callShare;
    SparseMatrix m_callers; // row = callee, column = caller
    std::vector<std::vector<std::uint32_t>> m_order;
};

/// Requests per second that start at each node, for the given rate per source.
std::vector<double> startingRates(const Network& network, const std::vector<double>& sourceRates);

/// Mean time of a request that never queues, with its calls, by node; 0, which is a bound too,
/// inside cycles.
std::vector<double> shortestTimes(const Network& network);

/// The constant rate of requests of each source; of a rate that changes, its highest.
std::vector<double> highestRates(const Network& network);

} // namespace corbel::analysis
