// The fit formula, its bounds and what follows from it.

#include <QTest>

#include <cmath>

#include <rapidcheck.h>

#include "analysis/patterns/fit.h"
#include "analysis/patterns/recognize.h"
#include "analysis/patterns/shapes/shards.h"
#include "tests/support/patterns/cases.h"

using namespace corbel::analysis;
using corbel::model::Key;
using corbel::tests::drawingOf;
using corbel::tests::ModelBuilder;

namespace {

PatternRule rule(RuleRole role, double lo, double hi, double weight = 1)
{
    PatternRule made;
    made.rule = "r";
    made.role = role;
    made.e = {lo, hi};
    made.weight = weight;
    return made;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 5e-5;
}

/// Three shards, one pair joined by a read, loads 4:3:2 where stated.
ModelBuilder threeShards(bool withLoads)
{
    ModelBuilder builder = drawingOf("simple-horizontal", 3);
    builder.reads("s0", "d1");
    for (int i = 0; i < 3; ++i) {
        const std::string partition = "p" + std::to_string(i);
        withLoads ? builder.set(partition, Key::Share, 4 - i)
                  : builder.erase(partition, Key::Share);
    }
    return builder;
}

} // namespace

class PatternsFitTest : public QObject {
    Q_OBJECT

private slots:
    void workedExample()
    {
        const auto results = recognizePatterns(threeShards(true).build(), {{"simple-horizontal"}});
        QCOMPARE(results.size(), std::size_t(1));
        const PatternResult& result = results.front();
        QVERIFY(near(result.fit.lo, 0.7830) && result.fit.isPoint());
        QCOMPARE(result.verdict, Verdict::Present);
        QCOMPARE(result.coverage, 1.0);
        QCOMPARE(result.region.size(), std::size_t(10));
        const auto e = [&](std::string_view id) {
            return std::ranges::find(result.rules, id, &PatternRule::rule)->e.lo;
        };
        QCOMPARE(e("key-declared"), 1.0);
        QCOMPARE(e("pairs-without-edge"), 2.0 / 3);
        QCOMPARE(e("entry-routed"), 1.0);
        QVERIFY(near(e("balance"), 0.9310));
        QCOMPARE(e("nothing-shared"), 1.0);
    }

    void workedExampleWithLoadsUnknown()
    {
        const auto results = recognizePatterns(threeShards(false).build(), {{"simple-horizontal"}});
        QCOMPARE(results.size(), std::size_t(1));
        QVERIFY(near(results[0].fit.lo, 0.5417) && near(results[0].fit.hi, 0.7917));
        QCOMPARE(results[0].verdict, Verdict::Present);
        QCOMPARE(results[0].coverage, 5.0 / 6);
        QCOMPARE(undecidedKeys(results[0]),
                 (std::vector<std::string>{"p0.share", "p1.share", "p2.share"}));
    }

    void formulaEnds()
    {
        QCOMPARE(fitOf(std::vector<PatternRule>{}).lo, 1.0);
        QCOMPARE(fitOf(std::vector{rule(RuleRole::Required, 0.4, 0.6)}).hi, 0.6);
        auto vacuous = rule(RuleRole::Supporting, 0, 0);
        vacuous.vacuous = true;
        QCOMPARE(fitOf(std::vector{vacuous}).lo, 1.0);
        QCOMPARE(fitOf(std::vector{rule(RuleRole::Forbidden, 0, 0), vacuous}).lo, 0.0);
        // Weights 3 and 1: mean .75, min 0.
        QCOMPARE(fitOf(std::vector{rule(RuleRole::Supporting, 1, 1, 3),
                                   rule(RuleRole::Supporting, 0, 0)})
                     .lo,
                 0.375);
    }

    void verdictThresholds()
    {
        QCOMPARE(verdictOf({0.5, 0.5}), Verdict::Present);
        QCOMPARE(verdictOf({0.49, 0.5}), Verdict::Possible);
        QCOMPARE(verdictOf({0.1, 0.49}), Verdict::Absent);
    }

