// Which of several regions are shown: a broken part of a drawing keeps its card beside one that
// fits better, a better one says what the larger one lacks, and what nearly fits can be asked for.

#include <QTest>

#include <set>

#include "analysis/patterns/recognize.h"
#include "tests/support/model_builder.h"
#include "tests/support/patterns/results.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::Key;
using corbel::model::RelationKind;

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

/// Two pairs that have nothing to do with each other, `a0` and `s0`, `a1` and `s1`: active and
/// standby on two machines, switched automatically and by rehearsal.
ModelBuilder twoPairs()
{
    ModelBuilder builder;
    for (const std::string n : {"0", "1"}) {
        for (const std::string side : {"a", "s"}) {
            builder.site("z" + side + n).host("h" + side + n);
            builder.inside("z" + side + n, {"h" + side + n});
            builder.service(side + n, {{Key::Role, side == "a" ? "active" : "passive"},
                                       {Key::Stateful, false}});
            builder.runsOn(side + n, {"h" + side + n});
        }
        builder.relation(RelationKind::FailsOverTo, "a" + n, "s" + n,
                         {{Key::Automatic, true}, {Key::Rehearsed, true}});
    }
    return builder;
}

/// Of the second pair, which is broken while the first one is whole.
void verifySecondPair(const ModelBuilder& builder, double fit, const std::string& broken,
                      const std::string& against)
{
    const auto fitting = recognizePatterns(builder.build(), {{"standby"}});
    QCOMPARE(fitting.size(), std::size_t(1));
    QCOMPARE(fitting[0].region, (std::vector<std::string>{"a0", "s0"}));
    const auto all = recognizePatterns(builder.build(), {{"standby"}, true});
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all[0].region, fitting[0].region);
    QCOMPARE(all[1].region, (std::vector<std::string>{"a1", "s1"}));
    QCOMPARE(all[1].verdict, Verdict::Absent);
    QCOMPARE(all[1].fit.hi, fit);
    QCOMPARE(rule(all[1], broken).against, std::vector<std::string>{against});
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
        QVERIFY(!results[0].wider.has_value());
    }

    void theBetterRegionSaysWhatTheLargerOneLacks()
    {
        const auto results = publishSubscribeOf(twoTopics().calls("p1", "c1"));
        const auto& wider = results[0].wider;
        QVERIFY(wider.has_value());
        QCOMPARE(wider->region.size(), std::size_t(6));
        QVERIFY(wider->fit.hi < 1);
        QCOMPARE(wider->rules.size(), std::size_t(1));
        QCOMPARE(wider->rules[0].rule, std::string("no-direct-call"));
        QCOMPARE(wider->rules[0].against, std::vector<std::string>{"calls:p1:c1"});
        QVERIFY(!publishSubscribeOf(twoTopics())[0].wider.has_value());
    }

    /// It is no longer reported among those that fit, but is not passed over in silence either.
    void whatNearlyFitsIsToldBesideWhatDoes()
    {
        QCOMPARE(recognizePatterns(twoPairs().build(), {{"standby"}}).size(), std::size_t(2));
        QCOMPARE(recognizePatterns(twoPairs().build(), {{"standby"}, true}).size(), std::size_t(2));
        const std::string failOver = "fails-over-to:a1:s1";
        verifySecondPair(twoPairs().set(failOver, Key::Rehearsed, false), 0.4, "rehearsed",
                         failOver);
        verifySecondPair(twoPairs().set(failOver, Key::Automatic, false), 0.4, "automatic",
                         failOver);
        verifySecondPair(twoPairs().runsOn("s1", {"ha1"}), 0, "two-machines", "s1");
    }

    void whatIsAbsentComesLast()
    {
        // The first pair is not rehearsed; of the second one nobody says whether it is.
        const auto results =
            recognizePatterns(twoPairs()
                                  .set("fails-over-to:a0:s0", Key::Rehearsed, false)
                                  .erase("fails-over-to:a1:s1", Key::Rehearsed)
                                  .erase("fails-over-to:a1:s1", Key::Automatic)
                                  .build(),
                              {{"standby"}, true});
        QCOMPARE(results.size(), std::size_t(2));
        QCOMPARE(results[0].verdict, Verdict::Possible);
        QCOMPARE(results[1].verdict, Verdict::Absent);
        QVERIFY(results[0].fit.lo < results[1].fit.lo);
    }

    void aLostRegionIsJudgedAsItWas()
    {
        const auto before = recognizePatterns(twoPairs().build(), {{"standby"}});
        QCOMPARE(before.size(), std::size_t(2));
        auto broken = twoPairs();
        const auto model = broken.disconnect("fails-over-to:a1:s1").build();
        const auto now = patternIn(model, "standby", before[1].region);
        QVERIFY(now.has_value());
        QCOMPARE(now->region, before[1].region);
        QCOMPARE(now->verdict, Verdict::Absent);
        QCOMPARE(rule(*now, "fails-over").e, (Interval{0, 0}));
        QCOMPARE(patternIn(model, "standby", before[0].region)->rules, before[0].rules);
        // Of what was deleted nothing is said.
        QCOMPARE(patternIn(model, "standby", {"gone", "a1", "s1"})->rules, now->rules);
        QVERIFY(!patternIn(model, "standby", {"gone"}).has_value());
        QVERIFY(!patternIn(model, "no-pattern", {"a1"}).has_value());
    }
};

QTEST_GUILESS_MAIN(PatternsOverlapTest)
#include "patterns_overlap_test.moc"
