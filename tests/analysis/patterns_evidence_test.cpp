// What counts as evidence for a pattern, what leaves it open, and what speaks against it.

#include <QTest>

#include <algorithm>
#include <cmath>

#include "analysis/patterns/recognize.h"
#include "tests/support/patterns/cases.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::ElementKind;
using corbel::model::Key;
using corbel::model::Quantity;
using corbel::model::Record;
using corbel::model::RelationKind;
using corbel::model::Texts;
using corbel::model::Unit;

namespace {

PatternResult best(const ModelBuilder& builder, const std::string& pattern)
{
    return recognizePatterns(builder.build(), {{pattern}, true}).at(0);
}

const PatternRule& rule(const PatternResult& result, std::string_view id)
{
    return *std::ranges::find(result.rules, id, &PatternRule::rule);
}

/// Three services behind one gateway that read and write one store.
ModelBuilder nodesOverOneStore(const char* gatewayType)
{
    ModelBuilder builder;
    builder.gateway("g", {{Key::GatewayType, gatewayType}}).store("db");
    for (const char* node : {"a", "b", "c"}) {
        builder.service(node).calls("g", node).reads(node, "db").writes(node, "db");
    }
    return builder.calls("a", "b").calls("b", "c");
}

/// Two copies of one service on linked hosts behind a gateway, which read and write one store.
ModelBuilder copiesOverOneStore()
{
    ModelBuilder builder;
    builder.gateway("g").service("app", {{Key::Replicas, 2}}).store("db").host("ha").host("hb");
    builder.calls("g", "app").reads("app", "db").writes("app", "db").runsOn("app", {"ha", "hb"});
    return builder.relation(RelationKind::Connects, "ha", "hb");
}

Record lasting(double milliseconds)
{
    Record time;
    time.set(Key::Mean, Quantity{milliseconds, Unit::Millisecond});
    return time;
}

/// An active and a passive service on hosts of their own.
ModelBuilder pair()
{
    ModelBuilder builder;
    builder.actor("u").service("a", {{Key::Role, "active"}}).service("b", {{Key::Role, "passive"}});
    builder.calls("u", "a").relation(RelationKind::FailsOverTo, "a", "b");
    builder.host("ha").host("hb").runsOn("a", {"ha"}).runsOn("b", {"hb"});
    return builder;
}

} // namespace

class PatternsEvidenceTest : public QObject {
    Q_OBJECT

private slots:
    void servicesAmongWhichRequestsAreSpreadMayBePeers()
    {
        const PatternResult open = best(nodesOverOneStore("load-balancer"), "shared");
        QCOMPARE(open.verdict, Verdict::Possible);
        QCOMPARE(undecidedKeys(open), (std::vector<std::string>{"a.role", "b.role", "c.role"}));
        auto builder = nodesOverOneStore("load-balancer");
        builder.set("a", Key::Role, "peer").set("b", Key::Role, "peer");
        const PatternResult narrower = best(builder, "shared");
        QVERIFY(open.fit.lo <= narrower.fit.lo && narrower.fit.hi <= open.fit.hi);
        QVERIFY(undecidedKeys(narrower) == std::vector<std::string>{"c.role"});
        const PatternResult decided = best(builder.set("c", Key::Role, "peer"), "shared");
        QVERIFY(decided.fit.isPoint());
        QVERIFY(narrower.fit.lo <= decided.fit.lo && decided.fit.hi <= narrower.fit.hi);
    }

    void servicesThatAreAskedForDifferentThingsAreNone()
    {
        QCOMPARE(best(nodesOverOneStore("api-gateway"), "shared").verdict, Verdict::Absent);
        auto builder = nodesOverOneStore("load-balancer");
        builder.set("a", Key::DeployUnit, "orders").set("b", Key::DeployUnit, "prices");
        builder.set("c", Key::DeployUnit, "stock");
        QCOMPARE(best(builder, "shared").verdict, Verdict::Absent);
    }

