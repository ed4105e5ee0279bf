/// One undoable step on a document: an edit of one of its designs, or a design that comes or goes.
#pragma once

#include <string>
#include <variant>

#include "model/change_set.h"
#include "model/document.h"

namespace corbel::model {

/// A design that comes (no `before`), goes (no `after`), or takes another position as it is (both).
struct DesignChange {
    Message label;
    Change<Design> change;

    bool operator==(const DesignChange&) const = default;
};

struct Step {
    DesignId design; ///< The one that is edited, comes or goes.
    std::variant<ChangeSet, DesignChange> what;

    bool operator==(const Step&) const = default;
};

const Message& labelOf(const Step& step);
Step inverse(const Step& step);

/// `first` and then `second` as one step. Both edit the same design.
Step joined(Step first, const Step& second);

/// Applies all of `step` or nothing. Fails as `apply` of a ChangeSet does, when the design is not
/// as the step found it, and when the last design would go.
Result<void> apply(Document& document, const Step& step);

namespace edits {

/// A copy of the design under a name of its own and a free id, behind all others.
Step copyDesign(const Document& document, const DesignId& id, const std::string& name);

/// The design goes; refused by `apply` when it is the last.
Step removeDesign(const Document& document, const DesignId& id);

/// The design takes another position among the others.
Step moveDesign(const Document& document, const DesignId& id, std::size_t position);

/// Another name for the design's model.
ChangeSet renameDesign(const Model& model, const std::string& name);

} // namespace edits

} // namespace corbel::model
