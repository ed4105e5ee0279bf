/// Why a file could not be read or written: in words for people, and as a kind for whoever offers
/// them a choice.
#pragma once

#include <filesystem>
#include <string>

#include "model/result.h"

namespace corbel::model::storage {

enum class Obstacle {
    Content,        ///< What is in the file, or was to be put there.
    FileMissing,    ///< Nothing to read under that name.
    FolderMissing,  ///< The folder to save in is not there (any more).
    FileReadOnly,   ///< The file is marked read-only.
    FolderReadOnly, ///< No file may be made in the folder, or the whole file system is read-only.
    NotPermitted,   ///< The file may not be read.
    DiskFull,       ///< No room, a used up quota, or above the largest size of a file.
    NameTooLong,
    NotAFile,         ///< A folder, a pipe, a device.
    ChangedMeanwhile, ///< Another program wrote the file since it was last read or written here.
    DiskError,
};

/// What went wrong. Unless `previous` says otherwise, nothing at the path was changed.
struct FileFailure {
    Obstacle obstacle = Obstacle::Content;
    Problems problems;
    /// Where the previous version is, when the disk failed so that it could not be put back: then
    /// the new version is in place, whole, but may not outlast a loss of power.
    std::filesystem::path previous;

    bool operator==(const FileFailure&) const = default;
};

template <class T>
using FileResult = tl::expected<T, FileFailure>;

/// One line per problem.
std::string describe(const FileFailure& failure);

/// A failure with one problem about the whole file.
tl::unexpected<FileFailure> fileFailure(Obstacle obstacle, const std::filesystem::path& path,
                                        Message message);
/// A failure of the content.
tl::unexpected<FileFailure> contentFailure(Problems problems);
/// What a system call for writing at `path` said with `code`, its errno: "step: words of the
/// system".
tl::unexpected<FileFailure> writeFailure(const std::filesystem::path& path, const Message& step,
                                         int code);
tl::unexpected<FileFailure> readFailure(const std::filesystem::path& path, const Message& step,
                                        int code);

} // namespace corbel::model::storage
