// Corbel's own automatic layout: places nested boxes and routes their edges, from sizes alone.
#pragma once

#include "analysis/layout/geometry.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace corbel::analysis::layout {

/// How a container wants its direct children arranged.
enum class Arrangement {
    Layered, ///< by the direction of the edges between them
    Equals,  ///< side by side in index order, one size: partitions, replicas
    Rows,    ///< full-width rows by `Node::order`: tiers
    Bands,   ///< columns or rows of one length by `Node::order`: sites
};

struct Node {
    int parent = -1;         ///< index of the containing node, -1 at the top
    double width = 120;      ///< pixels; of a container the least width
    double height = 48;      ///< pixels; of a container the least height
    double headerHeight = 0; ///< title band that stays free above a container's children
    double titleWidth = 0;   ///< pixels of title text at the left of that band, which routes avoid
    Arrangement arrangement = Arrangement::Layered; ///< of the children of this node
    int order = 0;               ///< place among the siblings where the arrangement asks for one
    bool collapsed = false;      ///< drawn as a leaf; what it holds is not drawn
    std::optional<Point> pinned; ///< top left corner that has to stay
    bool operator==(const Node&) const = default;
};

/// A relation drawn from `source` to `target`; either may be a container, or both the same node.
struct Edge {
    int source = 0;
    int target = 0;
    bool operator==(const Edge&) const = default;
};

struct Graph {
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    Arrangement arrangement = Arrangement::Layered; ///< of the nodes at the top
    bool operator==(const Graph&) const = default;
};

struct Settings {
    double gap = 28;      ///< least distance of siblings, pixels
    double layerGap = 40; ///< least distance of layers, pixels
    double padding = 20;  ///< least distance of a child from its container's border, pixels
    double lane = 10;     ///< distance of parallel edges where there is room, pixels
    double aspect = 1.5;  ///< width to height to aim at
    std::stop_token stop; ///< when asked to stop, refinement ends early; the result stays legal
};

struct Result {
    std::vector<Rect> nodes;      ///< one per node; inside a collapsed node, that node's rectangle
    std::vector<Polyline> routes; ///< one per edge, on box borders at both ends, orthogonal;
                                  ///< empty when an end does not exist or is not drawn
    bool operator==(const Result&) const = default;
};

/// Places all nodes and routes all edges. Equal input gives equal output, whatever the machine.
Result layOut(const Graph& graph, const Settings& settings = {});

} // namespace corbel::analysis::layout
