// What single patterns make of drawings that look like them and are not, and of values that nobody
// stated.

#include <set>

#include <QTest>

#include "analysis/patterns/recognize.h"
#include "tests/support/patterns/cases.h"
#include "tests/support/patterns/results.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::Key;
using corbel::model::Model;
using corbel::model::RelationKind;
using corbel::model::Texts;

namespace {

/// The best region of a pattern, or the one that comes nearest.
PatternResult best(const Model& model, const std::string& pattern)
{
    return recognizePatterns(model, {{pattern}, true}).at(0);
}

bool isFound(const ModelBuilder& builder, const std::string& pattern)
{
    return !recognizePatterns(builder.build(), {{pattern}}).empty();
}

/// A service that writes a store of its own.
ModelBuilder& owner(ModelBuilder& builder, const std::string& service, const std::string& store)
{
    return builder.service(service).store(store).writes(service, store);
}

} // namespace

class PatternsCatalogueTest : public QObject {
    Q_OBJECT

private slots:
    void copiesForReadingNeedNoFailOver()
    {
        auto builder = drawingOf("leader-follower", 3);
        builder.disconnect("fails-over-to:l:f0");
        const auto results = recognizePatterns(builder.build(), {{"leader-follower"}});
        QCOMPARE(results.size(), std::size_t(1));
        QCOMPARE(results[0].fit, (Interval{1, 1}));
    }

    void aCacheThatIsFilledFromAStoreIsNoFollower()
    {
        ModelBuilder builder;
        builder.service("app").store("db").store("copy", {{Key::StoreType, "cache"}});
        builder.writes("app", "db").reads("app", "db").reads("app", "copy");
        builder.replicates("db", "copy");
        QVERIFY(!isFound(builder, "leader-follower"));
        QVERIFY(isFound(builder.set("copy", Key::StoreType, "relational"), "leader-follower"));
        builder.set("db", Key::StoreType, "relational").erase("copy", Key::StoreType);
        const PatternResult open = best(builder.build(), "leader-follower");
        QCOMPARE(open.fit, (Interval{0, 1}));
        QCOMPARE(undecidedKeys(open), (std::vector<std::string>{"copy.store-type"}));
    }

    void aCopyThatMayWaitPassivelyIsOpen()
    {
        ModelBuilder builder;
        builder.service("app").store("a", {{Key::Role, "active"}}).store("b");
        builder.writes("app", "a").reads("app", "b").replicates("a", "b");
        const PatternResult open = best(builder.build(), "leader-follower");
        QCOMPARE(open.fit, (Interval{0, 1}));
        QCOMPARE(undecidedKeys(open), (std::vector<std::string>{"b.role"}));
        QVERIFY(!isFound(builder.set("b", Key::Role, "passive"), "leader-follower"));
        QCOMPARE(best(builder.set("b", Key::Role, "follower").build(), "leader-follower").fit,
                 (Interval{1, 1}));
        // Nor is it known of what is failed over to, whatever the other one says of itself.
        builder.erase("a", Key::Role).erase("b", Key::Role);
        QCOMPARE(best(builder.build(), "leader-follower").fit, (Interval{1, 1}));
        builder.relation(RelationKind::FailsOverTo, "a", "b");
        QCOMPARE(best(builder.build(), "leader-follower").fit, (Interval{0, 1}));
    }

    void tiersAreOrderedByWhoAsksWhom()
    {
        ModelBuilder builder;
        builder.tier("a").tier("b").tier("c").service("x").service("y").store("z");
        builder.inside("a", {"x"}).inside("b", {"y"}).inside("c", {"z"});
        builder.calls("x", "y").reads("y", "z");
        QCOMPARE(best(builder.build(), "layered").fit, (Interval{1, 1}));
        builder.reads("x", "z");
        QCOMPARE(rule(best(builder.build(), "layered"), "next-layer-only").against,
                 (std::vector<std::string>{"reads:x:z"}));
    }

