/// Who owns an element.
#pragma once

#include <vector>

#include "analysis/graph/model_graph.h"

namespace corbel::analysis {

/// The teams with a share above 0, ascending by index; where the element states none, those of the
/// nearest container that does.
std::vector<Index> ownersOf(const ModelGraph& graph, Index node);

/// The same of every element, by index.
std::vector<std::vector<Index>> allOwners(const ModelGraph& graph);

} // namespace corbel::analysis
