/// A drawing in which every pattern that asks for figures is there hundreds of times.
#pragma once

#include "model/model.h"

namespace corbel::tests {

/// About `elements` of them, in groups of twenty: an actor, an API gateway with two services, an
/// active one with a standby and a copy of its data, two shards. Everything hangs together behind
/// one more gateway; every other group states no availability. With `hasHosts` all that does work
/// or keeps data stands on hosts, else there are none.
model::Model crowdedDrawing(std::size_t elements, bool hasHosts);

} // namespace corbel::tests
