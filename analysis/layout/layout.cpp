#include "analysis/layout/layout.h"

#include "analysis/layout/arrange.h"
#include "analysis/layout/make_room.h"
#include "analysis/layout/pins.h"
#include "analysis/layout/routing.h"

#include <cstddef>

namespace corbel::analysis::layout {

namespace {

constexpr double flattestSmall = 2.5;
constexpr double flattest = 2;          // the least and the greatest shape that is fine
constexpr std::size_t smallGraph = 150; // nodes up to which more rounds are quick enough
constexpr std::size_t manyEdges = 1500; // above, each route is searched only once per round

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

/// The node itself, or the outermost collapsed one around it.
std::vector<int> visibleNodes(const Graph& graph, const Hierarchy& hierarchy)
{
    std::vector<int> visible(graph.nodes.size());
    for (const int node : hierarchy.topDown()) {
        const int parent = hierarchy.parent(node);
        const bool hidden =
            parent != -1 && (visible[at(parent)] != parent || graph.nodes[at(parent)].collapsed);
        visible[at(node)] = hidden ? visible[at(parent)] : node;
    }
    return visible;
}

double aspectOf(const std::vector<Rect>& rects)
{
    Rect bounds;
    for (std::size_t i = 0; i < rects.size(); ++i)
        bounds = i == 0 ? rects[i] : bounds.united(rects[i]);
    return bounds.height > 0 && bounds.width > 0 ? bounds.width / bounds.height : 1;
}

} // namespace

Result layOut(const Graph& graph, const Settings& settings)
{
    std::vector<int> parents;
    parents.reserve(graph.nodes.size());
    for (const Node& node : graph.nodes)
        parents.push_back(node.parent);
    const Hierarchy hierarchy(parents);
    const std::vector<int> visible = visibleNodes(graph, hierarchy);
    std::vector<char> drawn(graph.nodes.size());
    for (std::size_t i = 0; i < drawn.size(); ++i)
        drawn[i] = visible[i] == static_cast<int>(i);

    // An edge of a hidden node belongs to the collapsed one around it; one within is not drawn.
    std::vector<Edge> edges;
    const auto exists = [&](int node) { return node >= 0 && node < hierarchy.size(); };
    for (const Edge& edge : graph.edges) {
        Edge lifted{-1, -1};
        if (exists(edge.source) && exists(edge.target)) {
            lifted = {visible[at(edge.source)], visible[at(edge.target)]};
            if (lifted.source == lifted.target && edge != lifted)
                lifted = {-1, -1};
        }
        edges.push_back(lifted);
    }

    const auto links = liftLinks(edges, hierarchy);
    Plan plan = arrange(graph, hierarchy, drawn, links, settings, settings.aspect);
    std::vector<Box> boxes(graph.nodes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        boxes[i].parent = hierarchy.parent(static_cast<int>(i));
    RoutingSettings routing;
    routing.lane = settings.lane;
    routing.stop = settings.stop;
    const std::vector<char> all(edges.size(), 1);
    const bool small = graph.nodes.size() <= smallGraph;
    const int rounds = small ? 3 : 2;
    bool reshaped = false;
    Result result;
    for (int round = 0; round < rounds; ++round) {
        result.nodes = place(plan, graph, hierarchy);
        applyPins(graph, hierarchy, drawn, settings, result.nodes);
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            boxes[i].rect = result.nodes[i];
            const Node& node = graph.nodes[i];
            if (hierarchy.isContainer(static_cast<int>(i)) && !node.collapsed)
                boxes[i].title = {boxes[i].rect.x, boxes[i].rect.y, node.titleWidth,
                                  node.headerHeight};
        }
        const bool quick = round + 1 < rounds || edges.size() > manyEdges;
        const int searches = small ? 3 : quick ? 1 : 2;
        Routing routed = route(boxes, edges, all, {}, routing, searches);
        result.routes = std::move(routed.routes);
        if (settings.stop.stop_requested() || round + 1 == rounds ||
            !makeRoom(plan, hierarchy, routed.shortages))
            break;
        // The room that routes need changes the shape; once, start again with that in mind.
        const double aspect = aspectOf(place(plan, graph, hierarchy));
        const double limit = small ? flattestSmall : flattest;
        if (reshaped || (aspect < limit && aspect > 1 / limit))
            continue;
        reshaped = true;
        const double wanted = settings.aspect * settings.aspect / aspect;
        plan = arrange(graph, hierarchy, drawn, links, settings, std::clamp(wanted, 0.1, 10.0));
        round = -1;
    }
    return result;
}

} // namespace corbel::analysis::layout
