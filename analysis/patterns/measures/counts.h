/// Quantities that several patterns measure in the same way.
#pragma once

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

Measured counted(std::size_t number, std::string unit, std::vector<std::string> witnesses = {});

/// `part / whole`; without a whole it needs `what`.
Measured shareOf(std::size_t part, std::size_t whole, model::Message what,
                 std::vector<std::string> witnesses = {});

/// Share of all entries that are down when the whole element is.
Measured entriesLostWith(const Scope& scope, Index node);

/// The largest number of calls one after the other that a request of the region waits for.
Measured longestWay(const Scope& scope);

/// Stores among the parts of the region.
Measured storeCount(const Scope& scope);

} // namespace corbel::analysis::patterns
