#include <set>

#include "analysis/layout/model_layout.h"
#include "model/edits.h"

namespace corbel::analysis::layout {

namespace {

/// The relations with an end at, or inside, one of the elements that these placements move.
std::vector<model::RelationId> touchedBy(const model::Model& model, const model::View& view,
                                         const std::vector<model::Placement>& placements)
{
    std::set<std::string> moved;
    for (const model::Placement& placement : placements) {
        const model::Placement* before = view.items.find(placement.element.value);
        if (before == nullptr || !(*before == placement)) {
            moved.insert(placement.element.value);
        }
    }
    const auto isMoved = [&](const model::ElementId& id) {
        if (moved.contains(id.value)) {
            return true;
        }
        for (const model::ElementId& ancestor : model::ancestors(model, id)) {
            if (moved.contains(ancestor.value)) {
                return true;
            }
        }
        return false;
    };
    std::vector<model::RelationId> touched;
    for (const model::Relation& relation : model.relations) {
        if (isMoved(relation.from) || isMoved(relation.to)) {
            touched.push_back(relation.id);
        }
    }
    return touched;
}

} // namespace

model::ChangeSet placeWithRoutes(const model::Model& model, const model::ViewId& viewId,
                                 const std::vector<model::Placement>& placements,
                                 const std::vector<model::Route>& routes, std::string label)
{
    model::ChangeSet changes =
        model::edits::place(model, viewId, placements, std::move(label));
    const model::View* view = model::find(model, viewId);
    if (view == nullptr) {
        return changes;
    }
    std::set<std::string> routed;
    for (const model::Route& route : routes) {
        routed.insert(route.relation.value);
    }
    std::size_t dropped = 0;
    std::erase_if(changes.changes, [&](const model::AnyChange& any) {
        const auto* change = std::get_if<model::RouteChange>(&any);
        if (change == nullptr) {
            return false;
        }
        const bool isRouted = routed.contains(change->change.before->value.relation.value);
        dropped += isRouted ? 0 : 1;
        return isRouted;
    });
    // Replaced at their places, before anything is dropped: positions are those of now.
    std::vector<model::AnyChange> replaced;
    std::size_t end = view->routes.size() - dropped;
    for (const model::Route& route : routes) {
        if (const auto index = view->routes.indexOf(route.relation.value)) {
            if (const model::Route& before = view->routes[*index]; !(before == route)) {
                replaced.emplace_back(model::RouteChange{
                    viewId, {model::Placed<model::Route>{*index, before},
                             model::Placed<model::Route>{*index, route}}});
            }
        } else {
            changes.changes.emplace_back(model::RouteChange{
                viewId, {std::nullopt, model::Placed<model::Route>{end++, route}}});
        }
    }
    changes.changes.insert(changes.changes.begin(), replaced.begin(), replaced.end());
    return changes;
}

model::ChangeSet placeAndRoute(const model::Model& model, const model::ViewId& viewId,
                               const std::vector<model::Placement>& placements, std::string label)
{
    const model::View* before = model::find(model, viewId);
    if (before == nullptr) {
        return {std::move(label), {}};
    }
    model::View view = *before;
    for (const model::Placement& placement : placements) {
        if (const auto index = view.items.indexOf(placement.element.value)) {
            view.items.replace(*index, placement);
        } else {
            view.items.append(placement);
        }
    }
    return placeWithRoutes(model, viewId, placements,
                           routesFor(model, view, touchedBy(model, *before, placements)),
                           std::move(label));
}

} // namespace corbel::analysis::layout
