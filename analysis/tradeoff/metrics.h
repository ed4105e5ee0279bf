/// The quantities by which designs are compared and objectives judged, in natural units.
#pragma once

#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "analysis/availability/availability.h"
#include "analysis/capacity/capacity.h"
#include "analysis/conway/conway.h"
#include "analysis/cost.h"
#include "analysis/patterns/result.h"
#include "model/message.h"
#include "model/model.h"

namespace corbel::analysis {

/// Which direction is better; `Neither` for the fit of a pattern, which is wanted only where an
/// objective says so.
enum class Better : std::uint8_t { Less, More, Neither };

/// One quantity of one design. A known value has `lower == upper`.
struct MetricValue {
    std::string metric;  ///< As in objectives: `cost`, `hosts`, `ceiling`, `fit`, ...
    std::string subject; ///< Pattern, entry or domain that it is about; empty for the whole design.
    std::string unit;    ///< Empty for plain numbers and shares.
    Better better = Better::Less;
    std::optional<double> lower;
    std::optional<double> upper;
    std::vector<model::Message> needs;  ///< What is missing where it is not known exactly.
    std::vector<std::string> witnesses; ///< Element ids that the value comes from.
    /// Ids of what it rests on that states no availability: the one that is assumed stands in.
    std::vector<std::string> assumed;
    std::string note; ///< What was counted, where that is a choice; empty otherwise.

    bool isKnown() const { return lower && upper && *lower == *upper; }
    /// Whether the bound says anything: 0 does not where there is no other end, for no quantity is
    /// less than that; neither does an end that is infinitely far.
    bool isBoundedBelow() const
    {
        return lower && std::isfinite(*lower) && (*lower != 0.0 || isBoundedAbove());
    }
    bool isBoundedAbove() const { return upper && std::isfinite(*upper); }
    bool isEndless() const { return isKnown() && std::isinf(*lower); }
    bool operator==(const MetricValue&) const = default;
};

/// Answers for one model, each analysis run once and only when something asks for it. The model
/// and the scenario must outlive it.
class Metrics {
public:
    /// `assumedAvailability` is that of everything that should state one and does not; `commonCause`
    /// as `AvailabilitySettings::beta`. Of the load that `scenario` states, or the usual one.
    explicit Metrics(const model::Model& model, std::stop_token stop = {},
                     std::optional<double> assumedAvailability = {},
                     const model::Scenario* scenario = nullptr, double commonCause = 0.0);

    /// `metric` as objectives spell it. Never fails: what is not computed is undecided.
    /// Availability and recovery take `entry`, `entry/domain`, `/domain` or nothing: the worst of
    /// all that is not named.
    MetricValue value(const std::string& metric, const std::string& subject = {});
    const model::Model& model() const { return m_model; }

private:
    MetricValue cost() const;
    MetricValue hosts() const;
    MetricValue ceiling();
    MetricValue availability(const std::string& entry, const std::string& domain);
    MetricValue recovery(const std::string& metric, const std::string& entry,
                         const std::string& domain);
    MetricValue propagationCost();
    MetricValue congruence();
    MetricValue fit(const std::string& pattern);
    const Conway& conway();
    const AvailabilityResult& availabilityOf(const std::string& entry);

    const model::Model& m_model;
    const model::Scenario* m_scenario;
    std::stop_token m_stop;
    std::optional<double> m_assumedAvailability;
    double m_commonCause;
    std::optional<Conway> m_conway;
    std::optional<CapacityResult> m_capacity;
    std::map<std::string, AvailabilityResult> m_availability; ///< By entry; empty: the usual ones.
    std::map<std::string, std::optional<Interval>> m_fits;
};

} // namespace corbel::analysis
