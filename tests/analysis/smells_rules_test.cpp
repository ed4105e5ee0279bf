// Each smell by example: what it reports, what it leaves alone, and why.

#include <QTest>

#include <algorithm>

#include "analysis/smells/smell.h"
#include "tests/support/model_builder.h"

using namespace corbel::analysis;
using corbel::model::Key;
using corbel::model::Model;
using corbel::model::Quantity;
using corbel::model::Unit;
using corbel::tests::ModelBuilder;
using Ids = std::vector<std::string>;

namespace {

/// The smells of one rule as `elements / relations`, one text each.
Ids smellsOf(const Model& model, std::string_view rule)
{
    Ids found;
    for (const Smell& smell : recognizeSmells(model)) {
        if (smell.smell == rule) {
            std::string text;
            for (const std::string& id : smell.elements) {
                text += id + ' ';
            }
            text += '/';
            for (const std::string& id : smell.relations) {
                text += ' ' + id;
            }
            found.push_back(std::move(text));
        }
    }
    return found;
}

} // namespace

class SmellsRulesTest : public QObject {
    Q_OBJECT

    static void expect(const ModelBuilder& builder, std::string_view rule, const Ids& expected)
    {
        const Ids found = smellsOf(builder.build(), rule);
        QString shown;
        for (const std::string& one : found) {
            shown += QString::fromStdString(one) + "\n";
        }
        QVERIFY2(found == expected, qPrintable(shown));
    }

private slots:
    void endpointBasedInteraction()
    {
        const auto rule = "endpoint-based-interaction";
        ModelBuilder builder;
        builder.service("web").service("app").service("batch").gateway("lb").actor("buyer");
        builder.calls("web", "app", {{Key::Discovery, "static"}});
        builder.calls("batch", "app", {{Key::Discovery, "static"}});
        builder.calls("batch", "web", {{Key::Discovery, "dynamic"}});
        // One for the called service, with all its callers.
        expect(builder, rule, {"app / calls:web:app calls:batch:app"});

        // Neither a gateway nor an actor is a service; what is not said is not known to be static.
        builder.set("calls:web:app", Key::Discovery, "dynamic");
        builder.erase("calls:batch:app", Key::Discovery);
        builder.calls("lb", "app", {{Key::Discovery, "static"}});
        builder.calls("buyer", "web", {{Key::Discovery, "static"}});
        builder.calls("web", "lb", {{Key::Discovery, "static"}}); // Nor is the one that is called.
        expect(builder, rule, {});
    }

    void wobblyInteraction()
    {
        const auto rule = "wobbly-interaction";
        ModelBuilder builder;
        builder.service("web").service("app").gateway("lb").store("db").actor("buyer");
        builder.calls("web", "lb").calls("lb", "app").reads("app", "db");
        expect(builder, rule, {"web / calls:web:lb", "lb / calls:lb:app"});

        builder.set("calls:web:lb", Key::Timeout, Quantity{2, Unit::Second});
        builder.set("calls:lb:app", Key::CircuitBreaker, true);
        expect(builder, rule, {});

        builder.set("calls:lb:app", Key::CircuitBreaker, false);
        expect(builder, rule, {"lb / calls:lb:app"});

        corbel::model::Record breaker;
        breaker.set(Key::Failures, 5);
        builder.set("calls:lb:app", Key::CircuitBreaker, breaker);
        builder.calls("buyer", "lb"); // People and their devices can give up too.
        expect(builder, rule, {"buyer / calls:buyer:lb"});

        builder.set("calls:buyer:lb", Key::Timeout, Quantity{9, Unit::Second});
        builder.system("bank", {{Key::External, true}}).calls("app", "bank");
        expect(builder, rule, {}); // Neither a service nor a gateway.
    }

    void everyCallIsItsOwnWobble()
    {
        ModelBuilder builder;
        builder.service("a").service("b").calls("a", "b").calls("a", "b");
        expect(builder, "wobbly-interaction", {"a / calls:a:b", "a / calls:a:b#2"});
    }

