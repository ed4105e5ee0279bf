// The recovery journal: exact, torn or damaged ends cut off, and hostile bytes refused.
#include <fstream>

#include <QtTest>

#include "model/storage/journal.h"
#include "model/storage/step_codec.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/random_model.h"
#include "tests/support/work_view.h"

using namespace corbel::model;
using namespace corbel::model::storage;
using namespace corbel::model::storage::journal;
using corbel::tests::Random;

namespace {

const Time start{std::chrono::milliseconds(1'700'000'000'000)};

/// A session of random steps: the journal that it leaves, and what the work was after each record.
struct Session {
    std::string bytes;
    std::vector<Work> states;      ///< `states[i]` after record i.
    std::vector<std::size_t> ends; ///< Where record i ends.

    void add(std::string_view payload, Work work)
    {
        bytes += framed(payload, states.size());
        ends.push_back(bytes.size());
        states.push_back(std::move(work));
    }
};

Work randomWork(Random& random, std::size_t elements)
{
    Work work;
    work.document = corbel::tests::randomDocument(random, elements);
    work.shown = random.pick(work.document.designs).id;
    work.clean = 0;
    work.path = "/home/someone/저장소/shop.corbel";
    work.stamp = FileStamp{7, 9, 12'345, 1'700'000'000'123'456'789, "0123abc"};
    work.hasComments = random.chance(50);
    return work;
}

/// Something that a window could do now; nothing when it was refused.
std::optional<Event> randomEvent(Random& random, Work& work)
{
    const Design& design = random.pick(work.document.designs);
    switch (random.below(12)) {
    case 0:
        return undo(work) ? std::optional<Event>(Undone{}) : std::nullopt;
    case 1:
        return redo(work) ? std::optional<Event>(Redone{}) : std::nullopt;
    case 2:
        work.clean = work.done;
        work.path = "/home/someone/else.corbel";
        work.stamp = FileStamp{1, 2, 3, -4, "fedcba"};
        work.hasComments = false;
        return Saved{work.path, *work.stamp};
    case 3: {
        const DesignId shown = design.id;
        return show(work, shown) ? std::optional<Event>(Shown{shown}) : std::nullopt;
    }
    case 4: {
        Step step = random.chance(50) ? edits::copyDesign(work.document, design.id, "복사")
                                      : edits::removeDesign(work.document, design.id);
        return push(work, step, false) ? std::optional<Event>(Pushed{step, false}) : std::nullopt;
    }
    case 5: {
        const Amended amended{design.id, corbel::tests::randomEdit(random, design.model)};
        // A window amends only by views that nothing refers to yet.
        Work tried = work;
        if (!amend(tried, amended.design, amended.changes) || !check(tried)) {
            return std::nullopt;
        }
        work = std::move(tried);
        return amended;
    }
    default: {
        Step step{design.id, corbel::tests::randomEdit(random, design.model)};
        const bool isMerged = random.chance(30);
        return push(work, step, isMerged) ? std::optional<Event>(Pushed{step, isMerged})
                                          : std::nullopt;
    }
    }
}

Session randomSession(Random& random, std::size_t elements, int records)
{
    Session session;
    Work work = randomWork(random, elements);
    session.bytes = header();
    session.add(encodeBase(corbel::tests::viewOf(work), start), work);
    while (static_cast<int>(session.states.size()) <= records) {
        if (const auto event = randomEvent(random, work)) {
            session.add(encode(*event, start + std::chrono::seconds(session.states.size())), work);
        }
    }
    return session;
}

} // namespace

class JournalTest : public QObject {
    Q_OBJECT

private slots:
    void stepsComeBackAsTheyWere()
    {
        int steps = 0;
        for (int seed = 1; seed <= corbel::tests::scaled(10'000); ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            const Model model = corbel::tests::randomModel(random, 3 + random.below(12));
            const Model other = corbel::tests::randomModel(random, 3 + random.below(12));
            const Step all[] = {
                {DesignId{"main"}, corbel::tests::randomEdit(random, model)},
                {DesignId{"main"},
                 diff(model, other, Message::of("From {} to {}", 1, std::string("둘")))},
                {DesignId{"b"},
                 DesignChange{Message::of("x"), {{}, Placed<Design>{2, {DesignId{"b"}, model}}}}},
            };
            for (const Step& step : all) {
                ByteWriter out;
                write(out, step);
                const std::string bytes = out.take();
                ByteReader in(bytes);
                QVERIFY(readStep(in) == step);
                QVERIFY(in.ok() && in.atEnd());
                ++steps;
            }
        }
        corbel::tests::printFigure("journal: " + std::to_string(steps) +
                                   " random steps written and read, all equal");
    }

    void sessionsComeBackAsTheyWere()
    {
        int records = 0;
        for (int seed = 1; seed <= corbel::tests::scaled(1000); ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            const Session session = randomSession(random, 4 + random.below(6), 40);
            // As far as any record: the work is what it was then, with its history.
            for (std::size_t i = 0; i < session.states.size(); i += 1 + random.below(6)) {
                const auto found = journal::recover(
                    std::string_view(session.bytes).substr(0, session.ends[i]), "j");
                QVERIFY2(found.has_value(), found ? "" : describe(found.error()).c_str());
                QVERIFY(found->work == session.states[i]);
                QVERIFY(!found->isDamaged);
                QCOMPARE(found->goodBytes, session.ends[i]);
                QVERIFY(found->lastEdit == start + std::chrono::seconds(i));
                // A new base made of it is the same again.
                const std::string again =
                    header() +
                    framed(encodeBase(corbel::tests::viewOf(found->work), found->lastEdit), 0);
                QVERIFY(journal::recover(again, "j")->work == session.states[i]);
                ++records;
            }
        }
        corbel::tests::printFigure("journal: " + std::to_string(records) +
                                   " states of random sessions recovered, history equal");
    }

    void cutOffAnywhereTheRecordsBeforeCount()
    {
        Random random(11);
        const Session session = randomSession(random, 3, 12);
        std::size_t whole = 0;
        for (std::size_t size = 0; size < session.bytes.size(); ++size) {
            const auto found =
                journal::recover(std::string_view(session.bytes).substr(0, size), "j");
            if (size < session.ends[0]) {
                QVERIFY(!found.has_value());
                continue;
            }
            while (whole + 1 < session.ends.size() && session.ends[whole + 1] <= size) {
                ++whole;
            }
            QVERIFY(found.has_value());
            QVERIFY(found->work == session.states[whole]);
            QCOMPARE(found->goodBytes, session.ends[whole]);
            QCOMPARE(found->isDamaged, size != session.ends[whole]);
            QCOMPARE(found->lost, std::size_t(found->isDamaged ? 1 : 0));
        }
        corbel::tests::printFigure("journal: cut off at each of " +
                                   std::to_string(session.bytes.size()) + " bytes");
    }

    void everyFlippedByteIsNoticed()
    {
        Random random(12);
        const Session session = randomSession(random, 2, 8);
        for (std::size_t at = 0; at < session.bytes.size(); ++at) {
            std::string bytes = session.bytes;
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
            const auto found = journal::recover(bytes, "j");
            if (at < session.ends[0]) {
                QVERIFY2(!found.has_value(), qPrintable(QString::number(at)));
                continue;
            }
            std::size_t hit = 1;
            while (session.ends[hit] <= at) {
                ++hit;
            }
            QVERIFY(found.has_value() && found->isDamaged);
            QVERIFY(found->work == session.states[hit - 1]);
            QVERIFY(found->lost >= 1 && found->lost <= session.states.size() - hit);
            const std::size_t begin = session.ends[hit - 1];
            if (at >= begin + 4) { // The length still leads to the records behind.
                QCOMPARE(found->lost, session.states.size() - hit);
            }
        }
        corbel::tests::printFigure("journal: a flipped bit in each of " +
                                   std::to_string(session.bytes.size()) + " bytes noticed");
    }

    void recordsThatChangedPlacesAreDamage()
    {
        Random random(13);
        const Session session = randomSession(random, 2, 3);
        const auto record = [&](std::size_t i) {
            return session.bytes.substr(session.ends[i - 1], session.ends[i] - session.ends[i - 1]);
        };
        const std::string bytes =
            session.bytes.substr(0, session.ends[0]) + record(2) + record(1) + record(3);
        const auto found = journal::recover(bytes, "j");
        QVERIFY(found && found->isDamaged && found->work == session.states[0]);
    }

    void hostileLengthsTakeNoMemory()
    {
        // Counts that promise more than the bytes can hold, behind checksums that are right.
        for (const std::uint64_t count :
             {std::uint64_t{1} << 20U, std::uint64_t{1} << 40U, std::uint64_t{1} << 62U}) {
            for (int kind = 0; kind < 6; ++kind) {
                ByteWriter body;
                body.fixed(1'700'000'000'000, 8);
                body.byte(static_cast<std::uint8_t>(kind));
                body.flag(false);
                for (int i = 0; i < 6; ++i) {
                    body.count(count);
                }
                Random random(14);
                const Session session = randomSession(random, 2, 0);
                const auto found = journal::recover(session.bytes + framed(body.take(), 1), "j");
                QVERIFY(found && found->isDamaged && found->work == session.states[0]);
            }
            ByteWriter base;
            base.fixed(1'700'000'000'000, 8);
            base.text("/p");
            base.flag(false);
            base.flag(false);
            base.text("main");
            base.count(0);
            base.flag(false);
            base.text("name");
            base.count(count);
            QVERIFY(!journal::recover(header() + framed(base.take(), 0), "j"));
        }
        // A length of the record itself that leads out of the file.
        std::string bytes = header() + std::string("\xff\xff\xff\xff", 4) + std::string(40, 'x');
        QVERIFY(!journal::recover(bytes, "j"));
    }

    void nestingHasABottom()
    {
        ByteWriter body;
        body.fixed(1'700'000'000'000, 8);
        body.byte(0);
        body.flag(false);
        body.text("main");
        body.byte(0);
        for (int i = 0; i < 100'000; ++i) { // A label that holds a label that holds a label ...
            body.flag(false);
            body.text("{}");
            body.count(1);
        }
        Random random(15);
        const Session session = randomSession(random, 2, 0);
        const auto found = journal::recover(session.bytes + framed(body.take(), 1), "j");
        QVERIFY(found && found->isDamaged);
    }

    void illegalStepsAreNotTaken()
    {
        Random random(16);
        Session session = randomSession(random, 4, 2);
        const Work& work = session.states.back();
        const Design& design = work.document.designs.front();
        Element broken = design.model.elements[0];
        broken.fields.set(Key::Parent, "nowhere");
        const Step illegal{design.id,
                           ChangeSet{Message::of("Break"),
                                     {Change<Element>{Placed<Element>{0, design.model.elements[0]},
                                                      Placed<Element>{0, broken}}}}};
        session.bytes += framed(encode(Pushed{illegal, false}, start), session.states.size());
        const auto found = journal::recover(session.bytes, "j");
        QVERIFY(found && found->isDamaged && found->work == work);

        // Nor is a history that does not lead to the document.
        Work wrong = work;
        wrong.steps.insert(wrong.steps.begin(), illegal);
        ++wrong.done;
        QVERIFY(!journal::recover(
            header() + framed(encodeBase(corbel::tests::viewOf(wrong), start), 0), "j"));
    }

    void anotherVersionIsNamed()
    {
        Random random(17);
        const Session session = randomSession(random, 2, 0);
        QVERIFY(!journal::recover("", "j"));
        QVERIFY(!journal::recover("SQLite format 3", "j"));
        const auto refused = journal::recover(header(), "shop.journal");
        QVERIFY(!refused);
        QVERIFY(QString::fromStdString(describe(refused.error())).contains("shop.journal"));
    }

    void aLongHistoryLosesItsOldestSteps()
    {
        Random random(18);
        const Session session = randomSession(random, 6, 60);
        const Work& work = session.states.back();
        const std::string all = encodeBase(corbel::tests::viewOf(work), start);
        const auto some = journal::recover(
            header() + framed(encodeBase(corbel::tests::viewOf(work), start, 2'000), 0), "j");
        QVERIFY(some.has_value());
        QVERIFY(some->work.document == work.document);
        const std::size_t dropped = work.steps.size() - some->work.steps.size();
        QVERIFY(dropped > 0);
        QCOMPARE(some->work.done, work.done - dropped);
        QVERIFY(std::equal(some->work.steps.begin(), some->work.steps.end(),
                           work.steps.begin() + static_cast<std::ptrdiff_t>(dropped)));
        QVERIFY(journal::recover(header() + framed(all, 0), "j")->work == work);
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "journal_test.moc"
