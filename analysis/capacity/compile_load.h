/// The sources of requests that a scenario, or the actors themselves, state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/capacity/compile.h"

namespace corbel::analysis {

/// Requests that start at one element, before the network exists.
struct StatedLoad {
    std::string entry;          ///< element id
    std::string relation;       ///< the call whose own `rate` this is, or empty
    NetworkSource source;       ///< its node is not set yet
    std::uint32_t sessions = 0; ///< of a closed workload, which has no source; 0 for an open one
    double thinkTime = 0.0;     ///< seconds
};

/// What a scenario says, or the actors' and relations' own rates. What is missing or not supported
/// goes to `result.undecided`.
std::vector<StatedLoad> readLoads(const model::Model& model, const model::Scenario* scenario,
                                  const CompileScope& scope, CompiledModel& result);

} // namespace corbel::analysis
