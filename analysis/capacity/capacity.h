/// Capacity without simulation: loads, utilisations, waits and the ceiling, from closed forms.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/capacity/compile.h"

namespace corbel::analysis {

/// One element that works, over all its replicas. Rates per second, times in seconds.
struct CapacityStation {
    std::string element;
    double arrivalRate = 0.0;          ///< what comes to it, before it turns any away
    bool isRateKnown = true;           ///< false: sessions of unknown throughput come besides
    std::optional<double> utilization; ///< offered load over capacity, may be above 1; with
                                       ///< limited places what is not turned away. Absent where
                                       ///< either is unknown, or servers unlimited
    /// Where it is not known how much work a request is (copies, keys):
    /// `utilization` is the least that it can be, and this the most. Else absent.
    std::optional<double> mostUtilization;
    std::optional<std::uint32_t> replicas; ///< of what scales: how many it keeps at this load
    std::optional<double> wait;            ///< absent where no closed form is known
    std::optional<double> response;
    std::optional<double> lost; ///< share turned away
    std::string basis;          ///< `exact`, `approximation` or `none`
    model::Message formula;

    bool operator==(const CapacityStation&) const = default;
};

/// A closed workload: sessions that wait for their answer, think and ask again.
struct CapacitySessions {
    std::uint32_t count = 0;
    double thinkTime = 0.0;
    /// Asymptotic bounds of the throughput: nobody ever waits, the busiest element never rests; and
    /// everybody waits for everybody. The lower one is absent where no form is known.
    std::optional<double> lowestThroughput;
    double highestThroughput = 0.0;

    bool operator==(const CapacitySessions&) const = default;
};

struct CapacityEntry {
    std::string entry;
    std::optional<double> rate;  ///< of sessions their throughput, absent where it is not known
    std::optional<double> lower; ///< bounds of the mean response, equal where it is known
    std::optional<double> upper;
    std::string basis;
    model::Message formula;
    std::optional<CapacitySessions> sessions; ///< of a closed workload

    bool operator==(const CapacityEntry&) const = default;
};

/// The most that the entries can send together, in their present proportions, before what comes to
/// some elements would take all of their time. `unit` is `1/s`. Queues with limited places turn
/// some of it away before: then `answered` of it come back with every answer they need.
struct CapacityCeiling {
    double rate = 0.0;
    std::optional<double> answered; ///< 1/s; absent where it is not known
    std::string unit = "1/s";
    std::vector<std::string> cut; ///< the elements that are full together then, in model order
    std::string rule;             ///< `bottleneck law`, `max-flow` or `linear program`

    bool operator==(const CapacityCeiling&) const = default;
};

/// What is known of a ceiling that is not.
struct CapacityBound {
    CapacityCeiling ceiling;
    bool isUpper = true;                  ///< the ceiling is at most this, else at least
    std::optional<CapacityCeiling> least; ///< of an upper one: and at least this, where known
    std::vector<model::Message> missing;  ///< `element.key`, or a sentence

    bool operator==(const CapacityBound&) const = default;
};

struct CapacityResult {
    std::vector<CapacityStation> stations; ///< in model order
    std::vector<CapacityEntry> entries;
    std::optional<CapacityCeiling> ceiling; ///< absent when a reached element's limit is unknown
    std::optional<CapacityBound> bound;     ///< instead, where something is known

    /// The ceiling if every choice among targets went where there is room, where that is more.
    std::optional<CapacityCeiling> balanced;
    std::string scenario; ///< whose load this is; empty: the actors' own rates
    std::vector<model::Message> assumptions;
    std::vector<OpenInput> undecided;

    bool operator==(const CapacityResult&) const = default;
};

/// The first scenario, whose load counts where nobody chose another one; null where there is none.
const model::Scenario* usualScenario(const model::Model& model);

/// Analyses the load that `scenario` states, or the actors' own rates when it is null. Of a load
/// that changes over time its highest rate counts.
CapacityResult analyzeCapacity(const model::Model& model,
                               const model::Scenario* scenario = nullptr);

} // namespace corbel::analysis
