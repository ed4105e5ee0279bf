/// What goes round in circles along some of a model's relations.
#pragma once

#include <vector>

#include "analysis/graph/model_graph.h"

namespace corbel::analysis {

/// Elements that reach each other, with every relation between them that leads on; ascending.
struct Circle {
    std::vector<Index> nodes;
    std::vector<Index> relations;
};

/// One circle of two elements or more for all that reach each other along `relations`, by their
/// first elements. An element's relation to itself is no circle: it goes to another replica of it,
/// or is its own affair. Linear.
std::vector<Circle> circles(const ModelGraph& graph, const std::vector<Index>& relations);

/// The relations by which one element cannot start without another: all hard ones but fail-overs,
/// and but those to actors, who are there.
std::vector<Index> startUpNeeds(const ModelGraph& graph);

} // namespace corbel::analysis
