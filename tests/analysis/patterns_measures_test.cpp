// The quantities behind advantages and disadvantages, where a formula on paper gives them.

#include <QTest>

#include "analysis/patterns/recognize.h"
#include "tests/support/patterns/cases.h"
#include "tests/support/patterns/results.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::Key;
using corbel::model::Model;
using corbel::model::Money;
using corbel::model::Period;
using corbel::model::Quantity;
using corbel::model::Record;
using corbel::model::Unit;
using corbel::model::Value;

namespace {

PatternResult firstOf(const Model& model, const std::string& pattern, bool withFigures = true)
{
    const Figures figures(model);
    const auto results =
        recognizePatterns(model, {{pattern}, true, withFigures ? &figures : nullptr});
    return results.at(0);
}

Record lasting(double milliseconds)
{
    Record time;
    time.set(Key::Mean, Quantity{milliseconds, Unit::Millisecond});
    return time;
}

Quantity perSecond(double rate)
{
    return {rate, Unit::PerSecond};
}

/// A service that works `milliseconds` per request and is up nine tenths of the time.
Fields working(double milliseconds)
{
    return {{Key::ServiceTime, lasting(milliseconds)}, {Key::Availability, 0.9}};
}

} // namespace

class PatternsMeasuresTest : public QObject {
    Q_OBJECT

private slots:
    void oneHostIsAsGoodAsWhatItCarries()
    {
        ModelBuilder builder;
        builder.actor("clerk", {{Key::Rate, perSecond(1)}});
        builder.host("box", {{Key::Availability, 0.99}});
        builder.service("a", working(10)).service("b", working(20));
        builder.runsOn("a", {"box"}).runsOn("b", {"box"}).calls("clerk", "a").calls("a", "b");
        const PatternResult result = firstOf(builder.build(), "centralized");
        QVERIFY(is(measure(result, "availability"), 0.9 * 0.9 * 0.99));
        // The slower one of the two is full at 50 requests per second.
        QVERIFY(is(measure(result, "ceiling"), 50));
        const PatternResult without = firstOf(builder.build(), "centralized", false);
        QVERIFY(!measure(without, "availability").value);
        QVERIFY(!measure(without, "availability").needs.empty());
        builder.erase("b", Key::Availability);
        QCOMPARE(needsOf(measure(firstOf(builder.build(), "centralized"), "availability")),
                 std::vector<std::string>{"b.availability"});
    }

    void hostsShareTheWork()
    {
        // a works 10 ms, b 30 ms for each of the requests: 4 parts of work, 3 on the busiest.
        ModelBuilder builder;
        builder.actor("u", {{Key::Rate, perSecond(5)}}).team("ops");
        builder.host("x",
                     {{Key::Os, "linux"}, {Key::Cost, Value(Money{100, "EUR", Period::Month})}});
        builder.host("y", {{Key::Os, "aix"}, {Key::Cost, Value(Money{300, "EUR", Period::Month})}});
        builder.service("a", working(10)).service("b", working(30)).owns("ops", {"a", "b"});
        builder.runsOn("a", {"x"}).runsOn("b", {"y"}).calls("u", "a").calls("a", "b");
        const PatternResult result = firstOf(builder.build(), "distributed");
        QCOMPARE(result.forms, std::vector<std::string>{"vertical"});
        QVERIFY(is(measure(result, "cost-of-one-host"), 200));
        QVERIFY(is(measure(result, "times-one-host"), 4.0 / 3));
        QVERIFY(is(measure(result, "hosts-images-teams"), 2 * 2 * 1));
        builder.erase("y", Key::Os);
        QCOMPARE(needsOf(measure(firstOf(builder.build(), "distributed"), "hosts-images-teams")),
                 std::vector<std::string>{"y.os"});
    }

