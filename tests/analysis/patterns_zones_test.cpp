// Zones that serve side by side: what stands in one of them only is what the others lack.

#include <QTest>

#include <algorithm>

#include "analysis/patterns/recognize.h"
#include "tests/support/patterns/cases.h"
#include "tests/support/patterns/results.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::Key;

namespace {

constexpr const char* pattern = "multi-zone";

/// Three zones with a host each; a balancer in front of two services that stand on all of them and
/// use one store.
ModelBuilder threeZones()
{
    using corbel::model::Quantity;
    using corbel::model::Unit;
    corbel::model::Record fast;
    fast.set(Key::Mean, Quantity{1, Unit::Millisecond});
    ModelBuilder builder;
    builder.actor("u", {{Key::Rate, Quantity{10, Unit::PerSecond}}});
    builder.gateway("lb", {{Key::GatewayType, "load-balancer"}, {Key::ServiceTime, fast}});
    builder.calls("u", "lb");
    for (const char* zone : {"a", "b", "c"}) {
        const std::string name = zone;
        builder.site(name, {{Key::SiteType, "zone"}, {Key::SiteRole, "active"}});
        builder.host("h" + name).inside(name, {"h" + name});
    }
    builder.service("shop", {{Key::DeployUnit, "shop"}, {Key::ServiceTime, fast}});
    builder.service("search", {{Key::DeployUnit, "search"}, {Key::ServiceTime, fast}});
    builder.store("db", {{Key::ServiceTime, fast}});
    builder.calls("lb", "shop").calls("lb", "search").reads("shop", "db").reads("search", "db");
    for (const char* part : {"lb", "shop", "search", "db"}) {
        builder.set(part, Key::Replicas, 3).runsOn(part, {"ha", "hb", "hc"});
    }
    return builder;
}

PatternResult judged(const ModelBuilder& builder)
{
    return recognizePatterns(builder.build(), {{pattern}, true}).at(0);
}

} // namespace

class PatternsZonesTest : public QObject {
    Q_OBJECT

private slots:
    /// Copies that are not enough for what is needed, or for a write, are none.
    void whatNeedsAllZonesIsLostWithAnyOfThem()
    {
        const auto enough = [](Key key, int count) {
            return rule(judged(threeZones().set("db", key, count)), "enough-is-left").e;
        };
        QCOMPARE(enough(Key::Quorum, 2), (Interval{1, 1}));
        QCOMPARE(enough(Key::Quorum, 3), (Interval{0, 0}));
        QCOMPARE(enough(Key::Needs, 3), (Interval{0, 0}));
    }

    /// Who is asked behind a door that stands in both serves; the door itself does not.
    void aDoorInAZoneDoesNotServe()
    {
        ModelBuilder builder;
        builder.actor("u").site("a").site("b").host("ha").host("hb");
        builder.inside("a", {"ha"}).inside("b", {"hb"});
        builder.gateway("lb", {{Key::GatewayType, "load-balancer"}}).runsOn("lb", {"ha", "hb"});
        builder.service("s").service("t").runsOn("s", {"ha"}).runsOn("t", {"hb"});
        builder.calls("u", "lb").calls("lb", "s").replicates("s", "t");
        QCOMPARE(rule(judged(builder), "zones-serve").against, std::vector<std::string>{"b"});
        QVERIFY(rule(judged(builder.calls("lb", "t")), "zones-serve").against.empty());
    }

    void copiesInEveryZoneServe()
    {
        const auto results = recognizePatterns(threeZones().build(), {{pattern}});
        QCOMPARE(results.size(), std::size_t(1));
        QCOMPARE(results[0].fit, (Interval{1, 1}));
        QCOMPARE(results[0].region, (std::vector<std::string>{"lb", "shop", "search", "db"}));
    }

    void aStoreInOneZoneIsNeededFromTheOthers()
    {
        const PatternResult result = judged(threeZones().runsOn("db", {"hb"}));
        QCOMPARE(rule(result, "within-zones").against,
                 (std::vector<std::string>{"reads:shop:db", "reads:search:db"}));
        QCOMPARE(rule(result, "each-zone-whole").against, (std::vector<std::string>{"db"}));
        QCOMPARE(result.verdict, Verdict::Absent);
    }

    void aServiceInOneZoneIsMissingInTheOthers()
    {
        const PatternResult result = judged(threeZones().runsOn("search", {"ha"}));
        QCOMPARE(rule(result, "each-zone-whole").e, (Interval{.5, .5}));
        QCOMPARE(rule(result, "each-zone-whole").against, (std::vector<std::string>{"search"}));
        // What the services need is in their own zone all the same.
        QCOMPARE(rule(result, "within-zones").e, (Interval{1, 1}));
        // It is no region of its own that lacks nothing.
        QCOMPARE(
            recognizePatterns(threeZones().runsOn("search", {"ha"}).build(), {{pattern}}).at(0).fit,
            (Interval{.5, .5}));
    }

    void allServicesInOneZoneAreNoZonesSideBySide()
    {
        auto builder = threeZones();
        builder.runsOn("search", {"ha"}).runsOn("shop", {"ha"});
        QVERIFY(recognizePatterns(builder.build(), {{pattern}}).empty());
    }

    /// What a balancer sends one kind of request is done by its alternatives together.
    void alternativesOfOneNameDoTheSameWork()
    {
        auto builder = threeZones();
        builder.erase("shop", Key::DeployUnit).erase("search", Key::DeployUnit);
        builder.runsOn("shop", {"ha", "hb"}).runsOn("search", {"hc"});
        QCOMPARE(rule(judged(builder), "each-zone-whole").e, (Interval{1, 1}));
        builder.set("calls:lb:shop", Key::AnyOf, "shop").set("calls:lb:search", Key::AnyOf, "find");
        const PatternResult result = judged(builder);
        QVERIFY(rule(result, "each-zone-whole").e.lo < 1);
        builder.set("calls:lb:search", Key::AnyOf, "shop");
        QCOMPARE(rule(judged(builder), "each-zone-whole").e, (Interval{1, 1}));
    }

