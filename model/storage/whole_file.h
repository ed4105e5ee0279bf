/// Reading a whole file within bounds, and replacing one so that no moment can lose it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "model/storage/file_failure.h"
#include "model/storage/file_stamp.h"

namespace corbel::model::storage {

/// Asked with the bytes read so far (4096 or the whole file at first, then more and more) and the
/// file's size; a refusal ends the reading.
using Gate = std::function<Result<void>(std::string_view soFar, std::uintmax_t size)>;

struct WholeFile {
    std::string bytes;
    FileStamp stamp;
};

/// The bytes of a regular file.
FileResult<WholeFile> readWhole(const std::filesystem::path& path, const Gate& gate);

/// As above for a file of any content with at most `largest` bytes.
FileResult<WholeFile> readWhole(const std::filesystem::path& path, std::uintmax_t largest);

/// Judges a file that was written but has not taken its place yet.
using Verify = std::function<FileResult<void>(const std::filesystem::path& temporary)>;

struct Replacing {
    bool keepsPrevious = true; ///< The old file stays as `path~`.
    /// What the caller believes to replace: another content is left alone. Null: whatever is there.
    const FileStamp* expected = nullptr;
};

/// Puts `bytes` in the place of `path`: a new file in the same folder, synced, verified, renamed;
/// then the folder is synced. At every instant `path` holds the old file or the new one, whole, and
/// `path~` the previous version or the one before it, whole. A symbolic link is followed;
/// permissions are kept, and a file without any right to write is left alone. On failure `path` and
/// `path~` hold what they held before and no temporary file is left, but for what
/// `FileFailure::previous` says. Returns the stamp of what is there now.
FileResult<FileStamp> replaceWhole(const std::filesystem::path& path, std::string_view bytes,
                                   const Replacing& how, const Verify& verify);

/// As above, whatever is there, and without keeping it: for pictures and reports.
FileResult<FileStamp> writeWhole(const std::filesystem::path& path, std::string_view bytes);

/// What would keep a document at `path` from being saved, as far as that can be known beforehand:
/// the rights of the file and its folder.
std::optional<Obstacle> obstacleToWriting(const std::filesystem::path& path);

} // namespace corbel::model::storage
