// From a drawing to availability, cut sets and importance: the published cases, and what each kind
// of element and relation means.

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "analysis/availability/availability.h"
#include "analysis/availability/switching.h"
#include "tests/support/figures.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using namespace corbel::tests;
using analysis::analyzeAvailability;
using analysis::AvailabilityResult;
using analysis::AvailabilitySettings;
using analysis::EntryAvailability;
using model::ElementKind;
using model::Key;
using model::Quantity;
using model::RelationKind;
using model::Unit;

namespace {

using Ids = std::vector<std::string>;

Fields up(double availability)
{
    return {{Key::Availability, availability}};
}

Fields copies(double availability, int count, int needed)
{
    return {{Key::Availability, availability}, {Key::Replicas, count}, {Key::Needs, needed}};
}

Fields repaired(double mtbfHours, double mttrHours)
{
    return {{Key::Mtbf, Quantity{mtbfHours, Unit::Hour}},
            {Key::Mttr, Quantity{mttrHours, Unit::Hour}}};
}

Fields anyOf(const char* name, int least = 1)
{
    return {{Key::AnyOf, name}, {Key::AtLeast, least}};
}

Fields operator+(Fields a, const Fields& b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

EntryAvailability entryOf(const model::Model& model, const std::string& id,
                          AvailabilitySettings settings = {})
{
    settings.entries = {id};
    const AvailabilityResult result = analyzeAvailability(model, settings);
    if (result.entries.size() != 1) {
        qFatal("no entry %s", id.c_str());
    }
    return result.entries.front();
}

bool isNear(const std::optional<double>& actual, double expected, double tolerance = 1e-12)
{
    if (actual && std::fabs(*actual - expected) <= tolerance) {
        return true;
    }
    qWarning("got %.12g, expected %.12g", actual.value_or(std::nan("")), expected);
    return false;
}

model::Model bridge(const std::vector<double>& availability)
{
    ModelBuilder builder;
    builder.actor("user");
    const char* names[] = {"a", "b", "c", "d", "e"};
    for (std::size_t i = 0; i < 5; ++i) {
        builder.service(names[i], up(availability[i]));
    }
    const std::vector<std::pair<std::string, Ids>> paths{
        {"ac", {"a", "c"}}, {"bd", {"b", "d"}}, {"aed", {"a", "e", "d"}}, {"bec", {"b", "e", "c"}}};
    for (const auto& [path, parts] : paths) {
        builder.system(path);
        builder.calls("user", path, anyOf("path"));
        for (const std::string& part : parts) {
            builder.calls(path, part);
        }
    }
    return builder.build();
}

model::Model balanced()
{
    return ModelBuilder()
        .actor("buyer")
        .gateway("lb", up(.999))
        .service("web-1", up(.99))
        .service("web-2", up(.99))
        .service("app", up(.995))
        .store("db", up(.998))
        .calls("buyer", "lb")
        .calls("lb", "web-1")
        .calls("lb", "web-2")
        .calls("web-1", "app")
        .calls("web-2", "app")
        .reads("app", "db")
        .writes("app", "db")
        .build();
}

Fields switching(double coverage, double minutes)
{
    return {{Key::Automatic, true},
            {Key::Coverage, coverage},
            {Key::Detect, Quantity{minutes / 2, Unit::Minute}},
            {Key::Switch, Quantity{minutes / 2, Unit::Minute}},
            {Key::Provision, Quantity{0, Unit::Minute}}};
}

} // namespace

class AvailabilityModelTest : public QObject {
    Q_OBJECT

private slots:
    void bridgeNetworks()
    {
        const EntryAvailability equal = entryOf(bridge({.9, .9, .9, .9, .9}), "user");
        QVERIFY(isNear(equal.availability.value, .97848));
        QVERIFY(equal.isExact);
        QVERIFY(equal.singlePoints.empty());
        QCOMPARE(equal.cutSetsByOrder, (std::vector<analysis::availability::Count>{0, 2, 2}));
        QCOMPARE(equal.fragilePairs, (std::vector<Ids>{{"a", "b"}, {"c", "d"}}));
        const EntryAvailability unequal = entryOf(bridge({.95, .9, .85, .99, .8}), "user");
        QVERIFY(isNear(unequal.availability.value, .9906095));
        printFigure("bridge as a drawing: .97848 and .9906095");
    }

