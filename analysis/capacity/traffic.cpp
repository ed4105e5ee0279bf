#include "analysis/capacity/traffic.h"

#include <algorithm>

#include "analysis/capacity/linear_system.h"

namespace corbel::analysis {

double meanCalls(const Network& network, const NetworkStep& step, std::uint32_t index)
{
    const NetworkCall& call = network.calls[step.firstCall + index];
    if (!step.isChoice()) {
        return call.meanCount();
    }
    if (step.choose > 1) {
        return call.meanCount() * step.choose / step.callCount;
    }
    double total = 0.0;
    for (std::uint32_t i = 0; i < step.callCount; ++i) {
        total += network.calls[step.firstCall + i].weight;
    }
    return total > 0.0 ? call.meanCount() * call.weight / total : 0.0;
}

Traffic solveTraffic(const Network& network, const std::vector<double>& sourceRates)
{
    Traffic traffic;
    traffic.nodeRate.assign(network.nodes.size(), 0.0);
    traffic.callRate.assign(network.calls.size(), 0.0);
    std::vector<double> outside(network.nodes.size(), 0.0);
    for (std::size_t i = 0; i < network.sources.size(); ++i) {
        outside[network.sources[i].node] += sourceRates[i];
    }
    // Row = callee, column = caller.
    SparseMatrix callers(network.nodes.size());
    for (std::uint32_t node = 0; node < network.nodes.size(); ++node) {
        const NetworkNode& caller = network.nodes[node];
        for (std::uint32_t s = 0; s < caller.stepCount; ++s) {
            const NetworkStep& step = network.steps[caller.firstStep + s];
            for (std::uint32_t c = 0; c < step.callCount; ++c) {
                const double mean = meanCalls(network, step, c);
                if (mean > 0.0) {
                    callers[network.calls[step.firstCall + c].target].emplace_back(node, mean);
                }
            }
        }
    }
    for (const std::vector<std::uint32_t>& component : dependencyOrder(callers)) {
        if (!solveComponent(callers, component, outside, traffic.nodeRate)) {
            traffic.endlessCycle = component;
            return traffic;
        }
    }
    for (std::uint32_t node = 0; node < network.nodes.size(); ++node) {
        const NetworkNode& caller = network.nodes[node];
        for (std::uint32_t s = 0; s < caller.stepCount; ++s) {
            const NetworkStep& step = network.steps[caller.firstStep + s];
            for (std::uint32_t c = 0; c < step.callCount; ++c) {
                traffic.callRate[step.firstCall + c] =
                    traffic.nodeRate[node] * meanCalls(network, step, c);
            }
        }
    }
    return traffic;
}

std::vector<double> highestRates(const Network& network)
{
    std::vector<double> rates;
    for (const NetworkSource& source : network.sources) {
        double highest = 0.0;
        for (const RatePiece& piece : source.rate) {
            highest = std::max({highest, piece.rate, piece.endRate});
        }
        rates.push_back(highest * source.batch);
    }
    return rates;
}

} // namespace corbel::analysis
