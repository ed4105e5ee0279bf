// Makes groups of blocks: lines, wrapped lines and shelves.
#pragma once

#include "analysis/layout/plan.h"

#include <vector>

namespace corbel::analysis::layout {

using Lines = std::vector<std::vector<int>>;

/// Adds a group with the given lines of blocks to the plan, measured, and returns its index.
int addGroup(Plan& plan, const Graph& graph, Lines lines, bool columns, double lineGap,
             double itemGap, std::vector<Link> links = {});

/// The shape that a container is to have, of which its frame takes a part.
struct Shape {
    double aspect = 1.4;
    double frameWidth = 0; ///< paddings and the like around the content
    double frameHeight = 0;
};

/// Puts blocks into rows that are wrapped where the whole comes nearest to `shape`, as one group.
int addShelves(Plan& plan, const Graph& graph, const std::vector<int>& blocks, const Shape& shape,
               double gap);

/// The size, as if square, of the smallest rectangle of the wanted shape that holds the content.
double extentFor(const Rect& content, const Shape& shape);

} // namespace corbel::analysis::layout
