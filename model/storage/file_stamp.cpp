#include "model/storage/file_stamp.h"

#include <cerrno>

#include <fmt/format.h>
#include <sys/stat.h>
#include <xxhash.h>

#include "model/storage/whole_file.h"

namespace corbel::model::storage {

FileStamp makeStamp(const struct stat& status, std::string_view bytes)
{
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    FileStamp stamp;
    stamp.device = status.st_dev;
    stamp.inode = status.st_ino;
    stamp.size = static_cast<std::uintmax_t>(status.st_size);
    stamp.modified = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
    stamp.digest = fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
    return stamp;
}

std::optional<FileStamp> stampOf(const std::filesystem::path& path)
{
    auto read = readWhole(path, UINTMAX_MAX);
    return read ? std::optional(std::move(read->stamp)) : std::nullopt;
}

FileState compareWith(const std::filesystem::path& path, const FileStamp& stamp)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        return errno == ENOENT || errno == ENOTDIR ? FileState::Missing : FileState::Changed;
    }
    FileStamp now = makeStamp(status, {});
    now.digest = stamp.digest;
    if (now == stamp) {
        return FileState::Same;
    }
    const auto read = stampOf(path);
    return read && read->digest == stamp.digest ? FileState::Same : FileState::Changed;
}

} // namespace corbel::model::storage