    void copiesOfOneServiceOverOneStoreMayBePeers()
    {
        auto builder = copiesOverOneStore();
        const PatternResult open = best(builder, "shared");
        QCOMPARE(open.fit, (Interval{0, 1}));
        QCOMPARE(undecidedKeys(open), std::vector<std::string>{"app.role"});
        QCOMPARE(open.region, (std::vector<std::string>{"g", "app", "db"}));
        QCOMPARE(best(builder.set("app", Key::Role, "peer"), "shared").fit, (Interval{1, 1}));
        for (const char* role : {"active", "leader", "passive"}) {
            QCOMPARE(best(builder.set("app", Key::Role, role), "shared").fit.hi, 0.0);
        }
        // Who only reads takes no part, nor does who has no copies.
        builder = copiesOverOneStore().disconnect("writes:app:db");
        QCOMPARE(best(builder, "shared").fit.hi, 0.0);
        builder = copiesOverOneStore().set("app", Key::Replicas, 1);
        QCOMPARE(best(builder, "shared").fit.hi, 0.0);
    }

    void aPeerThatIsDrawnOnceMayHaveCopies()
    {
        auto builder = copiesOverOneStore().set("app", Key::Role, "peer");
        builder.erase("app", Key::RunsOn).erase("app", Key::Replicas);
        const PatternResult open = best(builder, "shared");
        QCOMPARE(open.verdict, Verdict::Possible);
        QVERIFY(undecidedKeys(open).front() == "app.replicas");
        QCOMPARE(best(builder.set("app", Key::Replicas, 1), "shared").fit.hi, 0.0);
        Record autoscale;
        autoscale.set(Key::Min, 1);
        autoscale.set(Key::Max, 4);
        builder.erase("app", Key::Replicas).set("app", Key::Autoscale, autoscale);
        QCOMPARE(best(builder, "shared").verdict, Verdict::Possible);
        autoscale.set(Key::Min, 2);
        builder.set("app", Key::Autoscale, autoscale).runsOn("app", {"ha", "hb"});
        QCOMPARE(best(builder, "shared").fit, (Interval{1, 1}));
    }

    void whatIsInAServiceIsNoPeerOfIt()
    {
        auto builder = copiesOverOneStore();
        builder.disconnect("writes:app:db").service("part").inside("app", {"part"});
        builder.writes("part", "db").reads("part", "db");
        const PatternResult open = best(builder, "shared");
        QCOMPARE(undecidedKeys(open), std::vector<std::string>{"app.role"});
    }

    void ofSeveralThatMayBePeersEachHasItsOwnRegion()
    {
        auto builder = copiesOverOneStore();
        builder.service("other", {{Key::Replicas, 3}}).runsOn("other", {"ha", "hb"}).store("own");
        builder.reads("other", "own").writes("other", "own").calls("app", "other");
        std::vector<std::vector<std::string>> regions;
        for (const PatternResult& result : recognizePatterns(builder.build(), {{"shared"}})) {
            regions.push_back(result.region);
        }
        QCOMPARE(regions, (std::vector<std::vector<std::string>>{{"app", "db"}, {"other", "own"}}));
    }

    void aClusterThatNamesItsMembersHoldsPeers()
    {
        auto builder = nodesOverOneStore("api-gateway");
        for (const char* node : {"a", "b", "c"}) {
            builder.host(std::string("h") + node).runsOn(node, {std::string("h") + node});
        }
        builder.cluster(
            "rac", {{Key::ClusterType, "rac"}, {Key::ClusterMembers, Texts{"ha", "hb", "hc"}}});
        QCOMPARE(best(builder, "shared").fit, (Interval{1, 1}));
        builder.set("rac", Key::ClusterType, "storage");
        QCOMPARE(best(builder, "shared").verdict, Verdict::Absent);
    }