    void callsBetweenAServiceAndItsPartsAreItsOwn()
    {
        ModelBuilder builder;
        builder.service("shop").service("cart").service("list");
        builder.inside("shop", {"cart", "list"});
        builder.calls("cart", "shop", {{Key::Discovery, "static"}}).calls("cart", "cart");
        builder.calls("shop", "list", {{Key::Discovery, "static"}});
        expect(builder, "wobbly-interaction", {});
        expect(builder, "endpoint-based-interaction", {});

        // Two parts of one service are two services.
        builder.calls("cart", "list", {{Key::Discovery, "static"}});
        expect(builder, "wobbly-interaction", {"cart / calls:cart:list"});
        expect(builder, "endpoint-based-interaction", {"list / calls:cart:list"});
    }

    void sharedPersistence()
    {
        const auto rule = "shared-persistence";
        ModelBuilder builder;
        builder.service("orders", {{Key::Replicas, 3}}).service("bills").store("db");
        builder.reads("orders", "db").writes("orders", "db");
        expect(builder, rule, {}); // Three replicas are one service.

        builder.writes("bills", "db");
        expect(builder, rule,
               {"orders bills db / reads:orders:db writes:orders:db writes:bills:db"});
    }

    void aServiceAndItsPartAreOneUser()
    {
        ModelBuilder builder;
        builder.service("cart").service("shop").service("item").store("db").actor("clerk");
        builder.inside("shop", {"cart", "db"}).inside("cart", {"item"});
        builder.writes("cart", "db").reads("clerk", "db").reads("shop", "db").reads("item", "db");
        expect(builder, "shared-persistence", {});

        // Two parts of one service are two services.
        builder.service("list").inside("shop", {"list"}).reads("list", "db");
        expect(builder, "shared-persistence",
               {"cart shop item db list / writes:cart:db reads:shop:db reads:item:db "
                "reads:list:db"});
    }

    void noApiGateway()
    {
        const auto rule = "no-api-gateway";
        ModelBuilder builder;
        builder.actor("buyer").actor("clerk").service("web").gateway("lb");
        builder.calls("buyer", "lb").calls("lb", "web");
        expect(builder, rule, {});

        builder.calls("buyer", "web").calls("clerk", "web");
        expect(builder, rule, {"web / calls:buyer:web calls:clerk:web"});
    }

    void whoIsOutside()
    {
        const auto rule = "no-api-gateway";
        ModelBuilder builder;
        builder.system("shop").service("web").actor("clerk").actor("buyer");
        builder.inside("shop", {"web", "clerk"}).calls("clerk", "web");
        expect(builder, rule, {}); // The clerk stands in the same system.

        builder.system("bank", {{Key::External, true}}).service("payments");
        builder.inside("bank", {"payments"}).calls("buyer", "payments").calls("buyer", "bank");
        builder.calls("buyer", "clerk");
        expect(builder, rule, {}); // Nobody can put a gateway before what is not theirs.

        builder.tier("front").calls("buyer", "front");
        expect(builder, rule, {"front / calls:buyer:front"});
    }

    void multipleServicesInContainer()
    {
        const auto rule = "multiple-services-in-container";
        ModelBuilder builder;
        builder.host("box", {{Key::HostType, "container"}}).host("vm", {{Key::HostType, "vm"}});
        builder.service("web", {{Key::Replicas, 2}}).service("app").store("db");
        builder.runsOn("web", {"box"}).runsOn("db", {"box"}).runsOn("app", {"vm"});
        builder.service("other").runsOn("other", {"vm"});
        expect(builder, rule, {}); // A store is no service, and a machine is no container.

        builder.runsOn("app", {"vm", "box"}); // One of its replicas is enough.
        expect(builder, rule, {"box web app /"});
    }

    void containersByWhatIsAround()
    {
        const auto rule = "multiple-services-in-container";
        ModelBuilder builder;
        builder.host("box", {{Key::HostType, "container"}}).group("cell").service("a").service("b");
        builder.inside("cell", {"a"}).inside("box", {"b"}).runsOn("cell", {"box"});
        expect(builder, rule, {"box a b /"});

        builder.host("own", {{Key::HostType, "container"}}).runsOn("a", {"own"});
        expect(builder, rule, {}); // What it names itself counts before what is around it.

        builder.service("inner").inside("b", {"inner"});
        expect(builder, rule, {}); // A part of a service is no second one.
    }

