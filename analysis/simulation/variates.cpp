#include "analysis/simulation/variates.h"

#include <cmath>

#include "analysis/simulation/portable_math.h"

namespace corbel::analysis {

namespace {

// Right-most abscissa and area of one layer for 256 layers under exp(-x).
constexpr double zigguratTail = 7.69711747013104972;
constexpr double zigguratArea = 3.9496598225815571993e-3;

} // namespace

const ExponentialZiggurat exponentialZiggurat;

ExponentialZiggurat::ExponentialZiggurat()
{
    x[0] = zigguratArea / portableExp(-zigguratTail);
    x[1] = zigguratTail;
    for (std::size_t i = 2; i < 256; ++i) {
        x[i] = -portableLog(portableExp(-x[i - 1]) + zigguratArea / x[i - 1]);
    }
    x[256] = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        y[i] = portableExp(-x[i]);
    }
}

double standardExponentialSlow(RandomStream& stream, std::uint64_t word)
{
    const ExponentialZiggurat& z = exponentialZiggurat;
    for (;;) {
        const std::uint64_t layer = word & 255U;
        const double x = static_cast<double>(word >> 11) * 0x1.0p-53 * z.x[layer];
        if (x < z.x[layer + 1]) {
            return x;
        }
        if (layer == 0) {
            return zigguratTail - portableLog(stream.uniformPositive());
        }
        if (z.y[layer] + (z.y[layer + 1] - z.y[layer]) * stream.uniform() < portableExp(-x)) {
            return x;
        }
        word = stream.next();
    }
}

VariateSampler::VariateSampler(const Distribution& distribution)
    : m_family(distribution.family),
      m_scale(distribution.mean * nanosecondsPerSecond)
{
    const double mean = m_scale;
    const double cv = distribution.cv;
    switch (m_family) {
    case DistributionFamily::Constant:
    case DistributionFamily::Exponential:
        break;
    case DistributionFamily::Erlang:
        m_phases = erlangPhases(cv);
        m_scale = mean / m_phases;
        break;
    case DistributionFamily::Hyperexponential:
        m_branch = balancedBranchProbability(cv);
        m_scale = mean / (2.0 * m_branch);
        m_scale2 = mean / (2.0 * (1.0 - m_branch));
        break;
    case DistributionFamily::Lognormal: {
        const double variance = portableLog(1.0 + cv * cv);
        m_scale = mean * portableExp(-0.5 * variance);
        m_scale2 = std::sqrt(variance);
        break;
    }
    case DistributionFamily::Pareto: {
        const double shape = paretoShape(cv);
        m_scale = mean * (shape - 1.0) / shape;
        m_scale2 = 1.0 / shape;
        break;
    }
    }
}

double VariateSampler::drawUnrounded(RandomStream& stream) const
{
    switch (m_family) {
    case DistributionFamily::Constant:
        return m_scale;
    case DistributionFamily::Exponential:
        return m_scale * standardExponential(stream);
    case DistributionFamily::Erlang: {
        double sum = 0.0;
        for (int i = 0; i < m_phases; ++i) {
            sum += standardExponential(stream);
        }
        return m_scale * sum;
    }
    case DistributionFamily::Hyperexponential: {
        const double scale = stream.uniform() < m_branch ? m_scale : m_scale2;
        return scale * standardExponential(stream);
    }
    case DistributionFamily::Lognormal: {
        // The half step keeps the argument inside (0, 1).
        const double u = (static_cast<double>(stream.next() >> 12) + 0.5) * 0x1.0p-52;
        return m_scale * portableExp(m_scale2 * normalQuantile(u));
    }
    case DistributionFamily::Pareto:
        return m_scale * portableExp(-m_scale2 * portableLog(stream.uniformPositive()));
    }
    return 0.0;
}

SimTime VariateSampler::drawOther(RandomStream& stream) const
{
    // A heavy tail can leave the range of the clock; 100 years stands for "never".
    constexpr double longest = 3.15e18;
    const double value = drawUnrounded(stream);
    return round(value < longest ? value : longest);
}

} // namespace corbel::analysis
