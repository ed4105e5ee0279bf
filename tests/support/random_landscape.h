/// Random systems with everything that smells are about: services in services, shared stores and
/// containers, gateways, tiers, actors inside and outside, teams with and without a say.
#pragma once

#include "model/model.h"
#include "tests/support/random_model.h"

namespace corbel::tests {

/// A legal model of about `parts` services, stores and gateways with their surroundings, all drawn
/// on one view. `prefix` begins every id.
model::Model randomLandscape(Random& random, std::size_t parts, const std::string& prefix = {});

/// The same system under other names, in another order, drawn nowhere.
model::Model disguised(Random& random, const model::Model& model);

} // namespace corbel::tests
