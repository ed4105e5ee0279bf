/// Circles that a rule's relations form between elements, or between what contains, owns or carries
/// them.
#pragma once

#include <optional>
#include <vector>

#include "analysis/rules/truths.h"

namespace corbel::analysis::rules {

/// All units that reach each other.
struct RoundTrip {
    std::vector<Index> units;     ///< Elements, ascending.
    std::vector<Index> relations; ///< Those that lead from one of them to another one; ascending.
    std::vector<Index> shortest;  ///< Units in the order of a shortest circle through the first.
};

struct RoundTrips {
    std::vector<RoundTrip> sure;
    /// Relations that may close a further circle, by what is unknown of them or of their ends; each
    /// list is one possible circle.
    std::vector<std::vector<Index>> open;
};

/// Of the relations that the rule selects. Without a boundary between the elements; an element's
/// relation to itself is none. Linear, but for a logarithm.
RoundTrips roundTrips(const Truths& truths, std::optional<Boundary> between);

} // namespace corbel::analysis::rules
