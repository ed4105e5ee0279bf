/// Probabilities read off decision diagrams: sums of positive terms only, so that small ones keep
/// their digits.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/availability/module_diagram.h"

namespace corbel::analysis::availability {

/// Of an event or a gate: each part is known by itself, for 1 - p of a small p has lost its digits.
struct Chance {
    double isTrue = 0.0;
    double isFalse = 1.0;

    bool operator==(const Chance&) const = default;
};

/// The chances of each node of a diagram whose variables have these chances.
std::vector<Chance> nodeChances(const ModuleDiagram& diagram, std::span<const Chance> variables);

/// What the value of one variable makes of a function.
struct Influence {
    Chance withTrue;
    Chance withFalse;
    double birnbaum = 0.0; ///< withTrue.isTrue - withFalse.isTrue
};

/// The influence of each variable of an exact diagram, all in one pass down.
std::vector<Influence> influences(const ModuleDiagram& diagram, std::span<const Chance> variables);

} // namespace corbel::analysis::availability