    void brokersAreHostsOfTheirStreams()
    {
        ModelBuilder builder;
        builder.actor("u", {{Key::Rate, perSecond(5)}}).team("ops");
        const auto server = [&](const std::string& id, double euros) {
            builder.host(
                id, {{Key::Os, "linux"}, {Key::Cost, Value(Money{euros, "EUR", Period::Month})}});
        };
        server("x", 100);
        server("y", 300);
        server("b1", 400);
        server("b2", 400);
        builder.cluster("k", {{Key::ClusterMembers, corbel::model::Texts{"b1", "b2"}}});
        builder.service("a", working(10)).service("b", working(30)).runsOn("a", {"x"});
        builder.runsOn("b", {"y"}).stream("s", {{Key::Brokers, "k"}}).owns("ops", {"a", "b", "s"});
        builder.calls("u", "a").calls("a", "b").publishes("a", "s");
        const PatternResult result = firstOf(builder.build(), "distributed");
        QVERIFY(is(measure(result, "cost-of-one-host"), 300));
        QVERIFY(is(measure(result, "hosts-images-teams"), 4 * 1 * 1));
        builder.team("platform").owns("platform", {"b1"});
        QVERIFY(
            is(measure(firstOf(builder.build(), "distributed"), "hosts-images-teams"), 4 * 1 * 2));
        // A stream has no time of service to ask for.
        QVERIFY(is(measure(result, "times-one-host"), 4.0 / 3));
    }

    void formsFollowTheEvidence()
    {
        ModelBuilder builder = drawingOf("distributed", 3);
        QVERIFY(firstOf(builder.build(), "distributed").forms.empty());
        builder.set("s0", Key::DeployUnit, "x").set("s1", Key::DeployUnit, "x");
        QCOMPARE(firstOf(builder.build(), "distributed").forms,
                 std::vector<std::string>{"horizontal"});
        builder.site("east").site("west").inside("east", {"h0"}).inside("west", {"h1"});
        builder.calls("s1", "s2");
        QCOMPARE(firstOf(builder.build(), "distributed").forms,
                 (std::vector<std::string>{"vertical", "horizontal", "geographic"}));
    }

    void theSharedLayerFeedsSoManyNodes()
    {
        // A node answers 100 requests per second, each of which asks the store 1 + 2 · ½ times;
        // the store answers 1,000: five nodes.
        ModelBuilder builder = drawingOf("shared", 3);
        builder.set("db", Key::ServiceTime, lasting(1)).set("db", Key::Availability, 0.9);
        for (const char* node : {"n0", "n1", "n2"}) {
            builder.set(node, Key::ServiceTime, lasting(10)).set(node, Key::Availability, 0.9);
            builder.set("writes:" + std::string(node) + ":db", Key::FanOut, 2);
            builder.set("writes:" + std::string(node) + ":db", Key::Probability, 0.5);
        }
        const PatternResult result = firstOf(builder.build(), "shared");
        QVERIFY(is(measure(result, "nodes-fed"), 5));
        QVERIFY(is(measure(result, "times-one-node"), 3));
        QVERIFY(is(measure(result, "dependent-pairs"), 1));
        QVERIFY(is(measure(result, "data-seen"), 1));
        QVERIFY(is(measure(result, "single-points"), 1));
        builder.set("db", Key::Replicas, 2);
        QVERIFY(is(measure(firstOf(builder.build(), "shared"), "single-points"), 0));
        // With a store of its own, a node does not see all that there is.
        builder.store("own").writes("n1", "own");
        QVERIFY(is(measure(firstOf(builder.build(), "shared"), "data-seen"), (0.5 + 1 + 0.5) / 3));
    }

    void theStandbyServesWhileTheHostIsDown()
    {
        ModelBuilder builder;
        builder.actor("u").host("x", {{Key::Availability, 0.99}});
        builder.host("y", {{Key::Availability, 0.98}});
        builder.service("a", working(10)).service("b", working(20)).calls("u", "a");
        builder.set("b", Key::Role, "passive").runsOn("a", {"x"}).runsOn("b", {"y"});
        builder.relation(corbel::model::RelationKind::FailsOverTo, "a", "b",
                         {{Key::Coverage, 0.95}});
        const PatternResult result = firstOf(builder.build(), "standby");
        QVERIFY(is(measure(result, "availability-without-host"), 0.95 * 0.9 * 0.98));
        // 100 requests per second work, 50 wait.
        QVERIFY(is(measure(result, "waiting-share"), 1.0 / 3));
        builder.erase("b", Key::ServiceTime);
        QCOMPARE(needsOf(measure(firstOf(builder.build(), "standby"), "waiting-share")),
                 std::vector<std::string>{"b.service-time"});
    }

