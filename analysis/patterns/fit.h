/// The fit formula and what follows from it: verdict, coverage, nearest flip.
#pragma once

#include <span>

#include "analysis/patterns/result.h"

namespace corbel::analysis {

/// `min(required) × (mix · min(supporting, forbidden) + (1 − mix) · weighted mean(...))`, the min
/// and the mean of nothing being 1. Monotone in every e, so the bounds are exact. Vacuous
/// supporting rules are left out.
Interval fitOf(std::span<const PatternRule> rules, double mix = 0.5);

Verdict verdictOf(const Interval& fit);

/// Decided weight over total weight; vacuous supporting rules count in neither.
double coverageOf(std::span<const PatternRule> rules);

/// The single weight nearest to its present value at which the verdict changes.
std::optional<WeightFlip> nearestFlip(std::span<const PatternRule> rules);

/// What the undecided rules lack, ordered by how much of the fit's width is sure to go when it is
/// known.
std::vector<MissingValues> missingValues(std::span<const PatternRule> rules);

} // namespace corbel::analysis
