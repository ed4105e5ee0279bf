/// Probabilities read off decision diagrams: sums of positive terms only, so that small ones keep
/// their digits.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/availability/fault_tree/chance.h"
#include "analysis/availability/fault_tree/module_diagram.h"

namespace corbel::analysis::availability {

/// The chances of each node of a diagram whose variables have these chances.
std::vector<Chance> nodeChances(const ModuleDiagram& diagram, std::span<const Chance> variables);

/// Of an exact module whose variables have these chances.
Chance moduleChance(const ModuleDiagram& diagram, std::span<const Chance> variables);

/// The influence of each variable of a module with a diagram, all in one pass down.
std::vector<Influence> influences(const ModuleDiagram& diagram, std::span<const Chance> variables);

} // namespace corbel::analysis::availability
