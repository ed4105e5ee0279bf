// Saving fails at every system call in turn: the old file stays byte-identical, the message says
// what failed, and no temporary file is left.
#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "model/storage/document_file.h"
#include "model/storage/whole_file.h"
#include "tests/support/sample_document.h"

namespace {

/// Counts the calls that change the disk and lets one of them, or all from it on, fail.
struct Faults {
    bool armed = false;
    int calls = 0;
    int failing = 0; ///< From 1; 0 = none.
    bool forEver = false;
    int code = EIO;

    bool fails()
    {
        if (!armed) {
            return false;
        }
        ++calls;
        const bool failing_ = failing > 0 && (calls == failing || (forEver && calls > failing));
        if (failing_) {
            errno = code;
        }
        return failing_;
    }
};

Faults faults; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

int direct(long number, auto... arguments)
{
    return static_cast<int>(syscall(number, arguments...));
}

} // namespace

// The executable's own definitions come before the C library's.
extern "C" int fsync(int descriptor)
{
    return faults.fails() ? -1 : direct(SYS_fsync, descriptor);
}

extern "C" int fchmod(int descriptor, mode_t mode) noexcept
{
    return faults.fails() ? -1 : direct(SYS_fchmod, descriptor, mode);
}

extern "C" int link(const char* from, const char* to) noexcept
{
    return faults.fails() ? -1 : direct(SYS_link, from, to);
}

extern "C" int rename(const char* from, const char* to) noexcept
{
    return faults.fails() ? -1 : direct(SYS_rename, from, to);
}

extern "C" ssize_t write(int descriptor, const void* bytes, size_t length)
{
    return faults.fails() ? -1
                          : static_cast<ssize_t>(syscall(SYS_write, descriptor, bytes, length));
}

using namespace corbel;
using namespace corbel::model;
namespace fs = std::filesystem;

class StorageSaveTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path folder() const { return m_folder.path().toStdString(); }
    fs::path file() const { return folder() / "shop.corbel"; }

    static std::string bytesOf(const fs::path& path)
    {
        std::ifstream in(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    std::vector<std::string> names() const
    {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder())) {
            found.push_back(entry.path().filename().string());
        }
        std::ranges::sort(found);
        return found;
    }

    /// The file in which a message says that the previous version is.
    static std::optional<fs::path> namedIn(const QString& message)
    {
        const auto match =
            QRegularExpression(QStringLiteral("previous one is '([^']+)'")).match(message);
        return match.hasMatch() ? std::optional(fs::path(match.captured(1).toStdString()))
                                : std::nullopt;
    }

    /// Saves with the faults as they are set; the disk works again afterwards.
    storage::FileResult<storage::FileStamp> save(const Document& document)
    {
        faults.armed = true;
        faults.calls = 0;
        auto result = storage::save(file(), document);
        faults.armed = false;
        return result;
    }

