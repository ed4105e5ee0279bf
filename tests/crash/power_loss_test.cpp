// The power may go at any moment: of what was not synced, the disk keeps what it likes.
#include <QTemporaryDir>
#include <QTest>
#include <fmt/format.h>

#include "tests/crash/save_operations.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"

using namespace corbel;
using namespace corbel::tests;

namespace {

/// An operation as it happened: where it began, each change it made, what came of it.
struct Recording {
    BeforeAndAfter expected;
    std::map<std::string, ino_t> inodes;
    std::vector<DiskStep> steps;

    Recording(const SaveOperation& operation, const fs::path& parent) : expected(operation, parent)
    {
        for (const auto& [name, bytes] : expected.before) {
            inodes[name] = disk_calls::fileOf(name.c_str());
        }
        Disk recording;
        recording.hasLinks = operation.hasLinks;
        recording.isRecording = true;
        operations::must(
            onDisk(recording, [&] { return operation.run(expected.folder); }).has_value());
        steps = disk.steps;
    }

    /// What is there after the power was lost when `count` steps were done.
    Files afterPowerLoss(std::size_t count, bool honoursSync, std::mt19937& random) const
    {
        UnreliableDisk model(expected.before, inodes, honoursSync);
        for (std::size_t i = 0; i < count; ++i) {
            model.apply(steps[i]);
        }
        return model.afterPowerLoss(random);
    }
};

} // namespace

class PowerLossTest : public QObject {
    Q_OBJECT

    std::vector<std::unique_ptr<QTemporaryDir>> m_folders;
    std::vector<Recording> m_recordings;

private slots:
    void initTestCase()
    {
        for (const SaveOperation& operation : saveOperations()) {
            m_folders.push_back(std::make_unique<QTemporaryDir>());
            const fs::path folder = fs::canonical(fs::path(m_folders.back()->path().toStdString()));
            m_recordings.emplace_back(operation, folder);
            // Create, write, sync, rename, sync the folder.
            QVERIFY(m_recordings.back().steps.size() >= 5);
        }
    }

    void everythingSyncedIsThereAtTheEnd()
    {
        std::mt19937 random(1); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same run every time.
        for (const Recording& recording : m_recordings) {
            for (int run = 0; run < 20; ++run) {
                const Files found = recording.afterPowerLoss(recording.steps.size(), true, random);
                QVERIFY(BeforeAndAfter::holds(found, recording.expected.path,
                                              recording.expected.after));
            }
        }
    }

    void oldOrNewWhole()
    {
        std::mt19937 random(7); // NOLINT(cert-msc32-c,cert-msc51-cpp)
        const int runs = scaled(10'000);
        int isNew = 0;
        for (int run = 0; run < runs; ++run) {
            const Recording& recording = m_recordings[random() % m_recordings.size()];
            const std::size_t count = random() % (recording.steps.size() + 1);
            const Files found = recording.afterPowerLoss(count, true, random);
            QVERIFY2(recording.expected.isOldOrNew(found), qPrintable(QString::number(run)));
            isNew += BeforeAndAfter::holds(found, recording.expected.path, recording.expected.after)
                         ? 1
                         : 0;
        }
        // Both happen, or the disk would not be as unreliable as it claims.
        QVERIFY(isNew > runs / 20 && isNew < runs * 19 / 20);
        m_kept = runs;
    }

    void withoutSyncingDocumentsAreLost()
    {
        std::mt19937 random(7); // NOLINT(cert-msc32-c,cert-msc51-cpp)
        const int runs = scaled(10'000);
        int lost = 0;
        for (int run = 0; run < runs; ++run) {
            const Recording& recording = m_recordings[random() % m_recordings.size()];
            const std::size_t count = random() % (recording.steps.size() + 1);
            const Files found = recording.afterPowerLoss(count, false, random);
            lost += recording.expected.isOldOrNew(found) ? 0 : 1;
        }
        QVERIFY2(lost > runs / 50, qPrintable(QString::number(lost)));
        printFigure(fmt::format("power loss: {} at random moments, old or new whole; the negative "
                                "control without syncing loses {} of {}",
                                m_kept, lost, runs));
    }

private:
    int m_kept = 0;
};

QTEST_GUILESS_MAIN(PowerLossTest)
#include "power_loss_test.moc"
