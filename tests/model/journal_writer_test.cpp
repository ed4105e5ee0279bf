// Writing the journal: on the disk in time, one owner at a time, and whole whatever the disk does.
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <filesystem>
#include <mutex>

#include <QTemporaryDir>
#include <QtTest>

#include <sys/syscall.h>
#include <unistd.h>

#include "model/storage/journal_writer.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/journal_session.h"
#include "tests/support/random_model.h"

using namespace corbel;
using namespace corbel::model;
using namespace corbel::model::storage;
using namespace corbel::model::storage::journal;
namespace fs = std::filesystem;

namespace {

/// Which of the writer's system calls fail, and when files were last synced.
struct Disk {
    std::atomic<bool> isArmed = false;
    std::atomic<int> calls = 0;
    int failing = 0; ///< The number of the call that fails, from 1.
    bool isForEver = false;
    int code = EIO;

    std::mutex mutex;
    std::condition_variable synced;
    int syncs = 0;

    bool fails()
    {
        if (!isArmed) {
            return false;
        }
        const int call = ++calls;
        const bool isFailing = call == failing || (isForEver && call > failing);
        if (isFailing) {
            errno = code;
        }
        return isFailing;
    }
};

Disk disk; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

} // namespace

// The executable's own definitions come before the C library's.
extern "C" int fsync(int descriptor)
{
    if (disk.fails()) {
        return -1;
    }
    const auto result = static_cast<int>(syscall(SYS_fsync, descriptor));
    {
        const std::lock_guard lock(disk.mutex);
        ++disk.syncs;
    }
    disk.synced.notify_all();
    return result;
}

extern "C" int rename(const char* from, const char* to) noexcept
{
    return disk.fails() ? -1 : static_cast<int>(syscall(SYS_rename, from, to));
}

extern "C" ssize_t write(int descriptor, const void* bytes, size_t length)
{
    if (disk.fails()) {
        // Half of it got there.
        const int code = errno;
        static_cast<void>(syscall(SYS_write, descriptor, bytes, length / 2));
        errno = code;
        return -1;
    }
    return static_cast<ssize_t>(syscall(SYS_write, descriptor, bytes, length));
}

namespace {

using Session = tests::JournalSession;

/// What the writer said, for whoever waits for it.
class Reports {
public:
    Writer::Report listener()
    {
        return [this](const Result<void>& outcome) {
            const std::lock_guard lock(m_mutex);
            ++(outcome ? m_begun : m_failures);
            if (!outcome) {
                m_last = describe(outcome.error());
            }
        };
    }
    int begun() const
    {
        const std::lock_guard lock(m_mutex);
        return m_begun;
    }
    int failures() const
    {
        const std::lock_guard lock(m_mutex);
        return m_failures;
    }
    QString last() const
    {
        const std::lock_guard lock(m_mutex);
        return QString::fromStdString(m_last);
    }

private:
    mutable std::mutex m_mutex;
    int m_begun = 0;
    int m_failures = 0;
    std::string m_last;
};

} // namespace

class JournalWriterTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    fs::path folder() const
    {
        return fs::path(m_home->path().toStdString()) / "state" / "journals";
    }

    std::vector<fs::path> files() const
    {
        std::vector<fs::path> found;
        std::error_code code;
        for (const auto& entry : fs::directory_iterator(folder(), code)) {
            found.push_back(entry.path());
        }
        return found;
    }

    /// What is in the one journal, as after a crash.
    Work left() const
    {
        const std::vector<fs::path> all = files();
        if (all.size() != 1) {
            return {};
        }
        const auto found = journal::recover(OwnedFile(all.front(), Descriptor()));
        return found ? found->work : Work{};
    }

