// The journal when the program dies at any of its calls, and when the power goes at any moment.
#include <QTemporaryDir>
#include <QTest>
#include <fmt/format.h>

#include <fstream>
#include <sys/mman.h>

#include "model/storage/journal_writer.h"
#include "tests/support/counts.h"
#include "tests/support/disk.h"
#include "tests/support/figures.h"
#include "tests/support/journal_session.h"
#include "tests/support/power_loss.h"

using namespace corbel;
using namespace corbel::tests;
using model::storage::Work;
namespace fs = std::filesystem;
namespace journal = corbel::model::storage::journal;

namespace {

/// A window's life: edits, each followed by the promise that it is on the disk; the journal begins
/// anew twice, and at last another program goes on with it.
void live(const fs::path& folder, const std::function<void(std::size_t edits)>& promise)
{
    JournalSession session;
    std::size_t edits = 0;
    const auto edit = [&](journal::Writer& writer, int count) {
        for (int i = 0; i < count; ++i) {
            writer.append(session.edit());
            ++edits;
        }
        writer.wait();
        promise(edits);
    };
    {
        journal::Writer writer(folder, [](const model::Result<void>&) {});
        session.edit();
        ++edits;
        writer.begin(session.base());
        edit(writer, 0);
        edit(writer, 1);
        edit(writer, 3);
        writer.begin(session.base());
        edit(writer, 2);
        writer.begin(session.base());
        edit(writer, 1);
    }
    std::vector<journal::OwnedFile> left = journal::claimLeft(folder);
    if (left.size() != 1) {
        std::abort();
    }
    journal::Writer writer(folder, [](const model::Result<void>&) {});
    writer.adopt(std::move(left.front()));
    session.edit();
    ++edits;
    writer.begin(session.base());
    edit(writer, 0);
    edit(writer, 2);
}

/// The work after each edit of `live`.
std::vector<Work> states()
{
    std::vector<Work> all;
    JournalSession session;
    for (int i = 0; i <= 12; ++i) {
        all.push_back(session.work());
        session.edit();
    }
    return all;
}

/// How many edits these bytes bring back; nothing when they are no state of `live`.
std::optional<std::size_t> editsIn(const std::string& bytes)
{
    static const std::vector<Work> all = states();
    const auto found = journal::recover(bytes, "journal");
    if (!found || found->work.steps.size() >= all.size() ||
        found->work != all[found->work.steps.size()]) {
        return std::nullopt;
    }
    return found->work.steps.size();
}

std::string bytesOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The life as the disk saw it, and what was promised after which step.
struct Recording {
    std::vector<DiskStep> steps;
    std::vector<std::pair<std::size_t, std::size_t>> promises; ///< Steps done, edits.

    Recording()
    {
        const QTemporaryDir folder;
        const fs::path journals = fs::canonical(fs::path(folder.path().toStdString())) / "journals";
        Disk recording;
        recording.isRecording = true;
        onDisk(recording, [&] {
            live(journals,
                 [&](std::size_t edits) { promises.emplace_back(disk.steps.size(), edits); });
            return true;
        });
        steps = disk.steps;
    }

    /// Whether what is found after `count` steps and the loss of the power keeps all promises.
    bool survives(std::size_t count, bool honoursSync, std::mt19937& random) const
    {
        UnreliableDisk model({}, {}, honoursSync);
        for (std::size_t i = 0; i < count; ++i) {
            model.apply(steps[i]);
        }
        std::size_t promised = 0;
        for (const auto& [done, edits] : promises) {
            promised = done <= count ? edits : promised;
        }
        std::size_t journals = 0;
        std::size_t edits = 0;
        for (const auto& [name, bytes] : model.afterPowerLoss(random)) {
            if (!name.ends_with(".journal")) {
                continue; // Half made: it is removed at the next start.
            }
            const auto found = editsIn(bytes);
            if (!found) {
                return false;
            }
            ++journals;
            edits = *found;
        }
        return journals <= 1 && edits >= promised;
    }
};

} // namespace

class JournalStepsTest : public QObject {
    Q_OBJECT

private slots:
    void dyingAtEachCall()
    {
        auto* promised =
            static_cast<std::size_t*>(::mmap(nullptr, sizeof(std::size_t), PROT_READ | PROT_WRITE,
                                             MAP_SHARED | MAP_ANONYMOUS, -1, 0));
        QVERIFY(promised != MAP_FAILED);
        int steps = 0;
        for (const bool isHalf : {false, true}) {
            for (int step = 1;; ++step) {
                const QTemporaryDir folder;
                const fs::path journals = fs::path(folder.path().toStdString()) / "journals";
                *promised = 0;
                Disk prepared;
                prepared.isHalf = isHalf;
                if (!diesAt(prepared, step, [&] {
                        live(journals, [&](std::size_t edits) { *promised = edits; });
                    })) {
                    QVERIFY(step > 40);
                    break;
                }
                ++steps;
                const std::vector<journal::OwnedFile> left = journal::claimLeft(journals);
                QVERIFY(left.size() <= 1);
                const auto edits =
                    left.empty() ? std::optional<std::size_t>(0) : editsIn(bytesOf(left[0].path()));
                QVERIFY2(edits.has_value() && *edits >= *promised,
                         qPrintable(QString::number(step)));
                // Nothing half made stays.
                for (const auto& entry : fs::directory_iterator(folder.path().toStdString())) {
                    QVERIFY(entry.is_directory());
                }
            }
        }
        ::munmap(promised, sizeof(std::size_t));
        printFigure(
            fmt::format("journal: dying at each of {} calls keeps every promised edit", steps));
    }

    void losingThePower()
    {
        const Recording recording;
        QVERIFY(recording.steps.size() > 20);
        QCOMPARE(recording.promises.back().second, std::size_t(11));
        std::mt19937 random(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same run every time.
        const int runs = scaled(10'000);
        for (int run = 0; run < runs; ++run) {
            const std::size_t count = random() % (recording.steps.size() + 1);
            QVERIFY2(recording.survives(count, true, random), qPrintable(QString::number(run)));
        }
        int lost = 0;
        for (int run = 0; run < runs; ++run) {
            const std::size_t count = random() % (recording.steps.size() + 1);
            lost += recording.survives(count, false, random) ? 0 : 1;
        }
        QVERIFY2(lost > runs / 50, qPrintable(QString::number(lost)));
        printFigure(fmt::format("journal: power lost {} times, every synced edit kept; the "
                                "negative control without syncing loses {} of {}",
                                runs, lost, runs));
    }
};

QTEST_GUILESS_MAIN(JournalStepsTest)
#include "journal_steps_test.moc"
