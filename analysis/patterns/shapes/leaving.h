/// By which service model parts are rented, and whether they could be taken elsewhere.
#pragma once

#include <string>
#include <vector>

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

/// Of the host itself, or of one that it stands on.
bool isModelStated(const Scope& scope, Index host);

/// The keys without which nobody knows by which service model a part is provided: those of its
/// innermost hosts at the provider of which neither they nor what they stand on states one.
std::vector<std::string> missingModels(const Scope& scope, Index part);

/// Data leaves by a copy elsewhere. Logic does with an image or deploy unit that runs elsewhere
/// too, on rented machines, or, where it is the provider's own, with all the data it works on.
Answer canLeave(const Scope& scope, Index part);

} // namespace corbel::analysis::patterns
