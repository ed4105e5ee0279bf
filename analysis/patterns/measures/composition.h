/// Of how much a region is made, and how often its requests leave a host.
#pragma once

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

Measured partCount(const Scope& scope);
/// Relations between parts of the region.
Measured relationCount(const Scope& scope);
Measured kindCount(const Scope& scope);
Measured hopCount(const Scope& scope);

} // namespace corbel::analysis::patterns
