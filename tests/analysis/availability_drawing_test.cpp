// What each kind of element and relation of a drawing means for availability.

#include <QtTest>
#include <algorithm>

#include "tests/support/availability_cases.h"

using namespace corbel;
using namespace corbel::tests;

class AvailabilityDrawingTest : public QObject {
    Q_OBJECT

private slots:
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
};

QTEST_APPLESS_MAIN(AvailabilityDrawingTest)
#include "availability_drawing_test.moc"
