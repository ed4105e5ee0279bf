/// Who asks something, with the doors on the way seen through.
#pragma once

#include <vector>

#include "analysis/graph/model_facts.h"

namespace corbel::analysis::patterns {

/// Whatever asks `part` by synchronous requests, straight or through gateways that pass requests
/// on; of these themselves those that nobody asks. Each once.
std::vector<Index> askersOf(const ModelFacts& facts, Index part);

} // namespace corbel::analysis::patterns
