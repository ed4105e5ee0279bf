/// Random durations in whole nanoseconds, drawn with our own portable methods.
#pragma once

#include <array>
#include <cstdint>

#include "analysis/capacity/distribution.h"
#include "analysis/simulation/philox.h"

namespace corbel::analysis {

/// Simulated time in whole nanoseconds; reaches 292 years.
using SimTime = std::int64_t;

constexpr double nanosecondsPerSecond = 1e9;

/// Layers of the ziggurat under exp(-x): abscissas and densities.
/// Source: Marsaglia and Tsang, "The ziggurat method", J. Stat. Software 5 (2000), 256 layers.
struct ExponentialZiggurat {
    ExponentialZiggurat();

    std::array<double, 257> x{};
    std::array<double, 257> y{};
};

extern const ExponentialZiggurat exponentialZiggurat;

/// The one exponential draw in about a hundred that leaves the fast path of the ziggurat.
double standardExponentialSlow(RandomStream& stream, std::uint64_t word);

/// Exponential variate with mean 1, exact up to the 53 bits of a double.
inline double standardExponential(RandomStream& stream)
{
    const std::uint64_t word = stream.next();
    const std::uint64_t layer = word & 255U;
    const double x = static_cast<double>(word >> 11) * 0x1.0p-53 * exponentialZiggurat.x[layer];
    if (x < exponentialZiggurat.x[layer + 1]) [[likely]] {
        return x;
    }
    return standardExponentialSlow(stream, word);
}

/// Draws from one Distribution; holds the constants that its family needs.
class VariateSampler {
public:
    VariateSampler() = default;
    explicit VariateSampler(const Distribution& distribution);

    /// A duration, rounded to the nearest nanosecond.
    SimTime draw(RandomStream& stream) const
    {
        if (m_family == DistributionFamily::Exponential) [[likely]] {
            return round(m_scale * standardExponential(stream));
        }
        return drawOther(stream);
    }

    /// The same in nanoseconds but not rounded, for arrivals whose rate changes over time.
    double drawUnrounded(RandomStream& stream) const;

private:
    static SimTime round(double nanoseconds) { return static_cast<SimTime>(nanoseconds + 0.5); }

    SimTime drawOther(RandomStream& stream) const;

    DistributionFamily m_family = DistributionFamily::Constant;
    int m_phases = 1;
    double m_scale = 0.0;  // mean of the exponential, or of one phase or branch, in ns
    double m_scale2 = 0.0; // second branch; sigma of a lognormal; 1/shape of a Pareto
    double m_branch = 0.0; // probability of the first branch
};

} // namespace corbel::analysis
