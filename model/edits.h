/// The editing verbs. Each reads a model and returns the ChangeSet that does it; none mutates.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/change_set.h"

namespace corbel::model::edits {

/// A new element at the end of the order; `placement.element` is set to its id. The id is derived
/// from the kind (`service`, `service-2`, ...) unless `element.id` is given and free.
ChangeSet addElement(const Model& model, Element element, const ViewId& view, Placement placement);

/// A new relation at the end of the order with its default id.
ChangeSet addRelation(const Model& model, RelationKind kind, const ElementId& from,
                      const ElementId& to);

/// The relation kinds that may lead from one element to the other, likeliest first.
std::vector<RelationKind> legalKinds(const Model& model, const ElementId& from,
                                     const ElementId& to);

/// Removes elements with everything inside them, their relations, placements, routes, and every key
/// of other elements, scenarios and objectives that names them; and the given relations.
ChangeSet remove(const Model& model, const std::vector<ElementId>& elements,
                 const std::vector<RelationId>& relations);

/// Sets one key of several elements; `nullopt` makes it unknown again.
ChangeSet setField(const Model& model, const std::vector<ElementId>& elements, Key key,
                   const std::optional<Value>& value);
ChangeSet setField(const Model& model, const std::vector<RelationId>& relations, Key key,
                   const std::optional<Value>& value);

ChangeSet rename(const Model& model, const ElementId& element, std::string_view name);

/// Moves elements into a container (empty = to the top); placements stay where they are.
ChangeSet reparent(const Model& model, const std::vector<ElementId>& elements,
                   const ElementId& parent);

/// Sets placements (adding those that are absent) and drops the routes of the relations that touch
/// a moved element or anything inside it, so that they are routed anew.
ChangeSet place(const Model& model, const ViewId& view, const std::vector<Placement>& placements,
                Message label);

/// Replaces all placements and routes of one view, for instance by an automatic layout. The view is
/// made when it does not exist.
ChangeSet replaceView(const Model& model, const View& view, Message label);

/// What stands in the way of another kind of an element, and what it costs.
struct Conversion {
    std::vector<Key> keys;             ///< Dropped: the new kind does not bear them.
    std::vector<RelationId> relations; ///< Dropped: they would be illegal.
    std::vector<ElementId> guests;     ///< No longer run on it: the new kind runs nothing.
    ElementId container;               ///< Cannot hold the new kind; empty when it can.
    std::vector<ElementId> content;    ///< Cannot stand inside the new kind.

    bool isPossible() const { return container.empty() && content.empty(); }
    bool operator==(const Conversion&) const = default;
};
Conversion conversion(const Model& model, const ElementId& element, ElementKind kind);

/// Changes the kind of an element, dropping what `conversion` lists. It is refused on application
/// when something stands in the way.
ChangeSet convert(const Model& model, const ElementId& element, ElementKind kind);

/// Changes the kind of relations, dropping keys that the new kind does not bear; default ids and
/// the routes of the relations follow.
ChangeSet convert(const Model& model, const std::vector<RelationId>& relations, RelationKind kind);

/// Moves the ends of a relation, keeping its keys; its id follows when it is the default one.
ChangeSet reconnect(const Model& model, const RelationId& relation, const ElementId& from,
                    const ElementId& to);

/// Replaces all notes of a view.
ChangeSet setNotes(const Model& model, const ViewId& view, std::vector<Note> notes, Message label);

} // namespace corbel::model::edits
