// The program `corbel`, ended by `kill -9` or by a broken contract at any moment of its work.
#include <csignal>
#include <filesystem>
#include <fstream>

#include <QProcess>
#include <QtTest>

#include "model/storage/document_file.h"
#include "model/storage/journal_writer.h"
#include "tests/crash/program.h"
#include "tests/crash/program_words.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/journal_session.h"
#include "tests/support/random_model.h"
#include "tests/support/sample_document.h"
#include "tests/support/window_fixture.h"

using namespace corbel;
using namespace corbel::model;
namespace fs = std::filesystem;
namespace journal = corbel::model::storage::journal;

namespace {

/// What the window said about one moment, and the states that undo and redo lead to then.
struct Moment {
    long long time = 0;
    std::vector<std::string> history; ///< Digests of all states of the undo stack; empty: unknown.
    std::size_t index = 0;            ///< Where in it the document stands.
};

/// Follows what the window says. Each line must be what the lines before it lead to.
class Told {
public:
    explicit Told(Moment begin) { m_moments.push_back(std::move(begin)); }

    /// False when the line contradicts the ones before.
    bool follow(const QByteArray& line)
    {
        const QList<QByteArray> parts = line.trimmed().split(' ');
        if (parts.size() != 3) {
            return false;
        }
        Moment next = m_moments.back();
        next.time = parts[1].toLongLong();
        const std::string digest = parts[2].toStdString();
        switch (parts[0].at(0)) {
        case 'P':
            next.history.resize(next.index + 1);
            next.history.push_back(digest);
            ++next.index;
            break;
        case 'M':
            next.history.resize(next.index + 1);
            next.history.back() = digest;
            break;
        case 'U':
            --next.index;
            break;
        case 'R':
            ++next.index;
            break;
        case 'A': // All states have it from now on.
            std::ranges::fill(next.history, std::string());
            break;
        default: // B and S: as it was.
            break;
        }
        if (next.index >= next.history.size()) {
            return false;
        }
        std::string& expected = next.history[next.index];
        const bool fits = expected.empty() || expected == digest;
        expected = digest;
        m_moments.push_back(std::move(next));
        return fits;
    }

    const std::vector<Moment>& moments() const { return m_moments; }

private:
    std::vector<Moment> m_moments;
};

/// The states that undo and redo of this work lead to.
Moment historyOf(const storage::Work& work)
{
    Moment moment;
    moment.index = work.done;
    storage::Work walked = work;
    while (storage::undo(walked)) {
    }
    moment.history.push_back(tests::digestOf(walked.document));
    while (storage::redo(walked)) {
        moment.history.push_back(tests::digestOf(walked.document));
    }
    return moment;
}

Moment freshlyOpened(const fs::path& file)
{
    ui::Document document;
    if (!document.open(file)) {
        return {};
    }
    return {0, {tests::digestOf(document.file())}, 0};
}

Moment saveShop(const QTemporaryDir& folder)
{
    const fs::path file = folder.filePath(QStringLiteral("shop.corbel")).toStdString();
    const auto shop = text::readDocument(tests::shopYaml, "shop.yaml");
    if (!shop || !storage::save(file, *shop)) {
        qFatal("the document to begin with cannot be saved");
    }
    return freshlyOpened(file);
}

bool isSame(const Moment& a, const Moment& b)
{
    return a.index == b.index &&
           std::ranges::equal(a.history, b.history, [](const auto& known, const auto& found) {
               return known.empty() || known == found;
           });
}

std::string bytesOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool hasOpen(qint64 process, const fs::path& path)
{
    std::error_code code;
    const fs::path wanted = fs::canonical(path, code);
    for (auto it = fs::directory_iterator("/proc/" + std::to_string(process) + "/fd", code);
         !code && it != fs::directory_iterator(); it.increment(code)) {
        std::error_code gone; // closed meanwhile
        if (fs::read_symlink(it->path(), gone) == wanted) {
            return true;
        }
    }
    return false;
}

} // namespace

class KillTest : public QObject {
    Q_OBJECT

    static fs::path journalsIn(const QString& folder)
    {
        return fs::path(folder.toStdString()) / "corbel" / "journals";
    }