    void replicasAreKOutOfN()
    {
        const auto availability = [](double one, int count, int needed) {
            return entryOf(ModelBuilder().service("s", copies(one, count, needed)).build(), "s")
                .availability.value;
        };
        QVERIFY(isNear(availability(.9, 4, 3), .9477));
        QVERIFY(isNear(availability(.8, 6, 4), .90112));
        QVERIFY(isNear(availability(.9, 3, 1), .999));
        QVERIFY(isNear(availability(.9, 3, 3), .729));
        const EntryAvailability entry =
            entryOf(ModelBuilder().service("s", copies(.9, 4, 3)).build(), "s");
        QCOMPARE(entry.cutSetsByOrder, (std::vector<analysis::availability::Count>{0, 6}));
        QVERIFY(entry.singlePoints.empty());
    }

    void serverWithPowerFansAndDisks()
    {
        const EntryAvailability entry = entryOf(ModelBuilder()
                                                    .host("server", up(1))
                                                    .host("power", up(.99))
                                                    .service("fans", copies(.95, 2, 1))
                                                    .store("disks", copies(.97, 3, 2))
                                                    .dependsOn("server", "power")
                                                    .dependsOn("server", "fans")
                                                    .dependsOn("server", "disks")
                                                    .build(),
                                                "server");
        QVERIFY(isNear(entry.availability.value, .984912009, 5e-10));
        QCOMPARE(entry.singlePoints, Ids{"power"});
        printFigure("power supply, two fans, 2-of-3 disks: .984912009, one single point");
    }

    void sharedThingsAreOneVariable()
    {
        // Two regions of .99 that both need the same .999.
        ModelBuilder builder;
        builder.actor("user").store("shared", up(.999));
        for (const char* region : {"east", "west"}) {
            builder.service(region, up(.99)).calls("user", region, anyOf("region"));
            builder.reads(region, "shared");
        }
        QVERIFY(isNear(entryOf(builder.build(), "user").availability.value, .9989001));

        // The same as a site that both stand in, and as a provider of two sites.
        const auto placed = ModelBuilder()
                                .actor("user")
                                .site("hall", up(.999))
                                .gateway("lb", up(1))
                                .service("east", up(.99))
                                .service("west", up(.99))
                                .inside("hall", {"east", "west"})
                                .calls("user", "lb")
                                .calls("lb", "east")
                                .calls("lb", "west")
                                .build();
        const EntryAvailability entry = entryOf(placed, "user");
        QVERIFY(isNear(entry.availability.value, .9989001));
        QCOMPARE(entry.singlePoints, Ids{"hall"});
        const auto provided =
            ModelBuilder()
                .actor("user")
                .system("cloud", {{Key::External, true}, {Key::Availability, .999}})
                .host("vm-1", up(.99) + Fields{{Key::Provider, "cloud"}})
                .host("vm-2", up(.99) + Fields{{Key::Provider, "cloud"}})
                .service("app", up(1))
                .runsOn("app", {"vm-1", "vm-2"})
                .calls("user", "app")
                .build();
        QVERIFY(isNear(entryOf(provided, "user").availability.value, .9989001));
    }

    void balancedWebHasThreeSinglePoints()
    {
        const EntryAvailability entry = entryOf(balanced(), "buyer");
        QCOMPARE(entry.singlePoints, (Ids{"lb", "app", "db"}));
        QCOMPARE(entry.cutSetsByOrder, (std::vector<analysis::availability::Count>{3, 1}));
        QCOMPARE(entry.fragilePairs, (std::vector<Ids>{{"web-1", "web-2"}}));
        QVERIFY(isNear(entry.availability.value, .999 * (1 - .01 * .01) * .995 * .998));
        QCOMPARE(entry.importance.front().part.subjects, Ids{"app"});
        printFigure("load balancer, 2 web, app, db: single points lb, app, db");
    }

