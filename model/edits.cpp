#include "model/edits.h"

#include <algorithm>
#include <set>

#include "model/references.h"
#include "model/schema.h"

namespace corbel::model::edits {

namespace {

/// "Web" or "3 elements": what an undo label names.
Message subject(const Model& model, const std::vector<ElementId>& elements)
{
    if (elements.size() == 1) {
        const Element* element = find(model, elements.front());
        return Message::verbatim(element ? std::string(displayName(*element))
                                         : elements.front().value);
    }
    return Message::of("{} elements", elements.size());
}

Message subject(const std::vector<RelationId>& relations)
{
    return relations.size() == 1 ? Message::of("{} relation", 1)
                                 : Message::of("{} relations", relations.size());
}

std::string_view spellingOf(const FieldSpec* spec)
{
    return spec ? spec->name : "key";
}

/// Changes one element's fields by `change(Record&)`.
template <class Mutate>
void changeElement(const Model& model, const ElementId& id, ChangeSet& changes,
                   const Mutate& mutate)
{
    const auto index = model.elements.indexOf(id.value);
    if (!index) {
        return;
    }
    const Element& before = model.elements[*index];
    Element after = before;
    mutate(after);
    if (!(after == before)) {
        changes.changes.emplace_back(Change<Element>{Placed<Element>{*index, before},
                                                     Placed<Element>{*index, std::move(after)}});
    }
}

template <class Mutate>
void changeRelation(const Model& model, const RelationId& id, ChangeSet& changes,
                    const Mutate& mutate)
{
    const auto index = model.relations.indexOf(id.value);
    if (!index) {
        return;
    }
    const Relation& before = model.relations[*index];
    Relation after = before;
    mutate(after);
    if (!(after == before)) {
        changes.changes.emplace_back(Change<Relation>{Placed<Relation>{*index, before},
                                                      Placed<Relation>{*index, std::move(after)}});
    }
}

void set(Record& fields, Key key, const std::optional<Value>& value)
{
    if (value) {
        fields.set(key, *value);
    } else {
        fields.erase(key);
    }
}

/// Drops the routes of one view that `isStale` names, from the back.
template <class IsStale>
void dropRoutes(const View& view, ChangeSet& changes, const IsStale& isStale)
{
    for (std::size_t i = view.routes.size(); i-- > 0;) {
        if (isStale(view.routes[i])) {
            changes.changes.emplace_back(
                RouteChange{view.id, {Placed<Route>{i, view.routes[i]}, std::nullopt}});
        }
    }
}

/// Drops what names a removed element.
ReferenceMap forgetting(const std::set<std::string>& gone)
{
    return [&gone](Key, const std::string& id) {
        return gone.contains(id) ? std::nullopt : std::optional(id);
    };
}

/// The elements and everything inside them.
std::set<std::string> withContent(const Model& model, const std::vector<ElementId>& elements)
{
    std::set<std::string> all;
    std::vector<std::size_t> open;
    for (const ElementId& id : elements) {
        if (const auto index = model.elements.indexOf(id.value)) {
            open.push_back(*index);
        }
    }
    const auto children = childrenByIndex(model);
    while (!open.empty()) {
        const std::size_t index = open.back();
        open.pop_back();
        if (all.insert(model.elements[index].id.value).second) {
            open.insert(open.end(), children[index].begin(), children[index].end());
        }
    }
    return all;
}

bool touches(const Model& model, const Route& route, const std::set<std::string>& elements)
{
    const Relation* relation = find(model, route.relation);
    return relation &&
           (elements.contains(relation->from.value) || elements.contains(relation->to.value));
}

} // namespace

ChangeSet addElement(const Model& model, Element element, const ViewId& view, Placement placement)
{
    ChangeSet changes;
    changes.label = Message::of("Add {}", element.kind);
    const std::string wish =
        element.id.empty() ? std::string(spelling(element.kind)) : element.id.value;
    element.id = freeElementId(model, wish);
    placement.element = element.id;
    changes.changes.emplace_back(
        Change<Element>{std::nullopt, Placed<Element>{model.elements.size(), std::move(element)}});
    if (const View* target = find(model, view)) {
        changes.changes.emplace_back(PlacementChange{
            view, {std::nullopt, Placed<Placement>{target->items.size(), std::move(placement)}}});
    }
    return changes;
}

ChangeSet addRelation(const Model& model, RelationKind kind, const ElementId& from,
                      const ElementId& to)
{
    Relation relation{freeRelationId(model, kind, from, to), kind, from, to, {}};
    ChangeSet changes;
    changes.label = Message::of("Connect ({})", kind);
    changes.changes.emplace_back(Change<Relation>{
        std::nullopt, Placed<Relation>{model.relations.size(), std::move(relation)}});
    return changes;
}

std::vector<RelationKind> legalKinds(const Model& model, const ElementId& from, const ElementId& to)
{
    const Element* source = find(model, from);
    const Element* target = find(model, to);
    std::vector<RelationKind> legal;
    if (source && target) {
        std::ranges::copy_if(relationKinds, std::back_inserter(legal), [&](RelationKind kind) {
            return isLegal(kind, source->kind, target->kind);
        });
    }
    return legal;
}

ChangeSet remove(const Model& model, const std::vector<ElementId>& elements,
                 const std::vector<RelationId>& relations)
{
    const std::set<std::string> gone = withContent(model, elements);
    std::set<std::string> goneRelations;
    for (const RelationId& id : relations) {
        if (model.relations.contains(id.value)) {
            goneRelations.insert(id.value);
        }
    }
    for (const Relation& relation : model.relations) {
        if (gone.contains(relation.from.value) || gone.contains(relation.to.value)) {
            goneRelations.insert(relation.id.value);
        }
    }
    ChangeSet changes;
    changes.label =
        Message::of("Delete {}", elements.empty() ? subject(relations) : subject(model, elements));

    for (const View& view : model.views) {
        dropRoutes(view, changes, [&](const Route& route) {
            return goneRelations.contains(route.relation.value);
        });
        for (std::size_t i = view.items.size(); i-- > 0;) {
            if (gone.contains(view.items[i].element.value)) {
                changes.changes.emplace_back(
                    PlacementChange{view.id, {Placed<Placement>{i, view.items[i]}, std::nullopt}});
            }
        }
    }
    ModelHead head = headOf(model);
    for (Scenario& scenario : head.scenarios) {
        mapReferences(scenario.fields, scenarioFields(), forgetting(gone));
    }
    std::erase_if(head.objectives, [&](Objective& objective) {
        const Record before = objective.fields;
        mapReferences(objective.fields, objectiveFields(), forgetting(gone));
        return !(objective.fields == before); // About something that is no longer there.
    });
    if (!gone.empty() && head != headOf(model)) {
        changes.changes.emplace_back(HeadChange{headOf(model), std::move(head)});
    }
    for (std::size_t i = model.relations.size(); i-- > 0;) {
        if (goneRelations.contains(model.relations[i].id.value)) {
            changes.changes.emplace_back(
                Change<Relation>{Placed<Relation>{i, model.relations[i]}, std::nullopt});
        }
    }
    for (const Element& element : model.elements) {
        if (!gone.contains(element.id.value)) {
            changeElement(model, element.id, changes,
                          [&](Element& after) { mapReferences(after, forgetting(gone)); });
        }
    }
    for (std::size_t i = model.elements.size(); i-- > 0;) {
        if (gone.contains(model.elements[i].id.value)) {
            changes.changes.emplace_back(
                Change<Element>{Placed<Element>{i, model.elements[i]}, std::nullopt});
        }
    }
    return changes;
}

ChangeSet setField(const Model& model, const std::vector<ElementId>& elements, Key key,
                   const std::optional<Value>& value)
{
    const FieldSpec* spec = findField(elementFields(), key);
    ChangeSet changes;
    changes.label = Message::of("Set {} of {}", spellingOf(spec), subject(model, elements));
    for (const ElementId& id : elements) {
        changeElement(model, id, changes, [&](Element& after) {
            if (findField(after.kind, key)) {
                set(after.fields, key, value);
            }
        });
    }
    return changes;
}

ChangeSet setField(const Model& model, const std::vector<RelationId>& relations, Key key,
                   const std::optional<Value>& value)
{
    const FieldSpec* spec = findField(relationFields(), key);
    ChangeSet changes;
    changes.label = Message::of("Set {} of {}", spellingOf(spec), subject(relations));
    for (const RelationId& id : relations) {
        changeRelation(model, id, changes, [&](Relation& after) {
            if (findField(after.kind, key)) {
                set(after.fields, key, value);
            }
        });
    }
    return changes;
}

ChangeSet rename(const Model& model, const ElementId& element, std::string_view name)
{
    ChangeSet changes = setField(model, std::vector{element}, Key::Name,
                                 name.empty() ? std::nullopt : std::optional<Value>(name));
    changes.label = Message::of("Rename {}", subject(model, {element}));
    return changes;
}

ChangeSet reparent(const Model& model, const std::vector<ElementId>& elements,
                   const ElementId& parent)
{
    ChangeSet changes =
        setField(model, elements, Key::Parent,
                 parent.empty() ? std::nullopt : std::optional<Value>(parent.value));
    changes.label =
        parent.empty()
            ? Message::of("Move {} out of its container", subject(model, elements))
            : Message::of("Move {} into {}", subject(model, elements), subject(model, {parent}));
    return changes;
}

ChangeSet place(const Model& model, const ViewId& view, const std::vector<Placement>& placements,
                Message label)
{
    ChangeSet changes;
    changes.label = std::move(label);
    const View* target = find(model, view);
    if (!target) {
        return changes;
    }
    std::vector<ElementId> moved;
    std::size_t end = target->items.size();
    for (const Placement& placement : placements) {
        const auto index = target->items.indexOf(placement.element.value);
        Change<Placement> change;
        if (!index) {
            change.after = Placed<Placement>{end++, placement};
        } else if (!(target->items[*index] == placement)) {
            change.before = Placed<Placement>{*index, target->items[*index]};
            change.after = Placed<Placement>{*index, placement};
        } else {
            continue;
        }
        moved.push_back(placement.element);
        changes.changes.emplace_back(PlacementChange{view, std::move(change)});
    }
    const std::set<std::string> affected = withContent(model, moved);
    dropRoutes(*target, changes,
               [&](const Route& route) { return touches(model, route, affected); });
    return changes;
}

ChangeSet replaceView(const Model& model, const View& view, Message label)
{
    Model after = model;
    if (const auto index = after.views.indexOf(view.id.value)) {
        after.views.replace(*index, view);
    } else {
        after.views.append(view);
    }
    return diff(model, after, std::move(label));
}

ChangeSet reconnect(const Model& model, const RelationId& relation, const ElementId& from,
                    const ElementId& to)
{
    ChangeSet changes;
    changes.label = Message::of("Reconnect");
    for (const View& view : model.views) {
        dropRoutes(view, changes, [&](const Route& route) { return route.relation == relation; });
    }
    changeRelation(model, relation, changes, [&](Relation& after) {
        if (hasDefaultId(after)) {
            after.id = freeRelationId(model, after.kind, from, to);
        }
        after.from = from;
        after.to = to;
    });
    return changes;
}

ChangeSet setNotes(const Model& model, const ViewId& view, std::vector<Note> notes, Message label)
{
    ChangeSet changes;
    changes.label = std::move(label);
    const auto index = model.views.indexOf(view.value);
    if (!index || model.views[*index].notes == notes) {
        return changes;
    }
    const ViewHead before = headOf(model.views[*index]);
    ViewHead after = before;
    after.notes = std::move(notes);
    changes.changes.emplace_back(Change<ViewHead>{Placed<ViewHead>{*index, before},
                                                  Placed<ViewHead>{*index, std::move(after)}});
    return changes;
}

} // namespace corbel::model::edits
