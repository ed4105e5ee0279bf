/// What a fault tree from a file comes to, whatever is unknown, certain or impossible in it.
#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "analysis/availability/fault_tree/solve.h"
#include "analysis/availability/open_psa/open_psa_reader.h"

namespace corbel::analysis::availability {

struct OpenPsaSolution {
    /// Where events are undecided and matter, these are bounds for all that they may be.
    Probability probability;
    std::vector<Importance> importance;  ///< [i] is of event i; empty where not exact.
    std::optional<CutSetCounts> cutSets; ///< Absent where stopped.
    /// Whether the top happens anyway: its one minimal cut set is the empty one, of no order.
    bool isCertain = false;
    /// The minimal cut sets, ascending; none where stopped.
    CutSetWalk walk;
    model::Message limit; ///< Why something is not exact or not complete; else empty.

    /// The number where it is one.
    std::optional<double> value() const;
    /// Of all orders; absent where not all are known.
    std::optional<Count> cutSetCount() const;
};

/// Minimal cut sets are those of the drawn formula: an event of probability 1, or of none, may be
/// in them like any other; one of probability 0 never is. Fails as `solve` does.
model::Result<OpenPsaSolution> solveOpenPsa(const OpenPsaTree& read, const SolveSettings& settings,
                                            const std::stop_token& stop = {});

} // namespace corbel::analysis::availability
