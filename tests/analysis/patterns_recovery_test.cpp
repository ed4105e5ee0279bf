// A recovery site is judged by all that the entries need, whatever part of it a region holds.

#include <QTest>

#include <algorithm>
#include <tuple>

#include "analysis/patterns/recognize.h"
#include "tests/support/model_builder.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::Key;
using corbel::model::Quantity;
using corbel::model::RelationKind;
using corbel::model::Unit;

namespace {

/// A name service on both sites, and a service with its store on each.
ModelBuilder twoSites()
{
    const Quantity minute{1, Unit::Minute};
    ModelBuilder builder;
    builder.site("p", {{Key::SiteRole, "primary"}}).site("q", {{Key::SiteRole, "recovery"}});
    builder.host("e1").host("e2").host("hp").host("hq");
    builder.inside("p", {"e1", "hp"}).inside("q", {"e2", "hq"});
    builder.actor("u").gateway("dns", {{Key::GatewayType, "dns"}}).runsOn("dns", {"e1", "e2"});
    builder.service("a1").store("d1").runsOn("a1", {"hp"}).runsOn("d1", {"hp"});
    builder.service("a2").store("d2").runsOn("a2", {"hq"}).runsOn("d2", {"hq"});
    builder.calls("u", "dns").calls("dns", "a1").calls("dns", "a2");
    builder.reads("a1", "d1").reads("a2", "d2").replicates("d1", "d2");
    return builder.relation(RelationKind::FailsOverTo, "a1", "a2",
                            {{Key::Detect, minute},
                             {Key::Decide, minute},
                             {Key::Switch, minute},
                             {Key::Provision, Quantity{0, Unit::Minute}}});
}

PatternResult bestOf(const ModelBuilder& builder)
{
    return recognizePatterns(builder.build(), {{"disaster-recovery"}, true}).at(0);
}

PatternRule ruleOf(const PatternResult& result, std::string_view id)
{
    return *std::ranges::find(result.rules, id, &PatternRule::rule);
}

} // namespace

class PatternsRecoveryTest : public QObject {
    Q_OBJECT

private slots:
    void aRecoverySiteThatNeedsThePrimaryIsSaid()
    {
        QCOMPARE(bestOf(twoSites()).fit, (Interval{1, 1}));
        const PatternResult result = bestOf(twoSites().reads("a2", "d1"));
        QVERIFY(result.fit.hi < 1);
        const PatternRule rule = ruleOf(result, "recovery-stands-alone");
        QVERIFY(rule.e.isPoint() && rule.e.hi < 1);
        QCOMPARE(rule.against, std::vector<std::string>{"reads:a2:d1"});
    }

    void whatNeedsThePrimaryByWayOfAThirdSiteDoesToo()
    {
        ModelBuilder builder = twoSites().site("r").service("auth").inside("r", {"auth"});
        builder.calls("a1", "auth").calls("a2", "auth");
        QVERIFY(ruleOf(bestOf(builder), "recovery-stands-alone").against.empty());
        builder.service("ldap").runsOn("ldap", {"hp"}).calls("auth", "ldap");
        const PatternRule rule = ruleOf(bestOf(builder), "recovery-stands-alone");
        QCOMPARE(rule.against, std::vector<std::string>{"calls:a2:auth"});
    }

    void objectivesAreJudgedWhereNothingIsLacking()
    {
        const auto drawn = [](ModelBuilder builder) {
            return ruleOf(bestOf(builder.objective({{Key::Metric, "rto"},
                                                    {Key::BoundAbove, Quantity{2, Unit::Minute}}})),
                          "objectives-met");
        };
        QVERIFY(!drawn(twoSites()).vacuous);
        // Data without a copy: a rule of its own says so. What may have one leaves them open.
        QVERIFY(drawn(twoSites().disconnect("replicates:d1:d2")).vacuous);
        QCOMPARE(drawn(twoSites().store("d3").reads("a1", "d3")).e, (Interval{0, 1}));
        // One elsewhere changes nothing, until it takes long to see what it does.
        for (const int count : {150, 250}) {
            ModelBuilder builder = twoSites();
            const auto id = [](int i) { return "t" + std::to_string(i); };
            for (int i = 0; i < count; ++i) {
                builder.service(id(i));
            }
            for (int i = 0; i < count; ++i) {
                builder.calls(id(i), id((i + 1) % count), {{Key::AnyOf, "x"}});
            }
            QCOMPARE(drawn(builder).undecided.empty(), count == 150);
        }
    }

