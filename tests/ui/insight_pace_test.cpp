// Insight follows in pieces, so that nobody waits for it; in the end it says what it would have
// said at once.
#include <QtTest>

#include "tests/support/patterns/mix.h"
#include "tests/support/window_fixture.h"
#include "ui/panels/paced_work.h"

using namespace corbel;
using tests::WindowFixture;

namespace {

/// Keeps this thread busy for so long.
void workFor(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) {
    }
}

std::shared_ptr<const ui::Insight> resultOf(const model::Model& model)
{
    return std::make_shared<const ui::Insight>(
        ui::analyse(std::make_shared<const model::Model>(model), {}));
}

model::Document mixOf(std::size_t size)
{
    model::Document document;
    document.designs.front().model = tests::mixedDrawing(size);
    return document;
}

/// All that stands in the panel, from its top down, except what is on its way out.
QStringList saidBy(const ui::InsightPanel& panel)
{
    QStringList said;
    for (const QLabel* label : panel.findChildren<QLabel*>()) {
        if (label->isVisible() && !label->text().isEmpty()) {
            said << QStringLiteral("%1: %2")
                        .arg(label->mapTo(&panel, QPoint()).y(), 6)
                        .arg(label->text());
        }
    }
    said.sort();
    return said;
}

} // namespace

class InsightPaceTest : public QObject {
    Q_OBJECT

private slots:
    void letsOthersDoTheirsBetweenPieces()
    {
        constexpr int pieces = 12;
        int left = pieces;
        int most = 0;
        int inARow = 0;
        ui::PacedWork work([&] {
            if (left == 0) {
                return false;
            }
            workFor(2);
            --left;
            most = std::max(most, ++inARow);
            return true;
        });
        const QSignalSpy done(&work, &ui::PacedWork::done);
        work.start();
        QCOMPARE(left, pieces); // not in the turn of whoever asks for it
        QVERIFY(!work.isDone());
        while (!work.isDone()) {
            inARow = 0;
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        QCOMPARE(left, 0);
        QVERIFY2(most <= 2, qPrintable(QString::number(most)));
        QCOMPARE(done.count(), 1);
    }

    void isDoneAtOnceForWhoeverNeedsIt()
    {
        int left = 3;
        ui::PacedWork work([&] { return left-- > 0; });
        const QSignalSpy done(&work, &ui::PacedWork::done);
        work.finish(); // of nothing
        QCOMPARE(done.count(), 0);
        work.start();
        work.finish();
        QCOMPARE(left, -1);
        QVERIFY(work.isDone());
        QCOMPARE(done.count(), 1);
    }

    void showsFirstResultsOverSeveralTurns()
    {
        WindowFixture f;
        ui::InsightPanel* panel = f.window->insight();
        f.window->showPanel(QStringLiteral("insight"));
        int turns = 0;
        std::size_t before = 0;
        connect(&f.window->analysis(), &ui::AnalysisController::insightChanged, this,
                [&] { before = panel->findChildren<ui::PatternCard*>().size(); });
        f.document().assign(mixOf(500));
        while (!f.window->analysis().isSettled() || !panel->isSettled()) {
            const auto made = panel->findChildren<ui::PatternCard*>().size();
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            turns += panel->findChildren<ui::PatternCard*>().size() > made ? 1 : 0;
        }
        QCOMPARE(before, std::size_t(0)); // the turn in which they arrive makes none
        QVERIFY(panel->cards().size() > 5);
        QVERIFY2(turns > 1, qPrintable(QString::number(turns)));
    }

    void saysTheSameWhenItWasOvertaken()
    {
        const WindowFixture f; // sets the look
        model::Model model = tests::mixedDrawing(300);
        const auto first = resultOf(model);
        for (std::size_t i = 0; i < model.elements.size(); ++i) {
            model::Element element = model.elements[i];
            element.fields.set(model::Key::Name, "Part " + std::to_string(i));
            model.elements.replace(i, std::move(element));
        }
        const auto renamed = resultOf(model);
        const auto last = resultOf(model);

        ui::InsightPanel panel(*f.style);
        panel.resize(360, 900);
        panel.show();
        int shown = 0;
        for (const auto& result : {first, renamed, last}) {
            panel.setInsight(result);
            ++shown;
            if (shown == 1) { // what comes first is there as a whole, the second only in part
                QTRY_VERIFY(panel.isSettled());
            } else if (shown == 2) {
                const QStringList before = saidBy(panel);
                while (saidBy(panel) == before) {
                    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
                }
            }
            QVERIFY(panel.isSettled() == (shown == 1));
        }
        QTRY_VERIFY(panel.isSettled());

        ui::InsightPanel fresh(*f.style);
        fresh.resize(360, 900);
        fresh.show();
        fresh.setInsight(last);
        QTRY_VERIFY(fresh.isSettled());
        QTRY_COMPARE(saidBy(panel), saidBy(fresh));
        QVERIFY(saidBy(panel).size() > 20);
    }

    void showsAnOpenedSectionToItsEnd()
    {
        WindowFixture f;
        ui::InsightPanel* panel = f.window->insight();
        f.window->showPanel(QStringLiteral("insight"));
        f.document().assign(mixOf(300));
        f.settle();
        const std::size_t before = panel->cards().size();
        QList<ui::Section*> sections = panel->findChildren<ui::Section*>();
        sections.removeIf([](const ui::Section* section) { return !section->isVisible(); });
        QVERIFY(!sections.empty());
        QTest::mouseClick(sections.front()->header(), Qt::LeftButton);
        QVERIFY(!panel->isSettled());
        f.settle();
        QVERIFY(panel->cards().size() > before);
        for (const ui::PatternCard* card : panel->cards()) {
            QVERIFY(card->isVisible());
        }
    }
};

QTEST_MAIN(InsightPaceTest)
#include "insight_pace_test.moc"
