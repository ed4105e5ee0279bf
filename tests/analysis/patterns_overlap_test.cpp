// Which of several regions inside each other are shown: a broken part of a drawing keeps its card
// beside one that fits better.

#include <QTest>

#include <set>

#include "analysis/patterns/recognize.h"
#include "tests/support/model_builder.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::Key;

namespace {

std::vector<PatternResult> publishSubscribeOf(const ModelBuilder& builder)
{
    return recognizePatterns(builder.build(), {{"publish-subscribe"}});
}

/// Two topics, each with a publisher of its own, that the same two groups follow.
ModelBuilder twoTopics()
{
    ModelBuilder builder;
    builder.service("c1").service("c2");
    for (const std::string n : {"1", "2"}) {
        builder.service("p" + n).stream("st" + n).publishes("p" + n, "st" + n);
        for (const std::string consumer : {"c1", "c2"}) {
            builder.consumes(consumer, "st" + n, {{Key::ConsumerGroup, consumer}});
        }
    }
    return builder;
}

/// What a call beside one topic breaks is said on the card of that topic.
void verifyBeside(const ModelBuilder& builder, const std::set<std::string>& whole,
                  const std::set<std::string>& broken, const std::string& call)
{
    const auto results = publishSubscribeOf(builder);
    QCOMPARE(results.size(), std::size_t(2));
    QCOMPARE(std::set<std::string>(results[0].region.begin(), results[0].region.end()), whole);
    QCOMPARE(std::set<std::string>(results[1].region.begin(), results[1].region.end()), broken);
    QCOMPARE(results[0].fit, (Interval{1, 1}));
    QVERIFY(results[1].fit.hi < 1);
    for (const PatternRule& one : results[1].rules) {
        const bool isBroken = one.rule == "no-direct-call";
        QCOMPARE(one.e.lo < 1 && !one.vacuous, isBroken);
        QVERIFY(!isBroken || one.against == std::vector<std::string>{call});
    }
}

} // namespace

class PatternsOverlapTest : public QObject {
    Q_OBJECT

private slots:
    void regionsThatFitAlikeAreOne()
    {
        const auto results = publishSubscribeOf(twoTopics());
        QCOMPARE(results.size(), std::size_t(1));
        QCOMPARE(results[0].region.size(), std::size_t(6));
        QCOMPARE(results[0].fit, (Interval{1, 1}));
    }

    /// Both together give way to the topic that fits better, and take the other one not with them.
    void aBrokenRegionStaysBesideAWholeOne()
    {
        verifyBeside(twoTopics().calls("p1", "c1"), {"p2", "st2", "c1", "c2"},
                     {"p1", "st1", "c1", "c2"}, "calls:p1:c1");
        verifyBeside(twoTopics().calls("p2", "c1"), {"p1", "st1", "c1", "c2"},
                     {"p2", "st2", "c1", "c2"}, "calls:p2:c1");
    }

    /// With all topics broken alike, none fits better than all of them.
    void regionsThatAreBrokenAlikeAreOne()
    {
        const auto results = publishSubscribeOf(twoTopics().calls("p1", "c1").calls("p2", "c1"));
        QCOMPARE(results.size(), std::size_t(1));
        QCOMPARE(results[0].region.size(), std::size_t(6));
        QVERIFY(results[0].fit.hi < 1);
    }
};

QTEST_GUILESS_MAIN(PatternsOverlapTest)
#include "patterns_overlap_test.moc"
