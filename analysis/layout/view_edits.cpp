#include <algorithm>
#include <optional>
#include <set>

#include "analysis/layout/model_layout.h"
#include "model/edits.h"

namespace corbel::analysis::layout {

namespace {

Rect rectOf(const model::Placement& item)
{
    return {item.x, item.y, item.w, item.h};
}

/// Whether a route runs through the inside of a box.
bool crosses(const model::Route& route, const Rect& box)
{
    const Rect inside = box.grown(-1);
    for (std::size_t i = 0; i + 1 < route.points.size(); ++i) {
        const model::Point& a = route.points[i];
        const model::Point& b = route.points[i + 1];
        if (std::max(a.x, b.x) > inside.x && std::min(a.x, b.x) < inside.right() &&
            std::max(a.y, b.y) > inside.y && std::min(a.y, b.y) < inside.bottom()) {
            return true;
        }
    }
    return false;
}

/// The placements of `view` that an edit sets.
std::vector<model::Placement> placedBy(const model::ChangeSet& edit, const model::ViewId& view)
{
    std::vector<model::Placement> placed;
    for (const model::AnyChange& any : edit.changes) {
        if (const auto* change = std::get_if<model::PlacementChange>(&any);
            change != nullptr && change->view == view && change->change.after) {
            placed.push_back(change->change.after->value);
        }
    }
    return placed;
}

/// The relations that need a new line after an edit: those on the view without one, and those whose
/// line is now blocked by something that the edit placed.
std::vector<model::RelationId> unsettled(const model::Model& after, const model::View& view,
                                         const std::vector<model::Placement>& placed)
{
    std::vector<model::RelationId> which;
    for (const model::Relation& relation : after.relations) {
        if (!view.items.contains(relation.from.value) || !view.items.contains(relation.to.value)) {
            continue;
        }
        const model::Route* route = view.routes.find(relation.id.value);
        const bool isBlocked =
            route != nullptr && std::ranges::any_of(placed, [&](const model::Placement& item) {
                return crosses(*route, rectOf(item)) &&
                       !model::isWithin(after, relation.from, item.element) &&
                       !model::isWithin(after, relation.to, item.element);
            });
        if (route == nullptr || isBlocked) {
            which.push_back(relation.id);
        }
    }
    return which;
}

/// Whether an edit does nothing but move things on a view and drop routes. Saves a drag in a large
/// model the copy of that model.
bool isMove(const model::ChangeSet& edit, const model::View& view)
{
    return std::ranges::all_of(edit.changes, [&](const model::AnyChange& any) {
        if (const auto* placed = std::get_if<model::PlacementChange>(&any)) {
            const auto& [before, after] = placed->change;
            return placed->view == view.id && before && after &&
                   before->position == after->position && view.items.contains(keyOf(before->value));
        }
        const auto* route = std::get_if<model::RouteChange>(&any);
        return route != nullptr && route->view == view.id && route->change.before &&
               !route->change.after && view.routes.contains(keyOf(route->change.before->value));
    });
}

model::View movedView(model::View view, const model::ChangeSet& edit)
{
    for (const model::AnyChange& any : edit.changes) {
        if (const auto* placed = std::get_if<model::PlacementChange>(&any)) {
            view.items.replace(*view.items.indexOf(keyOf(placed->change.before->value)),
                               placed->change.after->value);
        } else {
            const auto& route = std::get<model::RouteChange>(any);
            if (const auto index = view.routes.indexOf(keyOf(route.change.before->value))) {
                view.routes.erase(*index);
            }
        }
    }
    return view;
}

/// Routes for what is unsettled, as far as they are new.
std::vector<model::Route> newRoutes(const model::Model& after, const model::View& view,
                                    const std::vector<model::Placement>& placed)
{
    std::vector<model::Route> routes = routesFor(after, view, unsettled(after, view, placed));
    std::erase_if(routes, [&](const model::Route& route) {
        const model::Route* old = view.routes.find(route.relation.value);
        return old != nullptr && *old == route;
    });
    return routes;
}

} // namespace

model::ChangeSet settled(const model::Model& model, const model::ViewId& viewId,
                         model::ChangeSet edit)
{
    const model::View* before = model::find(model, viewId);
    if (before == nullptr) {
        return edit;
    }
    std::vector<model::Route> routes;
    if (isMove(edit, *before)) {
        routes = newRoutes(model, movedView(*before, edit), placedBy(edit, viewId));
    } else if (const auto after = model::applied(model, edit)) {
        routes = newRoutes(*after, *model::find(*after, viewId), placedBy(edit, viewId));
    } else {
        return edit; // the document will say what is wrong with it
    }

    // A route that the edit drops and that is found anew keeps its place in the order.
    model::Table<model::Route> table = before->routes;
    for (model::AnyChange& any : edit.changes) {
        auto* change = std::get_if<model::RouteChange>(&any);
        if (change == nullptr || change->view != viewId || !change->change.before ||
            change->change.after) {
            continue;
        }
        const model::Placed<model::Route>& old = *change->change.before;
        const auto found = std::ranges::find(routes, old.value.relation, &model::Route::relation);
        const std::size_t index = *table.indexOf(old.value.relation.value);
        if (found == routes.end()) {
            table.erase(index);
        } else {
            change->change.after = model::Placed<model::Route>{old.position, *found};
            table.replace(index, *found);
            routes.erase(found);
        }
    }
    for (model::Route& route : routes) {
        const auto index = table.indexOf(route.relation.value);
        const std::size_t position = index.value_or(table.size());
        model::RouteChange change{viewId, {}};
        if (index) {
            change.change.before = model::Placed<model::Route>{position, table[position]};
            table.replace(position, route);
        } else {
            table.append(route);
        }
        change.change.after = model::Placed<model::Route>{position, std::move(route)};
        edit.changes.emplace_back(std::move(change));
    }
    return edit;
}

} // namespace corbel::analysis::layout
