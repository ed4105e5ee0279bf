/// The closed form of one queue, chosen by what it works, who arrives and how it is scheduled.
#pragma once

#include <optional>
#include <string_view>

#include "analysis/capacity/network.h"
#include "analysis/capacity/queueing.h"
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

/// How requests come to one replica, as far as it is known.
struct ReplicaArrivals {
    bool isPoisson = false;
    bool isRenewal = false; ///< `interval` is exactly what lies between two arrivals
    Distribution interval{DistributionFamily::Exponential, 1.0, 1.0}; ///< shape, mean 1
    std::uint32_t batch = 1; ///< requests that come together

    /// So many queues that are alike get a Poisson process, each request one that is less busy than
    /// chance would find.
    std::uint32_t balanced = 1;
};

/// One replica's queue, offered `rate` requests per second.
StationForm replicaForm(const NetworkNode& node, double rate, const ReplicaArrivals& arrivals);

} // namespace corbel::analysis
