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

namespace corbel::model::storage {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t headBytes = 4096;

std::string reason(int code)
{
    return std::generic_category().message(code);
}

tl::unexpected<Problems> systemFailure(const fs::path& path, std::string_view step, int code)
{
    return failure({path.string()}, fmt::format("{}: {}", step, reason(code)));
}

/// Closes on destruction; `close` reports what closing says.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }

    bool valid() const { return m_number >= 0; }
    int number() const { return m_number; }
    bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number = -1;
};

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

int retried(auto call)
{
    int result = -1;
    do {
        result = static_cast<int>(call());
    } while (result < 0 && errno == EINTR);
    return result;
}

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

/// Creates a file with `bytes`, synced, with the permissions of `like` when that exists.
Result<fs::path> writeFresh(const fs::path& path, std::string_view bytes, const fs::path& like)
{
    Descriptor descriptor;
    const auto name = freshName(path, [&](const fs::path& candidate) {
        descriptor =
            Descriptor(::open(candidate.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        return descriptor.valid();
    });
    if (!name) {
        return systemFailure(path, "cannot create a file in its folder", errno);
    }
    Temporary temporary(*name);
    struct stat old {};
    if (::stat(like.c_str(), &old) == 0 &&
        ::fchmod(descriptor.number(), old.st_mode & 07777U) != 0) {
        return systemFailure(path, "cannot keep the file's permissions", errno);
    }
    if (!writeAll(descriptor.number(), bytes)) {
        return systemFailure(path, "cannot write", errno);
    }
    if (retried([&] { return ::fsync(descriptor.number()); }) != 0) {
        return systemFailure(path, "cannot bring the file to the disk", errno);
    }
    if (!descriptor.close()) {
        return systemFailure(path, "cannot finish writing", errno);
    }
    return temporary.release();
}

/// A second name for the old file: a hard link or, where the file system has none, a copy.
Result<fs::path> secondName(const fs::path& path)
{
    const auto name = freshName(path, [&](const fs::path& candidate) {
        return ::link(path.c_str(), candidate.c_str()) == 0;
    });
    if (name) {
        return *name;
    }
    if (errno != EPERM && errno != ENOTSUP && errno != EMLINK && errno != ENOSYS) {
        return systemFailure(path, "cannot keep the previous version", errno);
    }
    const auto old = readWhole(path, UINTMAX_MAX);
    if (!old) {
        return failure(old.error());
    }
    return writeFresh(path, *old, path);
}

} // namespace

Result<std::string> readWhole(const fs::path& path, const Gate& gate)
{
    // Without O_NONBLOCK, opening a named pipe would wait for its writer.
    const Descriptor descriptor(
        retried([&] { return ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC); }));
    if (!descriptor.valid()) {
        return systemFailure(path, "cannot open", errno);
    }
    struct stat status {};
    if (::fstat(descriptor.number(), &status) != 0) {
        return systemFailure(path, "cannot open", errno);
    }
    if (!S_ISREG(status.st_mode)) {
        return failure({path.string()}, S_ISDIR(status.st_mode)
                                            ? "a folder, where a file is needed"
                                            : "not a regular file; copy its content into one");
    }
    const auto size = static_cast<std::uintmax_t>(status.st_size);
    std::string bytes;
    std::array<char, 65'536> block{};
    std::size_t wanted = headBytes;
    while (true) {
        const int got = retried([&] { return ::read(descriptor.number(), block.data(), wanted); });
        if (got < 0) {
            return systemFailure(path, "cannot read", errno);
        }
        bytes.append(block.data(), static_cast<std::size_t>(got));
        if (auto allowed = gate(bytes, size); !allowed) {
            return failure(std::move(allowed.error()));
        }
        if (got == 0 || bytes.size() >= size) {
            return bytes;
        }
        bytes.reserve(size);
        wanted = std::min<std::size_t>(block.size(), size - bytes.size());
    }
}

Result<std::string> readWhole(const fs::path& path, std::uintmax_t largest)
{
    return readWhole(path, [&](std::string_view, std::uintmax_t size) -> Result<void> {
        if (size > largest) {
            return failure({path.string()},
                           fmt::format("{} MiB; files of this kind are read up to {} MiB",
                                       size >> 20U, largest >> 20U));
        }
        return {};
    });
}

Result<void> replaceWhole(const fs::path& link, std::string_view bytes, bool keepPrevious,
                          const Verify& verify)
{
    std::error_code ignored;
    const fs::path path =
        fs::is_symlink(link, ignored) ? fs::weakly_canonical(link, ignored) : link;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    // Renaming over a device or a pipe would replace the thing itself.
    const fs::file_status status = fs::status(path, ignored);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        return failure({path.string()}, "not a regular file, so nothing can be saved there");
    }

    const auto written = writeFresh(path, bytes, path);
    if (!written) {
        return failure(written.error());
    }
    Temporary fresh(*written);
    if (auto verified = verify(fresh.path()); !verified) {
        return failure(std::move(verified.error()));
    }

    // Until the folder is synced, the old file keeps a second name under which it can come back.
    std::optional<Temporary> previous;
    if (fs::exists(status)) {
        const auto second = secondName(path);
        if (!second) {
            return failure(second.error());
        }
        previous.emplace(*second);
    }
    if (!fresh.renameTo(path)) {
        return systemFailure(path, "cannot put the new file in its place", errno);
    }
    const auto takeBack = [&](std::string_view step, int code) -> Result<void> {
        const bool back = previous ? previous->renameTo(path) : ::unlink(path.c_str()) == 0;
        if (back) {
            return systemFailure(path, step, code);
        }
        // The disk refuses everything by now: both versions stay, and the message says where.
        return failure({path.string()},
                       fmt::format("{}: {}; the new version is in place{}", step, reason(code),
                                   previous ? fmt::format(", the previous one is '{}'",
                                                          previous->release().string())
                                            : std::string()));
    };
    if (!syncFolder(folder)) {
        return takeBack("cannot bring the folder to the disk", errno);
    }
    if (keepPrevious && previous) {
        fs::path backup = path;
        backup += "~";
        if (!previous->renameTo(backup)) {
            return takeBack("cannot keep the previous version beside it", errno);
        }
    }
    return {};
}

} // namespace corbel::model::storage
