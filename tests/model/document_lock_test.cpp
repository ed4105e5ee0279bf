// A document that another window has open is known to be, and a dead process holds nothing.
#include "model/storage/document_lock.h"

#include <csignal>
#include <filesystem>
#include <fstream>

#include <QTemporaryDir>
#include <QTest>
#include <sys/wait.h>
#include <unistd.h>

#include "model/storage/state_folder.h"

using corbel::model::storage::DocumentLock;
namespace fs = std::filesystem;

class DocumentLockTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path path(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
    static std::size_t lockFiles()
    {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(corbel::model::storage::stateFolder("open")), {}));
    }

    /// A process that holds the lock of `file` and waits to be killed.
    static pid_t holder(const fs::path& file)
    {
        int ends[2] = {};
        if (::pipe(ends) != 0) {
            return -1;
        }
        const pid_t child = ::fork();
        if (child == 0) {
            const auto lock = DocumentLock::take(file);
            const char answer = lock && lock->isHeld() ? 'y' : 'n';
            if (::write(ends[1], &answer, 1) == 1) {
                ::pause();
            }
            ::_exit(1);
        }
        char answer = 'n';
        const bool isHeld = ::read(ends[0], &answer, 1) == 1 && answer == 'y';
        ::close(ends[0]);
        ::close(ends[1]);
        return isHeld ? child : -1;
    }

private slots:
    void init() { qputenv("XDG_STATE_HOME", path("state").c_str()); }

    void oneAtATime()
    {
        auto first = DocumentLock::take(path("a.corbel"));
        QVERIFY(first && first->isHeld());
        QVERIFY(!DocumentLock::take(path("a.corbel")));
        QVERIFY(DocumentLock::take(path("b.corbel"))->isHeld());
        first.reset();
        QVERIFY(DocumentLock::take(path("a.corbel"))->isHeld());
        QCOMPARE(lockFiles(), std::size_t{0}); // Nothing is left behind.
    }

    void everyWayToWriteThePath()
    {
        fs::create_directory(path("sub"));
        std::ofstream(path("a.corbel")) << "x";
        fs::create_symlink(path("a.corbel"), path("link.corbel"));
        const auto lock = DocumentLock::take(path("a.corbel"));
        QVERIFY(!DocumentLock::take(path("sub/../a.corbel")));
        QVERIFY(!DocumentLock::take(path("link.corbel")));
    }

    void deadProcessHoldsNothing()
    {
        const pid_t child = holder(path("a.corbel"));
        QVERIFY(child > 0);
        QVERIFY(!DocumentLock::take(path("a.corbel")));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(DocumentLock::take(path("a.corbel"))->isHeld());
    }

    void withoutAStateFolderDocumentsOpen()
    {
        qputenv("XDG_STATE_HOME", "/proc/none");
        const auto lock = DocumentLock::take(path("a.corbel"));
        QVERIFY(lock && !lock->isHeld());
        QVERIFY(DocumentLock::take(path("a.corbel")).has_value());
    }
};

QTEST_GUILESS_MAIN(DocumentLockTest)
#include "document_lock_test.moc"