    void aMissedObjectiveIsDecided()
    {
        for (const auto& [limit, met] : {std::pair{2.0, 0.0}, std::pair{4.0, 1.0}}) {
            const PatternRule rule = ruleOf(
                bestOf(twoSites().objective({{Key::Metric, "rto"},
                                             {Key::Domain, "p"},
                                             {Key::BoundAbove, Quantity{limit, Unit::Minute}}})),
                "objectives-met");
            QCOMPARE(rule.e, (Interval{met, met}));
            QVERIFY(rule.undecided.empty());
        }
    }

    /// Whatever lag is stated: a backup is as old as its interval, and is read back first.
    void aBackupIsReadBackFirst()
    {
        using corbel::model::Record;
        Record backup;
        backup.set(Key::Interval, Quantity{60, Unit::Minute});
        backup.set(Key::CopyTime, Quantity{10, Unit::Minute});
        backup.set(Key::RestoreBandwidth, Quantity{100, Unit::MegabytePerSecond});
        for (const auto& [metric, minutes, met] :
             {std::tuple{"rto", 90., 0.}, {"rto", 110., 1.}, {"rpo", 60., 0.}, {"rpo", 80., 1.}}) {
            auto builder = twoSites().disconnect("fails-over-to:a1:a2");
            builder.set("d1", Key::StoreSize, Quantity{600, Unit::Gigabyte});
            builder.set("d1", Key::Backup, backup);
            builder.set("replicates:d1:d2", Key::ReplicationMode, "backup");
            builder.set("replicates:d1:d2", Key::Lag, Quantity{30, Unit::Second});
            builder.relation(RelationKind::FailsOverTo, "p", "q",
                             {{Key::Detect, Quantity{1, Unit::Minute}},
                              {Key::Decide, Quantity{0, Unit::Minute}},
                              {Key::Switch, Quantity{1, Unit::Minute}},
                              {Key::Provision, Quantity{0, Unit::Minute}}});
            builder.objective({{Key::Metric, metric},
                               {Key::Domain, "p"},
                               {Key::BoundAbove, Quantity{minutes, Unit::Minute}}});
            QCOMPARE(ruleOf(bestOf(builder), "objectives-met").e, (Interval{met, met}));
        }
    }

    void withoutASwitchTheSiteHasToBeRepaired()
    {
        const auto drawn = [] {
            return twoSites()
                .disconnect("fails-over-to:a1:a2")
                .disconnect("calls:dns:a2")
                .objective({{Key::Metric, "rto"}, {Key::BoundAbove, Quantity{2, Unit::Minute}}});
        };
        const PatternRule open = ruleOf(bestOf(drawn()), "objectives-met");
        QCOMPARE(open.e, (Interval{0, 1}));
        QCOMPARE(open.undecided, std::vector<std::string>{"p.mttr"});
        for (const auto& [minutes, met] : {std::pair{1., 1.}, {60., 0.}}) {
            const auto repaired = drawn().set("p", Key::Mttr, Quantity{minutes, Unit::Minute});
            QCOMPARE(ruleOf(bestOf(repaired), "objectives-met").e, (Interval{met, met}));
        }
    }

    void aSwitchOfUnknownLengthNamesWhatIsMissing()
    {
        auto builder = twoSites().objective(
            {{Key::Metric, "rto"}, {Key::BoundAbove, Quantity{5, Unit::Minute}}});
        builder.erase("fails-over-to:a1:a2", Key::Decide);
        const PatternRule rule = ruleOf(bestOf(builder), "objectives-met");
        QCOMPARE(rule.e, (Interval{0, 1}));
        QCOMPARE(rule.undecided, std::vector<std::string>{"fails-over-to:a1:a2.decide"});
    }

    /// A place that is stated later may only narrow the fit.
    void aPartThatStandsNowhereLeavesItOpen()
    {
        const auto drawn = [] { return twoSites().service("s").calls("a1", "s"); };
        const PatternResult open = bestOf(drawn());
        QCOMPARE(ruleOf(open, "whole-closure").undecided, std::vector<std::string>{"s.runs-on"});
        QVERIFY(!ruleOf(open, "whole-closure").e.isPoint());
        for (const char* host : {"hp", "hq"}) {
            const Interval fit = bestOf(drawn().runsOn("s", {host})).fit;
            QVERIFY2(open.fit.lo <= fit.lo && fit.hi <= open.fit.hi, host);
        }
    }
};

QTEST_GUILESS_MAIN(PatternsRecoveryTest)
#include "patterns_recovery_test.moc"
