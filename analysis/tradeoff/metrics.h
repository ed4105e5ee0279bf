/// The quantities by which designs are compared and objectives judged, in natural units.
#pragma once

#include <cmath>
#include <cstdint>
#include <map>
#include <memory>
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

class RecoveryStudy;

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
    model::Message note; ///< What was counted, where that is a choice; empty otherwise.

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

/// Under what a design is judged.
struct MetricSettings {
    /// Of everything that should state an availability and does not.
    std::optional<double> assumedAvailability = {};
    double commonCause = 0.0; ///< As `AvailabilitySettings::beta`.
    /// As there.
    std::uint32_t nodeBudget = AvailabilitySettings().nodeBudget;
    /// Whose load counts: null for the actors' own rates, none for the usual one.
    std::optional<const model::Scenario*> scenario = {};

    /// What somebody has computed under the same settings, of all usual entries, and need not be
    /// computed again; null for what was not.
    const AvailabilityResult* availability = nullptr;
    const CapacityResult* capacity = nullptr;
    const Conway* conway = nullptr;
};

/// Answers for one model, each analysis run once and only when something asks for it. The model
/// and what the settings point to must outlive it.
class Metrics {
public:
    explicit Metrics(const model::Model& model, const MetricSettings& settings = {},
                     std::stop_token stop = {});
    Metrics(const Metrics&) = delete; // its settings may point into itself
    Metrics& operator=(const Metrics&) = delete;

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
    model::Message namesOf(const std::vector<std::string>& ids) const;
    const Conway& conway();
    const AvailabilityResult& availabilityOf(const std::string& entry);
    const AvailabilityResult* knownAvailabilityOf(const std::string& entry);

    const model::Model& m_model;
    MetricSettings m_settings;
    std::shared_ptr<const RecoveryStudy> m_recovery; ///< Made when something asks for it.
    std::stop_token m_stop;
    std::optional<Conway> m_conway;
    std::optional<CapacityResult> m_capacity;
    std::map<std::string, AvailabilityResult> m_availability; ///< By entry; empty: the usual ones.
    std::map<std::string, std::optional<Interval>> m_fits;
};

} // namespace corbel::analysis
