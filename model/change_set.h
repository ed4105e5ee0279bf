/// A value that says how one model becomes another: the single currency of undo, change
/// notification, journal, diff, import and quick fixes. It holds ids and values, never pointers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/model.h"
#include "model/result.h"

namespace corbel::model {

/// An entity with its position in document order, which counts: a source's calls happen in it.
template <class E>
struct Placed {
    std::size_t position = 0;
    E value;

    bool operator==(const Placed&) const = default;
};

/// One entity before and after; `nullopt` = absent. Both present with the same key = a new value,
/// with different positions = moved within the order.
template <class E>
struct Change {
    std::optional<Placed<E>> before;
    std::optional<Placed<E>> after;

    bool operator==(const Change&) const = default;
};

/// A view without its placements and routes, which are changed one by one.
struct ViewHead {
    ViewId id;
    std::string name;
    std::vector<Note> notes;

    bool operator==(const ViewHead&) const = default;
};

struct PlacementChange {
    ViewId view;
    Change<Placement> change;

    bool operator==(const PlacementChange&) const = default;
};

struct RouteChange {
    ViewId view;
    Change<Route> change;

    bool operator==(const RouteChange&) const = default;
};

/// What belongs to the model as a whole; small, so it is replaced as one.
struct ModelHead {
    std::string name;
    std::string description;
    std::vector<Scenario> scenarios;
    std::vector<Objective> objectives;
    std::vector<Approval> approvals;

    bool operator==(const ModelHead&) const = default;
};

struct HeadChange {
    ModelHead before;
    ModelHead after;

    bool operator==(const HeadChange&) const = default;
};

using AnyChange = std::variant<HeadChange, Change<Element>, Change<Relation>, Change<ViewHead>,
                               PlacementChange, RouteChange, Change<ImportBase>>;

struct ChangeSet {
    Message label;                  ///< What the edit did, for the undo menu: "Move 3 elements".
    std::vector<AnyChange> changes; ///< In the order in which they are applied.

    bool empty() const { return changes.empty(); }
    bool operator==(const ChangeSet&) const = default;
};

/// Applies all of `changes` or nothing. Fails when a before-value differs from the model, or when
/// the model would become illegal (the problems of `findProblems` that it did not have before).
Result<Model> applied(const Model& model, const ChangeSet& changes);

/// As `applied`, in place, for the undo stack: leaves `model` untouched on failure.
Result<void> apply(Model& model, const ChangeSet& changes);

/// Applying `changes` and then its inverse leaves identical bytes.
ChangeSet inverse(const ChangeSet& changes);

/// What turns `before` into `after`.
ChangeSet diff(const Model& before, const Model& after, Message label = {});

/// `first` and then `second` as one edit, with the label of the first.
ChangeSet joined(ChangeSet first, const ChangeSet& second);

/// A value that both sides of a merge changed differently.
struct Conflict {
    std::string subject; ///< Id of the element or relation; empty for the design itself.
    std::string key;     ///< Spelling of the key, or "presence".
    std::string mine;    ///< As the text form writes it; empty when absent.
    std::string theirs;

    bool operator==(const Conflict&) const = default;
};

struct Merge {
    ChangeSet changes;               ///< To be applied to `mine`.
    std::vector<Conflict> conflicts; ///< Resolved in favour of `mine`.
};

/// Three-way merge, key by key: brings what `theirs` changed since `base` into `mine`. Placement,
/// scenarios, objectives and approvals stay as `mine` has them, and nothing that `mine` holds is
/// left without what it names. What `theirs` remembers of imports takes the place of what `mine`
/// remembers of the same files. The changes are legal for a legal `mine`.
Merge merge(const Model& base, const Model& mine, const Model& theirs);

/// The ids that a change set touches, for whoever redraws or recomputes only those.
struct Touched {
    std::vector<ElementId> elements;
    std::vector<RelationId> relations;
    std::vector<ViewId> views;
    bool head = false;
};

Touched touched(const ChangeSet& changes);

ViewHead headOf(const View& view);
ModelHead headOf(const Model& model);

} // namespace corbel::model