    void tiersInACircleAreUndecidedUntilTheirOrderIsStated()
    {
        ModelBuilder builder;
        builder.tier("a").tier("b").tier("c").service("x").service("y").store("z");
        builder.inside("a", {"x"}).inside("b", {"y"}).inside("c", {"z"});
        builder.calls("x", "y").calls("y", "x").reads("y", "z");
        const PatternResult open = best(builder.build(), "layered");
        QCOMPARE(rule(open, "no-upward").e, (Interval{0, 1}));
        QCOMPARE(undecidedKeys(open), (std::vector<std::string>{"a.order", "b.order", "c.order"}));
        builder.set("a", Key::Order, 1).set("b", Key::Order, 2).set("c", Key::Order, 3);
        const PatternResult decided = best(builder.build(), "layered");
        QCOMPARE(rule(decided, "no-upward").against, (std::vector<std::string>{"calls:y:x"}));
        QVERIFY(open.fit.lo <= decided.fit.lo && decided.fit.hi <= open.fit.hi);
    }

    void aStoreBesideTheTiersIsTheLowestLayer()
    {
        ModelBuilder builder;
        builder.tier("web", {{Key::Layer, "presentation"}});
        builder.tier("app", {{Key::Layer, "application"}});
        builder.service("x").service("y").store("z").inside("web", {"x"}).inside("app", {"y"});
        builder.calls("x", "y").reads("y", "z");
        QCOMPARE(best(builder.build(), "layered").fit, (Interval{1, 1}));
    }

    void callsWithoutTiersAreNoLayers()
    {
        ModelBuilder builder;
        builder.service("x").service("y").store("z").calls("x", "y").reads("y", "z");
        QVERIFY(!isFound(builder, "layered"));
    }

    void oneTopicOfAShopIsNoHub()
    {
        ModelBuilder builder;
        builder.service("shop").stream("orders").publishes("shop", "orders");
        for (const char* service : {"mail", "stock", "billing"}) {
            builder.service(service).consumes(service, "orders", {{Key::ConsumerGroup, service}});
        }
        QVERIFY(!isFound(builder, "hub-and-spoke"));
        QCOMPARE(best(builder.build(), "publish-subscribe").fit, (Interval{1, 1}));
    }

    void readersWithoutAGroupAreOneOrSeveral()
    {
        ModelBuilder builder;
        builder.service("shop").stream("orders").publishes("shop", "orders");
        builder.service("mail").consumes("mail", "orders");
        builder.service("stock").consumes("stock", "orders");
        const auto open = best(builder.build(), "publish-subscribe");
        QVERIFY(open.fit.lo < open.fit.hi);
        QCOMPARE(open.fit.hi, 1.0);
        QCOMPARE(open.missing.at(0).keys,
                 (std::vector<std::string>{"consumes:mail:orders.group",
                                           "consumes:stock:orders.group"}));
    }

    void aQueueWithOneReaderIsNotPublishSubscribe()
    {
        ModelBuilder builder;
        builder.service("shop").service("mail").stream("orders");
        builder.publishes("shop", "orders").consumes("mail", "orders");
        QVERIFY(!isFound(builder, "publish-subscribe"));
        // Two members of one group share the records: still one reader.
        builder.service("mail-2").set("consumes:mail:orders", Key::ConsumerGroup, "mail");
        builder.consumes("mail-2", "orders", {{Key::ConsumerGroup, "mail"}});
        QVERIFY(!isFound(builder, "publish-subscribe"));
        builder.set("consumes:mail-2:orders", Key::ConsumerGroup, "other");
        QVERIFY(isFound(builder, "publish-subscribe"));
    }

    void aReadReplicaOfOneApplicationIsNotCqrs()
    {
        ModelBuilder builder;
        builder.service("app").store("leader").store("follower").replicates("leader", "follower");
        builder.writes("app", "leader").reads("app", "follower");
        QVERIFY(!isFound(builder, "cqrs"));
    }

    void aCopyThatNobodyReadsIsNotCqrs()
    {
        ModelBuilder builder;
        builder.service("app").store("active").store("standby").replicates("active", "standby");
        builder.writes("app", "active");
        const PatternResult result = best(builder.build(), "cqrs");
        QCOMPARE(result.verdict, Verdict::Absent);
        QCOMPARE(rule(result, "both-sides-used").against, (std::vector<std::string>{"standby"}));
    }

    void aServiceThatKeepsWhatItHearsAndIsAskedForItIsAReadSide()
    {
        ModelBuilder builder;
        owner(builder, "orders", "orders-db").actor("u").calls("u", "orders");
        owner(builder, "search", "index").reads("search", "index").stream("events");
        builder.publishes("orders", "events").consumes("search", "events");
        QVERIFY(!isFound(builder, "cqrs"));
        QVERIFY(isFound(builder.calls("u", "search"), "cqrs"));
    }

