/// How long an element works on a request, and with how many servers.
#pragma once

#include "analysis/capacity/compile.h"

namespace corbel::analysis {

/// Sets work and servers of `node` from the element, or from the `consumes` relation by which it
/// reads records (null otherwise) where that states a service time and the element does not. What
/// is missing or not supported goes to `result`. True when a distribution was assumed.
bool readWork(const model::Element& element, const model::Relation* reading, NetworkNode& node,
              const CompileScope& scope, CompiledModel& result);

} // namespace corbel::analysis
