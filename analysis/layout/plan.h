// How everything is arranged, as nested lines of blocks, before and apart from coordinates.
#pragma once

#include "analysis/layout/geometry.h"
#include "analysis/layout/hierarchy.h"
#include "analysis/layout/layering.h"
#include "analysis/layout/layout.h"

#include <cstddef>
#include <vector>

namespace corbel::analysis::layout {

/// Two blocks of different lines of a group with a least distance along the lines.
struct Separation {
    int low;
    int high;
    double distance;
};

/// A node, or a group of blocks arranged in lines that has no border of its own.
struct Block {
    int node = -1;        ///< the node, or -1 for a group
    int parent = -1;      ///< the group it is in, -1 = it is the whole content of a container
    bool columns = false; ///< of a group: lines are columns, not rows
    std::vector<std::vector<int>> lines;       ///< of a group: its blocks
    std::vector<double> lineGaps;              ///< before each line but the first
    std::vector<std::vector<double>> itemGaps; ///< before each block of a line but the first
    std::vector<Link> links;                   ///< between blocks of this group (block indices)
    std::vector<Separation> separations;       ///< between blocks of this group
    bool equalLength = false;    ///< blocks fill the longest line together (tiers: full rows)
    bool equalThickness = false; ///< the blocks of a line are as thick as the thickest
    bool alignRows = false;      ///< the rows inside its containers share their heights
    std::vector<double> leastThickness; ///< of the lines of a group, empty = none asked for
    std::size_t line = 0;               ///< where it stands in its group
    std::size_t place = 0;
    Rect rect; ///< relative to the group, or to the container's content
};

struct Padding {
    double left = 0, top = 0, right = 0, bottom = 0;
};

struct Plan {
    std::vector<Block> blocks;
    std::vector<int> blockOf;      ///< per node, -1 = not drawn
    std::vector<int> contentOf;    ///< per node + 1 (0 = the whole drawing): its content, -1 = none
    std::vector<Padding> paddings; ///< per node
};

/// Sets all blocks' rectangles from the sizes of the leaves, and returns the absolute rectangle of
/// every drawn node. The drawing begins at the origin.
std::vector<Rect> place(Plan& plan, const Graph& graph, const Hierarchy& hierarchy);

/// Computes the size and inner positions of one block, whose inner blocks are measured already.
void measure(Plan& plan, int block, const Graph& graph);

} // namespace corbel::analysis::layout
