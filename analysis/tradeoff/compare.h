/// Designs side by side: what differs, what each reaches in natural units, and which of them no
/// other one beats.
#pragma once

#include <string>
#include <vector>

#include "analysis/tradeoff/objectives.h"

namespace corbel::analysis {

/// A key whose value differs. `nullopt` = absent. `from`, `to` and `kind` are among them.
struct KeyDifference {
    std::string key;
    std::optional<model::Value> before;
    std::optional<model::Value> after;

    bool operator==(const KeyDifference&) const = default;
};

struct Difference {
    enum class Change : std::uint8_t { Added, Removed, Changed };

    Change change = Change::Changed;
    bool isRelation = false;
    std::string id;
    std::vector<KeyDifference> keys; ///< Of what changed; empty when added or removed.

    bool operator==(const Difference&) const = default;
};

/// By ids: elements first, then relations, each in the order of `after`, removed ones last.
/// Placement and the position in the document are not compared.
std::vector<Difference> differences(const model::Model& before, const model::Model& after);

struct ComparedModel {
    std::string name; ///< Shown as the column's title; unique among the compared.
    const model::Model* model = nullptr;
};

/// One quantity of every design, in the order of the designs.
struct MetricRow {
    std::string metric;
    std::string subject;
    Better better = Better::Less;
    std::vector<MetricValue> values;
    std::string incomparable; ///< Why it takes no part in the Pareto front; empty when it does.

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
    std::vector<std::vector<Difference>> differences; ///< Of each design to the first one.
    std::vector<MetricRow> metrics;
    std::vector<std::vector<ObjectiveResult>> objectives; ///< Of each design, its own.
    std::vector<ParetoPlace> pareto;                      ///< Per design.

    bool operator==(const Comparison&) const = default;
};

/// `designs` is not empty. A row counts for the front when every design knows its value, in the
/// same unit; the fit of a pattern counts in the sense of an objective that asks for it. Of two
/// designs that are equal in every row neither dominates.
Comparison compare(const std::vector<ComparedModel>& designs, const std::stop_token& stop = {});

/// Which of the points are dominated: `points[i][k]`, all to be minimised. Result by point: the
/// indices of the points that are no worse anywhere and better somewhere.
std::vector<std::vector<std::size_t>> dominators(const std::vector<std::vector<double>>& points);

} // namespace corbel::analysis
