#include "analysis/capacity/scaling.h"

#include <algorithm>

namespace corbel::analysis {

namespace {

bool canScale(const NetworkNode& node)
{
    return node.scaling && node.scaling->target > 0.0 && node.hasWork && node.servers != unlimited;
}

// What is not certain to come asks for no replicas.
std::uint32_t wantedReplicas(const NetworkNode& node, double rate)
{
    return node.scaling->replicasFor(rate * node.work.mean / node.servers);
}

bool addReplicas(Network& network, const std::vector<double>& rates)
{
    bool isAdded = false;
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        NetworkNode& node = network.nodes[i];
        if (canScale(node) && wantedReplicas(node, rates[i]) > node.replicas) {
            node.replicas = wantedReplicas(node, rates[i]);
            isAdded = true;
        }
    }
    return isAdded;
}

} // namespace

bool scales(const Network& network)
{
    return std::ranges::any_of(network.nodes, canScale);
}

void scaleTo(Network& network, const std::vector<double>& outside)
{
    if (!scales(network)) {
        return;
    }
    const Traffic traffic = TrafficEquations(network).solve(outside);
    for (NetworkNode& node : network.nodes) {
        node.replicas = canScale(node) ? node.scaling->least : node.replicas;
    }
    if (traffic.isFinite()) {
        addReplicas(network, workRates(network, traffic, WorkBound::Least));
    }
}

NetworkForm solveScaled(Network& network)
{
    scaleTo(network, startingRates(network, highestRates(network)));
    NetworkForm form = solveNetwork(network);
    constexpr int mostRounds = 50;
    for (int round = 0; round < mostRounds && form.traffic.isFinite() && scales(network); ++round) {
        if (!addReplicas(network, workRates(network, form.traffic, WorkBound::Least))) {
            break;
        }
        form = solveNetwork(network);
    }
    return form;
}

} // namespace corbel::analysis
