#include "analysis/layout/model_layout.h"

#include "analysis/layout/nearby_routes.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

namespace corbel::analysis::layout {

namespace {

using model::ElementKind;

using Indices = std::unordered_map<std::string, int>;

/// Roughly, in pixels, when a Latin letter takes `latin`.
double textWidth(std::string_view text, double latin)
{
    constexpr double wide = 1.8; // Korean, Chinese, Japanese: three bytes and more in UTF-8
    double width = 0;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool isContinuation = (byte & 0xC0U) == 0x80U;
        width += isContinuation ? 0 : byte >= 0xE0U ? wide * latin : latin;
    }
    return width;
}

/// The innermost container of each shown element among the shown ones, -1 at the top.
std::vector<int> parentsOf(const model::Model& model, const std::vector<model::ElementId>& shown,
                           const Indices& indices)
{
    std::vector<int> parents(shown.size(), -1);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        for (const model::ElementId& ancestor : model::ancestors(model, shown[i])) {
            if (const auto it = indices.find(ancestor.value); it != indices.end()) {
                parents[i] = it->second;
                break;
            }
        }
    }
    return parents;
}

Indices indicesOf(const std::vector<model::ElementId>& shown)
{
    Indices indices;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        indices.emplace(shown[i].value, static_cast<int>(i));
    }
    return indices;
}

/// Per element, the element that is drawn in its place: itself, or the outermost collapsed
/// container around it.
std::vector<int> drawnInstead(const std::vector<int>& parents, const std::vector<bool>& collapsed)
{
    std::vector<int> drawn(parents.size());
    for (int i = 0; i < static_cast<int>(parents.size()); ++i) {
        drawn[i] = i;
        for (int outer = parents[i]; outer >= 0; outer = parents[outer]) {
            if (collapsed[outer]) {
                drawn[i] = outer;
            }
        }
    }
    return drawn;
}

/// The boxes and edges that a view draws, in the engine's terms.
struct Drawing {
    std::vector<Box> boxes;
    std::vector<Edge> edges;
    std::vector<const model::Relation*> relations; ///< One per edge.
};

Drawing drawingOf(const model::Model& model, const model::View& view)
{
    std::vector<model::ElementId> shown;
    std::vector<bool> collapsed;
    for (const model::Placement& item : view.items) {
        shown.push_back(item.element);
        collapsed.push_back(item.collapsed);
    }
    const Indices indices = indicesOf(shown);
    const std::vector<int> parents = parentsOf(model, shown, indices);
    const std::vector<int> drawn = drawnInstead(parents, collapsed);

    Drawing drawing;
    std::vector<int> boxOf(shown.size(), -1);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (drawn[i] == static_cast<int>(i)) {
            boxOf[i] = static_cast<int>(drawing.boxes.size());
            const model::Placement& item = view.items[i];
            const double title = titleWidth(*model::find(model, item.element));
            drawing.boxes.push_back({parents[i],
                                     {item.x, item.y, item.w, item.h},
                                     {item.x, item.y, title, defaultTitleBand}});
        }
    }
    std::vector<bool> isContainer(drawing.boxes.size(), false);
    for (Box& box : drawing.boxes) {
        box.parent = box.parent < 0 ? -1 : boxOf[box.parent];
        if (box.parent >= 0) {
            isContainer[box.parent] = true;
        }
    }
    for (std::size_t i = 0; i < drawing.boxes.size(); ++i) {
        if (!isContainer[i]) {
            drawing.boxes[i].title = {};
        }
    }
    for (const model::Relation& relation : model.relations) {
        const auto from = indices.find(relation.from.value);
        const auto to = indices.find(relation.to.value);
        if (from == indices.end() || to == indices.end()) {
            continue;
        }
        const int source = boxOf[drawn[from->second]];
        const int target = boxOf[drawn[to->second]];
        if (source == target && relation.from != relation.to) {
            continue; // inside one collapsed container
        }
        drawing.edges.push_back({source, target});
        drawing.relations.push_back(&relation);
    }
    return drawing;
}

/// Without the dust of floating point, which would stand in every file: 82, not 81.99999999999999.
double rounded(double coordinate)
{
    return std::round(coordinate * 1000) / 1000;
}

model::Route routeOf(const model::RelationId& relation, const Polyline& line)
{
    model::Route route{relation, {}};
    route.points.reserve(line.size());
    for (const Point& point : line) {
        route.points.push_back({rounded(point.x), rounded(point.y)});
    }
    return route;
}

Polyline lineOf(const model::Route* route)
{
    Polyline line;
    if (route != nullptr) {
        for (const model::Point& point : route->points) {
            line.push_back({point.x, point.y});
        }
    }
    return line;
}

/// Tiers stand in rows, sites in bands, partitions side by side; a mixture follows its relations.
Arrangement arrangementOf(const model::Model& model, const std::vector<model::ElementId>& shown,
                          const std::vector<int>& children)
{
    const auto are = [&](ElementKind kind) {
        return children.size() > 1 && std::ranges::all_of(children, [&](int child) {
                   return model::find(model, shown[child])->kind == kind;
               });
    };
    if (are(ElementKind::Tier)) {
        return Arrangement::Rows;
    }
    if (are(ElementKind::Site)) {
        return Arrangement::Bands;
    }
    return are(ElementKind::Partition) ? Arrangement::Equals : Arrangement::Layered;
}

} // namespace

