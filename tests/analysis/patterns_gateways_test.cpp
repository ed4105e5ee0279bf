// What gateways make of a drawing: hubs that services ask each other through, and doors that
// clients come in by.

#include <QTest>

#include "analysis/patterns/recognize.h"
#include "tests/support/model_builder.h"
#include "tests/support/patterns/results.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::Key;
using corbel::model::Model;

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

} // namespace

class PatternsGatewaysTest : public QObject {
    Q_OBJECT

private slots:
    void fourFifthsOfTheRelationsMakeAHub()
    {
        ModelBuilder builder;
        builder.gateway("bus", {{Key::GatewayType, "bus"}});
        for (const char* service : {"a", "b", "c", "d"}) {
            builder.service(service).calls(service, "bus").calls("bus", service);
        }
        builder.calls("a", "b").calls("b", "c");
        const PatternResult enough = best(builder.build(), "hub-and-spoke");
        QCOMPARE(rule(enough, "services-at-hub").e, (Interval{1, 1}));
        QCOMPARE(rule(enough, "through-hub").e, (Interval{.8, .8}));
        builder.calls("c", "d");
        const PatternResult tooFew = best(builder.build(), "hub-and-spoke");
        QCOMPARE(tooFew.fit, (Interval{0, 0}));
        QCOMPARE(rule(tooFew, "services-at-hub").against, (std::vector<std::string>{"bus"}));
        // What passes it is told all the same.
        QCOMPARE(rule(tooFew, "through-hub").satisfied, 8.0);
        QCOMPARE(rule(tooFew, "through-hub").applicable, 11.0);
    }

    void whatBringsClientsToServicesIsNoHub()
    {
        for (const char* type : {"load-balancer", "api-gateway", "proxy"}) {
            ModelBuilder builder;
            builder.actor("u").gateway("g", {{Key::GatewayType, type}}).calls("u", "g");
            for (const char* service : {"a", "b", "c", "d"}) {
                builder.service(service).calls("g", service);
            }
            QVERIFY(!isFound(builder, "hub-and-spoke"));
            // Nor is one through which a single front end asks the others.
            QVERIFY(!isFound(builder.service("front").calls("front", "g"), "hub-and-spoke"));
        }
    }

    void aGatewayThatDoesNotSayItsTypeIsPossible()
    {
        ModelBuilder builder;
        builder.actor("u").gateway("g").service("a").service("b");
        builder.calls("u", "g").calls("g", "a").calls("g", "b");
        const PatternResult result = best(builder.build(), "api-gateway");
        QCOMPARE(result.verdict, Verdict::Possible);
        QCOMPARE(undecidedKeys(result), (std::vector<std::string>{"g.gateway-type"}));
        for (const char* type : {"load-balancer", "proxy", "bus"}) {
            QVERIFY(!isFound(builder.set("g", Key::GatewayType, type), "api-gateway"));
        }
    }

    void besideAnApiGatewayOneWithoutATypeIsOpen()
    {
        ModelBuilder builder;
        builder.actor("web").actor("mobile").service("a").service("b");
        for (const char* door : {"g1", "g2"}) {
            builder.gateway(door, {{Key::GatewayType, "api-gateway"}});
            builder.calls(door, "a").calls(door, "b");
        }
        builder.calls("web", "g1").calls("mobile", "g2");
        QCOMPARE(best(builder.build(), "api-gateway").fit, (Interval{1, 1}));
        const PatternResult open =
            best(builder.erase("g1", Key::GatewayType).build(), "api-gateway");
        // It is a door, or the web comes in past the other one, to `a` and to `b`.
        QCOMPARE(rule(open, "entries-by-gateway").e, (Interval{1. / 3, 1}));
        QCOMPARE(rule(open, "gateway-before-services").e, (Interval{1, 1}));
        QCOMPARE(undecidedKeys(open), (std::vector<std::string>{"g1.gateway-type"}));
        const double past =
            best(builder.set("g1", Key::GatewayType, "proxy").build(), "api-gateway").fit.lo;
        QCOMPARE(open.fit, (Interval{past, 1}));
    }

    void whatADoorWithoutATypeBreaksIsOpenToo()
    {
        ModelBuilder builder;
        builder.actor("u").service("a").service("b").store("d").reads("a", "d");
        for (const char* door : {"g1", "g2"}) {
            builder.gateway(door, {{Key::GatewayType, "api-gateway"}});
            builder.calls("u", door).calls(door, "a").calls(door, "b");
        }
        builder.calls("a", "g1").reads("g1", "d").erase("g1", Key::GatewayType);
        const PatternResult open = best(builder.build(), "api-gateway");
        // Three calls to doors, one of which leads back; five of their own, one to data.
        QCOMPARE(rule(open, "no-way-back").e, (Interval{.5, 1}));
        QCOMPARE(rule(open, "no-data-behind").e, (Interval{2. / 3, 1}));
        builder.set("g1", Key::GatewayType, "api-gateway");
        const PatternResult stated = best(builder.build(), "api-gateway");
        QVERIFY(open.fit.lo <= stated.fit.lo && stated.fit.hi <= open.fit.hi);
    }

    void aGatewayToTheServantsOfAllIsNoDoor()
    {
        // As a list of what starts after what draws it: everything asks the configuration.
        ModelBuilder builder;
        builder.service("config").service("discovery");
        builder.gateway("g", {{Key::GatewayType, "api-gateway"}});
        builder.calls("g", "config").calls("g", "discovery");
        for (const char* service : {"customers", "visits", "vets"}) {
            builder.service(service).calls(service, "config").calls(service, "discovery");
        }
        QVERIFY(!isFound(builder, "api-gateway"));
    }

    void theRestOfASystemIsAClientOfItsPart()
    {
        // What others call past the gateway of a box is not behind it alone.
        ModelBuilder builder;
        builder.gateway("g", {{Key::GatewayType, "api-gateway"}}).service("a").service("b");
        builder.calls("g", "a").calls("g", "b").group("box").inside("box", {"g", "a", "b"});
        builder.service("web").calls("web", "g");
        QVERIFY(isFound(builder, "api-gateway"));
        for (const char* service : {"x", "y", "z"}) {
            builder.service(service).calls(service, "a").calls(service, "b");
        }
        QVERIFY(!isFound(builder, "api-gateway"));
    }
};

QTEST_GUILESS_MAIN(PatternsGatewaysTest)
#include "patterns_gateways_test.moc"
