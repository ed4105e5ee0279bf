/// A distribution of durations by family, mean and coefficient of variation, as the model states
/// it.
#pragma once

#include <cstdint>

namespace corbel::analysis {

/// Families that service times and intervals between arrivals can have.
enum class DistributionFamily : std::uint8_t {
    Constant,
    Exponential,
    Erlang,
    Hyperexponential,
    Lognormal,
    Pareto,
};

/// A positive random duration. `mean` in seconds; `cv` is standard deviation over mean.
/// Build it with makeDistribution, which keeps family and cv consistent.
struct Distribution {
    DistributionFamily family = DistributionFamily::Constant;
    double mean = 0.0;
    double cv = 0.0;

    bool operator==(const Distribution&) const = default;
};

/// The distribution of that family whose cv is as close to `cv` as the family allows: constant has
/// 0, exponential 1; Erlang has 1/sqrt(k) for the nearest whole number k of phases;
/// hyperexponential needs cv > 1 and is exponential at or below; lognormal and Pareto take any cv >
/// 0 (constant at 0).
Distribution makeDistribution(DistributionFamily family, double mean, double cv);

/// The distribution that renewal arrivals and a bare `cv` stand for: constant at 0, Erlang below 1,
/// exponential at 1, balanced hyperexponential above.
Distribution distributionByCv(double mean, double cv);

/// Whole number of phases of an Erlang distribution with this cv, at least 1.
int erlangPhases(double cv);

/// Probability of the first branch of a two-phase hyperexponential distribution with balanced
/// means (p1/rate1 = p2/rate2); the branch rates are 2*p1/mean and 2*(1-p1)/mean.
/// Source: Whitt, "Approximating a point process by a renewal process", Oper. Res. 30 (1982).
double balancedBranchProbability(double cv);

/// Shape a of a Pareto distribution (density ~ x^(-a-1)) with this cv: 1 + sqrt(1 + 1/cv^2).
double paretoShape(double cv);

/// Laplace-Stieltjes transform E[exp(-s X)] at s >= 0; only for constant, exponential, Erlang and
/// hyperexponential, the families that have it in closed form.
double laplaceTransform(const Distribution& distribution, double s);

/// Whether laplaceTransform can be asked for this family.
bool hasLaplaceTransform(DistributionFamily family);

} // namespace corbel::analysis
