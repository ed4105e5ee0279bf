/// A directed link between two elements.
#pragma once

#include <string>

#include "model/ids.h"
#include "model/kinds.h"
#include "model/value.h"

namespace corbel::model {

struct Relation {
    RelationId id;
    RelationKind kind = RelationKind::Calls;
    ElementId from;
    ElementId to;
    Record fields;

    bool operator==(const Relation&) const = default;
};

/// `kind:from:to`, with `#n` for the n-th of several (n > 1): the id of a relation that states
/// none.
RelationId defaultRelationId(RelationKind kind, const ElementId& from, const ElementId& to,
                             int number = 1);

/// Whether `id` is one that `defaultRelationId` gives for this relation, whatever the number.
bool hasDefaultId(const Relation& relation);

enum class Criticality { Hard, Soft, None };

/// What is said, else hard for calls, reads, writes and depends-on, soft for publishes and
/// consumes, none for every other kind.
Criticality criticality(const Relation& relation);

bool isHard(const Relation& relation);

} // namespace corbel::model