    void repairsThatWaitForACrewAreOneChain()
    {
        const auto model = [](int units, int crews) {
            return ModelBuilder()
                .service("s", repaired(1000, 4) +
                                  Fields{{Key::Replicas, units}, {Key::RepairCrews, crews}})
                .build();
        };
        QVERIFY(isNear(entryOf(model(1, 1), "s").availability.value, .9960159, 5e-8));
        const EntryAvailability two = entryOf(model(2, 1), "s");
        QVERIFY(isNear(two.availability.value, .9999682550, 5e-11));
        QVERIFY(two.singlePoints.empty());
        QCOMPARE(two.cutSetsByOrder, (std::vector<analysis::availability::Count>{0, 1}));
        // As many crews as units: independent again.
        QVERIFY(isNear(entryOf(model(2, 2), "s").unavailability.value, std::pow(4 / 1004., 2)));
        printFigure("one repair crew for two units: .9999682550");
    }

    void switchingPairIsOneChain()
    {
        ModelBuilder builder;
        builder.actor("user").service("p", repaired(1000, 4)).service("s", repaired(1000, 4));
        builder.calls("user", "p").relation(RelationKind::FailsOverTo, "p", "s", switching(1, 5));
        const EntryAvailability entry = entryOf(builder.build(), "user");
        QVERIFY(isNear(entry.availability.value, .9999015, 5e-8));
        QVERIFY(entry.singlePoints.empty());
        QCOMPARE(entry.fragilePairs, (std::vector<Ids>{{"p", "s"}}));
        QCOMPARE(entry.switching.size(), std::size_t(1));
        QVERIFY(entry.switching.front().isMarkov);
        // First order: 5 minutes, once in 1004 hours.
        QVERIFY(isNear(entry.switching.front().loss, 5. / 60 / 1004));
        printFigure("active and standby, own crews, 5 min switching: .9999015");

        // A common host is shared: the static form then, and the loss beside it.
        builder.host("h", up(.9999)).runsOn("p", {"h"}).runsOn("s", {"h"});
        const EntryAvailability shared = entryOf(builder.build(), "user");
        QVERIFY(!shared.switching.front().isMarkov);
        const double q = 4 / 1004.;
        QVERIFY(isNear(shared.availability.value, .9999 * (1 - q * q)));
        QVERIFY(!shared.switching.front().loss); // the host states no times
        QCOMPARE(shared.switching.front().needs,
                 std::vector<model::Message>{model::Message::verbatim("h.mtbf")});
    }

    void standbyNeedsItsSwitchToWork()
    {
        ModelBuilder builder;
        builder.service("p", up(.99)).service("s", up(.98));
        builder.relation(RelationKind::FailsOverTo, "p", "s", {{Key::Coverage, .9}});
        const EntryAvailability entry = entryOf(builder.build(), "p");
        QVERIFY(isNear(entry.availability.value, .99 + .01 * .9 * .98));
        QCOMPARE(entry.cutSetsByOrder, (std::vector<analysis::availability::Count>{0, 2}));
        const auto coverage =
            std::ranges::find(entry.importance, analysis::FailureKind::Coverage,
                              [](const analysis::PartImportance& one) { return one.part.kind; });
        QVERIFY(coverage != entry.importance.end());
        QCOMPARE(coverage->part.subjects, Ids{"fails-over-to:p:s"});
    }

    void importanceFollowsItsFormulas()
    {
        const EntryAvailability entry = entryOf(balanced(), "buyer");
        const double q = *entry.unavailability.value;
        for (const analysis::PartImportance& one : entry.importance) {
            model::Model dead = balanced();
            const std::string& id = one.part.subjects.front();
            const auto index = *dead.elements.indexOf(id);
            dead.elements.at(index).fields.set(Key::Availability, 0.0);
            const double down = *entryOf(dead, "buyer").unavailability.value;
            dead.elements.at(index).fields.set(Key::Availability, 1.0);
            const double alive = *entryOf(dead, "buyer").unavailability.value;
            QVERIFY(isNear(one.birnbaum, down - alive));
            QVERIFY(isNear(one.criticality, (down - alive) * *one.part.unavailability / q));
            QVERIFY(isNear(one.raw, down / q, 1e-9));
            QVERIFY(isNear(one.rrw, q / alive, 1e-9));
        }
        QCOMPARE(entry.importance.size(), std::size_t(5));
    }

