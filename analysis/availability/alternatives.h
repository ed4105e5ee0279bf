/// Which of a user's alternatives serve at once, and which only after something has failed over to
/// them.
#pragma once

#include <span>
#include <vector>

#include "analysis/availability/drawing.h"

namespace corbel::analysis::availability {

/// A fail-over between targets of one user.
struct Changeover {
    Index failOver = noIndex;
    std::vector<std::size_t> from; ///< What fails: targets that are, or stand in, its one end.
    std::vector<std::size_t> to;   ///< Those at its other end that wait for it.
    /// Fail-overs that lead to each other in a circle have the same number.
    Index circle = 0;
    std::uint32_t circleSize = 1; ///< How many do.
};

/// What a fail-over leads to is a standby, unless the drawing states that it is active: whoever
/// could ask both ends asks the second one after the switch only. In a circle of fail-overs each
/// end is an active one. Targets are named by the places of the relations that lead to them.
struct Alternatives {
    std::vector<std::size_t> atOnce;     ///< Ascending; never empty.
    std::vector<Changeover> changeovers; ///< In document order of what fails over.
    /// Every changeover is one between two targets themselves and nothing around these fails over:
    /// what serves at once, with what it fails over to, is all there is.
    bool isPlain = true;
};

/// `relations` lead from one user to what it may ask, and are not empty.
Alternatives alternativesAmong(const Drawing& drawing, std::span<const Index> relations);

} // namespace corbel::analysis::availability
