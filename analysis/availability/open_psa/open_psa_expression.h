/// The numbers of an Open-PSA file: probabilities and the parameters that they are made of.
#pragma once

#include <optional>
#include <vector>

#include "analysis/availability/open_psa/open_psa_scope.h"

namespace corbel::analysis::availability::open_psa {

/// What every basic event and every parameter comes to, by definition; nothing for gates and house
/// events, for basic events without an expression, and for what was complained about.
std::vector<std::optional<double>> readNumbers(const Scope& scope, Complaints& complaints);

} // namespace corbel::analysis::availability::open_psa
