// Drawings as imports and people make them: without tiers, clients or hosts, recognised by their
// structure; and the measured quantities behind advantages and disadvantages.

#include <QTest>

#include "analysis/graph/model_facts.h"
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
using corbel::model::Unit;
using corbel::model::Value;

namespace {

std::vector<PatternResult> of(const Model& model, const std::string& pattern)
{
    return recognizePatterns(model, {{pattern}});
}

} // namespace

class PatternsStructureTest : public QObject {
    Q_OBJECT

private slots:
    void chainWithoutTiersOrClients()
    {
        const auto results = of(ModelBuilder()
                                    .service("x")
                                    .service("y")
                                    .store("z")
                                    .calls("x", "y")
                                    .reads("y", "z")
                                    .build(),
                                "three-tier");
        QCOMPARE(results.size(), std::size_t(1));
        QCOMPARE(results[0].fit, (Interval{1, 1}));
        QVERIFY(rule(results[0], "thin-clients").vacuous);
        QCOMPARE(rule(results[0], "adjacent-layers").witnesses,
                 (std::vector<std::string>{"calls:x:y", "reads:y:z"}));
    }

    void dependsOnCountsAsRequest()
    {
        const auto results = of(ModelBuilder()
                                    .service("x")
                                    .service("y")
                                    .store("z")
                                    .dependsOn("x", "y")
                                    .dependsOn("y", "z")
                                    .build(),
                                "three-tier");
        QCOMPARE(results.size(), std::size_t(1));
        QCOMPARE(results[0].fit.lo, 1.0);
    }

    void shardsBehindARouterAreNotThreeTiers()
    {
        const auto results = recognizePatterns(
            drawingOf("simple-horizontal", 3).set("g", Key::GatewayType, "load-balancer").build());
        QCOMPARE(results.at(0).pattern, std::string("simple-horizontal"));
        QVERIFY(std::ranges::find(results, "three-tier", &PatternResult::pattern) == results.end());
    }

    void loadBalancerIsSeenThrough()
    {
        ModelBuilder builder;
        builder.actor("u", {{Key::Client, "thin"}})
            .gateway("lb", {{Key::GatewayType, "load-balancer"}})
            .service("w1")
            .service("w2")
            .service("app")
            .store("db");
        builder.calls("u", "lb").calls("lb", "w1").calls("lb", "w2");
        builder.calls("w1", "app").calls("w2", "app").reads("app", "db");
        const auto results = of(builder.build(), "three-tier");
        QCOMPARE(results.size(), std::size_t(1));
        QCOMPARE(results[0].fit.lo, 1.0);
        QCOMPARE(rule(results[0], "presentation-asks-application").applicable, 2.0);
        // The skip stays a skip: web servers do not become application servers by it.
        const auto mutated = of(builder.reads("w1", "db").build(), "three-tier");
        QCOMPARE(rule(mutated.at(0), "no-presentation-to-data").against,
                 std::vector<std::string>{"reads:w1:db"});
    }

    void sidecarsHandWhatComesInToTheirOwnService()
    {
        // s0 asks s1, and s1 asks s2: each by its own sidecar and that of the other.
        ModelBuilder builder;
        for (const char* number : {"0", "1", "2"}) {
            const std::string service = "s" + std::string(number);
            const std::string proxy = "x" + std::string(number);
            builder.service(service).gateway(proxy, {{Key::GatewayType, "sidecar"}});
            builder.calls(service, proxy).calls(proxy, service);
        }
        builder.calls("x0", "x1").calls("x1", "x2");
        const Model model = builder.build();
        const ModelFacts facts(model);
        const auto callees = facts.callees(facts.graph().indexOf("s0"));
        QCOMPARE(callees.size(), std::size_t(1));
        QCOMPARE(facts.id(callees[0].node), std::string("s1"));
    }

