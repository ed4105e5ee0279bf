// The share of weightings that keep a verdict, against paper and against random draws.

#include <array>
#include <cmath>
#include <random>

#include <QTest>
#include <rapidcheck.h>

#include "analysis/patterns/fit.h"
#include "analysis/patterns/robustness.h"
#include "tests/support/counts.h"

using namespace corbel::analysis;

namespace {

PatternRule rule(RuleRole role, double lo, double hi)
{
    PatternRule made;
    made.role = role;
    made.e = {lo, hi};
    return made;
}

PatternRule supporting(double e)
{
    return rule(RuleRole::Supporting, e, e);
}

/// By the words of the definition: weights and mix drawn at random, the verdict compared.
double drawn(std::vector<PatternRule> rules, int draws)
{
    std::mt19937_64 random(7);
    std::exponential_distribution<double> weight;
    std::uniform_real_distribution<double> mix;
    const Verdict verdict = verdictOf(fitOf(rules));
    int kept = 0;
    for (int i = 0; i < draws; ++i) {
        for (PatternRule& one : rules) {
            one.weight = weight(random);
        }
        kept += verdictOf(fitOf(rules, mix(random))) == verdict ? 1 : 0;
    }
    return double(kept) / draws;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace

class PatternsRobustnessTest : public QObject {
    Q_OBJECT

private slots:
    void oneRuleHasNothingToWeigh()
    {
        QCOMPARE(robustnessOf(std::vector{supporting(0.7)}), 1.0);
        QCOMPARE(robustnessOf(std::vector{supporting(0.3)}), 1.0);
        QCOMPARE(robustnessOf(std::vector{supporting(0.5), supporting(0.5)}), 1.0);
        QCOMPARE(robustnessOf({}), 1.0);
    }

    void sharesOnPaper()
    {
        // e = 1 and 0: fit = (1 − mix) · w with both uniform; P(fit ≥ ½) = (1 − ln 2) / 2, and the
        // verdict at even weights is absent.
        const double reached = (1 - std::log(2)) / 2;
        QVERIFY(near(robustnessOf(std::vector{supporting(1), supporting(0)}), 1 - reached));
        // The same as the upper end, with a lower one that never reaches it: possible by chance.
        const std::vector open{supporting(1), rule(RuleRole::Supporting, 0, 1)};
        QCOMPARE(verdictOf(fitOf(open)), Verdict::Possible);
        QVERIFY(near(robustnessOf(open), 1 - reached));
        // e = 1, 1, 0: the weight w of the 0 has density 2 (1 − w); (1 − mix)(1 − w) ≥ ½ holds with
        // chance 1 − ½ / (1 − w): ∫ 2x (1 − ½/x) dx over ½ < x < 1 = ¾ − ½ = ¼.
        const std::vector two{supporting(1), supporting(1), supporting(0)};
        QCOMPARE(verdictOf(fitOf(two)), Verdict::Absent);
        QVERIFY(near(robustnessOf(two), 0.75));
        // Half of what is required leaves nothing to the weights.
        const std::vector half{rule(RuleRole::Required, 0.5, 0.5), supporting(1), supporting(0.9)};
        QCOMPARE(robustnessOf(half), 1.0);
    }

    void densitiesOnPaper()
    {
        QVERIFY(near(densityOfMean(std::vector{0.2, 0.7}, 0.3), 2));
        QVERIFY(near(densityOfMean(std::vector{0.0, 0.0, 1.0}, 0.25), 1.5));
        QVERIFY(near(densityOfMean(std::vector{0.0, 0.5, 1.0}, 0.25), 1)); // A triangle.
        QVERIFY(near(densityOfMean(std::vector{0.0, 0.5, 1.0}, 0.4), 1.6));
    }

    void agreesWithDraws()
    {
        const int draws = corbel::tests::scaled(40'000);
        QVERIFY(rc::check("as many random weightings keep the verdict", [draws] {
            std::vector<PatternRule> rules;
            const int count = *rc::gen::inRange(1, 9);
            for (int i = 0; i < count; ++i) {
                const auto role = *rc::gen::element(RuleRole::Required, RuleRole::Forbidden,
                                                    RuleRole::Supporting, RuleRole::Supporting);
                const double least = role == RuleRole::Required ? 0.5 : 0;
                const double a = least + (1 - least) * *rc::gen::inRange(0, 13) / 12.0;
                const double b = *rc::gen::inRange(0, 3) > 0 ? a : std::min(1.0, a + 0.25);
                rules.push_back(rule(role, a, b));
                rules.back().vacuous = *rc::gen::inRange(0, 8) == 0;
            }
            // On the threshold itself the reference flips by the rounding of its weights.
            const auto fit = fitOf(rules);
            RC_PRE(!near(fit.lo, 0.5) && !near(fit.hi, 0.5));
            // Five standard deviations of the draws.
            const double within = 2.5 / std::sqrt(double(draws));
            RC_ASSERT(std::abs(robustnessOf(rules) - drawn(rules, draws)) < within);
        }));
    }

    void valuesThatNearlyMeet()
    {
        // No piece of the integral gets lost or endless where knots and thresholds lie together.
        for (const double gap : {1e-3, 1e-6, 1e-9, 1e-12, 1e-16, 0.0}) {
            const std::vector rules{supporting(0.5 - gap), supporting(0.5), supporting(0.5 + gap),
                                    supporting(1)};
            const double share = robustnessOf(rules);
            QVERIFY(share > 0.9 && share <= 1);
        }
    }
};

QTEST_GUILESS_MAIN(PatternsRobustnessTest)
#include "patterns_robustness_test.moc"