    void singleLayerTeam()
    {
        const auto rule = "single-layer-team";
        ModelBuilder builder;
        builder.team("fronts").team("whole").service("web").service("app").service("api");
        builder.store("db").owns("fronts", {"web"}).owns("whole", {"api", "db"});
        expect(builder, rule, {}); // One element is no layer; a service and a store are two kinds.

        builder.owns("fronts", {"app"});
        expect(builder, rule, {"fronts web app /"});
    }

    void oneLayerOfSeveralKinds()
    {
        const auto rule = "single-layer-team";
        ModelBuilder builder;
        builder.team("t")
            .tier("low", {{Key::Layer, "data"}})
            .tier("mid", {{Key::Layer, "application"}});
        builder.service("access").store("db").service("app");
        builder.inside("low", {"access", "db"}).inside("mid", {"app"}).owns("t", {"access", "db"});
        expect(builder, rule, {"t access db /"});

        builder.owns("t", {"app"});
        expect(builder, rule, {});
    }

    void whatATeamHasByItsContainers()
    {
        const auto rule = "single-layer-team";
        ModelBuilder builder;
        builder.team("t").team("u").group("domain").service("a").service("b").service("inner");
        builder.inside("domain", {"a", "b"}).inside("a", {"inner"}).owns("t", {"domain"});
        expect(builder, rule, {}); // A group and services are two kinds.

        builder.owns("t", {"a", "b"}).erase("domain", Key::Team);
        expect(builder, rule, {"t a b inner /"});

        builder.set("b", Key::Team, corbel::model::Weights{{"t", 0.0}, {"u", 1.0}});
        expect(builder, rule, {"t a inner /"}); // A share of nothing owns nothing.
    }

    void tightlyCoupledTeams()
    {
        const auto rule = "tightly-coupled-teams";
        ModelBuilder builder;
        builder.team("t").team("u").service("a").service("b").service("x").service("y");
        builder.owns("t", {"a", "b"}).owns("u", {"x", "y"});
        builder.calls("a", "b").calls("a", "x");
        expect(builder, rule, {"x / calls:a:x"}); // One of theirs, none of its own.

        builder.calls("x", "y");
        expect(builder, rule, {}); // As many as its own team has.

        builder.dependsOn("y", "a");
        expect(builder, rule, {"a / calls:a:x depends-on:y:a"});
    }

    void sharedOwnersAreAllItsOwn()
    {
        ModelBuilder builder;
        builder.team("t").team("u").service("a").service("x").calls("a", "x");
        builder.owns("u", {"x"});
        builder.set("a", Key::Team, corbel::model::Weights{{"t", 0.9}, {"u", 0.1}});
        // Both teams have that relation, so neither has more.
        expect(builder, "tightly-coupled-teams", {});

        builder.service("z").calls("z", "x"); // Nobody's.
        expect(builder, "tightly-coupled-teams", {});
        builder.owns("t", {"z"});
        expect(builder, "tightly-coupled-teams", {"x / calls:a:x calls:z:x", "z / calls:z:x"});
    }

    void sharedBoundedContext()
    {
        const auto rule = "shared-bounded-context";
        ModelBuilder builder;
        builder.team("t").team("u").service("a").service("b").store("db").service("nobodys");
        builder.owns("t", {"a", "db"}).owns("u", {"b"});
        builder.reads("a", "db").reads("nobodys", "db");
        expect(builder, rule, {});

        builder.reads("b", "db").writes("b", "db");
        expect(builder, rule, {"b db / reads:b:db writes:b:db"});

        builder.set("db", Key::Team, corbel::model::Weights{{"t", 0.5}, {"u", 0.5}});
        expect(builder, rule, {}); // It is theirs too.

        builder.erase("db", Key::Team);
        expect(builder, rule, {});
    }