    void unknownFiguresGiveBoundsAndNames()
    {
        ModelBuilder builder;
        builder.actor("user").service("a", up(.9)).service("b").store("c");
        builder.calls("user", "a").calls("a", "b", anyOf("x")).reads("a", "c", anyOf("x"));
        const EntryAvailability entry = entryOf(builder.build(), "user");
        QVERIFY(!entry.availability.value);
        QVERIFY(!entry.isExact);
        QVERIFY(isNear(entry.availability.lower, 0));
        QVERIFY(isNear(entry.availability.upper, .9));
        QCOMPARE(entry.singlePoints, Ids{"a"});
        QVERIFY(entry.importance.empty());
        Ids needs;
        for (const analysis::Undecided& open : entry.undecided) {
            needs.push_back(open.needs.text());
        }
        QCOMPARE(needs, (Ids{"b.availability", "c.availability"}));

        AvailabilitySettings assuming;
        assuming.assumeUnknown = .999;
        assuming.entries = {"user"};
        const AvailabilityResult assumed = analyzeAvailability(builder.build(), assuming);
        QVERIFY(isNear(assumed.entries.front().availability.value, .9 * (1 - 1e-6)));
        QVERIFY(assumed.undecided.empty());
        QVERIFY(std::ranges::any_of(assumed.assumptions, [](const model::Message& one) {
            return one.text() ==
                   "an availability of 0.999 is assumed, because none is stated: b, c";
        }));
    }

    void softDependenciesCountInASecondRunOnly()
    {
        const auto model = ModelBuilder()
                               .actor("user")
                               .service("web", up(.99))
                               .service("ads", up(.9))
                               .calls("user", "web")
                               .calls("web", "ads", {{Key::Criticality, "soft"}})
                               .build();
        const EntryAvailability entry = entryOf(model, "user");
        QVERIFY(isNear(entry.availability.value, .99));
        QVERIFY(entry.fullService.has_value());
        QVERIFY(isNear(entry.fullService->value, .99 * .9));
        AvailabilitySettings full;
        full.areSoftNeeded = true;
        QVERIFY(isNear(entryOf(model, "user", full).availability.value, .99 * .9));
    }

    void circlesNeedAllTheirMembers()
    {
        ModelBuilder builder;
        builder.service("a", up(.9)).service("b", up(.8)).service("c", up(.7)).service("d", up(.6));
        builder.calls("a", "b").calls("b", "c").calls("c", "a").calls("b", "d");
        const AvailabilityResult result = analyzeAvailability(builder.build());
        QCOMPARE(result.cycles, (std::vector<Ids>{{"a", "b", "c"}}));
        QVERIFY(isNear(result.entries.front().availability.value, .9 * .8 * .7 * .6));
        // With alternatives inside, the greatest fixed point: a lives by d, or by c while c lives
        // by a.
        ModelBuilder other;
        other.service("a", up(.9)).service("c", up(.7)).service("d", up(.6));
        other.calls("a", "c", anyOf("x")).calls("a", "d", anyOf("x")).calls("c", "a");
        QVERIFY(isNear(entryOf(other.build(), "a").availability.value, .9 * (1 - .3 * .4)));
        QVERIFY(isNear(entryOf(other.build(), "c").availability.value, .7 * .9));
        QVERIFY(!analyzeAvailability(other.build()).cycles.empty());
    }