    void whatOnePeerDoesNotStateMayBeLikeTheOthersOrNot()
    {
        auto builder = drawingOf("shared", 4);
        builder.set("n0", Key::Cpu, 8).set("n1", Key::Cpu, 8).set("n2", Key::Cpu, 64);
        const PatternResult open = best(builder, "shared");
        QCOMPARE(rule(open, "symmetry").e, (Interval{.5, .75}));
        QCOMPARE(undecidedKeys(open), std::vector<std::string>{"n3.cpu"});
        for (const int cpu : {8, 64, 2}) {
            const auto decided = rule(best(builder.set("n3", Key::Cpu, cpu), "shared"), "symmetry");
            QVERIFY(decided.e.isPoint() && decided.e.lo >= .5 && decided.e.hi <= .75);
        }
    }

    void aStandbyWithLessProcessorIsTooSmall()
    {
        const auto enough = [](const ModelBuilder& builder) {
            return rule(best(builder, "standby"), "enough-capacity");
        };
        QCOMPARE(enough(pair()).undecided,
                 (std::vector<std::string>{"a.service-time", "b.service-time"}));
        QCOMPARE(enough(pair().set("a", Key::Cpu, 4).set("b", Key::Cpu, 4)).e, (Interval{1, 1}));
        QCOMPARE(enough(pair().set("a", Key::Cpu, 4).set("b", Key::Cpu, 1)).e, (Interval{0, 0}));
        // Two small copies do as much as a large one.
        auto builder = pair().set("a", Key::Cpu, 4).set("b", Key::Cpu, 2);
        QCOMPARE(enough(builder.set("b", Key::Replicas, 2)).e, (Interval{1, 1}));
        // Equally fast, but nobody says on how much.
        builder = pair().set("a", Key::ServiceTime, lasting(5)).set("a", Key::Cpu, 4);
        QCOMPARE(enough(builder.set("b", Key::ServiceTime, lasting(5))).undecided,
                 std::vector<std::string>{"b.cpu"});
        QCOMPARE(enough(builder.set("b", Key::Cpu, 1)).e, (Interval{0, 0}));
        QCOMPARE(enough(builder.set("b", Key::Cpu, 4)).e, (Interval{1, 1}));
    }

    void partitionsByDifferentKeysAreNoOneSplit()
    {
        auto builder = drawingOf("simple-horizontal", 3).set("p1", Key::PartitionKey, "other");
        const PatternResult result = best(builder, "simple-horizontal");
        QCOMPARE(rule(result, "key-declared").e, (Interval{2. / 3, 2. / 3}));
        QCOMPARE(rule(result, "key-declared").against, std::vector<std::string>{"p1"});
    }

    void aServerBehindTwoGatewaysIsNotAskedDirectly()
    {
        ModelBuilder builder;
        builder.actor("u", {{Key::Client, "rich"}, {Key::Count, 50}}).gateway("g").gateway("h");
        builder.service("s").store("d").reads("s", "d").calls("g", "s").calls("u", "g");
        QCOMPARE(best(builder, "client-server").fit, (Interval{1, 1}));
        builder.disconnect("calls:g:s").calls("g", "h").calls("h", "s");
        QCOMPARE(best(builder, "client-server").verdict, Verdict::Absent);
    }

    /// One part on a machine is a system on one host if somebody asks it, and else nothing yet.
    void aLonePartThatNobodyAsksIsNotCentralized()
    {
        ModelBuilder builder;
        builder.service("watch").host("box").runsOn("watch", {"box"});
        QCOMPARE(best(builder, "centralized").verdict, Verdict::Absent);
        QCOMPARE(best(builder.actor("u").calls("u", "watch"), "centralized").fit, (Interval{1, 1}));
    }

