/// Many replications on several threads, merged in order so that threads never change a result.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "analysis/simulation/replication.h"
#include "analysis/simulation/simulate.h"

namespace corbel::analysis {

/// One element's or entry's figures over all replications.
struct NodeSummary {
    std::vector<Tally> samples;       ///< by replication, or by batch of a single one
    std::vector<Quantiles> quantiles; ///< by replication
    Histogram histogram;
    std::int64_t unaccounted = 0;

    /// Sums over all samples.
    Tally total() const;
};

struct RunSummary {
    std::vector<NodeSummary> nodes; ///< by node of the network
    std::uint32_t replications = 0;
    std::uint64_t events = 0;
    std::uint64_t fingerprint = 0;
    double seconds = 0.0;
    bool isComplete = true;
    bool isExhausted = false;
    std::optional<bool> isPrecisionReached;
};

struct RunPlan {
    ReplicationPlan replication;
    std::uint32_t replications = 30; ///< the most, where there is a precision
    std::optional<double> precision;
    unsigned threads = 1;
};

/// Whether every entry's mean response is known to this relative precision.
bool isPrecise(const Network& network, const RunSummary& summary, double precision);

RunSummary runReplications(const Network& network, const RunPlan& plan, const std::stop_token& stop,
                           const SimulationObserver& observer);

} // namespace corbel::analysis