    void replicasStandOnTheirOwnHosts()
    {
        // Three replicas on two hosts: the first and the third share one.
        const auto model = ModelBuilder()
                               .host("h1", up(.9))
                               .host("h2", up(.8))
                               .service("s", copies(.7, 3, 1))
                               .runsOn("s", {"h1", "h2"})
                               .build();
        const double byFirst = .9 * (1 - .3 * .3);
        const double bySecond = .8 * .7;
        QVERIFY(isNear(entryOf(model, "s").availability.value, 1 - (1 - byFirst) * (1 - bySecond)));
    }

    void clustersNeedTheirMembersAndStreamsTheirBrokers()
    {
        const auto drawn =
            ModelBuilder()
                .host("b1", up(.9))
                .host("b2", up(.9))
                .host("b3", up(.9))
                .cluster("kafka",
                         {{Key::ClusterMembers, model::Texts{"b1", "b2", "b3"}}, {Key::Needs, 2}})
                .stream("orders", up(.99))
                .set("orders", Key::Brokers, "kafka")
                .build();
        const double two = .9 * .9 * .9 + 3 * .9 * .9 * .1;
        QVERIFY(isNear(entryOf(drawn, "orders").availability.value, .99 * two));
        const auto counted =
            ModelBuilder()
                .cluster("kafka", {{Key::ClusterSize, 3}, {Key::Needs, 2}, {Key::Availability, .9}})
                .service("s", up(1))
                .runsOn("s", {"kafka"})
                .build();
        QVERIFY(isNear(entryOf(counted, "s").availability.value, two));
    }

    void relationsAcrossSitesNeedALink()
    {
        ModelBuilder builder;
        builder.site("east").site("west").service("a", up(.99)).service("b", up(.98));
        builder.inside("east", {"a"}).inside("west", {"b"}).calls("a", "b");
        QVERIFY(isNear(entryOf(builder.build(), "a").availability.value, .99 * .98));
        builder.relation(RelationKind::Connects, "west", "east", up(.9));
        const EntryAvailability one = entryOf(builder.build(), "a");
        QVERIFY(isNear(one.availability.value, .99 * .98 * .9));
        QCOMPARE(one.singlePoints, (Ids{"a", "b", "connects:west:east"}));
        builder.relation(RelationKind::Connects, "east", "west", up(.8));
        QVERIFY(
            isNear(entryOf(builder.build(), "a").availability.value, .99 * .98 * (1 - .1 * .2)));
        // A replica beside the caller needs none.
        builder.set("b", Key::Replicas, 2);
        builder.host("h1", up(1)).host("h2", up(1)).inside("east", {"h1"}).inside("west", {"h2"});
        builder.erase("b", Key::Parent).runsOn("b", {"h1", "h2"});
        QVERIFY(isNear(entryOf(builder.build(), "a").availability.value,
                       .99 * (1 - .02 * (1 - .98 * (1 - .1 * .2)))));
    }

    void commonCausesStrikeAllReplicas()
    {
        AvailabilitySettings settings;
        settings.beta = .1;
        const auto model = ModelBuilder().service("s", copies(.9, 2, 1)).build();
        const EntryAvailability entry = entryOf(model, "s", settings);
        QVERIFY(isNear(entry.availability.value, (1 - .09 * .09) * .99));
        QCOMPARE(entry.singlePoints, Ids{"s"});
        // A single one has nothing in common with itself.
        QVERIFY(isNear(
            entryOf(ModelBuilder().service("s", up(.9)).build(), "s", settings).availability.value,
            .9));
    }

    void containersAreUpWhenWhatTheyAreForIs()
    {
        const auto model = ModelBuilder()
                               .actor("user")
                               .tier("application")
                               .gateway("lb", up(.99))
                               .service("w1", up(.9))
                               .service("w2", up(.9))
                               .service("log", up(.5))
                               .calls("user", "application")
                               .inside("application", {"lb", "w1", "w2"})
                               .calls("lb", "w1")
                               .calls("lb", "w2")
                               .build();
        QVERIFY(isNear(entryOf(model, "user").availability.value, .99 * .99));
        const auto peers = ModelBuilder()
                               .actor("user")
                               .group("cells", {{Key::GroupType, "peers"}})
                               .service("w1", up(.9))
                               .service("w2", up(.8))
                               .inside("cells", {"w1", "w2"})
                               .calls("user", "cells")
                               .build();
        QVERIFY(isNear(entryOf(peers, "user").availability.value, 1 - .1 * .2));
        const auto all = ModelBuilder(ModelBuilder()
                                          .actor("user")
                                          .tier("data")
                                          .store("orders", up(.9))
                                          .store("orders-copy", up(.5))
                                          .store("users", up(.8))
                                          .inside("data", {"orders", "orders-copy", "users"})
                                          .replicates("orders", "orders-copy")
                                          .calls("user", "data"))
                             .build();
        QVERIFY(isNear(entryOf(all, "user").availability.value, .9 * .8));
    }

