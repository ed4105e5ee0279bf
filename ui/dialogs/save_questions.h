/// The questions around a document's file: what stood in the way of saving, that another program
/// changed it, that another window has it open, that changes would be lost.
#pragma once

#include <filesystem>

#include <QString>
#include <QWidget>

#include "model/storage/file_failure.h"

namespace corbel::ui {

enum class SaveAnswer {
    Cancel,
    TryAgain,
    SaveElsewhere, ///< Save under another name and go on there.
    SaveCopy,      ///< Save a copy under another name; the document stays where it is.
    MakeFolder,    ///< Create the folder that is not there, then try again.
    Overwrite,     ///< Replace what another program wrote.
    Reload,        ///< Give up the changes of this window for what is in the file.
    Compare,       ///< Show how the two differ, then ask again.
};

/// Saving to `path` failed.
SaveAnswer askAfterFailure(const std::filesystem::path& path,
                           const model::storage::FileFailure& failure, QWidget* parent);

/// Why a document that is open must not be saved where it is.
enum class ReadOnly { No, File, Folder, OpenElsewhere };

/// The document was opened read-only: SaveElsewhere, Overwrite (only where another window is the
/// reason) or Cancel.
SaveAnswer askAboutReadOnly(const std::filesystem::path& path, ReadOnly reason, QWidget* parent);

/// Somebody wants to save to `path`, which another window has open: SaveElsewhere, Overwrite or
/// Cancel.
SaveAnswer askAboutSavingOverOpen(const std::filesystem::path& path, QWidget* parent);

/// The text file holds comments: Overwrite, SaveElsewhere or Cancel.
SaveAnswer askAboutComments(const std::filesystem::path& path, QWidget* parent);

enum class OpenAnswer { Cancel, ReadOnly, Anyway };
OpenAnswer askAboutOpenElsewhere(const std::filesystem::path& path, QWidget* parent);

enum class CloseAnswer { Cancel, Save, Discard };
CloseAnswer askAboutUnsaved(const QString& title, QWidget* parent);

/// Whether to give up the changes of this window for what another program wrote.
bool confirmReload(const std::filesystem::path& path, QWidget* parent);

} // namespace corbel::ui
