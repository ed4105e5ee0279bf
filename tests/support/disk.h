/// The system calls that touch files, in the hands of a test: counted, recorded, made to fail, or
/// the moment at which the process dies.
///
/// Include it in the only source of an executable: it defines the calls themselves, and an
/// executable's own definitions come before those of the C library.
#pragma once

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

namespace corbel::tests {

/// What a call changed, by files (inodes) and full names.
struct DiskStep {
    enum class Kind { Create, Write, Truncate, Sync, SyncFolder, Link, Rename, Unlink };

    Kind kind{};
    ino_t file = 0;
    std::string name;  ///< Of the file, the folder, or what a rename took the name from.
    std::string other; ///< The new name of Link and Rename.
    off_t offset = 0;  ///< Of Write; the length of Truncate.
    std::string bytes;
};

/// Which calls may fail.
enum class Sort : unsigned {
    Make = 1,  ///< Opening for writing, making links and folders: what needs room on the disk.
    Write = 2, ///< Also truncating and syncing.
    Name = 4,  ///< Renaming and changing rights.
    Remove = 8,
    Read = 16, ///< Opening for reading, and reading.
    Close = 32,
};

inline constexpr unsigned everySort = 63;
/// What asks for room: the rest goes on when a disk is full.
inline constexpr unsigned wantsRoom = 3;

/// What happens to the calls of a test that is under way.
struct Disk {
    bool isArmed = false;
    int calls = 0;
    int at = 0; ///< The call that something happens to, from 1; 0 for none.
    unsigned sorts = everySort;
    bool forEver = false;
    int code = EIO;
    bool dies = false;    ///< The process ends instead of making the call.
    bool isHalf = false;  ///< A write that fails or dies has written the first half.
    std::string folder{}; ///< Only names that begin so are touched; empty for all.
    bool hasLinks = true; ///< Else the file system knows no hard links.
    bool isRecording = false;
    std::vector<DiskStep> steps{};

    /// Whether the next call goes wrong; then `errno` is set. `name` gives the name of its file.
    template <class Name>
    bool goesWrong(Sort sort, Name name)
    {
        if (!isArmed || (sorts & static_cast<unsigned>(sort)) == 0 ||
            (!folder.empty() && !name().starts_with(folder))) {
            return false;
        }
        ++calls;
        const bool hit = at > 0 && (calls == at || (forEver && calls > at));
        if (hit) {
            errno = code;
        }
        return hit;
    }
    void dieIfTold() const
    {
        if (dies) {
            ::_exit(diedOnPurpose);
        }
    }
    bool records() const { return isArmed && isRecording; }

