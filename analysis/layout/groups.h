// Makes groups of blocks: lines, wrapped lines and shelves.
#pragma once

#include "analysis/layout/plan.h"

#include <vector>

namespace corbel::analysis::layout {

using Lines = std::vector<std::vector<int>>;

/// Adds a group with the given lines of blocks to the plan, measured, and returns its index.
int addGroup(Plan& plan, const Graph& graph, Lines lines, bool columns, double lineGap,
             double itemGap, std::vector<Link> links = {});

/// Puts blocks into rows that are wrapped where the whole comes nearest to `aspect`, as one group.
int addShelves(Plan& plan, const Graph& graph, const std::vector<int>& blocks, double aspect,
               double gap);

/// The side of the square-like area that a rectangle asks for when `aspect` is the wanted shape.
double extentFor(const Rect& rect, double aspect);

} // namespace corbel::analysis::layout
