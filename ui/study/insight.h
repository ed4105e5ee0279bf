/// What the analyses say about one snapshot of a design, gathered for the panels.
#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "analysis/availability/availability.h"
#include "analysis/capacity/capacity.h"
#include "analysis/capacity/load_scale.h"
#include "analysis/conway/conway.h"
#include "analysis/cost.h"
#include "analysis/findings/finding.h"
#include "analysis/patterns/result.h"
#include "analysis/rules/rule.h"
#include "analysis/tradeoff/objectives.h"
#include "model/model.h"
#include "ui/study/open_values.h"

namespace corbel::ui {

/// What a person assumes and asks while looking at a drawing, and does not draw.
struct AnalysisSettings {
    /// The availability of everything that should state one and does not.
    std::optional<double> assumedAvailability;
    /// Common cause: see `AvailabilitySettings::beta`.
    double commonCause = 0.0;
    /// How much work an availability may take: see `AvailabilitySettings`.
    std::uint32_t nodeBudget = analysis::AvailabilitySettings().nodeBudget;
    /// An element whose availability is asked for beside that of the entries; empty for none.
    std::string askedElement;
    /// The scenario whose load is looked at, empty for the actors' own rates; none for the usual
    /// one. Objectives, patterns and findings are by the usual one, whichever is looked at.
    std::optional<std::string> scenario;

    bool operator==(const AnalysisSettings&) const = default;
};

/// A team's own rules, as they stand in a file.
struct RuleFile {
    std::string path;
    analysis::rules::Rules rules; ///< None when the file has problems.
    model::Problems problems;

    bool operator==(const RuleFile&) const = default;
};

struct Insight {
    model::Snapshot model;                               ///< What it is about.
    analysis::AvailabilitySettings availabilitySettings; ///< What `availability` is by.
    analysis::AvailabilityResult availability;
    /// Of the element that is asked for, where it is none of the entries.
    std::optional<analysis::EntryAvailability> asked;
    /// Present and possible ones first; then, of each other pattern, the region that comes nearest.
    std::vector<analysis::PatternResult> patterns;
    analysis::Conway conway;
    analysis::CapacityResult capacity; ///< Under the load that is looked at.
    analysis::LoadScale load;          ///< The same load at any factor.
    std::vector<analysis::ObjectiveResult> objectives;
    analysis::Cost cost;
    std::shared_ptr<const RuleFile> rules;   ///< By which it was judged; null for none.
    std::vector<analysis::Finding> findings; ///< Most severe first, with their approvals.
    OpenValues open;                         ///< What would make these figures exact.
};

/// What of the settings is about availability.
analysis::AvailabilitySettings availabilitySettings(const AnalysisSettings& settings);

/// Runs all live analyses; returns early with what it has when `stop` is requested.
Insight analyse(model::Snapshot model, const AnalysisSettings& settings,
                std::shared_ptr<const RuleFile> rules = {}, const std::stop_token& stop = {});

} // namespace corbel::ui
