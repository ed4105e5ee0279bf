/// What holds the fit of a pattern back most: the one rule whose improvement would raise it most.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "analysis/patterns/result.h"

namespace corbel::analysis {

struct FitLimit {
    std::size_t rule = 0; ///< Index of the rule.
    Interval fit;         ///< What the fit would be with this rule fully met, all others as is.

    bool operator==(const FitLimit&) const = default;
};

/// `nullopt` where every rule is fully met. Of rules that would raise the fit alike (several that
/// are required and do not hold: then none does alone) a required one goes first, then the one that
/// is met least, then the first.
std::optional<FitLimit> limitOf(std::span<const PatternRule> rules);

} // namespace corbel::analysis
