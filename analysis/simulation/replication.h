/// One replication from start to end: its figures after the warm-up, and the checks on them.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "analysis/simulation/engine.h"

namespace corbel::analysis {

/// The percentiles that are reported.
inline constexpr std::array<double, 5> reportedQuantiles{0.50, 0.90, 0.95, 0.99, 0.999};
using Quantiles = std::array<std::optional<double>, reportedQuantiles.size()>;

/// How each replication is run. Times from the start of the replication.
struct ReplicationPlan {
    std::uint64_t seed = 1;
    SimTime warmup = 0;
    SimTime end = 0;
    std::uint32_t batches = 1;           ///< equal stretches between warm-up and end
    std::uint32_t frameLimit = 1U << 23; ///< requests in flight, nested calls counted
};

/// One element's or entry's figures.
struct NodeOutcome {
    std::vector<Tally> batches; ///< those that were finished
    Quantiles quantiles;        ///< of the response, seconds
    Histogram histogram;
    std::int64_t unaccounted = 0; ///< arrived, and neither done nor lost nor present: must be 0
};

struct ReplicationOutcome {
    bool isComplete = false;
    bool isExhausted = false; ///< ended early, more requests in flight than allowed
    std::uint64_t events = 0;
    std::uint64_t fingerprint = 0;
    double seconds = 0.0;           ///< simulated after the warm-up
    std::vector<NodeOutcome> nodes; ///< by node of the network
};

/// Called now and then with the share of the replication that is done.
using ReplicationProgress = std::function<void(double share, std::uint64_t events)>;

/// Runs replication number `index`. When stopped, the figures up to then come back as they are.
ReplicationOutcome runReplication(const Network& network, const ReplicationPlan& plan,
                                  std::uint32_t index, const std::stop_token& stop,
                                  const ReplicationProgress& progress);

/// How long the warm-up lasts, for runs of `end`: MSER-5 on the end-to-end responses of five pilot
/// runs of a fifth of that length, averaged. At most a tenth of `end`, about.
SimTime findWarmup(const Network& network, const ReplicationPlan& plan,
                   const std::stop_token& stop);

/// A guess of the bytes that one replication holds, from the sizes of its tables.
std::uint64_t replicationBytes(const Network& network, const ReplicationPlan& plan);

} // namespace corbel::analysis
