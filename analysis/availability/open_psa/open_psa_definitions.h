/// The definitions of an Open-PSA file: what there is, before what it means.
#pragma once

#include "analysis/availability/open_psa/open_psa_scope.h"

namespace corbel::analysis::availability::open_psa {

/// All that the file defines, in its order. Formulas and expressions are not looked into.
Scope readDefinitions(const model::text::XmlDocument& document, Complaints& complaints);

} // namespace corbel::analysis::availability::open_psa
