/// Closed groups of units as Markov chains: an active and a standby with their switching, and equal
/// replicas with fewer repair crews than units.
#pragma once

#include <optional>
#include <vector>

namespace corbel::analysis::availability {

/// Rates per second of one thing that fails and is repaired, both above 0.
struct FailureRates {
    double failure = 0.0;
    double repair = 0.0;
};

/// Two units, each up while all of its parts are. The standby fails like the active one does.
struct SwitchingPair {
    std::vector<FailureRates> active;
    std::vector<FailureRates> standby;
    double coverage = 1.0;   ///< Probability that a switch works.
    double switchTime = 0.0; ///< Mean seconds until the other unit serves.
    /// Repairs that go on at once; absent: one crew per part. Fewer crews than failed parts share
    /// their time equally.
    std::optional<int> crews;
};

/// The largest number of parts of a pair that a chain is built for: it has some 2^parts states.
inline constexpr std::size_t mostPairParts = 6;

/// The long-run share of time in which neither unit serves. When the serving unit fails and the
/// other one is up, a switch begins (works: the other serves after `switchTime`) or fails (the pair
/// is down until the failed unit is repaired). When both were down, the first one repaired serves.
double unavailability(const SwitchingPair& pair);

/// The long-run share of time in which fewer than `needed` of `units` equal units are up, when at
/// most `crews` of them are repaired at once.
double unavailability(int units, int needed, int crews, FailureRates rates);

} // namespace corbel::analysis::availability