private slots:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void cleanup() { disk.isArmed = false; }

    void whatIsWrittenIsSyncedInTime()
    {
        using Clock = SyncSchedule::Clock;
        int writes = 0;
        for (int seed = 1; seed <= tests::scaled(2000); ++seed) {
            tests::Random random(static_cast<std::uint64_t>(seed));
            SyncSchedule schedule;
            Clock::time_point time{};
            std::vector<Clock::time_point> unsynced;
            Clock::duration worst{};
            // Bursts, pauses and steady typing; the thread wakes for a write or when a sync is due.
            const std::size_t pace = 1 + random.below(600);
            for (int i = 0; i < 200; ++i) {
                const Clock::time_point next = time + std::chrono::milliseconds(random.below(pace));
                while (schedule.isPending() && schedule.due() <= next) {
                    time = schedule.due();
                    for (const Clock::time_point written : unsynced) {
                        worst = std::max(worst, time - written);
                    }
                    unsynced.clear();
                    schedule.synced();
                }
                time = next;
                schedule.written(time);
                unsynced.push_back(time);
                ++writes;
            }
            QVERIFY(worst <= SyncSchedule::longest);
            QVERIFY(schedule.isPending());
            QVERIFY(schedule.due() - time <= SyncSchedule::idle);
        }
        QVERIFY(2 * SyncSchedule::longest <= std::chrono::seconds(2));
        tests::printFigure("journal: " + std::to_string(writes) +
                           " writes at random times, each synced within 1 s of simulated time");
    }

    void syncsWhileEditsKeepComing()
    {
        Session session;
        Reports reports;
        Writer writer(folder(), reports.listener());
        writer.begin(session.base());
        writer.wait();
        std::unique_lock lock(disk.mutex);
        const int before = disk.syncs;
        std::chrono::steady_clock::duration longest{};
        auto oldest = std::chrono::steady_clock::now(); // unsynced
        int seen = before;
        while (disk.syncs < before + 2) {
            if (disk.syncs != seen) {
                seen = disk.syncs;
                oldest = std::chrono::steady_clock::now();
            }
            lock.unlock();
            writer.append(session.edit());
            lock.lock();
            disk.synced.wait_for(lock, std::chrono::milliseconds(5),
                                 [&] { return disk.syncs != seen; });
            longest = std::max(longest, std::chrono::steady_clock::now() - oldest);
        }
        lock.unlock();
        QVERIFY(longest < std::chrono::seconds(2));
        writer.wait();
        QVERIFY(left() == session.work());
        QCOMPARE(reports.failures(), 0);
        tests::printFigure(
            "journal: an edit every 5 ms, the oldest unsynced one " +
            std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(longest).count()) +
            " ms old at most");
    }

    void belongsToOneAtATime()
    {
        Session session;
        {
            Writer writer(folder(), [](const Result<void>&) {});
            writer.begin(session.base());
            writer.append(session.edit());
            writer.wait();
            QVERIFY(claimLeft(folder()).empty()); // Its owner lives.
            writer.begin(session.base());         // Another file takes the name.
            writer.wait();
            QVERIFY(claimLeft(folder()).empty());
        }
        std::vector<OwnedFile> mine = claimLeft(folder());
        QCOMPARE(mine.size(), std::size_t(1));
        QVERIFY(claimLeft(folder()).empty()); // It is mine now.
        QVERIFY(journal::recover(mine.front())->work == session.work());

        // Somebody goes on with it, under the same name.
        const fs::path path = mine.front().path();
        Writer writer(folder(), [](const Result<void>&) {});
        writer.adopt(std::move(mine.front()));
        session.edit();
        writer.begin(session.base());
        writer.wait();
        QCOMPARE(files(), std::vector<fs::path>{path});
        QVERIFY(left() == session.work());
        QVERIFY(claimLeft(folder()).empty());
        writer.remove();
        writer.wait();
        QVERIFY(files().empty());
    }

    void onlyItsOwnerReadsIt()
    {
        Writer writer(folder(), [](const Result<void>&) {});
        writer.begin(Session().base());
        writer.wait();
        QCOMPARE(files().size(), std::size_t(1));
        QVERIFY(fs::status(files().front()).permissions() == fs::perms(0600));
        QVERIFY(fs::status(folder()).permissions() == fs::perms(0700));
    }

    void beginningAnewAtEachFailingStep_data()
    {
        QTest::addColumn<bool>("isForEver");
        QTest::addColumn<int>("code");
        QTest::newRow("once") << false << EIO;
        QTest::newRow("disk full") << true << ENOSPC;
    }

    void beginningAnewAtEachFailingStep()
    {
        QFETCH(bool, isForEver);
        QFETCH(int, code);
        int steps = 0;
        for (int step = 1;; ++step) {
            m_home = std::make_unique<QTemporaryDir>();
            Session session;
            Reports reports;
            Writer writer(folder(), reports.listener());
            writer.begin(session.base());
            writer.append(session.edit());
            writer.wait();
            const Work old = session.work();
            session.edit();
            disk.failing = step;
            disk.isForEver = isForEver;
            disk.code = code;
            disk.calls = 0;
            disk.isArmed = true;
            writer.begin(session.base());
            writer.wait();
            disk.isArmed = false;
            if (reports.failures() == 0) {
                QCOMPARE(reports.begun(), 2);
                break;
            }
            ++steps;
            QVERIFY(reports.last().contains(QString::fromLocal8Bit(strerror(code))));
            QCOMPARE(files().size(), std::size_t(1)); // No half made file.
            const Work found = left();
            QVERIFY(found == old || found == session.work());
            // What follows is not written behind a base that lacks something.
            writer.append(session.edit());
            writer.wait();
            QVERIFY(left() == found);
            writer.begin(session.base());
            writer.append(session.edit());
            writer.wait();
            QVERIFY(left() == session.work());
        }
        QCOMPARE(steps, 4); // write, fsync, rename, fsync of the folder
    }

    void aRecordThatCannotBeWrittenLeavesTheOnesBefore()
    {
        for (int step = 1; step <= 4; ++step) {
            m_home = std::make_unique<QTemporaryDir>();
            Session session;
            Reports reports;
            Writer writer(folder(), reports.listener());
            writer.begin(session.base());
            writer.wait();
            disk.failing = step;
            disk.isForEver = false;
            disk.code = ENOSPC;
            disk.calls = 0;
            disk.isArmed = true;
            std::vector<Work> states{session.work()};
            for (int i = 0; i < 3; ++i) {
                writer.append(session.edit());
                states.push_back(session.work());
            }
            writer.wait();
            disk.isArmed = false;
            QCOMPARE(reports.failures(), 1); // The first failure, not each record after it.
            QVERIFY(left() == states[static_cast<std::size_t>(std::min(step - 1, 3))]);
            writer.begin(session.base());
            writer.append(session.edit());
            writer.wait();
            QVERIFY(left() == session.work());
            QCOMPARE(reports.begun(), 2);
        }
    }

    void aFolderThatVanishedIsNoticedAndMadeAnew()
    {
        Session session;
        Reports reports;
        Writer writer(folder(), reports.listener());
        writer.begin(session.base());
        writer.wait();
        fs::remove_all(folder());
        writer.append(session.edit());
        writer.wait();
        QCOMPARE(reports.failures(), 1);
        writer.begin(session.base());
        writer.wait();
        QVERIFY(left() == session.work());
        QVERIFY(claimLeft(folder()).empty());
    }

    void halfMadeFilesGo()
    {
        {
            Writer writer(folder(), [](const Result<void>&) {});
            writer.begin(Session().base());
            writer.wait();
        }
        fs::rename(files().front(), nascent(files().front()));
        QVERIFY(claimLeft(folder()).empty());
        QVERIFY(files().empty());
    }

    void discardedOnesAreKeptForAWhile()
    {
        for (int i = 0; i < 12; ++i) {
            Session session;
            Writer writer(folder(), [](const Result<void>&) {});
            writer.begin(session.base());
        }
        for (OwnedFile& file : claimLeft(folder())) {
            QVERIFY(discard(std::move(file)).has_value());
        }
        QVERIFY(claimLeft(folder()).empty());
        const auto kept =
            std::distance(fs::directory_iterator(folder() / "discarded"), fs::directory_iterator());
        QCOMPARE(static_cast<int>(kept), 10);
    }
};

QTEST_GUILESS_MAIN(JournalWriterTest)
#include "journal_writer_test.moc"
