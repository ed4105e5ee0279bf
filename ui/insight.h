/// What the analyses say about one snapshot of a design, gathered for the panels.
#pragma once

#include <stop_token>
#include <vector>

#include "analysis/conway/conway.h"
#include "analysis/patterns/result.h"
#include "model/invariants.h"
#include "model/model.h"

namespace corbel::ui {

struct Insight {
    model::Snapshot model; ///< What it is about.
    std::vector<analysis::PatternResult> patterns;
    analysis::Conway conway;
    std::vector<model::Breach> breaches;
};

/// Runs all live analyses; returns early with what it has when `stop` is requested.
Insight analyse(model::Snapshot model, const std::stop_token& stop);

} // namespace corbel::ui
