#include "model/storage/journal_writer.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace corbel::model::storage::journal {

namespace {

namespace fs = std::filesystem;

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const int put = retried([&] { return ::write(descriptor, bytes.data(), bytes.size()); });
        if (put < 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return true;
}

bool syncFile(int descriptor)
{
    return retried([&] { return ::fsync(descriptor); }) == 0;
}

bool syncFolder(const fs::path& folder)
{
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some file systems cannot sync a folder and say so; there is nothing better to do.
    return descriptor.valid() && (syncFile(descriptor.number()) || errno == EINVAL);
}

/// What is written has to be read again, with some edits behind it.
constexpr std::size_t mostBase = largestJournal - (std::size_t{16} << 20U);

/// For this person alone, as the base directory specification asks.
bool makeFolder(const fs::path& folder)
{
    std::error_code code;
    fs::create_directories(folder.parent_path(), code);
    if (::mkdir(folder.c_str(), 0700) != 0) {
        return errno == EEXIST;
    }
    // So that the folder outlasts a loss of power as its files do. Where this cannot be done, the
    // program was not the one who made what is above.
    syncFolder(folder.parent_path());
    syncFolder(folder.parent_path().parent_path());
    return true;
}

} // namespace

Writer::Writer(fs::path folder, Report report)
    : m_folder(std::move(folder)),
      m_report(std::move(report)),
      m_thread([this] { run(); })
{
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_asked.notify_one();
    m_thread.join();
}

void Writer::ask(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_asked.notify_one();
}

void Writer::adopt(OwnedFile journal)
{
    ask(std::move(journal));
}

void Writer::begin(std::string base)
{
    {
        const std::lock_guard lock(m_mutex);
        m_size = base.size();
    }
    ask(Begin{std::move(base)});
}

void Writer::append(std::string record)
{
    {
        const std::lock_guard lock(m_mutex);
        m_size += record.size();
    }
    ask(Append{std::move(record)});
}

void Writer::remove()
{
    ask(Remove{});
}

void Writer::wait(std::chrono::milliseconds most)
{
    std::unique_lock lock(m_mutex);
    ++m_flushes;
    m_tasks.emplace_back(Flush{});
    m_asked.notify_one();
    m_finished.wait_for(lock, most, [this] { return m_flushes == 0; });
}

std::uintmax_t Writer::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_size;
}

void Writer::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        const auto isWoken = [this] { return m_isEnding || !m_tasks.empty(); };
        if (m_schedule.isPending()) {
            m_asked.wait_until(lock, m_schedule.due(), isWoken);
        } else {
            m_asked.wait(lock, isWoken);
        }
        std::deque<Task> tasks = std::move(m_tasks);
        m_tasks.clear();
        const bool isLast = m_isEnding;
        lock.unlock();
        for (Task& task : tasks) {
            std::visit([this](auto& what) { perform(what); }, task);
        }
        if (isLast || m_schedule.due() <= SyncSchedule::Clock::now()) {
            sync();
        }
        lock.lock();
        if (isLast && m_tasks.empty()) {
            return;
        }
    }
}

void Writer::perform(OwnedFile& task)
{
    m_file = std::move(task);
    m_isFine = false; // It waits for a base.
}

void Writer::perform(Begin& task)
{
    m_isFine = false;
    m_schedule.synced();
    if (task.base.size() > mostBase) {
        return fail(Message::of("the document is too large for a journal"), EFBIG);
    }
    if (!makeFolder(m_folder)) {
        return fail(Message::of("cannot make the folder"), errno);
    }
    const fs::path path = m_file.isOpen() ? m_file.path() : freshName(m_folder);
    const fs::path fresh = nascent(path);
    OwnedFile file(
        path,
        Descriptor(::open(fresh.c_str(),
                          O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600)));
    if (!file.isOpen()) {
        return fail(Message::of("cannot make the file"), errno);
    }
    const std::string bytes = header() + framed(task.base, 0);
    Message step = Message::of("cannot lock the file");
    bool isDone = ::flock(file.descriptor(), LOCK_EX | LOCK_NB) == 0;
    if (isDone) {
        step = Message::of("cannot write");
        isDone = writeAll(file.descriptor(), bytes);
    }
    if (isDone) {
        step = Message::of("cannot bring it to the disk");
        isDone = syncFile(file.descriptor());
    }
    if (isDone) {
        step = Message::of("cannot put the file in its place");
        isDone = ::rename(fresh.c_str(), path.c_str()) == 0;
    }
    if (!isDone) {
        const int code = errno;
        ::unlink(fresh.c_str());
        return fail(step, code);
    }
    m_file = std::move(file); // The one before has no name any more.
    m_records = 1;
    m_written = bytes.size();
    if (!syncFolder(m_folder)) {
        return fail(Message::of("cannot bring the folder to the disk"), errno);
    }
    m_isFine = true;
    m_report({});
}

void Writer::perform(Append& task)
{
    if (!m_isFine) {
        return; // The next base holds it.
    }
    if (m_written + task.record.size() > largestJournal - frameSize) {
        return fail(Message::of("the journal is full"), EFBIG);
    }
    const std::string bytes = framed(task.record, m_records);
    if (!writeAll(m_file.descriptor(), bytes)) {
        const int code = errno;
        // So that no half record is taken for damage. If this fails too, it is recognised as such.
        static_cast<void>(::ftruncate(m_file.descriptor(), static_cast<off_t>(m_written)) == 0);
        return fail(Message::of("cannot write"), code);
    }
    ++m_records;
    m_written += bytes.size();
    m_schedule.written(SyncSchedule::Clock::now());
}

void Writer::perform(Remove&)
{
    if (m_file.isOpen()) {
        journal::remove(std::exchange(m_file, {}));
    }
    m_isFine = false;
    m_schedule.synced();
}

void Writer::perform(Flush&)
{
    sync();
    {
        const std::lock_guard lock(m_mutex);
        --m_flushes;
    }
    m_finished.notify_all();
}

void Writer::sync()
{
    if (!m_isFine || !m_schedule.isPending()) {
        return;
    }
    m_schedule.synced();
    struct stat status {};
    if (!syncFile(m_file.descriptor())) {
        fail(Message::of("cannot bring it to the disk"), errno);
    } else if (::fstat(m_file.descriptor(), &status) != 0 || status.st_nlink == 0) {
        fail(Message::of("cannot find the file any more"), ENOENT);
    }
}

void Writer::fail(const Message& step, int code)
{
    m_isFine = false;
    m_schedule.synced();
    const std::string reason = std::generic_category().message(code);
    m_report(failure({m_folder.string()}, Message::of("{}: {}", step, reason)));
}

} // namespace corbel::model::storage::journal
