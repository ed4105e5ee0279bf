/// The fault tree below one gate of an Open-PSA file that has no mistakes.
#pragma once

#include <optional>
#include <vector>

#include "analysis/availability/open_psa/open_psa_formula.h"
#include "analysis/availability/open_psa/open_psa_reader.h"
#include "analysis/availability/open_psa/open_psa_scope.h"

namespace corbel::analysis::availability::open_psa {

/// `numbers` as `readNumbers` gives them.
OpenPsaTree buildTree(const Scope& scope, const Formulas& formulas,
                      const std::vector<std::optional<double>>& numbers, DefinitionIndex top,
                      Complaints& complaints);

} // namespace corbel::analysis::availability::open_psa