    void servantsOfAllAreNotPresentation()
    {
        // Everybody reports to `log`, the client too; it stays behind the front end.
        ModelBuilder builder;
        builder.actor("u", {{Key::Client, "service"}})
            .service("web")
            .service("log")
            .service("sink");
        builder.store("db").calls("u", "web").calls("u", "log").calls("log", "sink");
        for (const char* id : {"a", "b", "c"}) {
            builder.service(id).calls("web", id).reads(id, "db").calls(id, "log");
        }
        const auto results = of(builder.build(), "three-tier");
        QCOMPARE(results.size(), std::size_t(1));
        QCOMPARE(results[0].fit, (Interval{1, 1}));
        QCOMPARE(rule(results[0], "presentation-asks-application").applicable, 1.0);
        QVERIFY(rule(results[0], "thin-clients").vacuous); // a program is nobody's desktop
    }

    void whatWorksOnDataForAnotherFrontEndIsNoFrontEnd()
    {
        ModelBuilder shop;
        shop.gateway("edge", {{Key::GatewayType, "proxy"}});
        shop.service("web").service("orders").service("payment");
        shop.store("orders-db").store("ledger");
        shop.calls("edge", "web").calls("edge", "orders").calls("web", "orders");
        shop.calls("orders", "payment").writes("orders", "orders-db").writes("payment", "ledger");
        const auto results = of(shop.build(), "three-tier");
        QCOMPARE(results.size(), std::size_t(1));
        QCOMPARE(results[0].fit, (Interval{1, 1}));
        // A front end that nobody in front asks and that works on data is the breach it looks like.
        shop.writes("web", "ledger");
        QVERIFY(of(shop.build(), "three-tier")[0].fit.hi < 1);
    }

    void whatAsksItsEqualsBehindAnApiGatewayIsNoFrontEnd()
    {
        ModelBuilder shop;
        shop.actor("u").gateway("api", {{Key::GatewayType, "api-gateway"}}).store("db");
        shop.calls("u", "api");
        for (const char* service : {"a", "b", "c"}) {
            shop.service(service).calls("api", service).writes(service, "db");
        }
        shop.calls("a", "b");
        QVERIFY(of(shop.build(), "three-tier").empty());
        // It may be the proxy of a site, of which `a` is the front end.
        const auto open = of(shop.erase("api", Key::GatewayType).build(), "three-tier");
        QCOMPARE(open.at(0).fit.lo, 0.0);
        const auto keys = undecidedKeys(open.at(0));
        QVERIFY(std::ranges::count(keys, "api.gateway-type") == 1);
        QVERIFY(!of(shop.set("api", Key::GatewayType, "proxy").build(), "three-tier").empty());
        shop.set("api", Key::GatewayType, "api-gateway");
        // With something behind it that clients do not reach, it stands in front of that.
        shop.service("ledger").calls("a", "ledger").writes("ledger", "db");
        QVERIFY(!of(shop.build(), "three-tier").empty());
    }

    void whatAnApiGatewayLeadsToAmongOthersIsNotAskedDirectly()
    {
        ModelBuilder shop;
        shop.actor("phone", {{Key::Client, "rich"}, {Key::Count, 100}});
        shop.gateway("api", {{Key::GatewayType, "api-gateway"}}).calls("phone", "api");
        shop.service("orders").store("db").writes("orders", "db").calls("api", "orders");
        QCOMPARE(of(shop.build(), "client-server").at(0).fit, (Interval{1, 1}));
        shop.service("prices").calls("api", "prices");
        QVERIFY(of(shop.build(), "client-server").empty());
        // It may be a balancer before two copies of the one server.
        shop.erase("api", Key::GatewayType);
        const auto open = of(shop.build(), "client-server");
        QCOMPARE(rule(open.at(0), "clients-ask-server").e, (Interval{0, 1}));
        QCOMPARE(undecidedKeys(open.at(0)), (std::vector<std::string>{"api.gateway-type"}));
        shop.set("api", Key::GatewayType, "load-balancer");
        QVERIFY(!of(shop.build(), "client-server").empty());
    }

    void twoTiersAreNotThree()
    {
        const auto model = ModelBuilder()
                               .actor("u", {{Key::Client, "thin"}})
                               .service("app")
                               .store("db")
                               .calls("u", "app")
                               .reads("app", "db")
                               .build();
        QVERIFY(of(model, "three-tier").empty());
        QVERIFY(of(model, "client-server").empty()); // the client is thin
    }

