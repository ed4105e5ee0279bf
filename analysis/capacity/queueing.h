/// Closed forms of single queues: what a station does in the long run, without simulating it.
#pragma once

#include <cstdint>
#include <optional>

#include "analysis/capacity/distribution.h"

namespace corbel::analysis {

/// Long-run figures of one station. Times in seconds, rates per second. Where the load is not below
/// the capacity there is no long run: `stable` is false and the figures are infinite.
struct QueueFigures {
    bool stable = true;
    double throughput = 0.0;  ///< requests accepted per second
    double utilization = 0.0; ///< busy share of the servers; busy servers where unlimited
    double wait = 0.0;        ///< mean in the queue, of those accepted
    double response = 0.0;    ///< mean wait + work
    double queue = 0.0;       ///< mean number waiting
    double population = 0.0;  ///< mean number waiting or in service
    double loss = 0.0;        ///< share turned away

    bool operator==(const QueueFigures&) const = default;
};

/// Probability that a request must wait, c servers offered `load` = arrival rate x service time
/// erlangs, load < c. Source: Erlang 1917; computed from Erlang B.
double erlangC(std::uint32_t servers, double load);

/// Share lost without waiting places. Source: Erlang 1917, by 1/B = sum of c!/((c-k)! a^k), which
/// takes some sqrt(c) steps, so that a million servers cost no more than a thousand.
double erlangB(std::uint32_t servers, double load);

/// M/M/c: Poisson arrivals, exponential service; M/M/1 for one server. Exact.
/// Wq = C(c, a) / (c mu - lambda). Source: Kleinrock, Queueing Systems I (1975), 3.5.
QueueFigures mmc(double arrivalRate, double serviceTime, std::uint32_t servers);

/// M/G/1, first in first out: Wq = rho s (1 + cv^2) / (2 (1 - rho)); M/D/1 for cv 0. Exact.
/// Source: Pollaczek 1930, Khinchine 1932.
QueueFigures mg1(double arrivalRate, double serviceTime, double cv);

/// M/D/c, first in first out; absent where the series would take too long (very many servers at a
/// load within a hair of their number). Exact: the queue is the maximum of a random walk, whose
/// mean is Lq = sum over n of E[(Poisson(n a) - n c)+] / n (Spitzer 1956), or comes from the zeros
/// of z^c = exp(a (z - 1)) inside the unit circle (Crommelin 1932).
std::optional<QueueFigures> mdc(double arrivalRate, double serviceTime, std::uint32_t servers);

/// M/M/c with `places` waiting places: requests that find all full are lost. Exact by the balance
/// equations of the birth-death chain. Source: Kleinrock I, 3.6.
QueueFigures mmck(double arrivalRate, double serviceTime, std::uint32_t servers,
                  std::uint32_t places);

/// GI/M/1: renewal arrivals of a family with a Laplace transform, exponential service. Exact.
/// Wq = sigma s / (1 - sigma), sigma the root in (0, 1) of sigma = A*((1 - sigma) / s).
/// Source: Kleinrock I, 6.4.
QueueFigures gim1(const Distribution& interval, double serviceTime);

/// M/G/c processor sharing, each request at most one server: as M/M/c, whatever the distribution.
/// `wait` is the time lost by sharing. Exact. Source: Kelly, Reversibility and Stochastic
/// Networks (1979), 3.3 (symmetric queues).
QueueFigures mgcProcessorSharing(double arrivalRate, double serviceTime, std::uint32_t servers);

/// M/G/infinity: a pure delay. Exact.
QueueFigures delayStation(double arrivalRate, double serviceTime);

/// M^[b]/G/1: batches of constant size b in a Poisson stream, `arrivalRate` counts requests.
/// Wq = s (rho (1 + cv^2) + b - 1) / (2 (1 - rho)). Exact. Source: Gross, Harris, Fundamentals of
/// Queueing Theory (1998), 5.1.9.
QueueFigures batchMg1(double arrivalRate, double serviceTime, double cv, std::uint32_t batch);

/// G/G/c: Wq = (ca^2 + cs^2) / 2 x Wq of M/M/c; arrivals in batches of size b add
/// (b - 1) s / (2 c (1 - rho)). An approximation, exact only for M/M/c, M/G/1 and M^[b]/G/1.
/// Source: Allen, Probability, Statistics and Queueing Theory (1990), 5.5 (Allen-Cunneen).
QueueFigures allenCunneen(double arrivalRate, double serviceTime, std::uint32_t servers,
                          double arrivalCv, double serviceCv, std::uint32_t batch = 1);

/// Mean time until both halves of a request are done, two M/M/1 queues of the same rate that get
/// every request together: (12 - rho) / 8 x response of M/M/1. Exact.
/// Source: Nelson, Tantawi, IEEE Trans. Computers 37 (1988), after Flatto and Hahn 1984.
double forkJoinOfTwo(double arrivalRate, double serviceTime);

/// The distribution of the response time, where it has a simple form.
struct ResponseLaw {
    /// Exponential with this mean (M/M/1, GI/M/1); used when servers is 0.
    double mean = 0.0;
    /// M/M/c with these parameters when servers > 0.
    double arrivalRate = 0.0;
    double serviceTime = 0.0;
    std::uint32_t servers = 0;

    /// The response time in seconds that the share `p` (0 <= p < 1) does not exceed.
    double quantile(double p) const;

    bool operator==(const ResponseLaw&) const = default;
};

} // namespace corbel::analysis
