/// A part of a model as a value: what copying takes along and pasting puts in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/change_set.h"

namespace corbel::model {

/// Elements in document order with the relations among them, and where both stand. It may name
/// elements that it does not hold: those are looked for wherever it is put in.
struct Clip {
    Table<Element> elements;
    Table<Relation> relations;
    View view; ///< Its placements and routes alone count; empty when nothing of it is drawn.

    bool empty() const { return elements.empty() && relations.empty(); }
    bool operator==(const Clip&) const = default;
};

/// The given elements with all their content and the relations among them, placed as in `view`.
Clip clipOf(const Model& model, const ViewId& view, const std::vector<ElementId>& elements);

/// A small Corbel document that a person can read, change, and put into a file.
std::string writeClip(const Clip& clip);

/// Reads what `writeClip` wrote and what a person pasted: a document of one design or a part of it.
/// Its first view with anything on it counts. The text is hostile until read.
Result<Clip> readClip(std::string_view text);

/// Where a clip goes.
struct Insertion {
    ViewId view;  ///< Gets the placements; none are made when the model has no such view.
    Point offset; ///< Added to every placement and route of the clip.
    /// Contains the clip's outermost elements, or else whatever contains it and may contain them;
    /// empty = the top; `nullopt` = each stays in the container it names, where there is one.
    std::optional<ElementId> container;
    Message label;
};

struct Inserted {
    ChangeSet changes;
    std::vector<ElementId> elements;  ///< The new ids, in the order of the clip.
    std::vector<ElementId> outermost; ///< Those that stand inside none of the others.
    std::vector<RelationId> relations;
};

/// The edit that puts a clip in under ids that are free. What it names outside itself is kept where
/// the model has an element of that id which may be named so, and dropped otherwise.
Inserted insert(const Model& model, const Clip& clip, const Insertion& insertion);

} // namespace corbel::model
