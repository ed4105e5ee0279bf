/// Means with confidence intervals, and the end of the warm-up.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace corbel::analysis {

/// The level of every confidence interval of the simulator.
inline constexpr double confidenceLevel = 0.99;

struct ConfidenceInterval {
    double low = 0.0;
    double high = 0.0;

    bool operator==(const ConfidenceInterval&) const = default;
};

/// A quantity that cannot be negative, estimated from independent samples. Undecided without
/// samples; without an interval from one sample alone.
struct Estimate {
    std::optional<double> mean;
    std::optional<ConfidenceInterval> ci; ///< 99 %, Student t, cut off at 0

    /// Half the interval over the mean; absent when there is no interval or the mean is 0.
    std::optional<double> relativePrecision() const;

    bool operator==(const Estimate&) const = default;
};

/// The estimate from samples that are independent and about normal: means of replications or of
/// long batches.
Estimate estimate(const std::vector<double>& samples);

/// Quantile `p` of Student's t distribution, 0.5 < p < 1, by its incomplete beta function.
double studentQuantile(double p, double degreesOfFreedom);

/// How many of the first values to cut off so that the rest is in its steady state: the number d
/// that minimises sum((y - mean of the rest)^2) / (n - d)^2, at most half of the values.
/// Source: White, "An effective truncation heuristic for bias reduction in simulation output",
/// Simulation 69 (1997); with groups of 5 observations as values it is MSER-5.
std::size_t mserTruncation(const std::vector<double>& values);

} // namespace corbel::analysis
