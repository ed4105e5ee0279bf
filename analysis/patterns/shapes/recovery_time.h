/// How long a recovery site takes to serve, and how old its data is then.
#pragma once

#include <string>
#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

/// A number of seconds that is known, and the keys that may add to it.
struct Span {
    double atLeast = 0;
    std::vector<std::string> missing;
};

/// Stores and streams.
bool keepsData(const Scope& scope, Index part);

/// By the quickest switch of the whole site, or by those of its parts, of which each has to switch;
/// with the time to read back what the other site has as a backup only.
Span switching(const Scope& scope);

/// The oldest of the copies. Data without one has a rule of its own.
Span copying(const Scope& scope);

} // namespace corbel::analysis::patterns
