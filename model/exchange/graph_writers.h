/// Writes a model as a drawing for other tools: Graphviz DOT and Mermaid. Boxes, nesting and lines
/// only; what else a model says has no place there.
#pragma once

#include <string>

#include "model/model.h"

namespace corbel::model::exchange {

/// A `digraph` with one cluster per container; shapes tell stores, streams and actors apart.
std::string toDot(const Model& model);

/// A `flowchart` with one subgraph per container.
std::string toMermaid(const Model& model);

} // namespace corbel::model::exchange
