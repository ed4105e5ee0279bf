/// Equal replicas that fail independently of each other and of what they stand on: how likely it is
/// that too many of them are down, without telling them apart.
#pragma once

#include <cstdint>

namespace corbel::analysis::availability {

struct EqualReplicas {
    std::uint32_t count = 1;
    std::uint32_t least = 1;     ///< So many of them down are too many; 1 .. count.
    double unavailability = 0.0; ///< Of each.

    bool operator==(const EqualReplicas&) const = default;
};

/// That `least` or more are down: the tail of a binomial distribution. 0 and 1 only where the
/// replicas never or always are.
double tooManyDown(const EqualReplicas& replicas);

/// The same with one of them held up or down, and the difference of these two.
struct OneReplica {
    double whenDown = 0.0;
    double whenUp = 0.0;
    double difference = 0.0;
};

OneReplica withOneHeld(const EqualReplicas& replicas);

} // namespace corbel::analysis::availability
