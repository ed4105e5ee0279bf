/// One design: its elements and relations in document order, its views, workloads and objectives.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/element.h"
#include "model/relation.h"
#include "model/table.h"
#include "model/view.h"

namespace corbel::model {

/// A workload with faults, for simulation. Keys: `scenarioFields()`.
struct Scenario {
    ScenarioId id;
    Record fields;

    bool operator==(const Scenario&) const = default;
};

/// What the design must reach. Keys: `objectiveFields()`.
struct Objective {
    Record fields;

    bool operator==(const Objective&) const = default;
};

/// A finding that a person accepted, by its fingerprint.
struct Approval {
    std::string finding;
    std::string by;
    std::string reason;

    bool operator==(const Approval&) const = default;
};

struct Model;

/// What one source gave when it was last imported into a design; a later import tells its own
/// changes from a person's by it.
struct ImportBase {
    /// Of the first file of the source, with `/`: absolute in an open document, as seen from the
    /// document's folder in its file.
    std::string file;
    std::string format; ///< Name of the importer.
    /// Never null: name, description, elements and relations. Shared, because every copy of a
    /// design carries it along and nobody changes it.
    std::shared_ptr<const Model> given;

    bool operator==(const ImportBase& other) const;
};

inline const std::string& keyOf(const ImportBase& base)
{
    return base.file;
}

inline const std::string& keyOf(const Element& element)
{
    return element.id.value;
}

inline const std::string& keyOf(const Relation& relation)
{
    return relation.id.value;
}

struct Model {
    std::string name;
    std::string description;
    Table<Element> elements;
    Table<Relation> relations;
    Table<View> views;
    std::vector<Scenario> scenarios;
    std::vector<Objective> objectives;
    std::vector<Approval> approvals;
    Table<ImportBase> imports;

    bool operator==(const Model&) const = default;
};

using Snapshot = std::shared_ptr<const Model>;

inline const Element* find(const Model& model, const ElementId& id)
{
    return model.elements.find(id.value);
}

inline const Relation* find(const Model& model, const RelationId& id)
{
    return model.relations.find(id.value);
}

inline const View* find(const Model& model, const ViewId& id)
{
    return model.views.find(id.value);
}

/// The containers of an element from its parent to the top; stops at an unknown or repeated id.
std::vector<ElementId> ancestors(const Model& model, const ElementId& id);

/// Whether `inner` is `outer` or stands somewhere inside it.
bool isWithin(const Model& model, const ElementId& inner, const ElementId& outer);

/// Children by parent index: `result[i]` lists the indices of the elements whose parent is element
/// i; the last entry lists those at the top.
std::vector<std::vector<std::size_t>> childrenByIndex(const Model& model);

/// An id made from `wish` that no element of the model has: `wish`, `wish-2`, `wish-3`, ...
ElementId freeElementId(const Model& model, std::string_view wish);

/// The default id for a new relation, numbered when the plain one is taken.
RelationId freeRelationId(const Model& model, RelationKind kind, const ElementId& from,
                          const ElementId& to);

} // namespace corbel::model