double titleWidth(const model::Element& element)
{
    constexpr double icon = 44;
    constexpr double gap = 14;
    using enum model::Key;
    double width = icon + textWidth(model::displayName(element), 7) + gap +
                   textWidth(model::spelling(element.kind), 6);
    for (const model::Key key : {Layer, GroupType, SiteType, HostType, ClusterType, SiteRole}) {
        if (const std::string_view text = model::textOf(element.fields, key); !text.empty()) {
            width += gap + textWidth(text, 6);
        }
    }
    return width;
}

std::vector<model::ElementId> elementsOfDefaultView(const model::Model& model)
{
    std::set<std::string> involved;
    for (const model::Element& element : model.elements) {
        involved.insert(model::parentOf(element).value);
    }
    for (const model::Relation& relation : model.relations) {
        involved.insert(relation.from.value);
        involved.insert(relation.to.value);
    }
    std::vector<model::ElementId> shown;
    for (const model::Element& element : model.elements) {
        // What only hosts other things, named by their `runs-on`, would stand about unconnected.
        const bool isIdle = canHost(element.kind) && model::parentOf(element).empty() &&
                            !involved.contains(element.id.value);
        if (element.kind != ElementKind::Team && !isIdle) {
            shown.push_back(element.id);
        }
    }
    if (shown.empty()) {
        for (const model::Element& element : model.elements) {
            shown.push_back(element.id);
        }
    }
    return shown;
}

model::View layOutView(const model::Model& model, const std::vector<model::ElementId>& shown,
                       const SizeOf& sizeOf, const model::View& previous,
                       const ModelLayoutSettings& settings)
{
    const Indices indices = indicesOf(shown);
    const std::vector<int> parents = parentsOf(model, shown, indices);
    std::vector<std::vector<int>> children(shown.size() + 1);
    for (int i = 0; i < static_cast<int>(shown.size()); ++i) {
        children[parents[i] < 0 ? shown.size() : parents[i]].push_back(i);
    }

    Graph graph;
    graph.arrangement = arrangementOf(model, shown, children.back());
    std::vector<bool> collapsed;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const model::Element& element = *model::find(model, shown[i]);
        const model::Placement* before = previous.items.find(shown[i].value);
        const bool isContainer = !children[i].empty();
        Node node;
        node.parent = parents[i];
        node.collapsed = before != nullptr && before->collapsed;
        const BoxSize size = sizeOf(element, isContainer && !node.collapsed);
        node.width = size.width;
        node.height = size.height;
        if (isContainer && !node.collapsed) {
            node.headerHeight = settings.titleBand;
            node.titleWidth = titleWidth(element);
        }
        node.arrangement = arrangementOf(model, shown, children[i]);
        node.order = static_cast<int>(
            model::amountOf(element.fields, model::Key::Order).value_or(static_cast<double>(i)));
        if (before != nullptr && before->pinned) {
            node.pinned = Point{before->x, before->y};
        }
        collapsed.push_back(node.collapsed);
        graph.nodes.push_back(node);
    }
    const std::vector<int> drawn = drawnInstead(parents, collapsed);
    std::vector<const model::Relation*> relations;
    for (const model::Relation& relation : model.relations) {
        const auto from = indices.find(relation.from.value);
        const auto to = indices.find(relation.to.value);
        if (from == indices.end() || to == indices.end()) {
            continue;
        }
        const Edge edge{drawn[from->second], drawn[to->second]};
        if (edge.source != edge.target || relation.from == relation.to) {
            graph.edges.push_back(edge);
            relations.push_back(&relation);
        }
    }

    const Result result = layOut(graph, settings.engine);
    model::View view;
    view.id = previous.id;
    view.name = previous.name;
    view.notes = previous.notes;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Rect& rect = result.nodes[i];
        const model::Placement* before = previous.items.find(shown[i].value);
        const bool isPinned = before != nullptr && before->pinned;
        view.items.append({shown[i], rounded(rect.x), rounded(rect.y), rounded(rect.width),
                           rounded(rect.height), isPinned, static_cast<bool>(collapsed[i])});
    }
    for (std::size_t i = 0; i < relations.size(); ++i) {
        const bool isWhole = shown[graph.edges[i].source] == relations[i]->from &&
                             shown[graph.edges[i].target] == relations[i]->to;
        if (isWhole && result.routes[i].size() > 1) {
            view.routes.append(routeOf(relations[i]->id, result.routes[i]));
        }
    }
    return view;
}

model::View layOutView(const model::Model& model, const SizeOf& sizeOf,
                       const ModelLayoutSettings& settings)
{
    model::View view;
    view.id = model::ViewId{"main"};
    view.name = "Overview";
    return layOutView(model, elementsOfDefaultView(model), sizeOf, view, settings);
}

std::vector<model::Route> routesFor(const model::Model& model, const model::View& view,
                                    const std::vector<model::RelationId>& which,
                                    const RoutingSettings& settings)
{
    const Drawing drawing = drawingOf(model, view);
    std::set<std::string> wanted;
    for (const model::RelationId& id : which) {
        wanted.insert(id.value);
    }
    std::vector<int> chosen;
    std::vector<Polyline> current;
    for (std::size_t i = 0; i < drawing.edges.size(); ++i) {
        const std::string& id = drawing.relations[i]->id.value;
        const bool isChosen = wanted.contains(id);
        if (isChosen) {
            chosen.push_back(static_cast<int>(i));
        }
        current.push_back(isChosen ? Polyline() : lineOf(view.routes.find(id)));
    }
    const std::vector<Polyline> lines =
        rerouteNearby(drawing.boxes, drawing.edges, chosen, current, settings);
    std::vector<model::Route> routes;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (lines[i].size() > 1) {
            routes.push_back(routeOf(drawing.relations[chosen[i]]->id, lines[i]));
        }
    }
    return routes;
}

} // namespace corbel::analysis::layout
