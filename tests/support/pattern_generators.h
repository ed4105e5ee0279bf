/// Canonical drawings of the architecture types at any size: each has fit 1 for its own pattern.
#pragma once

#include "tests/support/model_builder.h"

namespace corbel::tests {

/// A host with `parts` parts on it: services in a chain, the last one a store, one team.
ModelBuilder canonicalCentralized(int parts);

/// `clients` rich clients of one server with its store.
ModelBuilder canonicalClientServer(int clients);

/// `width` front ends, services and stores side by side, each service asking its store; in tiers
/// when asked for, otherwise to be recognised by their calls alone.
ModelBuilder canonicalThreeTier(int width, bool withTiers);

/// `shards` partitions `p0`, ... each with a service `s0` and a store `d0`, behind gateway `g`.
ModelBuilder canonicalHorizontal(int shards);

} // namespace corbel::tests
