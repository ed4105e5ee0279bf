/// Writes one journal on a thread of its own, so that whoever edits never waits for the disk.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <variant>

#include "model/storage/journal_folder.h"
#include "model/storage/sync_schedule.h"

namespace corbel::model::storage::journal {

/// Every call but `wait` and the destructor returns at once. After a failure nothing is written
/// until the next `begin`; what the file held before stays.
class Writer {
public:
    /// Called on the writer's thread when a `begin` succeeded, and once for each failure after it.
    using Report = std::function<void(const Result<void>& outcome)>;

    Writer(std::filesystem::path folder, Report report);
    /// Finishes what was asked for, and leaves the file.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// From here on this file is the journal; the next `begin` takes its place.
    void adopt(OwnedFile journal);
    /// A journal with this base and nothing else takes the place of the one before, if any. It is
    /// on the disk, whole, before the old one goes.
    void begin(std::string base);
    /// On the disk at most 2 s later.
    void append(std::string record);
    /// The journal's file goes: nothing is left to be lost.
    void remove();

    /// Waits until everything asked for is on the disk, but no longer than `most`.
    void wait(std::chrono::milliseconds most = std::chrono::hours(1));
    /// Bytes of the journal with all that was asked for.
    std::uintmax_t size() const;

private:
    struct Begin {
        std::string base;
    };
    struct Append {
        std::string record;
    };
    struct Remove {};
    struct Flush {};
    using Task = std::variant<Begin, Append, Remove, Flush, OwnedFile>;

    void ask(Task task);
    void run();
    void perform(Begin& task);
    void perform(Append& task);
    void perform(Remove& task);
    void perform(Flush& task);
    void perform(OwnedFile& task);
    void sync();
    void fail(const Message& step, int code);

    std::filesystem::path m_folder;
    Report m_report;

    mutable std::mutex m_mutex;
    std::condition_variable m_asked;
    std::condition_variable m_finished;
    std::deque<Task> m_tasks;
    std::uintmax_t m_size = 0;
    std::uint64_t m_flushes = 0; ///< That are still to be done.
    bool m_isEnding = false;

    // Of the thread alone.
    OwnedFile m_file;
    std::uint64_t m_records = 0;
    std::uintmax_t m_written = 0; ///< Bytes of whole records in the file.
    bool m_isFine = false;        ///< The file is ours and takes records.
    SyncSchedule m_schedule;

    std::thread m_thread; // the last: it uses all of the above
};

} // namespace corbel::model::storage::journal