    void threeTierIsNotMicroservices()
    {
        ModelBuilder builder;
        builder.actor("u").service("web").service("app").store("db");
        builder.calls("u", "web").calls("web", "app").reads("app", "db");
        QVERIFY(!isFound(builder, "microservices"));
        // Several services on one store are not either, whoever owns them.
        builder.service("more").reads("more", "db").calls("web", "more");
        builder.team("t").owns("t", {"web", "app", "more", "db"});
        QVERIFY(!isFound(builder, "microservices"));
        QCOMPARE(rule(best(builder.build(), "microservices"), "own-store").against,
                 (std::vector<std::string>{"db"}));
    }

    void twoServicesAreNoLandscape()
    {
        const PatternResult result = best(drawingOf("microservices", 2).build(), "microservices");
        QCOMPARE(rule(result, "own-store").e, (Interval{0, 0}));
        QCOMPARE(rule(result, "own-store").against, (std::vector<std::string>{"s0", "s1"}));
    }

    void servicesWithoutDataAreServicesAllTheSame()
    {
        ModelBuilder builder = drawingOf("microservices", 4);
        for (const char* store : {"1", "2", "3"}) {
            builder.disconnect(std::string("reads:s") + store + ":d" + store);
        }
        QCOMPARE(best(builder.build(), "microservices").fit, (Interval{1, 1}));
        // Of two stores one is shared.
        builder.reads("s1", "d1").reads("s2", "d1");
        const PatternResult shared = best(builder.build(), "microservices");
        QCOMPARE(rule(shared, "own-store").e, (Interval{.5, .5}));
        QCOMPARE(rule(shared, "own-store").against, (std::vector<std::string>{"d1"}));
    }

    void unitsAndTeamsThatNobodyStatedAreUndecided()
    {
        ModelBuilder builder = drawingOf("microservices", 3);
        builder.erase("s1", Key::DeployUnit).erase("s2", Key::Team);
        const PatternResult result = best(builder.build(), "microservices");
        // It may be rolled out together with one of the others.
        QCOMPARE(rule(result, "own-deploy-unit").e, (Interval{1. / 3, 1}));
        QCOMPARE(rule(result, "one-team").e, (Interval{2. / 3, 1}));
        QCOMPARE(undecidedKeys(result), (std::vector<std::string>{"s1.deploy-unit", "s2.team"}));
        // Alone in its container, a service is released by itself; with another one it is not.
        builder.host("box", {{Key::HostType, "container"}}).runsOn("s1", {"box"});
        QCOMPARE(rule(best(builder.build(), "microservices"), "own-deploy-unit").e,
                 (Interval{1, 1}));
        builder.runsOn("s0", {"box"});
        QCOMPARE(rule(best(builder.build(), "microservices"), "own-deploy-unit").against,
                 (std::vector<std::string>{"s1"}));
    }

    void twoBoxesAreNoCells()
    {
        ModelBuilder builder;
        builder.gateway("router").group("one").group("two");
        owner(builder, "a", "da").inside("one", {"a", "da"}).calls("router", "a");
        owner(builder, "b", "db").inside("two", {"b", "db"}).calls("router", "b");
        QVERIFY(!isFound(builder, "cells"));
        builder.set("one", Key::GroupType, "cell").set("two", Key::GroupType, "cell");
        QCOMPARE(best(builder.build(), "cells").fit, (Interval{1, 1}));
    }

    void lonelyCellsAreJudgedTogether()
    {
        ModelBuilder builder;
        builder.group("one", {{Key::GroupType, "cell"}}).group("two", {{Key::GroupType, "cell"}});
        owner(builder, "a", "da").inside("one", {"a", "da"});
        owner(builder, "b", "db").inside("two", {"b", "db"});
        QCOMPARE(best(builder.build(), "cells").fit, (Interval{1, 1}));
    }

    void oldIsWhatIsMarkedOrStandsOnAMainframe()
    {
        ModelBuilder builder;
        builder.actor("u").gateway("g").calls("u", "g").service("a").service("b");
        builder.calls("g", "a").calls("g", "b");
        QVERIFY(!isFound(builder, "strangler"));
        builder.host("m", {{Key::HostType, "mainframe"}}).runsOn("a", {"m"});
        QCOMPARE(best(builder.build(), "strangler").fit, (Interval{1, 1}));
        builder.erase("a", Key::RunsOn).system("s", {{Key::Tags, Texts{"legacy"}}});
        QCOMPARE(best(builder.inside("s", {"a"}).build(), "strangler").fit, (Interval{1, 1}));
    }

