/// What a window holds of a document: its content, the steps that can be undone and redone, and
/// what of it is on the disk.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <vector>

#include "model/step.h"
#include "model/storage/file_stamp.h"

namespace corbel::model::storage {

struct Work {
    Document document;
    DesignId shown;                   ///< The current design.
    std::vector<Step> steps;          ///< Oldest first.
    std::size_t done = 0;             ///< So many of the steps are done, the others were undone.
    std::optional<std::size_t> clean; ///< `done` of the saved state; none when it is out of reach.
    std::filesystem::path path;       ///< Of the saved file; empty when it was never saved.
    std::optional<FileStamp> stamp;   ///< Of that file when it was last read or written here.
    bool hasComments = false;         ///< The file held comments that saving would drop.

    bool isClean() const { return clean == done; }
    bool operator==(const Work&) const = default;
};

// What happens to it, with the same results as on the undo stack of the desktop program. Each fails
// when the step does not fit, and changes nothing then.

/// A new step, or the continuation of the one before when `isMerged`.
Result<void> push(Work& work, Step step, bool isMerged);
Result<void> undo(Work& work);
Result<void> redo(Work& work);
/// A change that leaves no step behind, such as a view for a design that has none.
Result<void> amend(Work& work, const DesignId& design, const ChangeSet& changes);
Result<void> show(Work& work, const DesignId& design);

/// Whether document and steps are legal and fit together in every state that undo and redo reach.
Result<void> check(const Work& work);

} // namespace corbel::model::storage
