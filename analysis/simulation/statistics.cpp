#include "analysis/simulation/statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace corbel::analysis {

namespace {

// Regularised incomplete beta function by Lentz's continued fraction.
// Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.5.8.
double incompleteBeta(double a, double b, double x)
{
    if (x <= 0.0 || x >= 1.0) {
        return x <= 0.0 ? 0.0 : 1.0;
    }
    if (x > (a + 1.0) / (a + b + 2.0)) {
        return 1.0 - incompleteBeta(b, a, 1.0 - x);
    }
    const double front = std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) +
                                  a * std::log(x) + b * std::log1p(-x)) /
                         a;
    const auto awayFromZero = [](double value) {
        constexpr double tiny = 1e-300;
        return std::fabs(value) < tiny ? tiny : value;
    };
    double c = 1.0;
    double d = 1.0 / awayFromZero(1.0 - (a + b) * x / (a + 1.0));
    double fraction = d;
    for (int m = 1; m <= 500; ++m) {
        const double even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / awayFromZero(1.0 + even * d);
        c = awayFromZero(1.0 + even / c);
        fraction *= c * d;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / awayFromZero(1.0 + odd * d);
        c = awayFromZero(1.0 + odd / c);
        fraction *= c * d;
        if (std::fabs(1.0 - c * d) < 1e-15) {
            break;
        }
    }
    return front * fraction;
}

} // namespace

double studentQuantile(double p, double degreesOfFreedom)
{
    const auto cumulative = [degreesOfFreedom](double t) {
        return 1.0 - 0.5 * incompleteBeta(0.5 * degreesOfFreedom, 0.5,
                                          degreesOfFreedom / (degreesOfFreedom + t * t));
    };
    double high = 1.0;
    while (cumulative(high) < p) {
        high *= 2.0;
    }
    double low = 0.0;
    for (int i = 0; i < 200 && low < high; ++i) {
        const double middle = 0.5 * (low + high);
        if (middle == low || middle == high) {
            break;
        }
        (cumulative(middle) < p ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

std::optional<double> Estimate::relativePrecision() const
{
    if (!mean || !ci || *mean == 0.0) {
        return std::nullopt;
    }
    return (ci->high - *mean) / *mean; // Not half the width: the lower end may be cut off.
}

Estimate estimate(const std::vector<double>& samples)
{
    Estimate result;
    if (samples.empty()) {
        return result;
    }
    const auto count = static_cast<double>(samples.size());
    const double mean = std::accumulate(samples.begin(), samples.end(), 0.0) / count;
    result.mean = mean;
    if (samples.size() < 2) {
        return result;
    }
    double squares = 0.0;
    for (const double sample : samples) {
        squares += (sample - mean) * (sample - mean);
    }
    const double error = std::sqrt(squares / (count - 1.0) / count);
    const double half = studentQuantile(0.5 + confidenceLevel / 2.0, count - 1.0) * error;
    result.ci = ConfidenceInterval{std::max(0.0, mean - half), mean + half};
    return result;
}

std::size_t mserTruncation(const std::vector<double>& values)
{
    double sum = 0.0;
    double squares = 0.0;
    double best = std::numeric_limits<double>::infinity();
    std::size_t cut = 0;
    // From the back, so that the sums over the rest grow by one value each time.
    for (std::size_t i = values.size(); i-- > 0;) {
        sum += values[i];
        squares += values[i] * values[i];
        const auto rest = static_cast<double>(values.size() - i);
        const double score = (squares - sum * sum / rest) / (rest * rest);
        if (2 * i <= values.size() && score <= best) {
            best = score;
            cut = i;
        }
    }
    return cut;
}

} // namespace corbel::analysis