    static constexpr int diedOnPurpose = 99;
};

inline Disk disk; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

/// Runs `operation` with the disk as it was prepared; the disk works as ever afterwards.
template <class Operation>
auto onDisk(const Disk& prepared, Operation operation)
{
    disk = prepared;
    disk.isArmed = true;
    auto result = operation();
    disk.isArmed = false;
    return result;
}

/// Runs `operation` in a process of its own that dies at its `step`th call. False when it came to
/// its end before that.
inline bool diesAt(Disk prepared, int step, const std::function<void()>& operation)
{
    const pid_t child = ::fork();
    if (child == 0) {
        prepared.isArmed = true;
        prepared.at = step;
        prepared.dies = true;
        disk = prepared;
        operation();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == Disk::diedOnPurpose;
}

namespace disk_calls {

inline long direct(long number, auto... arguments)
{
    return ::syscall(number, arguments...);
}

inline std::string nameOf(int descriptor)
{
    std::string name(4096, '\0');
    const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
    const long length = direct(SYS_readlink, link.c_str(), name.data(), name.size());
    name.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
    return name;
}

inline ino_t fileOf(int descriptor)
{
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 ? status.st_ino : 0;
}

inline std::string absolute(const char* name)
{
    std::error_code ignored;
    const auto path = std::filesystem::absolute(name, ignored);
    return (std::filesystem::weakly_canonical(path.parent_path(), ignored) / path.filename())
        .string();
}

inline ino_t fileOf(const char* name)
{
    struct stat status {};
    return ::lstat(name, &status) == 0 ? status.st_ino : 0;
}

inline bool fails(Sort sort, const char* name)
{
    if (!disk.goesWrong(sort, [&] { return absolute(name); })) {
        return false;
    }
    disk.dieIfTold();
    return true;
}

inline bool fails(Sort sort, int descriptor)
{
    if (!disk.goesWrong(sort, [&] { return nameOf(descriptor); })) {
        return false;
    }
    disk.dieIfTold();
    return true;
}

inline int open(int folder, const char* name, int flags, mode_t mode)
{
    const bool isMaking = (flags & (O_CREAT | O_TRUNC)) != 0;
    if (fails(isMaking ? Sort::Make : Sort::Read, name)) {
        return -1;
    }
    const bool isNew = (flags & O_CREAT) != 0 && ::access(name, F_OK) != 0;
    const int saved = errno;
    const int descriptor =
        static_cast<int>(direct(SYS_openat, folder, name, flags | O_LARGEFILE, mode));
    if (descriptor >= 0 && disk.records()) {
        if (isNew) {
            disk.steps.push_back(
                {DiskStep::Kind::Create, fileOf(descriptor), absolute(name), {}, 0, {}});
        } else if ((flags & O_TRUNC) != 0) {
            disk.steps.push_back({DiskStep::Kind::Truncate, fileOf(descriptor), {}, {}, 0, {}});
        }
    }
    if (descriptor >= 0) {
        errno = saved;
    }
    return descriptor;
}

inline ssize_t write(int descriptor, const void* bytes, std::size_t length, off_t offset)
{
    const bool isAtEnd = offset < 0;
    if (disk.goesWrong(Sort::Write, [&] { return nameOf(descriptor); })) {
        if (disk.isHalf && isAtEnd) {
            direct(SYS_write, descriptor, bytes, length / 2);
        }
        errno = disk.code;
        disk.dieIfTold();
        return -1;
    }
    if (disk.records()) {
        struct stat status {};
        ::fstat(descriptor, &status);
        const bool isAppending = (::fcntl(descriptor, F_GETFL) & O_APPEND) != 0;
        const off_t place = !isAtEnd      ? offset
                            : isAppending ? status.st_size
                                          : ::lseek(descriptor, 0, SEEK_CUR);
        if (S_ISREG(status.st_mode)) {
            disk.steps.push_back({DiskStep::Kind::Write,
                                  status.st_ino,
                                  {},
                                  {},
                                  place,
                                  std::string(static_cast<const char*>(bytes), length)});
        }
    }
    return isAtEnd ? direct(SYS_write, descriptor, bytes, length)
                   : direct(SYS_pwrite64, descriptor, bytes, length, offset);
}

inline int sync(long number, int descriptor)
{
    if (fails(Sort::Write, descriptor)) {
        return -1;
    }
    if (disk.records()) {
        struct stat status {};
        ::fstat(descriptor, &status);
        const bool isFolder = S_ISDIR(status.st_mode);
        disk.steps.push_back({isFolder ? DiskStep::Kind::SyncFolder : DiskStep::Kind::Sync,
                              status.st_ino,
                              nameOf(descriptor),
                              {},
                              0,
                              {}});
    }
    return static_cast<int>(direct(number, descriptor));
}

inline int named(DiskStep::Kind kind, const char* from, const char* to, long number)
{
    DiskStep step{kind, fileOf(from), absolute(from), {}, 0, {}};
    if (to != nullptr) {
        step.other = absolute(to);
    }
    const long result = to != nullptr ? direct(number, from, to) : direct(number, from);
    if (result == 0 && disk.records()) {
        disk.steps.push_back(std::move(step));
    }
    return static_cast<int>(result);
}

} // namespace disk_calls

} // namespace corbel::tests

extern "C" {

int open(const char* name, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return corbel::tests::disk_calls::open(AT_FDCWD, name, flags, mode);
}

int open64(const char* name, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return corbel::tests::disk_calls::open(AT_FDCWD, name, flags, mode);
}

ssize_t read(int descriptor, void* bytes, size_t length)
{
    return corbel::tests::disk_calls::fails(corbel::tests::Sort::Read, descriptor)
               ? -1
               : corbel::tests::disk_calls::direct(SYS_read, descriptor, bytes, length);
}

ssize_t write(int descriptor, const void* bytes, size_t length)
{
    return corbel::tests::disk_calls::write(descriptor, bytes, length, -1);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t length, off_t offset)
{
    return corbel::tests::disk_calls::write(descriptor, bytes, length, offset);
}

int fsync(int descriptor)
{
    return corbel::tests::disk_calls::sync(SYS_fsync, descriptor);
}

int fdatasync(int descriptor)
{
    return corbel::tests::disk_calls::sync(SYS_fdatasync, descriptor);
}

int ftruncate(int descriptor, off_t length) noexcept
{
    using namespace corbel::tests;
    if (disk_calls::fails(Sort::Write, descriptor)) {
        return -1;
    }
    if (disk.records()) {
        disk.steps.push_back(
            {DiskStep::Kind::Truncate, disk_calls::fileOf(descriptor), {}, {}, length, {}});
    }
    return static_cast<int>(disk_calls::direct(SYS_ftruncate, descriptor, length));
}

int fchmod(int descriptor, mode_t mode) noexcept
{
    using namespace corbel::tests;
    return disk_calls::fails(Sort::Name, descriptor)
               ? -1
               : static_cast<int>(disk_calls::direct(SYS_fchmod, descriptor, mode));
}

int link(const char* from, const char* to) noexcept
{
    using namespace corbel::tests;
    if (disk.isArmed && !disk.hasLinks) {
        errno = EPERM;
        return -1;
    }
    return disk_calls::fails(Sort::Make, to)
               ? -1
               : disk_calls::named(DiskStep::Kind::Link, from, to, SYS_link);
}

int rename(const char* from, const char* to) noexcept
{
    using namespace corbel::tests;
    return disk_calls::fails(Sort::Name, to)
               ? -1
               : disk_calls::named(DiskStep::Kind::Rename, from, to, SYS_rename);
}

int unlink(const char* name) noexcept
{
    using namespace corbel::tests;
    return disk_calls::fails(Sort::Remove, name)
               ? -1
               : disk_calls::named(DiskStep::Kind::Unlink, name, nullptr, SYS_unlink);
}

int close(int descriptor)
{
    using namespace corbel::tests;
    const bool isFailing = disk_calls::fails(Sort::Close, descriptor);
    const int code = errno;
    const int result = static_cast<int>(disk_calls::direct(SYS_close, descriptor));
    if (isFailing) {
        errno = code;
        return -1;
    }
    return result;
}

} // extern "C"
