/// Regions made of what belongs together for one purpose: a cache and its users, data that is kept
/// twice, sidecars, cells side by side.
#pragma once

#include <vector>

#include "analysis/graph/model_facts.h"

namespace corbel::analysis::patterns {

using Members = std::vector<Index>;

/// For each cache, and each store that may be one, the logic that asks it, straight or through
/// gateways, and the stores that this asks as well.
std::vector<Members> cacheUses(const ModelFacts& facts);

/// Stores that feed each other by replication, or by way of services and streams, with everything
/// on the way and all logic that works on one of them.
std::vector<Members> fedStores(const ModelFacts& facts);

/// The sidecars that relations tie together (`component` by element), and gateways that may be
/// some, with the parts that they have calls with.
std::vector<Members> meshes(const ModelFacts& facts, const std::vector<Index>& component);

/// Groups of type cell with their content: those in one container; at the top those that relations
/// tie together (`component` by element), and all lonely ones. A group without a type beside cells
/// may be one.
std::vector<Members> cellSets(const ModelFacts& facts, const std::vector<Index>& component);

} // namespace corbel::analysis::patterns
