/// How much of a verdict is owed to the weights of the rules and to the mix of the formula.
#pragma once

#include <span>

#include "analysis/patterns/result.h"

namespace corbel::analysis {

/// Share of all weightings that keep the verdict: weights of supporting and forbidden rules from
/// the flat Dirichlet distribution, the mix of least and mean uniform on [0, 1]. What a number of
/// random draws would estimate is integrated here, to 1e-9.
double robustnessOf(std::span<const PatternRule> rules);

/// The chance that the mean of `values`, under weights from the flat Dirichlet distribution, lies
/// in an interval around `x`, over the width of that interval: a B-spline of which they are the
/// knots. They are ascending, `x` is none of them, and not all are equal.
double densityOfMean(std::span<const double> values, double x);

} // namespace corbel::analysis
