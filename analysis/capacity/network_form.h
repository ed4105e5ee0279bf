/// Closed forms for a whole network: per element and end to end, each labelled exact or not.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/capacity/network.h"
#include "analysis/capacity/sessions_form.h"
#include "analysis/capacity/station_form.h"
#include "analysis/capacity/traffic.h"
#include "model/message.h"

namespace corbel::analysis {

/// One source's requests from start to answer.
struct EndToEndForm {
    FormBasis basis = FormBasis::None;
    model::Message formula;
    double lower = 0.0; ///< bounds of the mean response in seconds; equal when it is known
    double upper = 0.0;
    std::optional<ResponseLaw> law;
};

struct NetworkForm {
    Traffic traffic;              ///< of sources, and of sessions where their throughput is known
    std::vector<double> openRate; ///< by node: as `workRate`, by the sources alone
    std::vector<double> workRate; ///< by node: certain work per second, see workRates
    std::vector<double> mostWork; ///< by node: with all that may be
    bool isProductForm = false;
    std::vector<StationForm> stations;  ///< by node
    std::vector<EndToEndForm> endToEnd; ///< by source
    std::vector<SessionForm> sessions;  ///< by closed workload

    ClosedNetwork closed;                   ///< of the closed workloads
    std::vector<std::uint32_t> closedNodes; ///< the nodes of its stations

    /// By node: sessions of unknown throughput reach it, or requests that come
    /// round without end, so its traffic is not known.
    std::vector<bool> isRateUnknown;
    std::vector<bool> isEndless; ///< by node: the latter

    /// The node with the highest utilization; absent when nothing works.
    std::optional<std::uint32_t> bottleneck;
};

/// Computes the closed forms. Where the load changes over time there is no long run, and the forms
/// are those of the highest rate with basis None.
NetworkForm solveNetwork(const Network& network);

} // namespace corbel::analysis
