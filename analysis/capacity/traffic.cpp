#include "analysis/capacity/traffic.h"

#include <algorithm>

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

double TrafficEquations::callsOf(const NetworkStep& step, std::uint32_t index) const
{
    const double mean = meanCalls(m_network, step, index);
    return m_callShare.empty() ? mean : mean * m_callShare[step.firstCall + index];
}

TrafficEquations::TrafficEquations(const Network& network, std::vector<double> callShare)
    : m_network(network),
      m_callShare(std::move(callShare)),
      m_callers(network.nodes.size())
{
    for (std::uint32_t node = 0; node < network.nodes.size(); ++node) {
        const NetworkNode& caller = network.nodes[node];
        for (std::uint32_t s = 0; s < caller.stepCount; ++s) {
            const NetworkStep& step = network.steps[caller.firstStep + s];
            for (std::uint32_t c = 0; c < step.callCount; ++c) {
                const double mean = callsOf(step, c);
                if (mean > 0.0) {
                    m_callers[network.calls[step.firstCall + c].target].emplace_back(node, mean);
                }
            }
        }
    }
    m_order = dependencyOrder(m_callers);
}

Traffic TrafficEquations::solve(const std::vector<double>& outside) const
{
    Traffic traffic;
    traffic.nodeRate.assign(m_network.nodes.size(), 0.0);
    traffic.callRate.assign(m_network.calls.size(), 0.0);
    for (const std::vector<std::uint32_t>& component : m_order) {
        if (!solveComponent(m_callers, component, outside, traffic.nodeRate)) {
            traffic.endlessCycle = component;
            return traffic;
        }
    }
    for (std::uint32_t node = 0; node < m_network.nodes.size(); ++node) {
        const NetworkNode& caller = m_network.nodes[node];
        for (std::uint32_t s = 0; s < caller.stepCount; ++s) {
            const NetworkStep& step = m_network.steps[caller.firstStep + s];
            for (std::uint32_t c = 0; c < step.callCount; ++c) {
                traffic.callRate[step.firstCall + c] = traffic.nodeRate[node] * callsOf(step, c);
            }
        }
    }
    return traffic;
}

std::vector<double> TrafficEquations::visits(std::uint32_t entry) const
{
    std::vector<double> outside(m_network.nodes.size(), 0.0);
    outside[entry] = 1.0;
    Traffic traffic = solve(outside);
    return traffic.isFinite() ? std::move(traffic.nodeRate) : std::vector<double>();
}

std::vector<double> workRates(const Network& network, const Traffic& traffic, WorkBound bound)
{
    std::vector<double> rates = traffic.nodeRate;
    for (std::size_t i = 0; i < network.calls.size(); ++i) {
        const NetworkCall& call = network.calls[i];
        if (call.work.isPlain() || traffic.callRate[i] <= 0.0) {
            continue;
        }
        const double work = bound == WorkBound::Least ? call.work.least : call.work.most;
        double& rate = rates[call.target];
        rate += traffic.callRate[i] * (work - 1.0);
        constexpr double rounding = 1e-12; // nothing is left of what takes no work
        rate = rate <= rounding * traffic.nodeRate[call.target] ? 0.0 : rate;
    }
    return rates;
}

std::vector<double> startingRates(const Network& network, const std::vector<double>& sourceRates)
{
    std::vector<double> outside(network.nodes.size(), 0.0);
    for (std::size_t i = 0; i < network.sources.size(); ++i) {
        outside[network.sources[i].node] += sourceRates[i];
    }
    return outside;
}

std::vector<double> shortestTimes(const Network& network)
{
    SparseMatrix callees(network.nodes.size());
    for (std::uint32_t node = 0; node < network.nodes.size(); ++node) {
        for (std::uint32_t s = 0; s < network.nodes[node].stepCount; ++s) {
            const NetworkStep& step = network.steps[network.nodes[node].firstStep + s];
            for (std::uint32_t i = 0; i < step.callCount; ++i) {
                callees[node].emplace_back(network.calls[step.firstCall + i].target, 1.0);
            }
        }
    }
    std::vector<double> times(network.nodes.size(), 0.0);
    for (const auto& component : dependencyOrder(callees)) {
        if (isCyclic(callees, component)) {
            continue;
        }
        const NetworkNode& node = network.nodes[component.front()];
        double time = node.hasWork ? node.work.mean : 0.0;
        for (std::uint32_t s = 0; s < node.stepCount; ++s) {
            const NetworkStep& step = network.steps[node.firstStep + s];
            const bool isOne = step.callCount == 1 || step.choose == 1;
            double longest = 0.0;
            for (std::uint32_t i = 0; i < step.callCount; ++i) {
                const NetworkCall& call = network.calls[step.firstCall + i];
                if (call.awaited) {
                    const double part =
                        meanCalls(network, step, i) * (times[call.target] + 2.0 * call.latency);
                    longest = isOne ? longest + part : std::max(longest, part);
                }
            }
            time += longest;
        }
        times[component.front()] = time;
    }
    return times;
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