    void theStandbyTakesOverAfterAWhile()
    {
        ModelBuilder builder;
        builder.actor("u").host("x", {{Key::Availability, 0.99}});
        builder.host("y", {{Key::Availability, 0.98}});
        builder.service("a", working(10)).service("b", working(10)).calls("u", "a");
        builder.set("b", Key::Role, "passive").runsOn("a", {"x"}).runsOn("b", {"y"});
        builder.relation(corbel::model::RelationKind::FailsOverTo, "a", "b",
                         {{Key::Automatic, true},
                          {Key::Detect, Quantity{10, Unit::Second}},
                          {Key::Provision, Quantity{0, Unit::Second}},
                          {Key::Switch, Quantity{20, Unit::Second}}});
        const PatternMeasure rto = measure(firstOf(builder.build(), "standby"), "rto");
        QVERIFY(is(rto, 30));
        QCOMPARE(rto.unit, std::string("s"));
        QVERIFY(std::ranges::find(rto.witnesses, "x") != rto.witnesses.end());
        builder.erase("fails-over-to:a:b", Key::Switch);
        QCOMPARE(needsOf(measure(firstOf(builder.build(), "standby"), "rto")),
                 std::vector<std::string>{"fails-over-to:a:b.switch"});
    }

    void theOtherSiteCostsAndLags()
    {
        ModelBuilder builder = drawingOf("disaster-recovery", 3);
        builder.set("replicates:d:e", Key::Volume, Quantity{40, Unit::Gigabyte});
        builder.host("h", {{Key::Cost, Value(Money{700, "EUR", Period::Month})}});
        builder.inside("there", {"h"}).runsOn("e", {"h"});
        const PatternResult result = firstOf(builder.build(), "disaster-recovery");
        QVERIFY(is(measure(result, "cost-of-other-site"), 700));
        QVERIFY(is(measure(result, "volume-per-day"), 40));
        QVERIFY(is(measure(result, "lag"), 60));
        // Detect 5, decide 5, switch 5 minutes.
        QVERIFY(is(measure(result, "rto"), 15 * 60));
        QVERIFY(is(measure(result, "rpo"), 60));
        builder.set("replicates:d:e", Key::ReplicationMode, "sync");
        QVERIFY(is(measure(firstOf(builder.build(), "disaster-recovery"), "lag"), 0));
        builder.set("replicates:d:e", Key::ReplicationMode, "backup");
        builder.erase("replicates:d:e", Key::Lag);
        QCOMPARE(needsOf(measure(firstOf(builder.build(), "disaster-recovery"), "lag")),
                 (std::vector<std::string>{"d.backup.interval", "d.backup.copy-time"}));
    }

    void recoveryIsLateWhenItsObjectiveSaysSo()
    {
        // Detect 5, decide 5, switch 5 minutes against 30; a copy one minute behind.
        ModelBuilder builder = drawingOf("disaster-recovery", 3);
        const auto rule = [&] {
            const PatternResult result = firstOf(builder.build(), "disaster-recovery", false);
            return *std::ranges::find(result.rules, "objectives-met", &PatternRule::rule);
        };
        QCOMPARE(rule().satisfied, 2.0);
        builder.objective({{Key::Metric, "rto"},
                           {Key::Domain, "here"},
                           {Key::BoundAbove, Quantity{14, Unit::Minute}}});
        QCOMPARE(rule().e, (Interval{2.0 / 3, 2.0 / 3}));
        builder.erase("fails-over-to:here:there", Key::Switch);
        QCOMPARE(rule().e, (Interval{1.0 / 3, 1}));
        QCOMPARE(rule().undecided.front(), std::string("fails-over-to:here:there.switch"));
    }

