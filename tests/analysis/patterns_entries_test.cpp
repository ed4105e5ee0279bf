// How clients come in: past a door, or to some of several equal nodes only.

#include <QTest>

#include "analysis/patterns/recognize.h"
#include "tests/support/patterns/cases.h"
#include "tests/support/patterns/results.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::Key;

namespace {

PatternResult judged(const ModelBuilder& builder, const std::string& pattern)
{
    return recognizePatterns(builder.build(), {{pattern}, true}).at(0);
}

} // namespace

class PatternsEntriesTest : public QObject {
    Q_OBJECT

private slots:
    void eachServiceBesideTheGatewayIsOpen()
    {
        auto builder = drawingOf("microservices", 4);
        QCOMPARE(rule(judged(builder, "microservices"), "one-door").e, (Interval{1, 1}));
        builder.calls("buyer", "s1");
        QCOMPARE(rule(judged(builder, "microservices"), "one-door").against,
                 (std::vector<std::string>{"s1"}));
        QCOMPARE(rule(judged(builder, "microservices"), "one-door").e, (Interval{.75, .75}));
        builder.calls("buyer", "s2");
        QCOMPARE(rule(judged(builder, "microservices"), "one-door").e, (Interval{.5, .5}));
    }

    void oneFrontEndIsADoorWhereThereIsNoGateway()
    {
        auto builder = drawingOf("microservices", 4);
        builder.disconnect("calls:buyer:api").calls("buyer", "s1");
        const PatternResult result = judged(builder, "microservices");
        QCOMPARE(rule(result, "one-door").e, (Interval{1, 1}));
    }

    void aCallerCountsForThePeersThatItReaches()
    {
        auto builder = drawingOf("shared", 4);
        builder.disconnect("calls:g:n1");
        const PatternResult result = judged(builder, "shared");
        QCOMPARE(rule(result, "any-node-serves").e, (Interval{.75, .75}));
        QCOMPARE(rule(result, "any-node-serves").against, (std::vector<std::string>{"g"}));
        QCOMPARE(result.verdict, Verdict::Present);
    }

    void whoeverMayBeAPeerCountsForBothEnds()
    {
        // Three peers behind the balancer; the fourth does not say what it is.
        auto builder = drawingOf("shared", 4);
        builder.erase("n3", Key::Role).host("other").runsOn("n3", {"other"});
        builder.disconnect("calls:g:n3").disconnect("calls:g:n1");
        const PatternResult result = judged(builder, "shared");
        // 2 of 3, or 2 of 4 if it is a peer.
        QCOMPARE(rule(result, "any-node-serves").e, (Interval{.5, 2. / 3}));
    }
};

QTEST_GUILESS_MAIN(PatternsEntriesTest)
#include "patterns_entries_test.moc"
