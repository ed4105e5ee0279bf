#include "analysis/capacity/key_shares.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace corbel::analysis {

namespace {

constexpr double exactKeys = 1000.0; // as many are summed one by one
constexpr double infinity = std::numeric_limits<double>::infinity();

/// Sum of i^-s for i = 1..n between two bounds; n may be infinite.
struct PowerSum {
    double least = 0.0;
    double most = 0.0;
};

PowerSum powerSum(double s, double n)
{
    const double last = std::min(n, exactKeys);
    double sum = 0.0;
    for (double i = last; i >= 1.0; --i) { // small terms first
        sum += std::pow(i, -s);
    }
    if (n <= last) {
        return {sum, sum};
    }
    const auto integral = [s](double from, double to) {
        if (std::isinf(to) && s <= 1.0) {
            return infinity;
        }
        if (s == 1.0) {
            return std::log(to / from);
        }
        const double end = std::isinf(to) ? 0.0 : std::pow(to, 1.0 - s);
        return (end - std::pow(from, 1.0 - s)) / (1.0 - s);
    };
    // The rest is convex: at least the trapezoids, at most the strips around the terms.
    const double ends = std::pow(last + 1.0, -s) + (std::isinf(n) ? 0.0 : std::pow(n, -s));
    return {sum + integral(last + 1.0, n) + ends / 2.0, sum + integral(last + 0.5, n + 0.5)};
}

// Of the jP + 1 most frequent keys, j + 1 lie together in one of P parts.
double pigeonhole(const KeyLaw& law, double total, double parts)
{
    if (law.skew == 0.0) {
        return std::ceil(*law.keys / parts) / *law.keys;
    }
    const auto count = static_cast<std::size_t>(std::min(*law.keys, exactKeys));
    const auto bins = static_cast<std::size_t>(std::min(parts, static_cast<double>(count)));
    std::vector<double> upTo(count + 1, 0.0); // share of the first i keys
    for (std::size_t i = 1; i <= count; ++i) {
        upTo[i] = upTo[i - 1] + std::pow(static_cast<double>(i), -law.skew) / total;
    }
    double best = 0.0;
    for (std::size_t j = 0; j * bins + 1 <= count; ++j) {
        const std::size_t last = j * bins + 1;
        best = std::max(best, upTo[last] - upTo[last - j - 1]);
    }
    return best;
}

} // namespace

double hottestKey(const KeyLaw& law)
{
    return 1.0 / powerSum(law.skew, law.keys.value_or(infinity)).most;
}

WorkRange busiestShare(const std::optional<KeyLaw>& law, double chance, double parts)
{
    if (!law || parts <= 1.0) {
        return {chance, chance};
    }
    WorkRange share{std::max(hottestKey(*law), 1.0 / parts), 1.0};
    if (!law->keys) {
        return share; // how many there are is not known: a single one may have
                      // everything
    }
    const PowerSum weights = powerSum(law->skew, *law->keys);
    share.least = std::max(share.least, pigeonhole(*law, weights.most, parts));
    // Share of one part: a sum of independent terms of at most the hottest key's
    // share.
    constexpr double doubt = 1e-9;
    const double hottest = 1.0 / weights.least;
    const double squares = powerSum(2.0 * law->skew, *law->keys).most * hottest * hottest;
    const double variance = squares * chance * (1.0 - chance);
    const double odds = std::log(2.0 * parts / doubt);
    const double linear = odds * hottest / 3.0;
    const double deviation = linear + std::sqrt(linear * linear + 2.0 * odds * variance);
    share.least = std::max(share.least, chance - deviation);
    share.most = std::min(1.0, chance + deviation);
    share.most = std::max(share.least, share.most);
    return share;
}

} // namespace corbel::analysis
