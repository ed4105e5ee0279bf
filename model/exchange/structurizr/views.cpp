#include "model/exchange/structurizr/views.h"

#include "model/exchange/structurizr/fields.h"
#include "model/schema.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace corbel::model::exchange::structurizr {
namespace {

constexpr double scale = 160.0 / 450.0;
/// Room between a container's edge and what stands in it; above it also its name.
constexpr double padding = 24;
constexpr double titleHeight = 24;

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    Point centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
    void include(const Box& other)
    {
        left = std::min(left, other.left);
        top = std::min(top, other.top);
        right = std::max(right, other.right);
        bottom = std::max(bottom, other.bottom);
    }
};

double scaled(double pixels)
{
    return std::isfinite(pixels) ? std::round(pixels * scale) : 0;
}

/// Where the line from the box's centre to `outside` leaves the box.
Point borderPoint(const Box& box, const Point& outside)
{
    const Point centre = box.centre();
    const double dx = outside.x - centre.x;
    const double dy = outside.y - centre.y;
    const double halfWidth = (box.right - box.left) / 2;
    const double halfHeight = (box.bottom - box.top) / 2;
    const double reach = std::max(halfWidth > 0 ? std::abs(dx) / halfWidth : 0,
                                  halfHeight > 0 ? std::abs(dy) / halfHeight : 0);
    if (reach <= 0) {
        return centre;
    }
    return {std::round(centre.x + dx / reach), std::round(centre.y + dy / reach)};
}

} // namespace

bool hasLayout(const Diagram& diagram)
{
    return std::ranges::any_of(diagram.positions, [&](const Position& position) {
        return position.x != diagram.positions.front().x ||
               position.y != diagram.positions.front().y;
    });
}

View placeDiagram(const Diagram& diagram, const Workspace& workspace, const Mapping& mapping,
                  const Model& model)
{
    View view;
    view.name =
        withinLimits(diagram.title.empty() ? diagram.key : diagram.title, longestName, true);
    std::map<std::string, Box> leaves;
    std::vector<std::string> order;
    for (const Position& position : diagram.positions) {
        const std::string& id = mapping.elements[position.item].value;
        const double left = scaled(position.x);
        const double top = scaled(position.y);
        const Box box{left, top, left + scaled(position.width), top + scaled(position.height)};
        if (!id.empty() && leaves.emplace(id, box).second) {
            order.push_back(id);
        }
    }
    // Every container of something placed gets the box around it, whatever the diagram says.
    std::map<std::string, Box> containers;
    for (const std::string& id : order) {
        Box box = leaves.at(id);
        for (const ElementId& outer : ancestors(model, ElementId{id})) {
            box.left -= padding;
            box.top -= padding + titleHeight;
            box.right += padding;
            box.bottom += padding;
            const auto [at, added] = containers.emplace(outer.value, box);
            if (!added) {
                at->second.include(box);
            }
        }
    }
    const std::vector<std::vector<std::size_t>> children = childrenByIndex(model);
    for (std::size_t i = 0; i < model.elements.size(); ++i) {
        const std::string& id = model.elements[i].id.value;
        const auto container = containers.find(id);
        const auto leaf = leaves.find(id);
        if (container == containers.end() && leaf == leaves.end()) {
            continue;
        }
        const Box& box = container != containers.end() ? container->second : leaf->second;
        Placement placement{{id}, box.left, box.top, box.right - box.left, box.bottom - box.top};
        placement.collapsed = container == containers.end() && !children[i].empty();
        view.items.append(std::move(placement));
    }
    for (const Bends& bends : diagram.bends) {
        const Link& link = workspace.links[bends.link];
        const RelationId& relation = mapping.relations[bends.link];
        const auto from = leaves.find(mapping.elements[link.source].value);
        const auto to = leaves.find(mapping.elements[link.target].value);
        if (relation.empty() || from == leaves.end() || to == leaves.end() ||
            view.routes.contains(relation.value)) {
            continue;
        }
        Route route{relation, {}};
        for (const auto& [x, y] : bends.points) {
            route.points.push_back({scaled(x), scaled(y)});
        }
        const Point first = borderPoint(from->second, route.points.front());
        const Point last = borderPoint(to->second, route.points.back());
        route.points.insert(route.points.begin(), first);
        route.points.push_back(last);
        // A relation such as `consumes` runs against the arrow that stands for it.
        if (find(model, relation)->from != mapping.elements[link.source]) {
            std::ranges::reverse(route.points);
        }
        view.routes.append(std::move(route));
    }
    return view;
}

} // namespace corbel::model::exchange::structurizr
