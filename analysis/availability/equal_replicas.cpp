#include "analysis/availability/equal_replicas.h"

#include <algorithm>
#include <limits>

#include <boost/math/special_functions/beta.hpp>

namespace corbel::analysis::availability {

namespace {

/// That `least` or more of `count` are down, by the regularised incomplete beta function.
double tail(double count, double least, double unavailability)
{
    if (least <= 0.0) {
        return 1.0;
    }
    if (least > count) {
        return 0.0;
    }
    return boost::math::ibeta(least, count - least + 1.0, unavailability);
}

} // namespace

double tooManyDown(const EqualReplicas& replicas)
{
    if (replicas.unavailability <= 0.0 || replicas.unavailability >= 1.0) {
        return replicas.unavailability;
    }
    // What a number cannot hold is still no certainty: certain things are constants to the solver.
    return std::clamp(tail(replicas.count, replicas.least, replicas.unavailability),
                      std::numeric_limits<double>::min(),
                      1.0 - std::numeric_limits<double>::epsilon() / 2);
}

OneReplica withOneHeld(const EqualReplicas& replicas)
{
    const double count = replicas.count;
    const double least = replicas.least;
    const double q = replicas.unavailability;
    OneReplica one{tail(count - 1.0, least - 1.0, q), tail(count - 1.0, least, q), 0.0};
    // One replica matters where exactly the others that it takes are down.
    one.difference = q <= 0.0 || q >= 1.0
                         ? one.whenDown - one.whenUp
                         : boost::math::ibeta_derivative(least, count - least + 1.0, q) / count;
    return one;
}

} // namespace corbel::analysis::availability