private slots:
    void init() { faults = Faults{}; }

    void cleanup()
    {
        faults.armed = false;
        for (const auto& entry : fs::directory_iterator(folder())) {
            fs::remove_all(entry);
        }
    }

    void previousVersionIsKept()
    {
        const Document first = tests::sampleDocument();
        Document second = first;
        second.designs[0].model.name = "Second";
        QVERIFY(storage::save(file(), first).has_value());
        const std::string old = bytesOf(file());
        QVERIFY(storage::save(file(), second).has_value());
        QCOMPARE(names(), (std::vector<std::string>{"shop.corbel", "shop.corbel~"}));
        QVERIFY(bytesOf(folder() / "shop.corbel~") == old);
        QVERIFY(storage::load(file())->document == second);
        QVERIFY(storage::save(file(), first).has_value());
        QVERIFY(storage::load(folder() / "shop.corbel~")->document == second);
    }

    void everyFailingStep_data()
    {
        QTest::addColumn<bool>("exists");
        QTest::addColumn<bool>("forEver");
        QTest::addColumn<int>("code");
        QTest::newRow("new, once") << false << false << EIO;
        QTest::newRow("new, for ever") << false << true << EIO;
        QTest::newRow("old, once") << true << false << EIO;
        QTest::newRow("old, for ever") << true << true << EIO;
        QTest::newRow("old, disk full") << true << false << ENOSPC;
        QTest::newRow("old, disk stays full") << true << true << ENOSPC;
    }

    void everyFailingStep()
    {
        QFETCH(bool, exists);
        QFETCH(bool, forEver);
        QFETCH(int, code);
        Document document = tests::sampleDocument();
        std::string old;
        if (exists) {
            QVERIFY(storage::save(file(), document).has_value());
            old = bytesOf(file());
            document.designs[0].model.name = "Changed";
        }
        const auto before = names();
        int failed = 0;
        for (int step = 1; step < 100; ++step) {
            faults = Faults{false, 0, step, forEver, code};
            const auto result = save(document);
            if (faults.calls < step) {
                QVERIFY(result.has_value());
                QVERIFY(storage::load(file())->document == document);
                break;
            }
            ++failed;
            QVERIFY2(!result.has_value(), qPrintable(QString::number(step)));
            const QString message = QString::fromStdString(describe(result.error()));
            QVERIFY2(message.contains("shop.corbel"), qPrintable(message));
            QVERIFY2(message.contains(QString::fromLocal8Bit(strerror(code))), qPrintable(message));
            if (const auto kept = namedIn(message)) {
                // Not even taking back worked: both versions are there, whole.
                QVERIFY(forEver && bytesOf(*kept) == old);
                QVERIFY(storage::load(file())->document == document);
                fs::rename(*kept, file());
            }
            QCOMPARE(names(), before);
            QVERIFY(bytesOf(file()) == old);
        }
        // write, fsync, rename, fsync of the folder; with an old file also fchmod, link (twice, as
        // the first name is taken) and a second rename.
        QCOMPARE(failed, exists ? 8 : 4);
    }

    void withoutHardLinksTheOldFileIsCopied()
    {
        Document document = tests::sampleDocument();
        QVERIFY(storage::save(file(), document).has_value());
        const std::string old = bytesOf(file());
        document.designs[0].model.name = "Changed";
        faults = Faults{false, 0, 4, false, EPERM}; // fchmod, write, fsync, link
        const auto result = save(document);
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QVERIFY(storage::load(file())->document == document);
        QVERIFY(bytesOf(folder() / "shop.corbel~") == old);
        QCOMPARE(names().size(), std::size_t{2});
    }

    void folderThatCannotBeWritten()
    {
        const auto result = storage::save(folder() / "absent" / "x.corbel", Document{});
        QVERIFY(!result);
        QVERIFY(QString::fromStdString(describe(result.error())).contains("No such file"));
    }

    void onlyRegularFilesAreReplaced()
    {
        QCOMPARE(::mkfifo((folder() / "pipe").c_str(), 0600), 0);
        fs::create_directory(folder() / "sub");
        for (const char* name : {"pipe", "sub"}) {
            const auto result = storage::save(folder() / name, Document{});
            QVERIFY(!result);
            QVERIFY(QString::fromStdString(describe(result.error())).contains("not a regular"));
        }
        QVERIFY(fs::is_fifo(folder() / "pipe"));
        QCOMPARE(names().size(), std::size_t{2});
    }

    void permissionsAndLinksStay()
    {
        Document document = tests::sampleDocument();
        QVERIFY(storage::save(file(), document).has_value());
        fs::permissions(file(), fs::perms(0640));
        fs::create_symlink("shop.corbel", folder() / "link.corbel");
        document.designs[0].model.name = "Through the link";
        QVERIFY(storage::save(folder() / "link.corbel", document).has_value());
        QVERIFY(fs::is_symlink(folder() / "link.corbel"));
        QVERIFY(storage::load(file())->document == document);
        QVERIFY(fs::status(file()).permissions() == fs::perms(0640));
    }

    void whatCannotBeVerifiedIsNotPutInPlace()
    {
        std::ofstream(file()) << "old";
        const auto refuse = [&](const fs::path& temporary) -> storage::FileResult<void> {
            return storage::fileFailure(storage::Obstacle::Content, file(),
                                        bytesOf(temporary) == "new"
                                            ? "refused by the test"
                                            : "not the bytes that were given");
        };
        const auto result = storage::replaceWhole(file(), "new", {}, refuse);
        QVERIFY(!result);
        QCOMPARE(result.error().problems.front().message.text(),
                 std::string("refused by the test"));
        QCOMPARE(bytesOf(file()), std::string("old"));
        QCOMPARE(names().size(), std::size_t{1});
    }

    void illegalModelIsNotSaved()
    {
        Document document = tests::sampleDocument();
        document.designs[0].model.elements.at(0).fields.set(Key::Parent, "nowhere");
        const auto result = storage::save(file(), document);
        QVERIFY(!result);
        QVERIFY(QString::fromStdString(describe(result.error())).contains("nowhere"));
        QVERIFY(names().empty());
    }
};

QTEST_GUILESS_MAIN(StorageSaveTest)
#include "storage_save_test.moc"