    void tierBoxesWithoutContent()
    {
        const auto model = ModelBuilder()
                               .tier("a", {{Key::Layer, "presentation"}})
                               .tier("b", {{Key::Layer, "application"}})
                               .tier("c", {{Key::Layer, "data"}})
                               .calls("a", "b")
                               .reads("b", "c")
                               .build();
        const auto results = of(model, "three-tier");
        QCOMPARE(results.size(), std::size_t(1));
        QCOMPARE(results[0].fit.lo, 1.0);
    }

    void unstatedClientLeavesItOpen()
    {
        auto builder = drawingOf("client-server", 3);
        builder.erase("c1", Key::Client);
        const auto results = of(builder.build(), "client-server");
        QCOMPARE(results.size(), std::size_t(1));
        QCOMPARE(rule(results[0], "clients-ask-server").e, (Interval{2.0 / 3, 1}));
        QCOMPARE(undecidedKeys(results[0]), std::vector<std::string>{"c1.client"});
        QCOMPARE(results[0].verdict, Verdict::Present);
        builder.erase("c0", Key::Client).erase("c2", Key::Client);
        QCOMPARE(of(builder.build(), "client-server").at(0).verdict, Verdict::Possible);
    }

    void clientsAreShownWithTheirServer()
    {
        const auto results = of(drawingOf("client-server", 2).build(), "client-server");
        QCOMPARE(results.at(0).region, (std::vector<std::string>{"server", "db", "c0", "c1"}));
    }

    void hostsInsideHostsAreOne()
    {
        ModelBuilder builder;
        builder.host("box").host("vm1").host("vm2").inside("box", {"vm1", "vm2"});
        builder.service("a").service("b").store("d").calls("a", "b").reads("b", "d");
        builder.runsOn("a", {"vm1"}).runsOn("b", {"vm2"}).runsOn("d", {"vm2"});
        QCOMPARE(of(builder.build(), "centralized").at(0).fit.lo, 1.0);
        // A second replica on another host is not carried by the box any more: 2 of 3 parts are.
        builder.host("other").runsOn("b", {"vm2", "other"});
        QVERIFY(of(builder.build(), "centralized").empty());
    }

    void hostsNotDrawnAreNotUnknown()
    {
        const auto model = ModelBuilder().service("a").store("d").reads("a", "d").build();
        QVERIFY(of(model, "centralized").empty());
    }

    void unplacedPartLeavesCentralizedOpen()
    {
        auto builder = drawingOf("centralized", 4);
        builder.erase("s2", Key::RunsOn);
        const auto results = of(builder.build(), "centralized");
        QCOMPARE(results.size(), std::size_t(1));
        QCOMPARE(results[0].verdict, Verdict::Possible);
        QCOMPARE(results[0].fit.hi, 1.0);
        QCOMPARE(undecidedKeys(results[0]), std::vector<std::string>{"s2.runs-on"});
    }

    void partitionsOfDifferentThingsAreDifferentSets()
    {
        auto builder = drawingOf("simple-horizontal", 4);
        builder.store("x").store("y");
        builder.set("p0", Key::Of, "x").set("p1", Key::Of, "x");
        builder.set("p2", Key::Of, "y").set("p3", Key::Of, "y");
        QCOMPARE(of(builder.build(), "simple-horizontal").size(), std::size_t(2));
    }

    void measuresOfCentralized()
    {
        auto builder = drawingOf("centralized", 5);
        const std::string cost = "cost";
        const auto unknown = of(builder.build(), "centralized");
        QVERIFY(!measure(unknown.at(0), cost).value);
        QCOMPARE(needsOf(measure(unknown[0], cost)), std::vector<std::string>{"mainframe.cost"});
        builder.set("mainframe", Key::Cost, Value(Money{730, "USD", Period::Month}));
        const auto known = of(builder.build(), "centralized");
        QVERIFY(is(measure(known.at(0), cost), 730));
        QCOMPARE(measure(known[0], cost).unit, std::string("USD/month"));
        QVERIFY(is(measure(known[0], "hops"), 0));
        QVERIFY(is(measure(known[0], "elements"), 5));
        QVERIFY(is(measure(known[0], "kinds"), 2));
        QVERIFY(!measure(known[0], "availability").needs.empty());
    }

