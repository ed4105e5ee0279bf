/// The static analyses of one model, and their results as JSON and as tables.
#pragma once

#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "analysis/availability/explain.h"
#include "analysis/capacity/capacity.h"
#include "analysis/conway/conway.h"
#include "analysis/cost.h"
#include "analysis/patterns/recognize.h"
#include "analysis/smells/smell.h"
#include "analysis/tradeoff/objectives.h"
#include "app/cli/grid.h"
#include "app/cli/json_text.h"
#include "model/model.h"

namespace corbel::cli {

/// Names as `--only` takes them, in the order of the results.
const std::vector<std::string>& analysisNames();

/// What was not asked for is absent.
struct Analyses {
    /// By entry: the tree that its availability was computed from.
    std::vector<std::pair<std::string, std::vector<analysis::ExplanationLine>>> explanations;
    std::optional<std::vector<analysis::PatternResult>> patterns;
    std::optional<analysis::AvailabilityResult> availability;
    std::optional<analysis::Conway> conway;
    std::optional<analysis::CapacityResult> capacity;
    std::optional<std::vector<analysis::Smell>> smells;
    std::optional<analysis::Cost> cost;
    std::optional<std::vector<analysis::ObjectiveResult>> objectives;
    std::vector<analysis::Undecided> undecided; ///< Of all that ran, each once.
};

/// Which patterns are listed.
struct PatternChoice {
    std::vector<std::string> only; ///< Ids; all patterns when empty.
    bool withAbsent = false;       ///< Those too that are not there, with what is missing.
};

/// Runs the analyses of these names, all when there are none. The load is that of `scenario`, of
/// the actors' own rates where it is null, or the usual one.
Analyses analyze(const model::Model& model, const std::set<std::string>& only,
                 const PatternChoice& patterns, const analysis::AvailabilitySettings& availability,
                 std::optional<const model::Scenario*> scenario, const std::stop_token& stop);

/// The keys of `analyze` for what ran, ending with `undecided`.
Json toJson(const Analyses& results);
std::vector<Grid> toGrids(const Analyses& results);

} // namespace corbel::cli
