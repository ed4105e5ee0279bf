/// Turns the sums of a run into the figures of a result, with the closed forms beside them.
#pragma once

#include "analysis/capacity/network_form.h"
#include "analysis/simulation/runner.h"
#include "analysis/simulation/simulate.h"

namespace corbel::analysis {

/// Fills elements, entries, checks and the totals of `result`.
void fillResult(const model::Model& model, const CompiledModel& compiled, const NetworkForm& form,
                const RunSummary& summary, SimulationResult& result);

} // namespace corbel::analysis