    void partitionsDoNotStandInForEachOther()
    {
        ModelBuilder builder;
        builder.actor("user").gateway("router", up(1)).partition("p1").partition("p2");
        builder.service("s1", up(.9))
            .service("s2", up(.8))
            .inside("p1", {"s1"})
            .inside("p2", {"s2"});
        builder.calls("user", "router").calls("router", "s1").calls("router", "s2");
        QVERIFY(isNear(entryOf(builder.build(), "user").availability.value, .9 * .8));
    }

    void constantsAreNeverCutSets()
    {
        const auto model = ModelBuilder()
                               .actor("user")
                               .site("hall", up(1))
                               .service("a", up(1))
                               .service("b", up(.9))
                               .inside("hall", {"a"})
                               .calls("user", "a")
                               .calls("a", "b")
                               .build();
        const EntryAvailability entry = entryOf(model, "user");
        QCOMPARE(entry.singlePoints, Ids{"b"});
        QCOMPARE(entry.cutSetsByOrder, (std::vector<analysis::availability::Count>{1}));
        QCOMPARE(entry.parts.size(), std::size_t(1));
        // And still: what if the hall fails?
        QCOMPARE(entry.domains.size(), std::size_t(1));
        QVERIFY(isNear(entry.domains.front().availability.value, 0));
    }

    void entriesAreActorsOrWhatNothingUses()
    {
        const AvailabilityResult actors = analyzeAvailability(balanced());
        QCOMPARE(actors.entries.size(), std::size_t(1));
        QCOMPARE(actors.entries.front().entry, std::string("buyer"));
        const AvailabilityResult roots = analyzeAvailability(
            ModelBuilder().service("a", up(.9)).service("b", up(.9)).calls("a", "b").build());
        QCOMPARE(roots.entries.size(), std::size_t(1));
        QCOMPARE(roots.entries.front().entry, std::string("a"));
        const AvailabilityResult none = analyzeAvailability(ModelBuilder().team("t").build());
        QVERIFY(none.entries.empty());
        QCOMPARE(none.undecided.size(), std::size_t(1));
        AvailabilitySettings unknown;
        unknown.entries = {"nobody"};
        QCOMPARE(analyzeAvailability(balanced(), unknown).undecided.size(), std::size_t(1));
    }

    void blastRadiusNamesEntriesAndPaths()
    {
        const AvailabilityResult result = analyzeAvailability(balanced());
        const auto of = [&](const std::string& id) {
            return *std::ranges::find(result.blast, id, &analysis::BlastRadius::element);
        };
        QCOMPARE(of("db").lost.size(), std::size_t(1));
        QCOMPARE(of("db").lost.front().path,
                 (Ids{"buyer", "calls:buyer:lb", "lb", "calls:lb:web-1", "web-1", "calls:web-1:app",
                      "app", "reads:app:db", "db"}));
        QVERIFY(of("web-2").lost.empty());
        QCOMPARE(of("web-2").weakened.front().path,
                 (Ids{"buyer", "calls:buyer:lb", "lb", "calls:lb:web-2", "web-2"}));
        QVERIFY(std::ranges::find(result.blast, "buyer", &analysis::BlastRadius::element) ==
                result.blast.end());
    }
};

QTEST_APPLESS_MAIN(AvailabilityModelTest)
#include "availability_model_test.moc"