    void measuresOfClientServer()
    {
        auto builder = drawingOf("client-server", 3);
        builder.set("c0", Key::Count, 998);
        const auto results = of(builder.build(), "client-server");
        QVERIFY(is(measure(results.at(0), "clients-per-server"), 1000));
        QVERIFY(is(measure(results[0], "installs-to-update"), 1000));
        const std::string busiest = "busiest-server";
        QVERIFY(is(measure(results[0], busiest), 1));
        builder.set("server", Key::Replicas, 4);
        QVERIFY(is(measure(of(builder.build(), "client-server").at(0), busiest), 0.25));
    }

    void measuresOfThreeTier()
    {
        // u → w → {a1 always, a2 half the time} → db; a2 is answered from memory.
        ModelBuilder builder;
        builder.actor("u", {{Key::Client, "thin"}}).service("w").service("a1").service("a2");
        builder.store("db").calls("u", "w");
        builder.calls("w", "a1", {{Key::Probability, 0.5}}).calls("w", "a2");
        builder.reads("a1", "db", {{Key::Probability, 0.4}, {Key::FanOut, 2}});
        const auto results = of(builder.build(), "three-tier");
        // Reaching data: ½ · (.4 of requests make two reads) = .2
        QVERIFY(is(measure(results.at(0), "answered-above-data"), 0.8));
        QVERIFY(is(measure(results[0], "tiers"), 3));
        QVERIFY(is(measure(results[0], "longest-way"), 3));
        // Visits: w 1, a1 .5, a2 1, db .4
        const auto& share = measure(results[0], "busiest-server");
        QVERIFY(is(share, 1 / 2.9));
        QVERIFY(is(measure(results[0], "installs-to-update"), 0));
        // Where every request reaches data, exactly none is answered before: three thirds leave no
        // rest.
        const auto split =
            recognizePatterns(drawingOf("simple-horizontal", 3).build(), {{"three-tier"}, true});
        QCOMPARE(measure(split.at(0), "answered-above-data").value, std::optional(0.0));
        // A cycle of calls has no such figures, and says so.
        builder.calls("a2", "a1").calls("a1", "a2");
        const auto cyclic = of(builder.build(), "three-tier");
        QVERIFY(!measure(cyclic.at(0), "longest-way").value);
    }

    void gatewaySendsToOneTargetByShare()
    {
        auto builder = drawingOf("simple-horizontal", 2);
        builder.set("p0", Key::Share, 3);
        const auto results = of(builder.build(), "simple-horizontal");
        QVERIFY(is(measure(results.at(0), "unevenness"), 1.5));
        QCOMPARE(measure(results[0], "unevenness").unit, std::string("times the mean"));
        QVERIFY(is(measure(results[0], "times-one-partition"), 4.0 / 3));
        QVERIFY(is(measure(results[0], "stores-to-ask"), 2));
        QVERIFY(is(measure(results[0], "applications-to-update"), 2));
        const std::string independent = "independent-pairs";
        QVERIFY(is(measure(results[0], independent), 1));
        builder.service("auth").calls("s0", "auth").calls("s1", "auth");
        QVERIFY(is(measure(of(builder.build(), "simple-horizontal").at(0), independent), 0));
    }

    void emptyModelHasNoPatterns()
    {
        QVERIFY(recognizePatterns({}).empty());
        QVERIFY(recognizePatterns({}, {{}, true}).empty());
        QCOMPARE(bestFit({}, "three-tier"), std::optional(Interval{0, 0}));
        QVERIFY(!bestFit({}, "no-such-pattern").has_value());
    }
};

QTEST_GUILESS_MAIN(PatternsStructureTest)
#include "patterns_structure_test.moc"
