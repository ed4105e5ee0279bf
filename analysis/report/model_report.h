/// What a report says: the sections about one design, and about several side by side.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "analysis/availability/availability.h"
#include "analysis/report/tree.h"
#include "analysis/report/words.h"
#include "analysis/rules/rule.h"
#include "analysis/simulation/simulate.h"
#include "model/model.h"

namespace corbel::analysis::report {

/// One design with what only the caller can make.
struct ReportedDesign {
    std::string name; ///< Unique among the designs of one report.
    const model::Model* model = nullptr;
    std::string svg; ///< Its diagram, by the program's painter.
    std::optional<SimulationResult> simulation;
    /// Of everything that should state one and does not; the report says that it is assumed.
    std::optional<double> assumedAvailability;
    std::vector<rules::Rule> rules; ///< The team's own, by which it is judged.
    /// Share of failures, 0..1, that strikes all replicas of an element; the report says so.
    double commonCause = 0.0;
    /// How much work an availability may take: see `AvailabilitySettings`.
    std::uint32_t nodeBudget = AvailabilitySettings().nodeBudget;
};

/// Overview, objectives, patterns, smells, rules of the team, structure, capacity, simulation,
/// parts, undecided. The same design gives the same report.
Report modelReport(const ReportedDesign& design, const Words& words,
                   const std::stop_token& stop = {});

/// Measures side by side, objectives, who beats whom, differences to the first, all diagrams. Two
/// designs or more.
Report comparisonReport(const std::vector<ReportedDesign>& designs, const Words& words,
                        const std::stop_token& stop = {});

} // namespace corbel::analysis::report
