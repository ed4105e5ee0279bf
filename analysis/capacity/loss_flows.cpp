#include "analysis/capacity/loss_flows.h"

#include <algorithm>
#include <cmath>

#include "analysis/capacity/station_form.h"

namespace corbel::analysis {

namespace {

/// What the shares of refused requests mean for the calls.
class Thinning {
public:
    explicit Thinning(const Network& network);

    /// Follows the refusals at these rates through the calls; the largest change of a share.
    double update(const std::vector<double>& nodeRate);
    const std::vector<double>& callShare() const { return m_callShare; }
    const std::vector<double>& answered() const { return m_answered; }

private:
    /// Share of the executions of `step` that get every answer they need.
    double followStep(const NetworkStep& step, double reached, double& change);

    const Network& m_network;
    std::vector<std::uint32_t> m_order; // callees first
    std::vector<double> m_answered;     // by node: share of what comes to it
    std::vector<double> m_callShare;    // by call: share of those that would be made without loss
};

Thinning::Thinning(const Network& network)
    : m_network(network),
      m_answered(network.nodes.size(), 1.0),
      m_callShare(network.calls.size(), 1.0)
{
    SparseMatrix callees(network.nodes.size());
    for (std::size_t node = 0; node < network.nodes.size(); ++node) {
        const NetworkNode& caller = network.nodes[node];
        for (std::uint32_t s = 0; s < caller.stepCount; ++s) {
            const NetworkStep& step = network.steps[caller.firstStep + s];
            for (std::uint32_t i = 0; i < step.callCount; ++i) {
                callees[node].emplace_back(network.calls[step.firstCall + i].target, 1.0);
            }
        }
    }
    for (const std::vector<std::uint32_t>& component : dependencyOrder(callees)) {
        m_order.insert(m_order.end(), component.begin(), component.end());
    }
}

double Thinning::followStep(const NetworkStep& step, double reached, double& change)
{
    double all = 1.0;
    double mean = 0.0;
    double weights = 0.0;
    for (std::uint32_t i = 0; i < step.callCount; ++i) {
        const NetworkCall& call = m_network.calls[step.firstCall + i];
        double share = reached;
        double answered = 1.0;
        if (call.awaited && !call.soft) {
            // One after another, and none after the first that is not answered.
            const double each = m_answered[call.target];
            answered = 1.0 - call.probability + call.probability * std::pow(each, call.fanOut);
            if (call.fanOut > 1.0 && each < 1.0) {
                share *= (1.0 - std::pow(each, call.fanOut)) / (1.0 - each) / call.fanOut;
            }
        }
        double& known = m_callShare[step.firstCall + i];
        change = std::max(change, std::fabs(known - share));
        known = share;
        all *= answered;
        mean += call.weight * answered;
        weights += call.weight;
    }
    if (!step.isChoice()) {
        return all;
    }
    return weights > 0.0 ? std::pow(mean / weights, step.choose) : 1.0;
}

double Thinning::update(const std::vector<double>& nodeRate)
{
    double change = 0.0;
    for (const std::uint32_t node : m_order) {
        const NetworkNode& here = m_network.nodes[node];
        double reached = 1.0 - lossAt(here, nodeRate[node]);
        for (std::uint32_t s = 0; s < here.stepCount; ++s) {
            reached *= followStep(m_network.steps[here.firstStep + s], reached, change);
        }
        m_answered[node] = reached;
    }
    return change;
}

} // namespace

double lossAt(const NetworkNode& node, double rate)
{
    if (node.queueLimit == unlimited || rate <= 0.0 || node.getsCopies) {
        return 0.0;
    }
    const StationForm form = replicaForm(node, rate / node.replicas, {});
    return form.basis == FormBasis::None ? 0.0 : form.figures.loss;
}

bool mayRefuse(const Network& network)
{
    return std::ranges::any_of(
        network.nodes, [](const NetworkNode& node) { return node.queueLimit != unlimited; });
}

FlowsWithLoss flowsWithLoss(const Network& network, const std::vector<double>& outside)
{
    FlowsWithLoss flows{TrafficEquations(network).solve(outside),
                        std::vector<double>(network.nodes.size(), 1.0)};
    if (!flows.traffic.isFinite() || !mayRefuse(network)) {
        return flows;
    }
    constexpr double settled = 1e-13;
    constexpr int mostRounds = 1000; // each settles at least one more element along a chain
    Thinning thinning(network);
    for (int round = 0; round < mostRounds && thinning.update(flows.traffic.nodeRate) > settled;
         ++round) {
        flows.traffic = TrafficEquations(network, thinning.callShare()).solve(outside);
    }
    flows.answered = thinning.answered();
    return flows;
}

} // namespace corbel::analysis
