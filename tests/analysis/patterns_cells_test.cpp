// What cells depend on together, and how far a failure gets.

#include <QTest>

#include "analysis/patterns/recognize.h"
#include "tests/support/patterns/cases.h"
#include "tests/support/patterns/results.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::Key;

namespace {

using Ids = std::vector<std::string>;

PatternResult cellsOf(const ModelBuilder& builder)
{
    return recognizePatterns(builder.build(), {{"cells"}, true}).at(0);
}

} // namespace

class PatternsCellsTest : public QObject {
    Q_OBJECT

private slots:
    void whatAllCellsNeedTakesAllOfThem()
    {
        ModelBuilder builder = drawingOf("cells", 3);
        builder.service("auth").calls("s0", "auth").calls("s1", "auth").calls("s2", "auth");
        const PatternResult result = cellsOf(builder);
        QCOMPARE(rule(result, "nothing-shared").e, (Interval{.75, .75}));
        QCOMPARE(rule(result, "nothing-shared").against, Ids{"auth"});
        QVERIFY(is(measure(result, "lost-with-one-cell"), 1));
        QCOMPARE(measure(result, "lost-with-one-cell").witnesses, (Ids{"auth", "c0", "c1", "c2"}));
    }

    void whatCellsCanDoWithoutIsNotShared()
    {
        ModelBuilder builder = drawingOf("cells", 3);
        builder.service("metrics");
        for (const char* service : {"s0", "s1", "s2"}) {
            builder.calls(service, "metrics", {{Key::Criticality, "soft"}});
        }
        const PatternResult result = cellsOf(builder);
        QCOMPARE(result.fit, (Interval{1, 1}));
        QVERIFY(is(measure(result, "lost-with-one-cell"), 1. / 3));
    }

    void whatIsNeededStepByStepIsShared()
    {
        ModelBuilder builder = drawingOf("cells", 3);
        builder.service("a").service("b").calls("s0", "a").calls("s1", "b");
        QCOMPARE(cellsOf(builder).fit, (Interval{1, 1}));
        builder.host("box").runsOn("a", {"box"}).runsOn("b", {"box"});
        const PatternResult result = cellsOf(builder);
        QCOMPARE(rule(result, "nothing-shared").against, Ids{"box"});
        QVERIFY(is(measure(result, "lost-with-one-cell"), 2. / 3));
        QCOMPARE(measure(result, "lost-with-one-cell").witnesses, (Ids{"box", "c0", "c1"}));
    }

    void oneOfSeveralThatAreLeftIsEnough()
    {
        ModelBuilder builder = drawingOf("cells", 3);
        builder.service("a").service("b");
        for (const char* service : {"s0", "s1", "s2"}) {
            builder.calls(service, "a", {{Key::AnyOf, "auth"}});
            builder.calls(service, "b", {{Key::AnyOf, "auth"}});
        }
        const PatternResult result = cellsOf(builder);
        QCOMPARE(rule(result, "nothing-shared").against, (Ids{"a", "b"}));
        QVERIFY(is(measure(result, "lost-with-one-cell"), 1. / 3));
    }

    void aWayOverTheOutsideCrosses()
    {
        ModelBuilder builder = drawingOf("cells", 3);
        builder.service("mid").calls("s0", "mid").calls("mid", "s1");
        const PatternResult result = cellsOf(builder);
        QCOMPARE(rule(result, "nothing-crosses").against, Ids{"calls:s0:mid"});
        QVERIFY(is(measure(result, "lost-with-one-cell"), 2. / 3));
        // Which of the two steps has to go is not told.
        QVERIFY(std::ranges::none_of(fixesFor(builder.build(), result), [](const RuleFix& fix) {
            return fix.rule == "nothing-crosses";
        }));
        builder.disconnect("calls:mid:s1").calls("mid", "s0");
        QVERIFY(rule(cellsOf(builder), "nothing-crosses").against.empty());
    }

    void aCallByTheRouterCrossesAndSharesNothing()
    {
        ModelBuilder builder = drawingOf("cells", 3);
        const PatternResult result = cellsOf(builder.calls("s0", "router"));
        QCOMPARE(rule(result, "nothing-crosses").against, Ids{"calls:s0:router"});
        QVERIFY(rule(result, "nothing-shared").against.empty());
    }

    void whatMayBeACellKeepsTheShareOpen()
    {
        ModelBuilder builder = drawingOf("cells", 3);
        const PatternResult result = cellsOf(builder.erase("c1", Key::GroupType));
        QVERIFY(!measure(result, "lost-with-one-cell").value);
        QCOMPARE(needsOf(measure(result, "lost-with-one-cell")), Ids{"c1.group-type"});
    }
};

QTEST_GUILESS_MAIN(PatternsCellsTest)
#include "patterns_cells_test.moc"
