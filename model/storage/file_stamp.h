/// What a file held when it was last read or written here, to notice that another program changed
/// it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

struct stat;

namespace corbel::model::storage {

struct FileStamp {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uintmax_t size = 0;
    std::int64_t modified = 0; ///< Nanoseconds since the epoch.
    std::string digest;        ///< XXH3-128 of the bytes, in hexadecimal.

    bool operator==(const FileStamp&) const = default;
};

FileStamp makeStamp(const struct stat& status, std::string_view bytes);

/// The stamp of the regular file that is at `path` now; reads it whole. Nothing when it cannot be
/// read.
std::optional<FileStamp> stampOf(const std::filesystem::path& path);

enum class FileState { Same, Changed, Missing };

/// Whether the file still holds what it held. Looks at the content only when size, time or identity
/// differ, so it may be asked often; a file written anew with the same bytes is the same.
FileState compareWith(const std::filesystem::path& path, const FileStamp& stamp);

} // namespace corbel::model::storage