    void fitIsMonotone()
    {
        QVERIFY(rc::check("raising any e never lowers the fit", [] {
            std::vector<PatternRule> rules;
            const auto count = *rc::gen::inRange(1, 8);
            for (int i = 0; i < count; ++i) {
                const auto role = *rc::gen::element(RuleRole::Required, RuleRole::Forbidden,
                                                    RuleRole::Supporting);
                const double e = *rc::gen::inRange(0, 101) / 100.0;
                rules.push_back(rule(role, e, e, 1 + *rc::gen::inRange(0, 4)));
            }
            const double before = fitOf(rules).lo;
            PatternRule& raised = rules[static_cast<std::size_t>(*rc::gen::inRange(0, count))];
            raised.e.hi = raised.e.lo + (1 - raised.e.lo) / 2;
            const Interval bounds = fitOf(rules);
            RC_ASSERT(bounds.lo == before);
            RC_ASSERT(bounds.hi >= before);
        }));
    }

    void nearestFlipIsWhereTheVerdictTurns()
    {
        // fit = ½·0 + ½·w/(w + 2) with weights w, 1, 1 and e 1, 1, 0 can be .5 never; with a min of
        // .3 it can: .15 + ½·mean = .5 at mean .7.
        const std::vector rules{rule(RuleRole::Supporting, 0.3, 0.3),
                                rule(RuleRole::Supporting, 0.8, 0.8)};
        QCOMPARE(verdictOf(fitOf(rules)), Verdict::Absent);
        const auto flip = nearestFlip(rules);
        QVERIFY(flip.has_value());
        QCOMPARE(flip->becomes, Verdict::Present);
        // (.3a + .8)/(a + 1) = .7 at a = .25 is nearer than (.3 + .8b)/(1 + b) = .7 at b = 4.
        QVERIFY(near(flip->weight, 0.25));
        QVERIFY(!nearestFlip(std::vector{rule(RuleRole::Supporting, 1, 1)}).has_value());
    }

    void jainBounds()
    {
        using corbel::analysis::patterns::jainIndex;
        QVERIFY(near(jainIndex({4, 3, 2}).lo, 81.0 / 87));
        QCOMPARE(jainIndex({std::nullopt, std::nullopt}), (Interval{0.5, 1}));
        QCOMPARE(jainIndex({0, std::nullopt}), (Interval{0.5, 1}));
        QCOMPARE(jainIndex({0, 0}), (Interval{1, 1}));
        // With 4 and 2 known the best third share is 20/6.
        const double x = 20.0 / 6;
        const double best = (6 + x) * (6 + x) / (3 * (20 + x * x));
        QVERIFY(near(jainIndex({4, 2, std::nullopt}).hi, best));
        QVERIFY(near(jainIndex({4, 2, std::nullopt}).lo, 1.0 / 3));
    }

    void mostHelpfulKeyComesFirst()
    {
        auto wide = rule(RuleRole::Supporting, 0, 1);
        wide.undecided = {"wide.key"};
        auto narrow = rule(RuleRole::Supporting, 0.9, 1);
        narrow.undecided = {"narrow.key"};
        PatternResult result;
        result.missing = missingValues(std::vector{narrow, wide});
        QCOMPARE(undecidedKeys(result), (std::vector<std::string>{"wide.key", "narrow.key"}));
        // With the wide one at 0, the least is 0 and the mean is half of the narrow one.
        QVERIFY(near(result.missing[0].atWorst.lo, 0.225));
        QVERIFY(near(result.missing[0].atWorst.hi, 0.25));
        QVERIFY(near(result.missing[0].atBest.hi, 1));
    }
};

QTEST_GUILESS_MAIN(PatternsFitTest)
#include "patterns_fit_test.moc"
