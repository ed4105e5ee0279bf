#include "analysis/capacity/distribution.h"

#include <algorithm>
#include <cmath>

#include "model/contract.h"

namespace corbel::analysis {

Distribution makeDistribution(DistributionFamily family, double mean, double cv)
{
    switch (family) {
    case DistributionFamily::Constant:
        return {family, mean, 0.0};
    case DistributionFamily::Exponential:
        return {family, mean, 1.0};
    case DistributionFamily::Erlang:
        if (erlangPhases(cv) == 1) {
            return {DistributionFamily::Exponential, mean, 1.0};
        }
        return {family, mean, 1.0 / std::sqrt(static_cast<double>(erlangPhases(cv)))};
    case DistributionFamily::Hyperexponential:
        if (cv <= 1.0) {
            return {DistributionFamily::Exponential, mean, 1.0};
        }
        return {family, mean, cv};
    case DistributionFamily::Lognormal:
    case DistributionFamily::Pareto:
        if (cv <= 0.0) {
            return {DistributionFamily::Constant, mean, 0.0};
        }
        return {family, mean, cv};
    }
    return {};
}

Distribution distributionByCv(double mean, double cv)
{
    if (cv <= 0.0) {
        return makeDistribution(DistributionFamily::Constant, mean, cv);
    }
    if (cv < 1.0) {
        return makeDistribution(DistributionFamily::Erlang, mean, cv);
    }
    return makeDistribution(DistributionFamily::Hyperexponential, mean, cv);
}

int erlangPhases(double cv)
{
    constexpr double mostPhases = 10000.0;
    if (cv <= 0.0) {
        return static_cast<int>(mostPhases);
    }
    return static_cast<int>(std::clamp(std::round(1.0 / (cv * cv)), 1.0, mostPhases));
}

double balancedBranchProbability(double cv)
{
    const double scv = cv * cv;
    return 0.5 * (1.0 + std::sqrt((scv - 1.0) / (scv + 1.0)));
}

double paretoShape(double cv)
{
    return 1.0 + std::sqrt(1.0 + 1.0 / (cv * cv));
}

bool hasLaplaceTransform(DistributionFamily family)
{
    return family != DistributionFamily::Lognormal && family != DistributionFamily::Pareto;
}

double laplaceTransform(const Distribution& distribution, double s)
{
    const double mean = distribution.mean;
    switch (distribution.family) {
    case DistributionFamily::Constant:
        return std::exp(-s * mean);
    case DistributionFamily::Exponential:
        return 1.0 / (1.0 + s * mean);
    case DistributionFamily::Erlang: {
        const int phases = erlangPhases(distribution.cv);
        return std::pow(1.0 + s * mean / phases, -phases);
    }
    case DistributionFamily::Hyperexponential: {
        const double p = balancedBranchProbability(distribution.cv);
        const double rate1 = 2.0 * p / mean;
        const double rate2 = 2.0 * (1.0 - p) / mean;
        return p * rate1 / (rate1 + s) + (1.0 - p) * rate2 / (rate2 + s);
    }
    case DistributionFamily::Lognormal:
    case DistributionFamily::Pareto:
        break;
    }
    CORBEL_CONTRACT(hasLaplaceTransform(distribution.family));
    return 0.0;
}

} // namespace corbel::analysis
