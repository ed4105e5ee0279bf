/// Closed forms for a whole network: per element and end to end, each labelled exact or not.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/capacity/network.h"
#include "analysis/capacity/queueing.h"
#include "analysis/capacity/traffic.h"
#include "model/message.h"

namespace corbel::analysis {

enum class FormBasis : std::uint8_t {
    None, ///< no closed form is known; `formula` says why
    Approximation,
    Exact,
};

/// `none`, `approximation` or `exact`.
std::string_view spelling(FormBasis basis);

/// One element in the long run, summed over its replicas.
struct StationForm {
    FormBasis basis = FormBasis::None;
    model::Message formula;   ///< name of the queue, such as `M/M/1`, or why there is none
    double arrivalRate = 0.0; ///< offered, per second
    /// Queue, population and throughput of all replicas; wait, response and utilization of one.
    QueueFigures figures;
    std::optional<ResponseLaw> law; ///< percentiles of the response
};

/// One source's requests from start to answer.
struct EndToEndForm {
    FormBasis basis = FormBasis::None;
    model::Message formula;
    double lower = 0.0; ///< bounds of the mean response in seconds; equal when it is known
    double upper = 0.0;
    std::optional<ResponseLaw> law;
};

struct NetworkForm {
    Traffic traffic;
    bool isProductForm = false;
    std::vector<StationForm> stations;  ///< by node
    std::vector<EndToEndForm> endToEnd; ///< by source

    /// The node with the highest utilization; absent when nothing works.
    std::optional<std::uint32_t> bottleneck;
};

/// Computes the closed forms. Where the load changes over time there is no long run, and the forms
/// are those of the highest rate with basis None.
NetworkForm solveNetwork(const Network& network);

} // namespace corbel::analysis
