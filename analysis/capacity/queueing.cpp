#include "analysis/capacity/queueing.h"

#include <cmath>
#include <limits>

#include "model/contract.h"

namespace corbel::analysis {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// Little's law gives the numbers from the times.
QueueFigures fromWait(double arrivalRate, double serviceTime, double servers, double wait)
{
    QueueFigures figures;
    figures.throughput = arrivalRate;
    figures.utilization = arrivalRate * serviceTime / servers;
    figures.wait = wait;
    figures.response = wait + serviceTime;
    figures.queue = arrivalRate * wait;
    figures.population = arrivalRate * figures.response;
    return figures;
}

QueueFigures overloaded(double arrivalRate, double serviceTime, double servers)
{
    QueueFigures figures;
    figures.stable = false;
    figures.throughput = serviceTime > 0.0 ? servers / serviceTime : arrivalRate;
    figures.utilization = 1.0;
    figures.wait = figures.response = figures.queue = figures.population = infinity;
    return figures;
}

} // namespace

double erlangB(std::uint32_t servers, double load)
{
    double blocking = 1.0;
    for (std::uint32_t c = 1; c <= servers; ++c) {
        blocking = load * blocking / (c + load * blocking);
    }
    return blocking;
}

double erlangC(std::uint32_t servers, double load)
{
    const double blocking = erlangB(servers, load);
    const double utilization = load / servers;
    return blocking / (1.0 - utilization * (1.0 - blocking));
}

QueueFigures mmc(double arrivalRate, double serviceTime, std::uint32_t servers)
{
    const double load = arrivalRate * serviceTime;
    if (load >= servers) {
        return overloaded(arrivalRate, serviceTime, servers);
    }
    const double wait = erlangC(servers, load) * serviceTime / (servers - load);
    return fromWait(arrivalRate, serviceTime, servers, wait);
}

QueueFigures mg1(double arrivalRate, double serviceTime, double cv)
{
    const double load = arrivalRate * serviceTime;
    if (load >= 1.0) {
        return overloaded(arrivalRate, serviceTime, 1.0);
    }
    const double wait = load * serviceTime * (1.0 + cv * cv) / (2.0 * (1.0 - load));
    return fromWait(arrivalRate, serviceTime, 1.0, wait);
}

QueueFigures mmck(double arrivalRate, double serviceTime, std::uint32_t servers,
                  std::uint32_t places)
{
    const double load = arrivalRate * serviceTime;
    // Unnormalised state probabilities, rescaled on the way so that no load overflows them.
    double weight = 1.0;
    double total = 1.0;
    double queued = 0.0;
    double present = 0.0;
    const std::uint64_t capacity = std::uint64_t{servers} + places;
    for (std::uint64_t n = 1; n <= capacity; ++n) {
        const auto count = static_cast<double>(n);
        const double busy = n < servers ? count : static_cast<double>(servers);
        weight *= load / busy;
        total += weight;
        present += count * weight;
        queued += (count - busy) * weight;
        if (total > 1e250) {
            weight /= total;
            present /= total;
            queued /= total;
            total = 1.0;
        }
    }
    QueueFigures figures;
    figures.loss = weight / total;
    figures.throughput = arrivalRate * (1.0 - figures.loss);
    figures.utilization = figures.throughput * serviceTime / servers;
    figures.queue = queued / total;
    figures.population = present / total;
    figures.wait = figures.throughput > 0.0 ? figures.queue / figures.throughput : 0.0;
    figures.response = figures.wait + serviceTime;
    return figures;
}

QueueFigures gim1(const Distribution& interval, double serviceTime)
{
    CORBEL_CONTRACT(hasLaplaceTransform(interval.family));
    const double arrivalRate = 1.0 / interval.mean;
    if (arrivalRate * serviceTime >= 1.0) {
        return overloaded(arrivalRate, serviceTime, 1.0);
    }
    // A*((1 - s) / S) - s is convex, positive at 0 and has its second root at 1.
    double low = 0.0;
    double high = 1.0;
    const auto excess = [&](double sigma) {
        return laplaceTransform(interval, (1.0 - sigma) / serviceTime) - sigma;
    };
    // Walk down from 1 to the valley between the two roots, then halve.
    double step = 0.5;
    while (excess(1.0 - step) >= 0.0 && step > 1e-15) {
        low = 1.0 - step;
        step /= 2.0;
    }
    high = 1.0 - step;
    for (int i = 0; i < 200 && high - low > 0.0; ++i) {
        const double middle = 0.5 * (low + high);
        if (middle == low || middle == high) {
            break;
        }
        (excess(middle) > 0.0 ? low : high) = middle;
    }
    const double sigma = 0.5 * (low + high);
    return fromWait(arrivalRate, serviceTime, 1.0, sigma * serviceTime / (1.0 - sigma));
}

QueueFigures mgcProcessorSharing(double arrivalRate, double serviceTime, std::uint32_t servers)
{
    return mmc(arrivalRate, serviceTime, servers);
}

QueueFigures delayStation(double arrivalRate, double serviceTime)
{
    return fromWait(arrivalRate, serviceTime, 1.0, 0.0);
}

QueueFigures batchMm1(double arrivalRate, double serviceTime, std::uint32_t batch)
{
    const double load = arrivalRate * serviceTime;
    if (load >= 1.0) {
        return overloaded(arrivalRate, serviceTime, 1.0);
    }
    const double population = load * (1.0 + batch) / (2.0 * (1.0 - load));
    return fromWait(arrivalRate, serviceTime, 1.0, population / arrivalRate - serviceTime);
}

QueueFigures allenCunneen(double arrivalRate, double serviceTime, std::uint32_t servers,
                          double arrivalCv, double serviceCv)
{
    const QueueFigures exponential = mmc(arrivalRate, serviceTime, servers);
    if (!exponential.stable) {
        return exponential;
    }
    const double factor = (arrivalCv * arrivalCv + serviceCv * serviceCv) / 2.0;
    return fromWait(arrivalRate, serviceTime, servers, factor * exponential.wait);
}

double forkJoinOfTwo(double arrivalRate, double serviceTime)
{
    const double load = arrivalRate * serviceTime;
    return (12.0 - load) / 8.0 * mmc(arrivalRate, serviceTime, 1).response;
}

double ResponseLaw::quantile(double p) const
{
    if (servers == 0) {
        return -mean * std::log1p(-p);
    }
    // P(T > t) = e^-x (1 + C (1 - e^(-d x)) / d), x = t / serviceTime, d = servers - 1 - load,
    // with the limit 1 + C x at d = 0. Source: Gross and Harris (1998), 2.3.
    const double load = arrivalRate * serviceTime;
    const double waiting = erlangC(servers, load);
    const double d = servers - 1.0 - load;
    const auto exceeds = [&](double x) {
        const double factor = std::fabs(d) < 1e-9 ? x : -std::expm1(-d * x) / d;
        return std::exp(-x) * (1.0 + waiting * factor);
    };
    double high = 1.0;
    while (exceeds(high) > 1.0 - p) {
        high *= 2.0;
    }
    double low = 0.0;
    for (int i = 0; i < 100; ++i) {
        const double middle = 0.5 * (low + high);
        (exceeds(middle) > 1.0 - p ? low : high) = middle;
    }
    return 0.5 * (low + high) * serviceTime;
}

} // namespace corbel::analysis
