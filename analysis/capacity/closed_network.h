/// Closed and mixed queueing networks of product form: so many sessions per class, each thinking
/// and asking in turn, beside a load from outside.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace corbel::analysis {

/// Sessions that are alike.
struct ClosedClass {
    std::uint32_t population = 0;
    double delay = 0.0; ///< seconds per request that no queue prolongs: thinking, network, delays
};

/// `copies` stations that are alike, among which requests are split at random; first in first out
/// with one exponential service time for all classes, or processor sharing.
struct ClosedStation {
    std::vector<std::pair<std::uint32_t, double>> demand; ///< class, and seconds of work that one
                                                          ///< of its requests needs at ONE copy
    double openLoad = 0.0; ///< erlangs from outside at one copy, below `servers`
    std::uint32_t servers = 1;
    std::uint32_t copies = 1;

    bool operator==(const ClosedStation&) const = default;
};

struct ClosedNetwork {
    std::vector<ClosedClass> classes;
    std::vector<ClosedStation> stations;

    std::uint64_t population() const;
};

/// Means in the long run. A class without sessions has throughput 0 and response 0.
struct ClosedFigures {
    std::vector<double> throughput;              ///< by class, requests per second
    std::vector<double> response;                ///< by class, seconds without its `delay`
    std::vector<std::vector<double>> population; ///< by station, as its `demand`: all copies
    std::vector<double> openPopulation;          ///< by station: all copies
};

/// What holds whatever the order of things is: asymptotic bounds of one class.
struct ClosedBounds {
    double lowestThroughput = 0.0;
    double highestThroughput = 0.0; ///< by the bottleneck, and by the sessions never waiting

    bool operator==(const ClosedBounds&) const = default;
};

/// Exact, by convolution over the lattice of populations with weights that are probabilities of
/// the open network of the same utilizations: sums of positive terms only, for any number of
/// classes and servers, and with a load from outside. Absent when the lattice is larger than the
/// budget (states x classes x servers of all stations, about 50 ms). Source: Buzen 1973, Reiser and
/// Kobayashi 1975; mean queues by differentiating the normalising constant.
std::optional<ClosedFigures> solveClosedExactly(const ClosedNetwork& network);

/// Mean value analysis by Schweitzer's fixed point; several servers are one that is faster and a
/// delay (Seidmann). An approximation. Source: Schweitzer 1979, Bard 1979; Seidmann et al. 1987.
ClosedFigures solveClosedApproximately(const ClosedNetwork& network);

/// By class. The lower bound holds for product forms. Source: Denning and Buzen 1978, Muntz and
/// Wong 1974 (asymptotic bounds).
std::vector<ClosedBounds> closedBounds(const ClosedNetwork& network);

} // namespace corbel::analysis
