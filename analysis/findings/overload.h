/// Elements that cannot keep up with the load that a model states.
#pragma once

#include <vector>

#include "analysis/capacity/capacity.h"
#include "analysis/findings/finding.h"

namespace corbel::analysis {

inline constexpr std::string_view overloaded = "overloaded";

/// One for each station whose offered load takes all of its time or more, whatever is not known;
/// none where that depends on what is not known. Sessions wait for their answers, so that they
/// overrun nothing however busy they keep it; nor do queues that turn away what has no place.
std::vector<Finding> findOverloads(const model::Model& model, const CapacityResult& capacity);

} // namespace corbel::analysis
