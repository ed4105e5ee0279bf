/// Closed workloads of a network: how often sessions come round, and what they leave at each
/// element.
#pragma once

#include <vector>

#include "analysis/capacity/closed_network.h"
#include "analysis/capacity/station_form.h"
#include "analysis/capacity/traffic.h"

namespace corbel::analysis {

/// One entry's sessions in the long run. Times in seconds without thinking.
struct SessionForm {
    FormBasis basis = FormBasis::None;
    model::Message formula;
    double throughput = 0.0; ///< requests per second; not known where basis is None
    double lower = 0.0;      ///< bounds of the mean response; equal when it is known
    double upper = 0.0;
    ClosedBounds bounds; ///< of the throughput; with basis None only the highest holds
};

struct SessionsForm {
    std::vector<SessionForm> sessions; ///< as `Network::sessions`

    ClosedNetwork closed;                   ///< what was solved
    std::vector<std::uint32_t> closedNodes; ///< the nodes of its stations

    /// By node: sessions reach it.
    std::vector<bool> isReached;

    /// By node that they reach and that works with so many servers: mean number there of all
    /// requests, and response of one visit from outside.
    std::vector<double> population;
    std::vector<double> openResponse;

    bool isKnown = true; ///< false: their throughput, so that nothing behind them is known
    FormBasis basis = FormBasis::Exact;
    model::Message formula;
};

/// `open` is the traffic of the sources alone. `isProductForm` as PoissonFlows has it.
SessionsForm solveSessions(const Network& network, const TrafficEquations& equations,
                           const Traffic& open, bool isProductForm);

} // namespace corbel::analysis
