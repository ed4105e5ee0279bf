// Whatever happens during any system call of saving - the process dies, the disk fails once or for
// ever, the disk is full - the file holds the old or the new version, whole.
#include <QTemporaryDir>
#include <QTest>
#include <fmt/format.h>

#include "tests/crash/save_operations.h"
#include "tests/support/figures.h"

using namespace corbel;
using namespace corbel::tests;
using model::storage::Obstacle;

namespace {

constexpr int mostSteps = 200;

bool isTemporary(const std::string& name)
{
    return fs::path(name).filename().string().starts_with(".corbel-");
}

/// What there is besides temporary files.
Files lasting(Files files)
{
    std::erase_if(files, [](const auto& file) { return isTemporary(file.first); });
    return files;
}

void addRowForEach()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const SaveOperation& operation : saveOperations()) {
        QTest::newRow(operation.name) << number++;
    }
}

} // namespace

class SaveStepsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_deaths = 0;
    int m_errors = 0;
    bool m_hasFailed = false;
    fs::path parent() const { return m_folder.path().toStdString(); }

    /// The operation runs as if nothing had been, also beside what a crash left behind.
    void worksAgain(const SaveOperation& operation, const BeforeAndAfter& expected)
    {
        Disk undisturbed;
        undisturbed.hasLinks = operation.hasLinks;
        const auto again = onDisk(undisturbed, [&] { return operation.run(expected.folder); });
        QVERIFY2(again.has_value(), again ? "" : describe(again.error()).c_str());
        QVERIFY(BeforeAndAfter::holds(filesIn(expected.folder), expected.path, expected.after));
    }

private slots:
    void diesAtEveryStep_data() { addRowForEach(); }

    void diesAtEveryStep()
    {
        QFETCH(int, number);
        const SaveOperation& operation = saveOperations().at(std::size_t(number));
        const BeforeAndAfter expected(operation, parent());
        for (const bool isHalf : {false, true}) {
            int step = 1;
            while (true) {
                QVERIFY(step < mostSteps);
                expected.reset();
                Disk dying;
                dying.hasLinks = operation.hasLinks;
                dying.isHalf = isHalf;
                if (!diesAt(dying, step,
                            [&] { static_cast<void>(operation.run(expected.folder)); })) {
                    break;
                }
                const Files found = filesIn(expected.folder);
                QVERIFY2(expected.isOldOrNew(found), qPrintable(QString::number(step)));
                for (const auto& [name, bytes] : lasting(found)) {
                    QVERIFY(name == expected.path || name == expected.backup ||
                            BeforeAndAfter::holds(found, name, expected.before));
                }
                worksAgain(operation, expected);
                ++step;
                ++m_deaths;
            }
            // Open, write, sync and close the new file, rename, sync the folder: at the least.
            QVERIFY(step > 6);
        }
    }

    void failsAtEveryStep_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("forEver");
        QTest::addColumn<int>("code");
        int number = 0;
        for (const SaveOperation& operation : saveOperations()) {
            for (const bool forEver : {false, true}) {
                for (const int code : {EIO, ENOSPC}) {
                    QTest::addRow("%s, %s, %s", operation.name, strerror(code),
                                  forEver ? "for ever" : "once")
                        << number << forEver << code;
                }
            }
            ++number;
        }
    }

    void failsAtEveryStep()
    {
        QFETCH(int, number);
        QFETCH(bool, forEver);
        QFETCH(int, code);
        const SaveOperation& operation = saveOperations().at(std::size_t(number));
        const BeforeAndAfter expected(operation, parent());
        int failed = 0;
        int step = 1;
        for (;; ++step) {
            QVERIFY(step < mostSteps);
            expected.reset();
            Disk failing;
            failing.hasLinks = operation.hasLinks;
            failing.at = step;
            failing.forEver = forEver;
            failing.code = code;
            failing.isHalf = step % 2 == 0; // Disks are full in the middle of a write.
            failing.sorts = code == ENOSPC ? wantsRoom : everySort;
            const auto result = onDisk(failing, [&] { return operation.run(expected.folder); });
            if (disk.calls < step) {
                QVERIFY(result.has_value());
                break;
            }
            const Files found = filesIn(expected.folder);
            if (result) {
                // Such as closing what was only read, or removing what is no longer needed.
                QVERIFY(lasting(found) == expected.after);
                continue;
            }
            ++failed;
            ++m_errors;
            const QString message = QString::fromStdString(describe(result.error()));
            const QString name = QString::fromStdString(fs::path(expected.path).stem().string());
            QVERIFY2(message.contains(name) || message.contains("link"), qPrintable(message));
            QVERIFY2(message.contains(QString::fromLocal8Bit(strerror(code))), qPrintable(message));
            QCOMPARE(int(result.error().obstacle),
                     int(code == ENOSPC ? Obstacle::DiskFull : Obstacle::DiskError));
            if (!result.error().previous.empty()) {
                // Not even taking back worked: both versions are there, whole, and told.
                QVERIFY(forEver && code == EIO);
                QVERIFY(bytesOf(result.error().previous) == expected.before.at(expected.path));
                QVERIFY(BeforeAndAfter::holds(found, expected.path, expected.after));
            } else if (forEver && code == EIO) {
                // Nothing can be removed either: a temporary file may be left, and a new document
                // whose folder could not be synced.
                QVERIFY(expected.isOldOrNew(lasting(found)));
                QVERIFY(expected.before.empty() || lasting(found) == expected.before);
            } else {
                QVERIFY(found == expected.before); // And with it, no temporary file.
            }
        }
        QVERIFY2(failed >= 4, qPrintable(QString::number(failed)));
    }

    void cleanup() { m_hasFailed = m_hasFailed || QTest::currentTestFailed(); }

    void cleanupTestCase()
    {
        QVERIFY(m_deaths > 0 && m_errors > 0);
        if (m_hasFailed) {
            return;
        }
        printFigure(
            fmt::format("crash: {} operations that save, dead at every one of {} steps, old "
                        "or new whole",
                        saveOperations().size(), m_deaths));
        printFigure(
            fmt::format("I/O error and disk full, once and for ever: {} failing steps of {} "
                        "operations, old file intact and cause named",
                        m_errors, saveOperations().size()));
    }
};

QTEST_GUILESS_MAIN(SaveStepsTest)
#include "save_steps_test.moc"
