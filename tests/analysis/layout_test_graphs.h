/// Random nested graphs and the rules that every layout has to keep, for the layout tests.
#pragma once

#include "analysis/layout/hierarchy.h"
#include "analysis/layout/layout.h"

#include <cstdint>
#include <string>

namespace corbel::analysis::layout::testing {

/// A small generator of its own, so that the same seed gives the same graph everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed * 2654435761U + 88172645463325252U) {}

    int below(int bound)
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return static_cast<int>(m_state % static_cast<std::uint64_t>(bound));
    }

private:
    std::uint64_t m_state;
};

inline Graph randomGraph(std::uint64_t seed, int nodes, int edges)
{
    Random random(seed);
    Graph graph;
    for (int i = 0; i < nodes; ++i) {
        Node node;
        node.parent = i == 0 || random.below(3) == 0 ? -1 : random.below(i);
        node.width = 60 + random.below(120);
        node.height = 30 + random.below(50);
        node.headerHeight = random.below(2) == 0 ? 0 : 24;
        node.titleWidth = random.below(2) == 0 ? 0 : 80;
        node.arrangement = static_cast<Arrangement>(random.below(4));
        node.order = random.below(4);
        graph.nodes.push_back(node);
    }
    graph.arrangement = static_cast<Arrangement>(random.below(4));
    for (int i = 0; i < edges; ++i)
        graph.edges.push_back({random.below(nodes), random.below(nodes)});
    return graph;
}

inline std::string show(const Rect& r)
{
    return "[" + std::to_string(r.x) + " " + std::to_string(r.y) + " " + std::to_string(r.right()) +
           " " + std::to_string(r.bottom()) + "]";
}

inline std::string show(const Polyline& route)
{
    std::string text;
    for (const Point& p : route)
        text += "(" + std::to_string(p.x) + " " + std::to_string(p.y) + ")";
    return text;
}

inline Hierarchy hierarchyOf(const Graph& graph)
{
    std::vector<int> parents;
    for (const Node& node : graph.nodes)
        parents.push_back(node.parent);
    return Hierarchy(parents);
}

inline bool hidden(const Graph& graph, const Hierarchy& hierarchy, int node)
{
    for (int up = hierarchy.parent(node); up != -1; up = hierarchy.parent(up))
        if (graph.nodes[static_cast<std::size_t>(up)].collapsed)
            return true;
    return false;
}

/// The first rule that the boxes break, or nothing.
inline std::string brokenBoxRule(const Graph& graph, const Result& result)
{
    const Hierarchy hierarchy = hierarchyOf(graph);
    constexpr double slack = 0.01;
    for (int i = 0; i < hierarchy.size(); ++i) {
        if (hidden(graph, hierarchy, i))
            continue;
        const Rect& rect = result.nodes[static_cast<std::size_t>(i)];
        const Node& node = graph.nodes[static_cast<std::size_t>(i)];
        if (rect.width < node.width - slack || rect.height < node.height - slack)
            return "node " + std::to_string(i) + " is smaller than asked " + show(rect);
        const int parent = hierarchy.parent(i);
        if (parent != -1) {
            Rect inner = result.nodes[static_cast<std::size_t>(parent)];
            const double header = graph.nodes[static_cast<std::size_t>(parent)].headerHeight;
            inner.y += header;
            inner.height -= header;
            if (!inner.grown(-1).contains(rect))
                return "node " + std::to_string(i) + " leaves its container " + show(rect);
        }
        for (const int other : hierarchy.children(parent))
            if (other > i && rect.grown(1).overlaps(result.nodes[static_cast<std::size_t>(other)]))
                return "nodes " + std::to_string(i) + " and " + std::to_string(other) + " touch";
    }
    return {};
}

inline bool onBorder(const Point& p, const Rect& r)
{
    constexpr double slack = 0.01;
    const bool inX = p.x > r.x - slack && p.x < r.right() + slack;
    const bool inY = p.y > r.y - slack && p.y < r.bottom() + slack;
    return (inX && (std::abs(p.y - r.y) < slack || std::abs(p.y - r.bottom()) < slack)) ||
           (inY && (std::abs(p.x - r.x) < slack || std::abs(p.x - r.right()) < slack));
}

/// The first rule that the routes break, or nothing.
inline std::string brokenRouteRule(const std::vector<Rect>& nodes, const Hierarchy& hierarchy,
                                   const std::vector<Edge>& edges,
                                   const std::vector<Polyline>& routes)
{
    for (std::size_t e = 0; e < edges.size(); ++e) {
        const Polyline& route = routes[e];
        const std::string name = "route " + std::to_string(e) + " " + show(route);
        if (route.size() < 2)
            return name + " is missing";
        const int source = edges[e].source;
        const int target = edges[e].target;
        if (!onBorder(route.front(), nodes[static_cast<std::size_t>(source)]) ||
            !onBorder(route.back(), nodes[static_cast<std::size_t>(target)]))
            return name + " does not end on the borders";
        for (std::size_t i = 0; i + 1 < route.size(); ++i) {
            if ((route[i].x == route[i + 1].x) == (route[i].y == route[i + 1].y))
                return name + " is not orthogonal";
            const Rect piece{
                std::min(route[i].x, route[i + 1].x), std::min(route[i].y, route[i + 1].y),
                std::abs(route[i].x - route[i + 1].x), std::abs(route[i].y - route[i + 1].y)};
            for (int box = 0; box < hierarchy.size(); ++box) {
                // Only containers around an end may be entered, the ends themselves by the other
                // end when that lies inside.
                const bool allowed = (hierarchy.holds(box, source) && box != source) ||
                                     (hierarchy.holds(box, target) && box != target);
                const Rect inner = nodes[static_cast<std::size_t>(box)].grown(-0.01);
                if (!allowed && inner.width > 0 && inner.height > 0 && inner.overlaps(piece))
                    return name + " enters box " + std::to_string(box);
            }
        }
    }
    return {};
}

} // namespace corbel::analysis::layout::testing
