// M/D/c, the queue whose service times are all alike.
#include <algorithm>
#include <cmath>
#include <complex>

#include "analysis/capacity/queueing.h"

namespace corbel::analysis {

namespace {

// Steps that a sum may take: about a millisecond.
constexpr double mostSteps = 2e5;
constexpr double negligible = 1e-17;

// E[(X - m)+] of X ~ Poisson(mean), m > mean: P(X = m) times a sum that falls geometrically.
double expectedExcess(double mean, double m)
{
    const double atLevel =
        std::exp(m * std::log(mean / m) + m - mean - (std::lgamma(m + 1.0) - m * std::log(m) + m));
    double term = 1.0;
    double sum = 0.0;
    for (double j = 1.0;; ++j) {
        term *= mean / (m + j);
        sum += j * term;
        if (j * term < sum * negligible) {
            return atLevel * sum;
        }
    }
}

// How fast the terms of Spitzer's sum fall, per term.
double decayPerTerm(double servers, double load)
{
    const double utilization = load / servers;
    return servers * (utilization - 1.0 - std::log(utilization));
}

double queueBySpitzer(double servers, double load)
{
    double sum = 0.0;
    for (double n = 1.0;; ++n) {
        const double term = expectedExcess(n * load, n * servers) / n;
        sum += term;
        if (term <= sum * negligible) {
            return sum;
        }
    }
}

double queueByZeros(std::uint32_t servers, double load)
{
    // Half of the zeros: the others are their conjugates.
    double sum = 0.0;
    for (std::uint32_t k = 1; 2 * k <= servers; ++k) {
        const std::complex<double> root =
            std::polar(1.0, 2.0 * 3.14159265358979323846 * k / servers);
        std::complex<double> z = 0.0;
        for (int i = 0; i < 60; ++i) {
            const std::complex<double> image = root * std::exp((z - 1.0) * (load / servers));
            const std::complex<double> step = (image - z) / (1.0 - image * (load / servers));
            z += step;
            if (std::abs(step) < 1e-16) {
                break;
            }
        }
        const double part = (1.0 / (1.0 - z)).real();
        sum += 2 * k == servers ? part : 2.0 * part;
    }
    const double slack = servers - load;
    return sum + (servers - slack * slack) / (2.0 * slack) - load;
}

} // namespace

std::optional<QueueFigures> mdc(double arrivalRate, double serviceTime, std::uint32_t servers)
{
    const double load = arrivalRate * serviceTime;
    if (servers == 1 || load >= servers || load <= 0.0) {
        return servers == 1 ? mg1(arrivalRate, serviceTime, 0.0)
                            : mmc(arrivalRate, serviceTime, servers);
    }
    // Terms until the sum stands still, and steps inside the last of them.
    const double terms = 40.0 / decayPerTerm(servers, load);
    const double inside =
        std::min(40.0 / (1.0 - load / servers), 9.0 * std::sqrt((terms + 1.0) * servers));
    double queue = 0.0;
    if ((terms + 1.0) * inside <= mostSteps) {
        queue = queueBySpitzer(servers, load);
    } else if (servers * 10.0 <= mostSteps) {
        queue = queueByZeros(servers, load);
    } else {
        return std::nullopt;
    }
    QueueFigures figures;
    figures.throughput = arrivalRate;
    figures.utilization = load / servers;
    figures.queue = queue;
    figures.wait = queue / arrivalRate;
    figures.response = figures.wait + serviceTime;
    figures.population = arrivalRate * figures.response;
    return figures;
}

} // namespace corbel::analysis
