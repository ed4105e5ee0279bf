#include "model/storage/document_lock.h"

#include <string>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include "model/storage/state_folder.h"

namespace corbel::model::storage {

namespace {

namespace fs = std::filesystem;

/// The same for all ways to write the path, also through symbolic links.
std::string nameOf(const fs::path& document)
{
    std::error_code error;
    fs::path canonical = fs::weakly_canonical(fs::absolute(document, error), error);
    const std::string& path = error ? document.native() : canonical.native();
    const XXH128_hash_t hash = XXH3_128bits(path.data(), path.size());
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

/// Whether the open file is still the one of that name: its holder may have removed it in between.
bool isStillThere(int descriptor, const fs::path& file)
{
    struct stat open {};
    struct stat named {};
    return ::fstat(descriptor, &open) == 0 && ::stat(file.c_str(), &named) == 0 &&
           open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

} // namespace

DocumentLock::DocumentLock(Descriptor descriptor, fs::path file)
    : m_descriptor(std::move(descriptor)),
      m_file(std::move(file))
{
}

DocumentLock& DocumentLock::operator=(DocumentLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_file, other.m_file);
    return *this;
}

DocumentLock::~DocumentLock()
{
    if (isHeld()) {
        ::unlink(m_file.c_str()); // While it is still locked: nobody can have taken it over.
    }
}

std::optional<DocumentLock> DocumentLock::take(const fs::path& document)
{
    const fs::path folder = stateFolder("open");
    if (folder.empty()) {
        return DocumentLock();
    }
    const fs::path file = folder / nameOf(document);
    while (true) {
        Descriptor descriptor(
            retried([&] { return ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600); }));
        if (!descriptor.valid()) {
            return DocumentLock();
        }
        if (retried([&] { return ::flock(descriptor.number(), LOCK_EX | LOCK_NB); }) != 0) {
            return errno == EWOULDBLOCK ? std::nullopt : std::optional(DocumentLock());
        }
        if (isStillThere(descriptor.number(), file)) {
            return DocumentLock(std::move(descriptor), file);
        }
    }
}

} // namespace corbel::model::storage