    void theBoundaryOfTheProvider()
    {
        ModelBuilder builder = drawingOf("cloud", 3);
        for (const char* service : {"s0", "s1", "s2"}) {
            builder.set(service, Key::StartTime, Quantity{20, Unit::Second});
        }
        builder.set("s1", Key::StartTime, Quantity{90, Unit::Second});
        builder.set("base", Key::Cost, Value(Money{50, "EUR", Period::Month}));
        builder.set("vm0", Key::Cost, Value(Money{400, "EUR", Period::Once}));
        builder.set("calls:user:g", Key::DataClass, "restricted");
        builder.set("calls:user:g", Key::FanOut, 2);
        const PatternResult result = firstOf(builder.build(), "cloud");
        QVERIFY(is(measure(result, "slowest-start"), 90));
        QVERIFY(is(measure(result, "initial-cost"), 400));
        QVERIFY(is(measure(result, "sensitive-relations"), 1));
        QVERIFY(is(measure(result, "added-round-trips"), 2));
        QVERIFY(is(measure(result, "egress"), 0));
        builder.erase("calls:user:g", Key::DataClass);
        QCOMPARE(needsOf(measure(firstOf(builder.build(), "cloud"), "sensitive-relations")),
                 std::vector<std::string>{"calls:user:g.data-class"});
    }

    void aDayIsNotThePeakOfMinutes()
    {
        // 10 requests per second read 2 × 1 kB each.
        ModelBuilder builder;
        builder.system("aws").host("own").host(
            "rented", {{Key::Provider, "aws"}, {Key::ServiceModel, "dbaas"}});
        builder.actor("u", {{Key::Rate, perSecond(10)}}).service("a", working(1));
        builder.store("d", working(1)).runsOn("a", {"own"}).runsOn("d", {"rented"});
        builder.calls("u", "a").reads("a", "d");
        builder.set("reads:a:d", Key::FanOut, 2);
        builder.set("reads:a:d", Key::RequestSize, Quantity{1, Unit::Kilobyte});
        Model model = builder.build();
        Record peak;
        peak.set(Key::LoadActor, "u");
        peak.set(Key::Rate, perSecond(100));
        corbel::model::Scenario scenario{corbel::model::ScenarioId{"peak"}, {}};
        scenario.fields.set(Key::Load, corbel::model::Records{peak});
        model.scenarios.push_back(scenario);
        QVERIFY(is(measure(firstOf(model, "cloud"), "egress"), 20 * 86'400 / 1e6));
        builder.erase("u", Key::Rate);
        QCOMPARE(needsOf(measure(firstOf(builder.build(), "cloud"), "egress")),
                 std::vector<std::string>{"u.rate"});
    }

    void theLeaderTakesAllWrites()
    {
        ModelBuilder builder = drawingOf("leader-follower", 3);
        builder.set("l", Key::ServiceTime, lasting(2)).set("l", Key::Concurrency, 4);
        for (const char* copy : {"f0", "f1", "f2"}) {
            builder.set("replicates:l:" + std::string(copy), Key::ReplicationMode, "sync");
        }
        builder.set("replicates:l:f1", Key::ReplicationMode, "async");
        builder.set("replicates:l:f1", Key::Lag, Quantity{7, Unit::Second});
        const PatternResult result = firstOf(builder.build(), "leader-follower");
        QVERIFY(is(measure(result, "writes"), 2000));
        QVERIFY(is(measure(result, "reading-copies"), 4));
        QVERIFY(is(measure(result, "lag"), 7));
    }

    void zonesKeepAReserve()
    {
        // Ten requests per second, three zones: five for each of two that are left.
        ModelBuilder builder = drawingOf("multi-zone", 3);
        for (const char* zone : {"0", "1", "2"}) {
            builder.set("s" + std::string(zone), Key::ServiceTime, lasting(200));
        }
        const PatternResult enough = firstOf(builder.build(), "multi-zone");
        QCOMPARE(enough.fit, (Interval{1, 1}));
        QVERIFY(is(measure(enough, "reserve"), 1 - 10.0 / 15));
        builder.set("s1", Key::ServiceTime, lasting(201));
        const PatternResult less = firstOf(builder.build(), "multi-zone");
        QCOMPARE(less.rules[1].rule, std::string("enough-is-left"));
        QCOMPARE(less.rules[1].e, (Interval{2.0 / 3, 2.0 / 3}));
        builder.erase("buyer", Key::Rate);
        const PatternResult open = firstOf(builder.build(), "multi-zone");
        QCOMPARE(open.rules[1].e, (Interval{0, 1}));
        QCOMPARE(open.rules[1].undecided, std::vector<std::string>{"buyer.rate"});
    }
};

QTEST_GUILESS_MAIN(PatternsMeasuresTest)
#include "patterns_measures_test.moc"