    void synchronousCycle()
    {
        const auto rule = "synchronous-cycle";
        ModelBuilder builder;
        builder.service("a").service("b").service("c").stream("s");
        builder.calls("a", "b").calls("b", "c").publishes("c", "s").consumes("a", "s");
        expect(builder, rule, {}); // The way back is asynchronous.

        builder.calls("c", "a", {{Key::Criticality, "soft"}}); // Soft or not, it waits.
        expect(builder, rule, {"a b c / calls:a:b calls:b:c calls:c:a"});

        builder.service("d").calls("d", "a").calls("d", "d");
        builder.actor("u").calls("u", "d");
        expect(builder, rule, {"a b c / calls:a:b calls:b:c calls:c:a"});

        builder.calls("a", "u"); // A person is told, and nobody waits for an answer.
        expect(builder, rule, {"a b c / calls:a:b calls:b:c calls:c:a"});
        builder.set("u", Key::Client, "service"); // A program that is called back answers.
        expect(builder, rule,
               {"a b c d u / calls:a:b calls:b:c calls:c:a calls:d:a calls:u:d calls:a:u"});
    }

    void startUpCycle()
    {
        const auto rule = "startup-cycle";
        ModelBuilder builder;
        builder.service("a").service("b").store("s").actor("u");
        builder.calls("a", "b").dependsOn("b", "a");
        expect(builder, rule, {"a b / calls:a:b depends-on:b:a"});
        expect(builder, "synchronous-cycle", {}); // Nothing waits for an answer on the way back.

        builder.set("depends-on:b:a", Key::Criticality, "soft");
        expect(builder, rule, {});

        builder.calls("u", "a").calls("a", "u"); // Actors are there before the system is.
        expect(builder, rule, {});
    }

    void circlesApartAreSeveral()
    {
        ModelBuilder builder;
        builder.service("a").service("b").service("c").service("d");
        builder.calls("c", "d").calls("d", "c").calls("a", "b").calls("b", "a").calls("a", "c");
        expect(builder, "synchronous-cycle",
               {"a b / calls:a:b calls:b:a", "c d / calls:c:d calls:d:c"});
    }

    void aCleanDesignHasNone()
    {
        ModelBuilder builder;
        const corbel::tests::Fields safe{{Key::Timeout, Quantity{1, Unit::Second}}};
        builder.actor("buyer").gateway("api").service("shop").store("db").team("t");
        builder.owns("t", {"api", "shop", "db"});
        builder.calls("buyer", "api", safe).calls("api", "shop", safe).reads("shop", "db");
        QVERIFY(recognizeSmells(builder.build()).empty());
        QVERIFY(recognizeSmells(Model{}).empty());
    }

    void sentencesNameWhatWasFound()
    {
        ModelBuilder builder;
        builder.service("a", {{Key::Name, "주문 <b>"}}).service("b", {{Key::Name, "Bills"}});
        builder.calls("a", "b").store("db").reads("a", "db").reads("b", "db");
        const auto smells = recognizeSmells(builder.build());
        QCOMPARE(smells.size(), std::size_t(2));
        QCOMPARE(smells[0].message.text(),
                 std::string("주문 <b> calls Bills with neither a timeout nor a circuit breaker"));
        QCOMPARE(smells[1].message.text(),
                 std::string("db is used by 2 services: 주문 <b>, Bills"));
    }

    void longListsAreCutShort()
    {
        ModelBuilder builder;
        builder.store("db");
        for (int i = 0; i < 9; ++i) {
            const std::string id = "s" + std::to_string(i);
            builder.service(id).reads(id, "db");
        }
        const auto smells = recognizeSmells(builder.build());
        QCOMPARE(smells.size(), std::size_t(1));
        QCOMPARE(smells[0].elements.size(), std::size_t(10));
        QCOMPARE(smells[0].message.text(),
                 std::string("db is used by 9 services: s0, s1, s2, s3, s4 and 4 more"));
    }

    void everySmellIsExplained()
    {
        QCOMPARE(smellTexts().size(), std::size_t(10));
        for (const SmellText& text : smellTexts()) {
            for (const Bilingual& words : {text.title, text.rule, text.advice}) {
                QVERIFY(!words.en.empty());
                const auto isKorean = [](char c) { return static_cast<unsigned char>(c) >= 0xEA; };
                QVERIFY(std::ranges::any_of(words.ko, isKorean));
            }
        }
    }
};

QTEST_APPLESS_MAIN(SmellsRulesTest)
#include "smells_rules_test.moc"
