#include "analysis/capacity/queueing.h"

#include <algorithm>
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

struct Powers {
    double sum = 0.0;      ///< of x^j, j from 0 to n - 1
    double weighted = 0.0; ///< of j x^j
};

// For 0 <= x <= 1 by doubling: all terms are >= 0, whatever n and however near x is to 1.
Powers sumPowers(double x, std::uint32_t n)
{
    if (n == 0) {
        return {};
    }
    const Powers half = sumPowers(x, n / 2);
    const double count = n / 2; // NOLINT(bugprone-integer-division): whole numbers
    const double shift = std::pow(x, count);
    Powers all{half.sum + shift * half.sum,
               half.weighted + shift * (half.weighted + count * half.sum)};
    if (n % 2 != 0) {
        const double last = std::pow(x, n - 1.0);
        all.sum += last;
        all.weighted += (n - 1.0) * last;
    }
    return all;
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
    if (load <= 0.0) {
        return servers == 0 ? 1.0 : 0.0;
    }
    // 1/B = 1 + c/a + c(c-1)/a^2 + ...: terms >= 0, so nothing cancels; what rises beyond all
    // numbers means that nobody is lost, and what has died out adds nothing more.
    constexpr double beyond = 1e300;
    double term = 1.0;
    double inverse = 1.0;
    for (std::uint32_t busy = servers; busy > 0; --busy) {
        term *= busy / load;
        inverse += term;
        if (inverse > beyond) {
            return 0.0;
        }
        if (busy < load && term < inverse * 1e-18) {
            break;
        }
    }
    return 1.0 / inverse;
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
    const double ratio = load / servers;
    // Weights relative to "all servers busy, nobody waits": the states below sum to 1/B - 1, and
    // those with j waiting are ratio^j. Where the ratio is above 1 all is divided by ratio^places.
    const double blocking = erlangB(servers, load);
    const Powers powers = sumPowers(ratio <= 1.0 ? ratio : 1.0 / ratio, places);
    const double below = blocking > 0.0 ? 1.0 / blocking : infinity; // with "all busy" itself
    QueueFigures figures;
    double full = 1.0;    // weight of the state without a free place
    double busyAll = 1.0; // weight of "all busy, nobody waits"
    double waiting = 0.0; // sum of the weights with somebody waiting
    double queued = 0.0;  // the same, times how many wait
    if (ratio <= 1.0) {
        full = std::pow(ratio, places);
        waiting = ratio * powers.sum;
        queued = ratio * (powers.weighted + powers.sum);
    } else {
        busyAll = std::pow(ratio, -static_cast<double>(places));
        waiting = powers.sum;
        queued = places * powers.sum - powers.weighted;
    }
    if (busyAll * below == infinity) {
        full = waiting = queued = 0.0; // so many servers that nobody ever waits
    } else {
        const double total = (busyAll > 0.0 ? busyAll * below : 0.0) + waiting;
        full /= total;
        queued /= total;
    }
    figures.loss = full;
    figures.throughput = arrivalRate * (1.0 - figures.loss);
    figures.utilization = std::min(1.0, figures.throughput * serviceTime / servers);
    figures.queue = queued;
    figures.population = queued + figures.throughput * serviceTime;
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

QueueFigures batchMg1(double arrivalRate, double serviceTime, double cv, std::uint32_t batch)
{
    const double load = arrivalRate * serviceTime;
    if (load >= 1.0) {
        return overloaded(arrivalRate, serviceTime, 1.0);
    }
    const double wait = serviceTime * (load * (1.0 + cv * cv) + batch - 1.0) / (2.0 * (1.0 - load));
    return fromWait(arrivalRate, serviceTime, 1.0, wait);
}

QueueFigures allenCunneen(double arrivalRate, double serviceTime, std::uint32_t servers,
                          double arrivalCv, double serviceCv, std::uint32_t batch)
{
    const QueueFigures exponential = mmc(arrivalRate, serviceTime, servers);
    if (!exponential.stable) {
        return exponential;
    }
    const double factor = (arrivalCv * arrivalCv + serviceCv * serviceCv) / 2.0;
    // Those of a batch wait for each other besides.
    const double inBatch =
        (batch - 1.0) * serviceTime / (2.0 * (servers - arrivalRate * serviceTime));
    return fromWait(arrivalRate, serviceTime, servers, factor * exponential.wait + inBatch);
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
