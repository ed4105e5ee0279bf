// From a drawing to availability, cut sets and importance: the published cases and closed forms.

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "analysis/availability/explain.h"
#include "analysis/availability/switching.h"
#include "tests/support/availability_cases.h"
#include "tests/support/figures.h"

using namespace corbel;
using namespace corbel::tests;

namespace {

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
        QVERIFY(two.fragilePairs.empty()); // two replicas of one element are no pair
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

    void anEntryThatCanFailIsALossToItself()
    {
        ModelBuilder builder;
        builder.service("c", up(.99)).service("d", up(.9)).calls("c", "d");
        const AvailabilityResult result = analyzeAvailability(builder.build());
        QCOMPARE(result.entries.front().singlePoints, (Ids{"c", "d"}));
        const auto itself = std::ranges::find(result.blast, "c", &analysis::BlastRadius::element);
        QVERIFY(itself != result.blast.end());
        QCOMPARE(itself->lost.front().entry, std::string("c"));
        QCOMPARE(itself->lost.front().path, Ids{"c"});
    }

    void whatIsDownForCertainIsNamed()
    {
        ModelBuilder builder;
        builder.actor("user").service("a", up(0)).service("b", up(.9)).service("far", up(0));
        builder.calls("user", "a").calls("user", "b");
        const AvailabilityResult result = analyzeAvailability(builder.build());
        const auto user = std::ranges::find(result.entries, "user", &EntryAvailability::entry);
        QCOMPARE(*user->availability.value, 0.0);
        QVERIFY(user->singlePoints.empty());
        QCOMPARE(model::texts(result.impossible),
                 Ids{"down for certain, because the availability is 0: a"});
        builder.set("a", Key::Availability, .5);
        QVERIFY(analyzeAvailability(builder.build()).impossible.empty());
    }

    void oneOfSeveralIsUp()
    {
        for (const auto& [needed, words] : {std::pair{1, "1 of the 3 replicas of s is up"},
                                            std::pair{2, "2 of the 3 replicas of s are up"}}) {
            const auto model = ModelBuilder().service("s", copies(.9, 3, needed)).build();
            const auto lines = analysis::explainAvailability(model, "s");
            QVERIFY(std::ranges::any_of(
                lines, [&](const auto& line) { return line.text.text() == words; }));
        }
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
};

QTEST_APPLESS_MAIN(AvailabilityModelTest)
#include "availability_model_test.moc"
