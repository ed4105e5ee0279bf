/// Capacity without simulation: loads, utilisations, waits and the ceiling, from closed forms.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/capacity/compile.h"

namespace corbel::analysis {

/// One element that works, over all its replicas. Rates per second, times in seconds.
struct CapacityStation {
    std::string element;
    double arrivalRate = 0.0;          ///< offered
    std::optional<double> utilization; ///< offered load over capacity, may be above 1; absent
                                       ///< where the service time is unknown or servers unlimited
    std::optional<double> wait;        ///< absent where no closed form is known
    std::optional<double> response;
    std::optional<double> lost; ///< share turned away
    std::string basis;          ///< `exact`, `approximation` or `none`
    model::Message formula;

    bool operator==(const CapacityStation&) const = default;
};

struct CapacityEntry {
    std::string entry;
    double rate = 0.0;
    std::optional<double> lower; ///< bounds of the mean response, equal where it is known
    std::optional<double> upper;
    std::string basis;
    model::Message formula;

    bool operator==(const CapacityEntry&) const = default;
};

/// The most that the entries can send together, in their present proportions, before an element
/// works all the time: the bottleneck law. `unit` is `1/s`.
struct CapacityCeiling {
    double rate = 0.0;
    std::string unit = "1/s";
    std::vector<std::string> cut; ///< the elements that are reached first

    bool operator==(const CapacityCeiling&) const = default;
};

struct CapacityResult {
    std::vector<CapacityStation> stations; ///< in model order
    std::vector<CapacityEntry> entries;
    std::optional<CapacityCeiling> ceiling; ///< absent when a reached element's work is unknown
    std::vector<std::string> assumptions;
    std::vector<OpenInput> undecided;

    bool operator==(const CapacityResult&) const = default;
};

/// Analyses the load that `scenario` states, or the actors' own rates when it is null. Of a load
/// that changes over time its highest rate counts.
CapacityResult analyzeCapacity(const model::Model& model,
                               const model::Scenario* scenario = nullptr);

} // namespace corbel::analysis
