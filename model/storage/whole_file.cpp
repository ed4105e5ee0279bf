#include "model/storage/whole_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/storage/descriptor.h"

namespace corbel::model::storage {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t headBytes = 4096;

/// Removes the file unless it was renamed away.
class Temporary {
public:
    explicit Temporary(fs::path path) : m_path(std::move(path)) {}
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary()
    {
        if (m_there) {
            ::unlink(m_path.c_str());
        }
    }

    const fs::path& path() const { return m_path; }
    /// Leaves the file there, for whoever takes it over.
    fs::path release()
    {
        m_there = false;
        return m_path;
    }
    /// Returns what `rename` does; afterwards the file is no longer ours to remove.
    bool renameTo(const fs::path& target)
    {
        if (::rename(m_path.c_str(), target.c_str()) != 0) {
            return false;
        }
        m_there = false;
        return true;
    }

private:
    fs::path m_path;
    bool m_there = true;
};

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        // In pieces, because one call may not take more than an `int` can count.
        const auto piece = bytes.substr(0, std::size_t{1} << 30U);
        const int put = retried([&] { return ::write(descriptor, piece.data(), piece.size()); });
        if (put < 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return true;
}

/// A name beside `path` that no file has, made by `create`, which fails with EEXIST when it has.
template <class Create>
std::optional<fs::path> freshName(const fs::path& path, Create create)
{
    for (int attempt = 0; attempt < 1000; ++attempt) {
        // Short, because the whole name may not exceed what the file system allows.
        fs::path name = path.parent_path() / fmt::format(".corbel-{}-{}.tmp", ::getpid(), attempt);
        if (create(name)) {
            return name;
        }
        if (errno != EEXIST) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

bool syncFolder(const fs::path& folder)
{
    const Descriptor descriptor(
        retried([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    // Some network file systems cannot sync a folder and say so; there is nothing better to do.
    return descriptor.valid() &&
           (retried([&] { return ::fsync(descriptor.number()); }) == 0 || errno == EINVAL);
}

/// Gives a new file the owner, as far as we may, and the permissions of the one it replaces.
bool keepOwnerAndRights(int descriptor, const struct stat& old)
{
    struct stat fresh {};
    if (::fstat(descriptor, &fresh) != 0) {
        return false;
    }
    if ((fresh.st_uid != old.st_uid || fresh.st_gid != old.st_gid) &&
        ::fchown(descriptor, old.st_uid, old.st_gid) != 0 &&
        ::fchown(descriptor, static_cast<uid_t>(-1), old.st_gid) != 0) {
        // Only the system's administrator could; the file is ours from now on.
    }
    // Some file systems have the same rights for every file and refuse even to be told so.
    return ((fresh.st_mode ^ old.st_mode) & 0777U) == 0 ||
           ::fchmod(descriptor, old.st_mode & 0777U) == 0;
}

struct Fresh {
    fs::path path;
    FileStamp stamp;
};

/// Creates a file with `bytes` beside `path`, synced, with owner and rights of `path` where that
/// exists.
FileResult<Fresh> writeFresh(const fs::path& path, std::string_view bytes)
{
    struct stat old {};
    const bool replaces = ::stat(path.c_str(), &old) == 0;
    Descriptor descriptor;
    const auto name = freshName(path, [&](const fs::path& candidate) {
        // Nobody else may look before the rights are those of the old file.
        descriptor = Descriptor(::open(candidate.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                                       replaces ? 0600 : 0666));
        return descriptor.valid();
    });
    if (!name) {
        return writeFailure(path, Message::of("cannot create a file in its folder"), errno);
    }
    Temporary temporary(*name);
    if (replaces && !keepOwnerAndRights(descriptor.number(), old)) {
        return writeFailure(path, Message::of("cannot keep the file's permissions"), errno);
    }
    if (!writeAll(descriptor.number(), bytes)) {
        return writeFailure(path, Message::of("cannot write"), errno);
    }
    if (retried([&] { return ::fsync(descriptor.number()); }) != 0) {
        return writeFailure(path, Message::of("cannot bring the file to the disk"), errno);
    }
    struct stat status {};
    if (::fstat(descriptor.number(), &status) != 0 || !descriptor.close()) {
        return writeFailure(path, Message::of("cannot finish writing"), errno);
    }
    return Fresh{temporary.release(), makeStamp(status, bytes)};
}

/// A second name for the file at `path`: a hard link or, where the file system has none, a copy.
/// Nothing when there is no file.
FileResult<std::optional<fs::path>> secondName(const fs::path& path)
{
    const auto name = freshName(path, [&](const fs::path& candidate) {
        return ::link(path.c_str(), candidate.c_str()) == 0;
    });
    if (name || errno == ENOENT) {
        return name;
    }
    if (errno != EPERM && errno != ENOTSUP && errno != EMLINK && errno != ENOSYS) {
        return writeFailure(path, Message::of("cannot keep the previous version"), errno);
    }
    const auto old = readWhole(path, UINTMAX_MAX);
    if (!old) {
        return tl::unexpected(old.error());
    }
    auto copy = writeFresh(path, old->bytes);
    if (!copy) {
        return tl::unexpected(std::move(copy.error()));
    }
    return std::move(copy->path);
}

bool mayWrite(const fs::path& path, int rights)
{
    return ::faccessat(AT_FDCWD, path.c_str(), rights, AT_EACCESS) == 0;
}

fs::path folderOf(const fs::path& path)
{
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// What stands behind symbolic links, also where that does not exist yet.
fs::path withoutLinks(const fs::path& path)
{
    std::error_code error;
    if (!fs::is_symlink(path, error)) {
        return path;
    }
    const fs::path target = fs::weakly_canonical(folderOf(path) / fs::read_symlink(path), error);
    return error ? path : target;
}

FileResult<void> checkOld(const fs::path& path)
{
    struct stat old {};
    if (::stat(path.c_str(), &old) != 0) {
        return {}; // Nothing there; what else it may be shows when the new file is made.
    }
    // Renaming over a device or a pipe would replace the thing itself.
    if (!S_ISREG(old.st_mode)) {
        return fileFailure(Obstacle::NotAFile, path,
                           Message::of("not a regular file, so nothing can be saved there"));
    }
    // Renaming needs no right to write the file; whoever took that away meant it. By the mode too,
    // because an administrator has all rights.
    if ((old.st_mode & 0222U) == 0 || (!mayWrite(path, W_OK) && errno != EROFS)) {
        return fileFailure(Obstacle::FileReadOnly, path, Message::of("the file is read-only"));
    }
    return {};
}

/// The name with the `~` of the previous version has to be possible as well: else the first save
/// would work and every later one fail.
FileResult<void> checkName(const fs::path& path, bool keepsPrevious)
{
    const long most = ::pathconf(folderOf(path).c_str(), _PC_NAME_MAX);
    const std::size_t length = path.filename().native().size();
    if (most > 0 && length + (keepsPrevious ? 1 : 0) > static_cast<std::size_t>(most)) {
        return fileFailure(Obstacle::NameTooLong, path,
                           Message::of("the name has {} bytes; at most {} are possible here",
                                       length, most - (keepsPrevious ? 1 : 0)));
    }
    return {};
}

} // namespace

FileResult<WholeFile> readWhole(const fs::path& path, const Gate& gate)
{
    // Without O_NONBLOCK, opening a named pipe would wait for its writer.
    const Descriptor descriptor(
        retried([&] { return ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC); }));
    if (!descriptor.valid()) {
        return readFailure(path, Message::of("cannot open"), errno);
    }
    struct stat status {};
    if (::fstat(descriptor.number(), &status) != 0) {
        return readFailure(path, Message::of("cannot open"), errno);
    }
    if (!S_ISREG(status.st_mode)) {
        return fileFailure(Obstacle::NotAFile, path,
                           S_ISDIR(status.st_mode)
                               ? Message::of("a folder, where a file is needed")
                               : Message::of("not a regular file; copy its content into one"));
    }
    const auto size = static_cast<std::uintmax_t>(status.st_size);
    std::string bytes;
    std::array<char, 65'536> block{};
    std::size_t wanted = headBytes;
    while (true) {
        const int got = retried([&] { return ::read(descriptor.number(), block.data(), wanted); });
        if (got < 0) {
            return readFailure(path, Message::of("cannot read"), errno);
        }
        bytes.append(block.data(), static_cast<std::size_t>(got));
        if (auto allowed = gate(bytes, size); !allowed) {
            return contentFailure(std::move(allowed.error()));
        }
        if (got == 0 || bytes.size() >= size) {
            FileStamp stamp = makeStamp(status, bytes);
            return WholeFile{std::move(bytes), std::move(stamp)};
        }
        bytes.reserve(size);
        wanted = std::min<std::size_t>(block.size(), size - bytes.size());
    }
}

FileResult<WholeFile> readWhole(const fs::path& path, std::uintmax_t largest)
{
    return readWhole(path, [&](std::string_view, std::uintmax_t size) -> Result<void> {
        if (size > largest) {
            return failure({path.string()},
                           Message::of("{} MiB; files of this kind are read up to {} MiB",
                                       size >> 20U, largest >> 20U));
        }
        return {};
    });
}

FileResult<FileStamp> replaceWhole(const fs::path& link, std::string_view bytes,
                                   const Replacing& how, const Verify& verify)
{
    const fs::path path = withoutLinks(link);
    if (const auto checked = checkOld(path); !checked) {
        return tl::unexpected(checked.error());
    }
    if (const auto checked = checkName(path, how.keepsPrevious); !checked) {
        return tl::unexpected(checked.error());
    }
    auto written = writeFresh(path, bytes);
    if (!written) {
        return tl::unexpected(std::move(written.error()));
    }
    Temporary fresh(written->path);
    if (auto verified = verify(fresh.path()); !verified) {
        return tl::unexpected(std::move(verified.error()));
    }

    // Until the folder is synced, the old file keeps a second name under which it can come back.
    const auto second = secondName(path);
    if (!second) {
        return tl::unexpected(second.error());
    }
    std::optional<Temporary> previous;
    if (*second) {
        previous.emplace(**second);
    }
    // By its second name: what is compared is exactly what would be kept as the previous version.
    if (how.expected != nullptr && previous) {
        const auto found = readWhole(previous->path(), UINTMAX_MAX);
        if (!found) {
            return fileFailure(found.error().obstacle, path,
                               Message::of("cannot look at what is there: {}",
                                           found.error().problems.front().message));
        }
        if (found->stamp.digest != how.expected->digest) {
            return fileFailure(Obstacle::ChangedMeanwhile, path,
                               Message::of("another program changed the file since it was read "
                                           "here"));
        }
    }
    if (!fresh.renameTo(path)) {
        return writeFailure(path, Message::of("cannot put the new file in its place"), errno);
    }
    const auto takeBack = [&](const Message& step, int code) {
        const bool back = previous ? previous->renameTo(path) : ::unlink(path.c_str()) == 0;
        auto failed = writeFailure(path, step, code);
        if (!back) {
            // The disk refuses everything by now: both versions stay.
            Message& message = failed.value().problems.front().message;
            if (previous) {
                failed.value().previous = previous->release();
                message = Message::of("{}; the new version is in place, the previous one is '{}'",
                                      message, failed.value().previous.string());
            } else {
                message = Message::of("{}; the new version is in place", message);
            }
        }
        return failed;
    };
    if (!syncFolder(folderOf(path))) {
        return takeBack(Message::of("cannot bring the folder to the disk"), errno);
    }
    if (how.keepsPrevious && previous) {
        fs::path backup = path;
        backup += "~";
        if (!previous->renameTo(backup)) {
            return takeBack(Message::of("cannot keep the previous version beside it"), errno);
        }
    }
    return std::move(written->stamp);
}

FileResult<FileStamp> writeWhole(const fs::path& path, std::string_view bytes)
{
    return replaceWhole(path, bytes, {false, nullptr},
                        [](const fs::path&) { return FileResult<void>{}; });
}

std::optional<Obstacle> obstacleToWriting(const fs::path& link)
{
    const fs::path path = withoutLinks(link);
    if (const auto checked = checkOld(path); !checked) {
        return checked.error().obstacle;
    }
    if (!mayWrite(folderOf(path), W_OK | X_OK)) {
        return errno == ENOENT || errno == ENOTDIR ? Obstacle::FolderMissing
                                                   : Obstacle::FolderReadOnly;
    }
    return std::nullopt;
}

} // namespace corbel::model::storage
