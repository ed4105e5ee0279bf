#include "model/storage/journal_folder.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/storage/whole_file.h"

namespace corbel::model::storage::journal {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view extension = ".journal";
constexpr std::string_view nascentExtension = ".new";
constexpr std::size_t mostDiscarded = 10;

std::vector<fs::path> filesIn(const fs::path& folder, std::string_view wanted)
{
    std::vector<fs::path> files;
    std::error_code code;
    for (auto it = fs::directory_iterator(folder, code); !code && it != fs::directory_iterator();
         it.increment(code)) {
        if (it->path().extension() == wanted) {
            files.push_back(it->path());
        }
    }
    // Their names begin with the time.
    std::ranges::sort(files);
    return files;
}

} // namespace

OwnedFile OwnedFile::claim(const fs::path& path)
{
    OwnedFile file(path,
                   Descriptor(::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)));
    if (!file.isOpen() || ::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0) {
        return {};
    }
    // Its owner may have put another file in its place, or removed it, before it was locked.
    struct stat open {};
    struct stat named {};
    const bool isSame = ::fstat(file.descriptor(), &open) == 0 &&
                        ::lstat(path.c_str(), &named) == 0 && S_ISREG(open.st_mode) &&
                        open.st_dev == named.st_dev && open.st_ino == named.st_ino;
    return isSame ? std::move(file) : OwnedFile();
}

std::vector<OwnedFile> claimLeft(const fs::path& folder)
{
    for (const fs::path& path : filesIn(folder, nascentExtension)) {
        if (const OwnedFile file = OwnedFile::claim(path); file.isOpen()) {
            ::unlink(path.c_str());
        }
    }
    std::vector<OwnedFile> left;
    for (const fs::path& path : filesIn(folder, extension)) {
        if (OwnedFile file = OwnedFile::claim(path); file.isOpen()) {
            left.push_back(std::move(file));
        }
    }
    return left;
}

Result<Recovered> recover(const OwnedFile& journal)
{
    const auto bytes = readWhole(journal.path(), largestJournal);
    if (!bytes) {
        return failure(bytes.error().problems);
    }
    return recover(bytes->bytes, journal.path().string());
}

void remove(OwnedFile journal)
{
    ::unlink(journal.path().c_str());
}

Result<void> discard(OwnedFile journal)
{
    const fs::path folder = journal.path().parent_path() / "discarded";
    std::error_code code;
    fs::create_directory(folder, code);
    if (::rename(journal.path().c_str(), (folder / journal.path().filename()).c_str()) != 0) {
        return failure(
            {journal.path().string()},
            Message::of("cannot be put aside: {}", std::generic_category().message(errno)));
    }
    const std::vector<fs::path> all = filesIn(folder, extension);
    for (std::size_t i = 0; i + mostDiscarded < all.size(); ++i) {
        fs::remove(all[i], code);
    }
    return {};
}

fs::path freshName(const fs::path& folder)
{
    static std::atomic<unsigned> number = 0;
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    return folder / fmt::format("{:013}-{}-{}{}", now.count(), ::getpid(), ++number, extension);
}

fs::path nascent(const fs::path& journal)
{
    fs::path path = journal;
    path += nascentExtension;
    return path;
}

} // namespace corbel::model::storage::journal