    /// The window of `folder`, driven by `driver` and killed after so many lines. What it said goes
    /// to `told`.
    void killWindow(const QString& folder, const QString& driver, int lines, Told& told,
                    long long& killed)
    {
        QProcess window;
        tests::startProgram(window, folder, driver, {folder + QStringLiteral("/shop.corbel")});
        QVERIFY(window.waitForStarted());
        int seen = 0;
        while (seen < lines) {
            if (!window.canReadLine()) {
                QVERIFY2(window.waitForReadyRead(60'000),
                         qPrintable(QStringLiteral("window %1 says nothing after line %2")
                                        .arg(driver)
                                        .arg(seen)));
                continue;
            }
            QVERIFY(told.follow(window.readLine()));
            ++seen;
        }
        killed = tests::monotonic();
        ::kill(static_cast<pid_t>(window.processId()), SIGKILL);
        QVERIFY(window.waitForFinished());
        QCOMPARE(window.exitStatus(), QProcess::CrashExit);
        while (window.canReadLine()) {
            QVERIFY(told.follow(window.readLine()));
        }
    }

private slots:
    void windowLosesAtMostTwoSeconds()
    {
        const int kills = tests::scaled(200);
        long long longestLost = 0;
        std::size_t edits = 0;
        int beyond = 0; // kills with edits that had to be there because they were 2 s old
        std::unique_ptr<QTemporaryDir> folder;
        Moment before;
        bool isLeft = false; // The next start has to offer work.
        int offers = 0;
        for (int kill = 0; kill < kills; ++kill) {
            tests::Random random(static_cast<std::uint64_t>(kill + 1));
            if (kill % 5 == 0) { // Five crashes in a row, each on what the one before left.
                folder = std::make_unique<QTemporaryDir>();
                before = saveShop(*folder);
                isLeft = false;
            }
            Told told(before);
            long long killed = 0;
            const int lines = static_cast<int>(1 + random.below(random.chance(20) ? 400 : 60));
            const QString driver = QStringLiteral("%1%2")
                                       .arg(kill * 7919 + 1)
                                       .arg(isLeft ? QStringLiteral(":restore") : QString());
            killWindow(folder->path(), driver, lines, told, killed);
            if (QTest::currentTestFailed()) {
                return;
            }
            const std::vector<Moment>& moments = told.moments();
            edits += moments.size() - 1;

            offers += isLeft ? 1 : 0;
            auto left = journal::claimLeft(journalsIn(folder->path()));
            Moment found = before;
            bool isSafe = false;
            if (!left.empty()) {
                QCOMPARE(left.size(), std::size_t(1));
                const auto recovered = journal::recover(left.front());
                QVERIFY2(recovered.has_value(),
                         recovered ? "" : describe(recovered.error()).c_str());
                found = historyOf(recovered->work);
                const storage::Work& work = recovered->work;
                isSafe = !recovered->isDamaged && work.isClean() && work.stamp &&
                         storage::compareWith(work.path, *work.stamp) == storage::FileState::Same;
            }
            // The latest moment that it can be; whatever came later is lost.
            std::size_t at = moments.size();
            while (at > 0 && !isSame(moments[at - 1], found)) {
                --at;
            }
            QVERIFY2(at > 0,
                     qPrintable(QStringLiteral("kill %1: what was recovered, %2 of %3 steps "
                                               "done, is no state that the window was in")
                                    .arg(kill)
                                    .arg(found.index)
                                    .arg(found.history.size() - 1)));
            const long long lost = at < moments.size() ? killed - moments[at].time : 0;
            QVERIFY2(lost <= 2000, qPrintable(QString::number(lost)));
            longestLost = std::max(longestLost, lost);
            beyond += moments.size() > 1 && moments[1].time + 2000 < killed ? 1 : 0;
            isLeft = !left.empty() && !isSafe;
            // What was saved is safe: the next start opens the file, without a history.
            before =
                isSafe
                    ? freshlyOpened(folder->filePath(QStringLiteral("shop.corbel")).toStdString())
                    : found;
        }
        tests::printFigure("kill -9 of corbel: " + std::to_string(kills) + " times in " +
                           std::to_string(edits) + " edits, at most the last " +
                           std::to_string(longestLost) + " ms lost, history equal (" +
                           std::to_string(beyond) + " times more than 2 s after the first edit, " +
                           std::to_string(offers) + " times restored by the dialog)");
    }

    void brokenContractLosesNothing()
    {
        const int breaks = tests::scaled(50);
        for (int i = 0; i < breaks; ++i) {
            const QTemporaryDir folder;
            Told told(saveShop(folder));
            QProcess window;
            tests::startProgram(window, folder.path(), QStringLiteral("%1:break").arg(i),
                                {folder.filePath(QStringLiteral("shop.corbel"))});
            QVERIFY(window.waitForFinished(60'000));
            QCOMPARE(window.exitStatus(), QProcess::CrashExit);
            while (window.canReadLine()) {
                QVERIFY(told.follow(window.readLine()));
            }
            const auto left = journal::claimLeft(journalsIn(folder.path()));
            QCOMPARE(left.size(), std::size_t(1));
            const auto recovered = journal::recover(left.front());
            QVERIFY(recovered.has_value());
            QVERIFY(!recovered->isDamaged);
            QVERIFY(isSame(told.moments().back(), historyOf(recovered->work)));
        }
        tests::printFigure("contract broken right after the first step: " + std::to_string(breaks) +
                           " times, nothing lost");
    }

    void programLeavesWhatItOffers()
    {
        const QTemporaryDir home;
        const fs::path journals = journalsIn(home.path());
        tests::JournalSession session;
        {
            journal::Writer writer(journals, [](const Result<void>&) {});
            writer.begin(session.base());
            writer.append(session.edit());
        }
        const fs::path left = fs::directory_iterator(journals)->path();
        const std::string bytes = bytesOf(left);
        for (int kill = 0; kill < 2; ++kill) {
            QProcess program;
            tests::startProgram(program, home.path(), {}, {});
            QVERIFY(program.waitForStarted());
            // It has found the journal, and asks what is to become of it.
            QTRY_VERIFY_WITH_TIMEOUT(hasOpen(program.processId(), left), 30'000);
            ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
            QVERIFY(program.waitForFinished());
            QVERIFY(bytesOf(left) == bytes);
        }
        const std::vector<journal::OwnedFile> found = journal::claimLeft(journals);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(journal::recover(found.front())->work == session.work());
    }
};

QTEST_MAIN(KillTest)

#include "kill_test.moc"