    void theOldMayBeASystemThatNobodyHasOpenedUp()
    {
        for (const bool isExternal : {false, true}) {
            ModelBuilder builder;
            builder.actor("u").gateway("g").calls("u", "g").service("cart").store("carts");
            builder.system("host", {{Key::Tags, Texts{"legacy"}}, {Key::External, isExternal}});
            builder.calls("g", "host").calls("g", "cart").writes("cart", "carts");
            const PatternResult result = best(builder.build(), "strangler");
            QCOMPARE(result.fit, (Interval{1, 1}));
            QVERIFY(is(measure(result, "replaced-share"), .5));
            QCOMPARE(measure(result, "old-left").witnesses, (std::vector<std::string>{"host"}));
            // Past the facade, straight to the old.
            builder.calls("u", "host");
            QCOMPARE(rule(best(builder.build(), "strangler"), "nobody-goes-around").against,
                     (std::vector<std::string>{"calls:u:host"}));
            // And the old that asks the new.
            builder.calls("host", "cart");
            QCOMPARE(rule(best(builder.build(), "strangler"), "old-knows-no-new").against,
                     (std::vector<std::string>{"calls:host:cart"}));
        }
    }

    void aCacheThatIsTheOnlyStoreIsNotAside()
    {
        ModelBuilder builder;
        builder.service("cart").store("session", {{Key::StoreType, "cache"}});
        builder.reads("cart", "session");
        QVERIFY(!isFound(builder, "cache-aside"));
        QCOMPARE(best(builder.store("db").reads("cart", "db").build(), "cache-aside").fit,
                 (Interval{1, 1}));
    }

    void eachCacheIsARegionOfItsOwn()
    {
        ModelBuilder builder;
        for (const char* one : {"a", "b"}) {
            const std::string name = one;
            builder.service(name).store(name + "-cache", {{Key::StoreType, "cache"}});
            builder.store(name + "-db").reads(name, name + "-cache").reads(name, name + "-db");
        }
        builder.calls("a", "b");
        QCOMPARE(recognizePatterns(builder.build(), {{"cache-aside"}}).size(), std::size_t(2));
    }

    void withoutHostsNobodyKnowsWhatIsBeside()
    {
        ModelBuilder builder;
        builder.service("a").gateway("x", {{Key::GatewayType, "sidecar"}}).calls("x", "a");
        const PatternResult result = best(builder.build(), "sidecar");
        QCOMPARE(result.fit.lo, 0.0);
        QCOMPARE(rule(result, "beside-a-service").e, (Interval{0, 1}));
        QVERIFY(std::ranges::count(undecidedKeys(result), "x.runs-on") == 1);
        builder.host("one").host("two").runsOn("a", {"one"}).runsOn("x", {"two"});
        QCOMPARE(best(builder.build(), "sidecar").fit, (Interval{0, 0}));
        QCOMPARE(best(builder.runsOn("x", {"one"}).build(), "sidecar").fit, (Interval{1, 1}));
    }

    void everyMeasureOfACanonicalDrawingIsThereOrSaysWhatItLacks()
    {
        for (const PatternCase& one : patternCases()) {
            const Model model = one.make(4).build();
            const Figures figures(model);
            for (const PatternResult& result :
                 recognizePatterns(model, {{one.pattern}, false, &figures})) {
                QVERIFY2(!result.advantages.empty() && !result.disadvantages.empty(),
                         one.pattern.c_str());
                std::set<std::string> ids;
                for (const auto* list : {&result.advantages, &result.disadvantages}) {
                    for (const PatternMeasure& measure : *list) {
                        QVERIFY2(measure.value.has_value() == measure.needs.empty(),
                                 measure.measure.en.c_str());
                        QVERIFY(!measure.text.ko.empty() && !measure.measure.ko.empty());
                        QVERIFY2(!measure.id.empty() && ids.insert(measure.id).second,
                                 measure.measure.en.c_str());
                    }
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(PatternsCatalogueTest)
#include "patterns_catalogue_test.moc"
