// What holds a fit back: the one rule whose improvement raises it most.
#include <QTest>

#include <rapidcheck.h>

#include "analysis/patterns/fit.h"
#include "analysis/patterns/limit.h"

using namespace corbel::analysis;

namespace {

PatternRule rule(RuleRole role, double lo, double hi, bool isVacuous = false)
{
    PatternRule made;
    made.role = role;
    made.e = {lo, hi};
    made.vacuous = isVacuous;
    return made;
}

std::vector<PatternRule> anyRules()
{
    std::vector<PatternRule> rules;
    const int count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i) {
        const auto role = static_cast<RuleRole>(*rc::gen::inRange(0, 3));
        const bool isVacuous = *rc::gen::inRange(0, 5) == 0;
        const int lo = *rc::gen::inRange(0, 11);
        const int hi = *rc::gen::inRange(lo, 11);
        const double vacuous = role == RuleRole::Required ? 0 : 1;
        rules.push_back(isVacuous ? rule(role, vacuous, vacuous, true)
                                  : rule(role, lo / 10.0, hi / 10.0));
    }
    return rules;
}

} // namespace

class PatternsLimitTest : public QObject {
    Q_OBJECT

private slots:
    void nothingLimitsWhatIsMet()
    {
        const std::vector rules{rule(RuleRole::Required, 1, 1), rule(RuleRole::Forbidden, 1, 1),
                                rule(RuleRole::Supporting, 1, 1, true)};
        QVERIFY(!limitOf(rules));
    }

    void theWeakestRequiredRuleLimits()
    {
        const std::vector rules{rule(RuleRole::Required, 0.4, 0.4),
                                rule(RuleRole::Required, 0.8, 0.8),
                                rule(RuleRole::Supporting, 0.5, 0.5)};
        const auto limit = limitOf(rules);
        QVERIFY(limit.has_value());
        QCOMPARE(limit->rule, std::size_t(0));
        QCOMPARE(limit->fit.lo, 0.8 * 0.5);
    }

    void ofSeveralThatAreMissingTheLeastGoesFirst()
    {
        const std::vector rules{rule(RuleRole::Supporting, 0.2, 0.2),
                                rule(RuleRole::Required, 0, 0.5),
                                rule(RuleRole::Required, 0, 0, true)};
        const auto limit = limitOf(rules);
        QVERIFY(limit.has_value());
        QCOMPARE(limit->fit.hi, 0.5 * 0.2 + 0.0); // no rule alone lifts the lower bound
        QCOMPARE(limit->rule, std::size_t(2));
    }

    void noOtherRuleWouldRaiseTheFitMore()
    {
        QVERIFY(rc::check([] {
            const std::vector<PatternRule> rules = anyRules();
            const auto limit = limitOf(rules);
            bool isAllMet = true;
            for (std::size_t i = 0; i < rules.size(); ++i) {
                const bool counts = !rules[i].vacuous || rules[i].role == RuleRole::Required;
                if (!counts || rules[i].e.lo >= 1) {
                    continue;
                }
                isAllMet = false;
                RC_ASSERT(limit.has_value());
                std::vector<PatternRule> better = rules;
                better[i].e = {1, 1};
                const Interval fit = fitOf(better);
                RC_ASSERT(fit.lo <= limit->fit.lo);
                if (i == limit->rule) {
                    RC_ASSERT(fit == limit->fit);
                }
            }
            RC_ASSERT(limit.has_value() != isAllMet);
        }));
    }
};

QTEST_GUILESS_MAIN(PatternsLimitTest)
#include "patterns_limit_test.moc"
