// Which parts of a drawing without tiers stand in which layer, and which in none.

#include <QTest>

#include "analysis/patterns/recognize.h"
#include "tests/support/patterns/cases.h"
#include "tests/support/patterns/results.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::Key;
using corbel::model::Model;

namespace {

std::vector<PatternResult> of(const Model& model, const std::string& pattern)
{
    return recognizePatterns(model, {{pattern}});
}

} // namespace

class PatternsTiersTest : public QObject {
    Q_OBJECT

private slots:
    void gatewaysInFrontAreNoPresentation()
    {
        const auto behind = [](const Fields& fields) {
            return ModelBuilder()
                .actor("u", {{Key::Client, "thin"}})
                .gateway("g", fields)
                .service("s")
                .service("t")
                .store("d")
                .store("e")
                .calls("u", "g")
                .calls("g", "s")
                .calls("g", "t")
                .reads("s", "d")
                .writes("t", "e");
        };
        std::vector<Fields> kinds{{}};
        for (const char* type :
             {"load-balancer", "dns", "sidecar", "proxy", "bus", "api-gateway", "cdn"}) {
            kinds.push_back({{Key::GatewayType, type}});
        }
        for (const Fields& kind : kinds) {
            QVERIFY(of(behind(kind).build(), "three-tier").empty());
            // A front end behind the gateway, or one that asks by way of it, is a presentation.
            for (const bool isBehind : {true, false}) {
                ModelBuilder builder = behind(kind);
                builder.service("web");
                isBehind ? builder.disconnect("calls:g:s").calls("g", "web").calls("web", "s")
                         : builder.calls("u", "web").calls("web", "g");
                builder.disconnect("calls:g:t").calls("web", "t");
                const auto results = of(builder.build(), "three-tier");
                QCOMPARE(results.size(), std::size_t(1));
                QCOMPARE(results[0].fit, (Interval{1, 1}));
                QCOMPARE(rule(results[0], "presentation-asks-application").applicable, 1.0);
            }
            // A tier says of the gateway what it is.
            const auto drawn = behind(kind)
                                   .tier("front", {{Key::Layer, "presentation"}})
                                   .tier("middle", {{Key::Layer, "application"}})
                                   .inside("front", {"g"})
                                   .inside("middle", {"s", "t"})
                                   .build();
            QCOMPARE(of(drawn, "three-tier").at(0).fit.hi, 1.0);
        }
    }

    void frontEndThatAsksNobodyCounts()
    {
        ModelBuilder builder;
        builder.actor("u", {{Key::Client, "thin"}}).service("web").service("app").store("d");
        builder.calls("u", "web").calls("web", "app").writes("app", "d");
        builder.service("web2").calls("u", "web2");
        const auto results = of(builder.build(), "three-tier");
        QCOMPARE(results.size(), std::size_t(1));
        const PatternRule& asks = rule(results[0], "presentation-asks-application");
        QCOMPARE(asks.against, std::vector<std::string>{"web2"});
        QCOMPARE(asks.applicable, 2.0);
        QCOMPARE(asks.satisfied, 1.0);
        // Asked by a front end as well, it is one of the services behind.
        const auto served = of(builder.calls("web", "web2").build(), "three-tier");
        QCOMPARE(served.at(0).fit, (Interval{1, 1}));
    }

    void whatKeepsDataOfItsOwnIsNoFrontEnd()
    {
        const auto chain = [] {
            ModelBuilder builder;
            builder.actor("u", {{Key::Client, "thin"}}).service("front").service("app").store("d");
            return builder.calls("u", "front").calls("front", "app").writes("app", "d");
        };
        QCOMPARE(of(chain().build(), "three-tier").at(0).fit, (Interval{1, 1}));
        // Past the application to its data: a front end that breaks a rule.
        const auto past = of(chain().reads("front", "d").build(), "three-tier");
        QCOMPARE(rule(past.at(0), "no-presentation-to-data").against,
                 std::vector<std::string>{"reads:front:d"});
        // Its own data: a service that is asked first. A cache at hand is none.
        QVERIFY(of(chain().store("own").writes("front", "own").build(), "three-tier").empty());
        auto cached = chain().store("own", {{Key::StoreType, "cache"}}).reads("front", "own");
        QCOMPARE(of(cached.build(), "three-tier").at(0).fit, (Interval{1, 1}));
        // A tier says of it what it is.
        auto drawn = chain().store("own").writes("front", "own");
        drawn.tier("t0", {{Key::Layer, "presentation"}}).tier("t1", {{Key::Layer, "application"}});
        drawn.inside("t0", {"front"}).inside("t1", {"app"});
        QCOMPARE(rule(of(drawn.build(), "three-tier").at(0), "no-presentation-to-data").against,
                 std::vector<std::string>{"writes:front:own"});
    }

    void whatStandsInNoTierIsNotShown()
    {
        // Orders by requests; scans by events only, which no front end has a part in.
        ModelBuilder builder;
        builder.actor("u", {{Key::Client, "thin"}}).actor("devices", {{Key::Client, "service"}});
        for (const char* service : {"orders", "stock", "scans", "reports"}) {
            builder.service(service);
        }
        builder.stream("events").store("db").store("lake").system("shop");
        builder.calls("u", "orders").calls("orders", "stock").writes("stock", "db");
        builder.publishes("orders", "events").calls("devices", "scans");
        builder.publishes("scans", "events").consumes("stock", "events");
        builder.consumes("reports", "events").writes("reports", "lake");
        const auto check = [](const Model& model) {
            const auto results = of(model, "three-tier");
            QCOMPARE(results.size(), std::size_t(1));
            QCOMPARE(results[0].region, (std::vector<std::string>{"orders", "stock", "db"}));
            QCOMPARE(results[0].fit, (Interval{1, 1}));
        };
        check(builder.build());
        check(
            builder.inside("shop", {"orders", "stock", "scans", "reports", "events", "db", "lake"})
                .build());
        // What nobody in front asks does not make up for an application without data.
        QVERIFY(of(builder.disconnect("writes:stock:db").build(), "three-tier").empty());
    }
};

QTEST_APPLESS_MAIN(PatternsTiersTest)
#include "patterns_tiers_test.moc"