    void withoutAnActorTheCallsThatComeInDecide()
    {
        using corbel::model::Quantity;
        using corbel::model::Unit;
        auto builder = drawingOf("multi-zone", 3);
        builder.disconnect("calls:buyer:g");
        const PatternResult open = judged(builder);
        QCOMPARE(open.verdict, Verdict::Possible);
        QCOMPARE(
            undecidedKeys(open),
            (std::vector<std::string>{"calls:g:s0.rate", "calls:g:s1.rate", "calls:g:s2.rate"}));
        // Each zone answers 1,000 a second: two of them carry 1,200, not 2,400.
        for (const auto& [rate, fit] : {std::pair(400., 1.), std::pair(800., 0.)}) {
            for (const char* call : {"calls:g:s0", "calls:g:s1", "calls:g:s2"}) {
                builder.set(call, Key::Rate, Quantity{rate, Unit::PerSecond});
            }
            QCOMPARE(judged(builder).fit, (Interval{fit, fit}));
        }
    }

    void aZoneThatNeedsTheLostOneIsNotLeft()
    {
        auto builder = drawingOf("multi-zone", 2);
        QCOMPARE(judged(builder).fit, (Interval{1, 1}));
        // Nobody uses the store of the second zone any more.
        builder.disconnect("reads:s1:d1").reads("s1", "d0");
        const PatternResult result = judged(builder);
        QCOMPARE(rule(result, "enough-is-left").against, std::vector<std::string>{"z1"});
        QCOMPARE(rule(result, "enough-is-left").e, (Interval{.5, .5}));
        QCOMPARE(result.verdict, Verdict::Absent);
        // What takes over from the lost store, is no condition or is one of two keeps it serving.
        const auto isLeft = [](const ModelBuilder& drawn) {
            return rule(judged(drawn), "enough-is-left").e == Interval{1, 1};
        };
        auto switched = builder;
        switched.relation(corbel::model::RelationKind::FailsOverTo, "d0", "d1", {});
        QVERIFY(isLeft(switched));
        auto soft = builder;
        soft.set("reads:s1:d0", Key::Criticality, "soft");
        QVERIFY(isLeft(soft));
        auto either = builder;
        either.reads("s1", "d1");
        QVERIFY(!isLeft(either));
        either.set("reads:s1:d0", Key::AnyOf, "data").set("reads:s1:d1", Key::AnyOf, "data");
        QVERIFY(isLeft(either));
    }

    /// A third zone that stands by itself carries all of it, as long as it can.
    void theZonesThatAreLeftCarryTheWholeLoad()
    {
        using corbel::model::Quantity;
        using corbel::model::Unit;
        auto builder = drawingOf("multi-zone", 3);
        builder.reads("s1", "d2");
        QCOMPARE(rule(judged(builder), "enough-is-left").e, (Interval{1, 1}));
        // Each zone answers 1,000 a second: when the third is lost, only the first is left.
        builder.set("buyer", Key::Rate, Quantity{1500, Unit::PerSecond});
        QCOMPARE(rule(judged(builder), "enough-is-left").against, std::vector<std::string>{"z0"});
        builder.disconnect("reads:s1:d2");
        QCOMPARE(rule(judged(builder), "enough-is-left").e, (Interval{1, 1}));
    }

    void whatAllEntriesNeedInOneZoneLeavesNothing()
    {
        auto builder = drawingOf("multi-zone", 2);
        builder.inside("z0", {"g"});
        QCOMPARE(rule(judged(builder), "enough-is-left").against, std::vector<std::string>{"z1"});
        builder.actor("other").calls("other", "s1");
        builder.set("other", Key::Rate, corbel::model::Quantity{1, corbel::model::Unit::PerSecond});
        QCOMPARE(rule(judged(builder), "enough-is-left").e, (Interval{1, 1}));
    }

    void aGatewayThatSaysNothingPassesRequestsOnAtOnce()
    {
        auto builder = threeZones();
        builder.erase("lb", Key::ServiceTime);
        QCOMPARE(judged(builder).fit, (Interval{1, 1}));
        // It counts as soon as it says how fast it is.
        corbel::model::Record slow;
        slow.set(Key::Mean, corbel::model::Quantity{1, corbel::model::Unit::Second});
        builder.set("lb", Key::ServiceTime, slow);
        QCOMPARE(rule(judged(builder), "enough-is-left").e, (Interval{0, 0}));
        // Of what works on a request itself nobody knows.
        builder.erase("lb", Key::ServiceTime).erase("db", Key::ServiceTime);
        QCOMPARE(rule(judged(builder), "enough-is-left").e, (Interval{0, 1}));
    }

    void whereAStoreStandsThatAllNeedMayDecide()
    {
        auto builder = threeZones();
        builder.erase("db", Key::RunsOn);
        const auto results = recognizePatterns(builder.build(), {{pattern}});
        QCOMPARE(results.size(), std::size_t(1));
        QVERIFY(results[0].fit.lo < .5 && results[0].fit.hi == 1);
        QVERIFY(std::ranges::count(undecidedKeys(results[0]), "db.runs-on") == 1);
    }
};

QTEST_GUILESS_MAIN(PatternsZonesTest)
#include "patterns_zones_test.moc"