    /// On which host of its site a part stands is open; that it is one of another site is not.
    void aPartOnASiteStandsOnOneOfItsHosts()
    {
        ModelBuilder builder;
        builder.site("here").site("there").host("h").host("k").inside("here", {"h"});
        builder.inside("there", {"k"}).service("a").service("b").calls("a", "b").runsOn("a", {"h"});
        builder.inside("here", {"b"});
        QCOMPARE(best(builder, "centralized").verdict, Verdict::Possible);
        QCOMPARE(best(builder, "distributed").verdict, Verdict::Possible);
        builder.inside("there", {"b"});
        QCOMPARE(best(builder, "centralized").verdict, Verdict::Absent);
        QCOMPARE(best(builder, "distributed").verdict, Verdict::Present);
    }

    /// The wider region fits less at best, and may not hide what fits once more is stated.
    void whatMayFitBetterIsShownBesideWhatHoldsIt()
    {
        ModelBuilder builder;
        builder.service("s").service("t").calls("s", "t").site("c", {{Key::SiteType, "region"}});
        builder.system("acme").host("h", {{Key::Provider, "acme"}}).inside("c", {"h"});
        builder.host("home").runsOn("s", {"h"}).runsOn("t", {"home"});
        const auto results = recognizePatterns(builder.build(), {{"cloud"}});
        QCOMPARE(results.size(), std::size_t(2));
        QCOMPARE(results[0].region, std::vector<std::string>{"s"});
        QCOMPARE(results[0].fit, (Interval{0, 1}));
        QVERIFY(results[1].region.size() == 2 && results[1].fit.hi < 1);
    }

    void whatMayBeAHubOrACacheSaysWhatIsMissing()
    {
        auto bus = drawingOf("hub-and-spoke", 4);
        for (const auto& element : bus.build().elements) {
            if (element.kind == ElementKind::Gateway) {
                bus.erase(element.id.value, Key::GatewayType);
            }
        }
        QCOMPARE(best(bus, "hub-and-spoke").fit.hi, 1.0);
        const PatternResult cached =
            best(drawingOf("cache-aside", 3).erase("cache", Key::StoreType), "cache-aside");
        QCOMPARE(cached.fit, (Interval{0, 1}));
        QCOMPARE(undecidedKeys(cached), std::vector<std::string>{"cache.store-type"});
    }

    void servicesThatTalkPastTheMeshLackASidecar()
    {
        for (const bool isCaller : {true, false}) {
            auto builder = drawingOf("sidecar", 3).service("bare");
            isCaller ? builder.calls("bare", "s1") : builder.calls("s1", "bare");
            const PatternResult result = best(builder, "sidecar");
            QCOMPARE(rule(result, "every-service-has-one").against,
                     std::vector<std::string>{"bare"});
            QCOMPARE(rule(result, "every-service-has-one").applicable, 4.0);
        }
    }

    void aForeignSidecarLeadsPastTheServicesOwn()
    {
        const auto against = [](const ModelBuilder& builder) {
            return rule(best(builder, "sidecar"), "traffic-through-it");
        };
        auto builder = drawingOf("sidecar", 3).calls("x2", "s0");
        QCOMPARE(against(builder).against, std::vector<std::string>{"calls:x2:s0"});
        // Where the service stands nobody says: it may be beside both.
        builder.erase("s0", Key::RunsOn).inside("s0", {"x0"});
        QVERIFY(against(builder).against.empty());
        QCOMPARE(against(builder).undecided, std::vector<std::string>{"s0.runs-on"});
    }

