/// Designs side by side: what differs, what each reaches in natural units, and which of them no
/// other one beats.
#pragma once

#include <string>
#include <vector>

#include "analysis/tradeoff/objectives.h"
#include "model/difference.h"

namespace corbel::analysis {

struct ComparedModel {
    std::string name; ///< Shown as the column's title; unique among the compared.
    const model::Model* model = nullptr;
    std::optional<double> assumedAvailability = {};               ///< See `Metrics`.
    double commonCause = 0.0;                                     ///< See `Metrics`.
    std::uint32_t nodeBudget = AvailabilitySettings().nodeBudget; ///< See there.
};

/// One quantity of every design, in the order of the designs.
struct MetricRow {
    std::string metric;
    std::string subject;
    Better better = Better::Less;
    std::vector<MetricValue> values;
    model::Message incomparable; ///< Why it takes no part in the Pareto front; empty when it does.

    bool operator==(const MetricRow&) const = default;
};

/// Whether a design is on the Pareto front, and which designs beat it where it is not.
struct ParetoPlace {
    bool isOnFront = true;
    std::vector<std::string> dominatedBy;

    bool operator==(const ParetoPlace&) const = default;
};

struct Comparison {
    std::vector<std::string> designs;
    /// In meaning, of each design to the first one.
    std::vector<std::vector<model::Difference>> differences;
    std::vector<MetricRow> metrics;
    std::vector<std::vector<ObjectiveResult>> objectives; ///< Of each design, its own.
    std::vector<ParetoPlace> pareto;                      ///< Per design.

    bool operator==(const Comparison&) const = default;
};

/// `designs` is not empty. A row counts for the front when every design knows its value, in the
/// same unit; the fit of a pattern counts in the sense of an objective that asks for it. Of two
/// designs that are equal in every row neither dominates.
Comparison compare(const std::vector<ComparedModel>& designs, const std::stop_token& stop = {});

struct LeftOut {
    model::Message because;
    std::vector<const MetricRow*> rows; ///< Of the comparison.
};

/// What takes no part in the Pareto front, by the reason, as the rows first give them.
std::vector<LeftOut> leftOut(const Comparison& comparison);

/// Which of the points are dominated: `points[i][k]`, all to be minimised. Result by point: the
/// indices of the points that are no worse anywhere and better somewhere.
std::vector<std::vector<std::size_t>> dominators(const std::vector<std::vector<double>>& points);

} // namespace corbel::analysis
