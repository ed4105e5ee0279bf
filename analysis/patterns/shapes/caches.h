/// Which stores are caches, and which may be one, as they do not say their type.
#pragma once

#include <set>

#include "analysis/patterns/facts.h"

namespace corbel::analysis::patterns {

bool isCache(const ModelFacts& facts, Index node);

/// Logic that reads a store without a type or a backup, if all that reads it asks another store as
/// well, none of them a cache that says so. Empty where the store says what it is, or is no cache.
std::set<Index> usersOfMaybeCache(const ModelFacts& facts, Index store);

} // namespace corbel::analysis::patterns
