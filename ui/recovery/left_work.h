/// What a crash left in a journal, as a person is told of it.
#pragma once

#include <optional>
#include <vector>

#include <QDateTime>
#include <QString>

#include "model/storage/journal_folder.h"

namespace corbel::ui {

struct LeftWork {
    model::storage::journal::OwnedFile journal; ///< Nobody else can take it meanwhile.
    model::Result<model::storage::journal::Recovered> found;

    /// The document's name: its own, its file's, or "Untitled".
    QString title() const;
    QDateTime lastEdit() const;

    /// The saved file, compared with what it was when this work was begun or saved; nothing when it
    /// was never saved.
    std::optional<model::storage::FileState> fileState() const;
    /// Saved, and the file still is what was saved: nothing would be lost.
    bool isSafe() const;
};

/// All journals without a live owner, the newest first. Those whose work is safe go.
std::vector<LeftWork> findLeftWork(const std::filesystem::path& folder);

// Sentences about it, each empty when there is nothing to say.

QString editsText(const LeftWork& work);
/// What the file on the disk is now, and how much of it the work changes.
QString fileText(const LeftWork& work);
/// What could not be read, and what that means.
QString damageText(const LeftWork& work);

} // namespace corbel::ui