    void splitsBehindGatewaysOfTheirOwnAreTwo()
    {
        // Two and three partitions, both asked by one service.
        ModelBuilder builder;
        builder.service("w");
        const auto split = [&](const std::string& name, int count, const char* key) {
            builder.gateway(name).calls("w", name);
            for (int i = 0; i < count; ++i) {
                const std::string part = name + std::to_string(i);
                builder.partition("p" + part, {{Key::PartitionKey, key}, {Key::Share, 1}});
                builder.service("s" + part).inside("p" + part, {"s" + part});
                builder.calls(name, "s" + part);
            }
        };
        split("x", 2, "customer");
        split("y", 3, "customer");
        const auto found = [&] {
            return recognizePatterns(builder.build(), {{"simple-horizontal"}});
        };
        QCOMPARE(found().size(), std::size_t(2));
        QCOMPARE(found()[0].region.size() + found()[1].region.size(), std::size_t(12));
        QCOMPARE(found()[1].fit, (Interval{1, 1}));
        // One gateway before both makes them one, unless their keys say otherwise.
        builder.gateway("g").calls("g", "x").calls("g", "y");
        QCOMPARE(found().size(), std::size_t(1));
        for (const char* partition : {"py0", "py1", "py2"}) {
            builder.set(partition, Key::PartitionKey, "product");
        }
        QCOMPARE(found().size(), std::size_t(2));
        QCOMPARE(found()[1].fit, (Interval{1, 1}));
    }

    void aStandbyOfAServiceThatMayKeepStateIsOpen()
    {
        const auto copied = [](const ModelBuilder& builder) {
            return rule(best(builder, "standby"), "state-replicated");
        };
        QCOMPARE(copied(pair()).e, (Interval{0, 1}));
        QCOMPARE(copied(pair()).undecided, std::vector<std::string>{"a.stateful"});
        QVERIFY(copied(pair().set("a", Key::Stateful, false)).vacuous);
        QCOMPARE(copied(pair().set("a", Key::Stateful, true)).e, (Interval{0, 0}));
        QCOMPARE(copied(pair().relation(RelationKind::Replicates, "a", "b")).e, (Interval{1, 1}));
    }

    void zonesAreJudgedByAllThatReachesThem()
    {
        // A store in three zones and the service that asks it: 1,000 reads a second.
        ModelBuilder builder;
        builder.actor("u", {{Key::Rate, Quantity{1000, Unit::PerSecond}}});
        builder.service("front", {{Key::Replicas, 3}, {Key::ServiceTime, lasting(.001)}});
        builder.store("db", {{Key::Replicas, 3}, {Key::ServiceTime, lasting(1)}});
        builder.calls("u", "front").reads("front", "db");
        builder.writes("front", "db", {{Key::Probability, 0.1}});
        std::vector<std::string> hosts;
        for (const char* zone : {"a", "b", "c"}) {
            hosts.push_back(std::string("h") + zone);
            builder.site(zone, {{Key::SiteType, "zone"}, {Key::SiteRole, "active"}});
            builder.host(hosts.back()).inside(zone, {hosts.back()});
        }
        builder.runsOn("db", hosts).runsOn("front", hosts);
        const auto left = [&] { return rule(best(builder, "multi-zone"), "enough-is-left"); };
        QCOMPARE(left().e, (Interval{1, 1}));
        builder.set("db", Key::ServiceTime, lasting(2));
        QCOMPARE(left().e, (Interval{0, 0}));
        QCOMPARE(best(builder, "multi-zone").verdict, Verdict::Absent);
        // Each write goes from the copy that takes it to the two in the other zones.
        const auto copied = [&] {
            const auto result = best(builder.set("db", Key::ServiceTime, lasting(1)), "multi-zone");
            return *std::ranges::find(result.disadvantages, std::string("copied-per-day"),
                                      &PatternMeasure::id);
        };
        QCOMPARE(corbel::model::texts(copied().needs),
                 std::vector<std::string>{"writes:front:db.size"});
        builder.set("writes:front:db", Key::RequestSize, Quantity{5, Unit::Kilobyte});
        QVERIFY(copied().value && std::abs(*copied().value - 86.4) < 1e-9);
        builder.erase("u", Key::Rate);
        QCOMPARE(corbel::model::texts(copied().needs), std::vector<std::string>{"u.rate"});
        QCOMPARE(left().undecided, std::vector<std::string>{"u.rate"});
    }
};

QTEST_GUILESS_MAIN(PatternsEvidenceTest)
#include "patterns_evidence_test.moc"
