// What is assumed of a gateway that works while one of its targets does.

#include <QtTest>
#include <algorithm>

#include <fmt/format.h>

#include "analysis/availability/availability.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using namespace corbel::tests;
using model::Key;
using model::RelationKind;

namespace {

using Texts = std::vector<std::string>;

/// Those about gateways.
Texts assumed(const ModelBuilder& builder)
{
    Texts texts = model::texts(analysis::analyzeAvailability(builder.build()).assumptions);
    std::erase_if(texts, [](const std::string& text) {
        return text.find("work while") == std::string::npos &&
               text.find("works while") == std::string::npos;
    });
    return texts;
}

/// A gateway that calls as many services, each of which writes a store: `stores` of them in turn.
ModelBuilder gatewayTo(int services, int stores)
{
    ModelBuilder builder;
    builder.actor("user").gateway("gate").calls("user", "gate");
    for (int i = 0; i < stores; ++i) {
        builder.store(fmt::format("d{}", i));
    }
    for (int i = 0; i < services; ++i) {
        const std::string id = fmt::format("s{}", i);
        builder.service(id).calls("gate", id).writes(id, fmt::format("d{}", i % stores));
    }
    return builder;
}

const std::string unlike = "gate works while one of s0, s1 does, although these keep data of their "
                           "own; where each answers other requests, give each relation an any-of "
                           "of its own";
const std::string alike = "gate works while one of s0, s1 does";

} // namespace

class AvailabilityGatewaysTest : public QObject {
    Q_OBJECT

private slots:
    void equalTargetsAreNamed()
    {
        QCOMPARE(assumed(gatewayTo(2, 1)), Texts{alike});
        // One target is no choice.
        QCOMPARE(assumed(gatewayTo(1, 1)), Texts());
    }

    void targetsWithDataOfTheirOwnAreDoubted()
    {
        QCOMPARE(assumed(gatewayTo(2, 2)), Texts{unlike});
        // What they have in common is enough to stand in for each other.
        QCOMPARE(assumed(gatewayTo(2, 2).store("all").reads("s0", "all").reads("s1", "all")),
                 Texts{alike});
        // As the sentence says: each has to answer then, and nothing is assumed.
        ModelBuilder apart = gatewayTo(2, 2);
        apart.set("calls:gate:s0", Key::AnyOf, "old").set("calls:gate:s1", Key::AnyOf, "new");
        QCOMPARE(assumed(apart), Texts());
    }

    void copiesAndCachesAreNoDataOfTheirOwn()
    {
        QCOMPARE(assumed(gatewayTo(2, 2).replicates("d0", "d1")), Texts{alike});
        QCOMPARE(assumed(gatewayTo(2, 2).relation(RelationKind::FailsOverTo, "d0", "d1")),
                 Texts{alike});
        ModelBuilder caches = gatewayTo(2, 2);
        caches.set("d0", Key::StoreType, "cache").set("d1", Key::StoreType, "cache");
        QCOMPARE(assumed(caches), Texts{alike});
        // Of a chain of copies all ends are the same data.
        QCOMPARE(assumed(gatewayTo(2, 2).store("x").replicates("d0", "x").replicates("d1", "x")),
                 Texts{alike});
        // A site that is copied as a whole brings what stands in it.
        ModelBuilder sites = gatewayTo(2, 2);
        sites.site("here").site("there").inside("here", {"d0"}).inside("there", {"d1"});
        sites.relation(RelationKind::FailsOverTo, "here", "there");
        QCOMPARE(assumed(sites), Texts{alike});
    }

    void manyTargetsAndGatewaysAreCounted()
    {
        QCOMPARE(assumed(gatewayTo(4, 1)), Texts{"gate works while one of s0, s1, s2, s3 does"});
        QCOMPARE(assumed(gatewayTo(6, 1)),
                 Texts{"gate works while one of s0, s1, s2 and 3 more does"});
        ModelBuilder builder;
        builder.actor("user").service("a").service("b");
        for (int i = 0; i < 6; ++i) {
            const std::string id = fmt::format("g{}", i);
            builder.gateway(id).calls("user", id).calls(id, "a").calls(id, "b");
        }
        QCOMPARE(assumed(builder),
                 (Texts{"g0 works while one of a, b does", "g1 works while one of a, b does",
                        "g2 works while one of a, b does",
                        "3 more gateways work while one of their targets does"}));
    }
};

QTEST_APPLESS_MAIN(AvailabilityGatewaysTest)
#include "availability_gateways_test.moc"
