// Recovery per failure domain, targets, failures by hand, and speed.

#include <QtTest>
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "analysis/availability/failure_overlay.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using namespace corbel::tests;
using analysis::AvailabilityResult;
using analysis::DomainLoss;
using analysis::EntryAvailability;
using analysis::FailureOverlay;
using analysis::FailureView;
using analysis::Health;
using analysis::Outcome;
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

model::Value minutes(double number)
{
    return Quantity{number, Unit::Minute};
}

Fields switching()
{
    return {{Key::Coverage, .95},
            {Key::Detect, minutes(1)},
            {Key::Decide, minutes(10)},
            {Key::Switch, minutes(3)},
            {Key::Provision, minutes(1)}};
}

/// A primary site with application and data, and a recovery site with the same.
ModelBuilder twoSites(const Fields& replication)
{
    ModelBuilder builder;
    builder.actor("user").site("seoul").site("busan");
    for (const char* where : {"a", "b"}) {
        const std::string app = std::string("app-") + where;
        const std::string db = std::string("db-") + where;
        builder.service(app, up(.99)).store(db, up(.98)).reads(app, db);
        builder.inside(*where == 'a' ? "seoul" : "busan", {app, db});
    }
    builder.calls("user", "app-a").replicates("db-a", "db-b", replication);
    builder.relation(RelationKind::FailsOverTo, "seoul", "busan", switching());
    return builder;
}

EntryAvailability analysed(const ModelBuilder& builder)
{
    const AvailabilityResult result = analysis::analyzeAvailability(builder.build());
    if (result.entries.size() != 1) {
        qFatal("one entry was expected");
    }
    return result.entries.front();
}

DomainLoss lossOf(const ModelBuilder& builder, const std::string& domain)
{
    const EntryAvailability entry = analysed(builder);
    const auto found = std::ranges::find(entry.domains, domain, &DomainLoss::domain);
    if (found == entry.domains.end()) {
        qFatal("no domain %s", domain.c_str());
    }
    return *found;
}

bool isNear(const std::optional<double>& actual, double expected)
{
    if (actual && std::fabs(*actual - expected) <= 1e-12 * std::max(1.0, expected)) {
        return true;
    }
    qWarning("got %.12g, expected %.12g", actual.value_or(std::nan("")), expected);
    return false;
}

Ids needsOf(const analysis::RecoveryTime& time)
{
    return model::texts(time.needs);
}

Fields backup(bool isComplete)
{
    model::Record record;
    record.set(Key::Interval, Quantity{6, Unit::Hour});
    if (isComplete) {
        record.set(Key::CopyTime, minutes(30));
        record.set(Key::RestoreBandwidth, Quantity{100, Unit::MegabytePerSecond});
    }
    return {{Key::Backup, record}, {Key::StoreSize, Quantity{360, Unit::Gigabyte}}};
}

/// 20 entries, 480 further elements on 60 hosts in 6 zones, replicas and alternatives.
model::Model fiveHundred()
{
    ModelBuilder builder;
    for (int i = 0; i < 6; ++i) {
        builder.site(fmt::format("zone{}", i), up(.9999));
    }
    for (int i = 0; i < 60; ++i) {
        builder.host(fmt::format("host{}", i), up(.999));
        builder.inside(fmt::format("zone{}", i % 6), {fmt::format("host{}", i)});
    }
    const auto id = [](int i) { return fmt::format("s{}", i); };
    for (int i = 0; i < 414; ++i) {
        builder.service(id(i), {{Key::Availability, .995}, {Key::Replicas, 1 + i % 3}});
        builder.runsOn(
            id(i), {fmt::format("host{}", i * 7 % 60), fmt::format("host{}", (i * 7 + 13) % 60)});
    }
    for (int i = 0; i < 414; ++i) {
        for (const int next : {3 * i + 20, 3 * i + 21, 2 * i + 23}) {
            if (next < 414) {
                builder.calls(id(i), id(next), i % 4 == 0 ? Fields{{Key::AnyOf, "x"}} : Fields{});
            }
        }
    }
    for (int i = 0; i < 20; ++i) {
        builder.actor(fmt::format("user{}", i));
        builder.calls(fmt::format("user{}", i), id(i));
    }
    return builder.build();
}

} // namespace

class AvailabilityRecoveryTest : public QObject {
    Q_OBJECT

private slots:
    void anotherSiteTakesOver()
    {
        const DomainLoss loss =
            lossOf(twoSites({{Key::ReplicationMode, "async"}, {Key::Lag, minutes(2)}}), "seoul");
        QVERIFY(isNear(loss.availability.value, .95 * .99 * .98));
        QVERIFY(isNear(loss.rto.seconds, 15 * 60));
        QCOMPARE(loss.rto.witnesses, Ids{"fails-over-to:seoul:busan"});
        QVERIFY(isNear(loss.rpo.seconds, 120));
        QCOMPARE(loss.rpo.witnesses, Ids{"replicates:db-a:db-b"});
        // The other way round nothing is lost, and the entry stays where it is.
        const DomainLoss other =
            lossOf(twoSites({{Key::ReplicationMode, "async"}, {Key::Lag, minutes(2)}}), "busan");
        QVERIFY(isNear(other.availability.value, .99 * .98));
        QVERIFY(isNear(other.rto.seconds, 0));
        QVERIFY(other.rto.witnesses.empty());

        const double alone = .99 * .98;
        const EntryAvailability entry = analysed(twoSites({{Key::ReplicationMode, "sync"}}));
        QVERIFY(isNear(entry.availability.value, 1 - (1 - alone) * (1 - .95 * alone)));
        QVERIFY(isNear(entry.domains.front().rpo.seconds, 0));
        QVERIFY(entry.singlePoints.empty());
        QVERIFY(!entry.switching.front().isMarkov);
    }

    void backupsCostTheirIntervalAndTheirReadingBack()
    {
        ModelBuilder builder = twoSites({{Key::ReplicationMode, "backup"}});
        for (const auto& [key, value] : backup(true)) {
            builder.set("db-a", key, value);
        }
        const DomainLoss loss = lossOf(builder, "seoul");
        QVERIFY(isNear(loss.rpo.seconds, 6.5 * 3600));
        QVERIFY(isNear(loss.rto.seconds, 15 * 60 + 3600)); // 360 GB at 100 MB/s

        for (const auto& [key, value] : backup(false)) {
            builder.set("db-a", key, value);
        }
        const DomainLoss open = lossOf(builder, "seoul");
        QVERIFY(!open.rpo.seconds);
        QVERIFY(isNear(open.rpo.atLeast, 6 * 3600));
        QCOMPARE(needsOf(open.rpo), Ids{"db-a.backup.copy-time"});
        QVERIFY(!open.rto.seconds);
    }

    /// Its application works on the copy, which has to be there first.
    void aStandbyThatWritesItsOwnCopyReadsItBackFirst()
    {
        ModelBuilder builder;
        builder.actor("user").host("h1", up(1)).host("h2", up(1));
        for (const char* where : {"1", "2"}) {
            const std::string app = std::string("app-") + where;
            const std::string db = std::string("db-") + where;
            builder.service(app, up(.99)).store(db, up(.98)).reads(app, db);
            builder.runsOn(app, {std::string("h") + where}).runsOn(db, {std::string("h") + where});
        }
        builder.calls("user", "app-1");
        builder.replicates("db-1", "db-2", {{Key::ReplicationMode, "backup"}});
        builder.relation(RelationKind::FailsOverTo, "app-1", "app-2", switching());
        for (const auto& [key, value] : backup(true)) {
            builder.set("db-1", key, value);
        }
        QVERIFY(isNear(lossOf(builder, "h1").rto.seconds, 15 * 60 + 3600));
    }

    void storesThatCopyToEachOtherLoseTheLag()
    {
        ModelBuilder builder;
        builder.actor("user").host("h1", up(1)).host("h2", up(1)).service("app", up(.99));
        builder.store("a", up(.98)).store("b", up(.98)).calls("user", "app");
        builder.reads("app", "a", {{Key::AnyOf, "db"}}).reads("app", "b", {{Key::AnyOf, "db"}});
        builder.runsOn("a", {"h1"}).runsOn("b", {"h2"});
        const Fields lag{{Key::ReplicationMode, "async"}, {Key::Lag, minutes(2)}};
        builder.replicates("a", "b", lag);
        QVERIFY(isNear(lossOf(builder, "h1").rpo.seconds, 120));
        QVERIFY(isNear(lossOf(builder, "h2").rpo.seconds, 0)); // a copy, and nothing else
        builder.replicates("b", "a", lag);
        QVERIFY(isNear(lossOf(builder, "h1").rpo.seconds, 120));
        QVERIFY(isNear(lossOf(builder, "h2").rpo.seconds, 120));
        builder.set("b", Key::Role, "follower");
        QVERIFY(isNear(lossOf(builder, "h2").rpo.seconds, 0));
    }

    void missingFiguresAreNamed()
    {
        ModelBuilder builder = twoSites({{Key::ReplicationMode, "async"}});
        builder.erase("fails-over-to:seoul:busan", Key::Decide);
        const DomainLoss loss = lossOf(builder, "seoul");
        QVERIFY(!loss.rto.seconds);
        QVERIFY(isNear(loss.rto.atLeast, 5 * 60));
        QCOMPARE(needsOf(loss.rto), Ids{"fails-over-to:seoul:busan.decide"});
        QCOMPARE(needsOf(loss.rpo), Ids{"replicates:db-a:db-b.lag"});
        // Nobody decides where it is automatic.
        builder.set("fails-over-to:seoul:busan", Key::Automatic, true);
        QVERIFY(isNear(lossOf(builder, "seoul").rto.seconds, 5 * 60));
    }

    void withoutAnotherSiteRepairAndBackupCount()
    {
        ModelBuilder builder;
        builder.actor("user").site("seoul").service("app", up(.99)).store("db", up(.98));
        builder.inside("seoul", {"app", "db"}).calls("user", "app").reads("app", "db");
        const DomainLoss loss = lossOf(builder, "seoul");
        QVERIFY(isNear(loss.availability.value, 0));
        QVERIFY(loss.rpo.isEndless);
        QCOMPARE(loss.rpo.witnesses, Ids{"db"});
        QVERIFY(!loss.rto.seconds);
        QCOMPARE(needsOf(loss.rto), Ids{"seoul.mttr"});
        builder.set("seoul", Key::Mttr, Quantity{8, Unit::Hour});
        QVERIFY(isNear(lossOf(builder, "seoul").rto.seconds, 8 * 3600));
        for (const auto& [key, value] : backup(true)) {
            builder.set("db", key, value);
        }
        QVERIFY(isNear(lossOf(builder, "seoul").rpo.seconds, 6.5 * 3600));
        const DomainLoss back = lossOf(builder, "seoul"); // 360 GB at 100 MB/s, then it serves
        QVERIFY(isNear(back.rto.seconds, 9 * 3600));
        QCOMPARE(back.rto.witnesses, (Ids{"seoul", "db"}));
        QCOMPARE(back.rto.basis.text(), std::string("nothing takes over: seoul is repaired first, "
                                                    "then db is read back from its backup"));
    }

    /// What RPO counts as played back takes its time, side by side and after the repair.
    void dataOfLostPlacesIsReadBack()
    {
        ModelBuilder builder;
        builder.actor("user").site("seoul").service("app", up(.99)).store("db", up(.98));
        builder.store("log", up(.98)).store("copy", up(.98)).host("apart", up(1));
        builder.inside("seoul", {"app", "db", "log"}).calls("user", "app");
        builder.reads("app", "db").writes("app", "log").runsOn("copy", {"apart"});
        builder.set("seoul", Key::Mttr, Quantity{8, Unit::Hour});
        for (const char* store : {"db", "log"}) {
            for (const auto& [key, value] : backup(true)) {
                builder.set(store, key, value);
            }
        }
        builder.set("log", Key::StoreSize, Quantity{720, Unit::Gigabyte});
        DomainLoss loss = lossOf(builder, "seoul");
        QVERIFY(isNear(loss.rto.seconds, 10 * 3600)); // not 11: both at once
        QCOMPARE(loss.rto.witnesses, (Ids{"seoul", "log"}));

        // Unknown, it may be longer than the other one, or not.
        builder.erase("log", Key::StoreSize);
        loss = lossOf(builder, "seoul");
        QVERIFY(!loss.rto.seconds);
        QVERIFY(isNear(loss.rto.atLeast, 9 * 3600));
        QCOMPARE(needsOf(loss.rto), Ids{"log.size"});
        builder.set("log", Key::Backup, model::Record());
        loss = lossOf(builder, "seoul");
        QCOMPARE(needsOf(loss.rto), (Ids{"log.size", "log.backup.restore-bandwidth"}));

        // Without a backup there is nothing to read: the service is back, without its data.
        builder.erase("log", Key::Backup);
        loss = lossOf(builder, "seoul");
        QVERIFY(loss.rpo.isEndless);
        QVERIFY(isNear(loss.rto.seconds, 9 * 3600)); // the other one is still read back

        // A copy elsewhere is what the data comes from.
        builder.replicates("db", "copy", {{Key::ReplicationMode, "sync"}});
        QVERIFY(isNear(lossOf(builder, "seoul").rto.seconds, 8 * 3600));
        // Unless that is a backup itself.
        builder.set("replicates:db:copy", Key::ReplicationMode, "backup");
        QVERIFY(isNear(lossOf(builder, "seoul").rto.seconds, 9 * 3600));
    }

    /// Another store is enough, so that nobody waits for the one that is lost.
    void whatNobodyWaitsForIsNotReadBackFirst()
    {
        ModelBuilder builder;
        builder.actor("user").host("h1", up(1)).host("h2", up(1)).service("app", up(.99));
        builder.store("a", up(.98)).store("b", up(.98)).calls("user", "app");
        builder.reads("app", "a", {{Key::AnyOf, "db"}}).reads("app", "b", {{Key::AnyOf, "db"}});
        builder.runsOn("app", {"h1"}).runsOn("a", {"h1"}).runsOn("b", {"h2"});
        builder.set("h1", Key::Mttr, Quantity{8, Unit::Hour});
        for (const auto& [key, value] : backup(true)) {
            builder.set("a", key, value);
        }
        const DomainLoss loss = lossOf(builder, "h1");
        QVERIFY(isNear(loss.rto.seconds, 8 * 3600));
        QCOMPARE(loss.rto.witnesses, Ids{"h1"});
        builder.runsOn("b", {"h1"});
        QVERIFY(isNear(lossOf(builder, "h1").rto.seconds, 8 * 3600)); // b is back as it stands
        for (const auto& [key, value] : backup(true)) {
            builder.set("b", key, value);
        }
        QVERIFY(isNear(lossOf(builder, "h1").rto.seconds, 9 * 3600));
    }

    void targetsAreMetMissedOrUndecided()
    {
        ModelBuilder builder = twoSites({{Key::ReplicationMode, "async"}});
        const auto wants = [&](const char* metric, double most) {
            builder.objective(
                {{Key::Metric, metric}, {Key::Domain, "seoul"}, {Key::BoundAbove, minutes(most)}});
        };
        wants("rto", 20);
        wants("rto", 10);
        wants("rpo", 5);
        const DomainLoss loss = lossOf(builder, "seoul");
        QCOMPARE(loss.targets.size(), std::size_t(3));
        QCOMPARE(loss.targets[0].outcome, Outcome::Met);
        QCOMPARE(loss.targets[1].outcome, Outcome::Missed);
        QCOMPARE(loss.targets[2].outcome, Outcome::Undecided);
        QCOMPARE(model::texts(loss.targets[2].needs), Ids{"replicates:db-a:db-b.lag"});
        QVERIFY(lossOf(builder, "busan").targets.empty());
    }

    void providersFailTogether()
    {
        ModelBuilder builder;
        builder.actor("user").host("vm-1", up(.99)).host("vm-2", up(.98)).service("app", up(1));
        builder.set("vm-1", Key::Provider, "cloud").set("vm-2", Key::Provider, "cloud");
        builder.runsOn("app", {"vm-1", "vm-2"}).calls("user", "app");
        const DomainLoss host = lossOf(builder, "vm-1");
        QVERIFY(isNear(host.availability.value, .98));
        QVERIFY(isNear(host.rto.seconds, 0));
        // Named and not drawn: always up, and still a domain to ask about.
        const DomainLoss cloud = lossOf(builder, "cloud");
        QVERIFY(isNear(cloud.availability.value, 0));
        QCOMPARE(cloud.kind, analysis::DomainKind::Provider);
        QVERIFY(!cloud.rto.seconds);
    }

    void aPairThatLosesItsHostIsNoLongerAPair()
    {
        ModelBuilder builder;
        const Fields unit{{Key::Mtbf, Quantity{1000, Unit::Hour}},
                          {Key::Mttr, Quantity{4, Unit::Hour}}};
        builder.actor("user").host("h1", up(1)).host("h2", up(1)).service("p", unit);
        builder.service("s", unit).runsOn("p", {"h1"}).runsOn("s", {"h2"}).calls("user", "p");
        builder.relation(RelationKind::FailsOverTo, "p", "s", switching());
        const EntryAvailability entry = analysed(builder);
        QVERIFY(entry.switching.front().isMarkov);
        const double one = 1000. / 1004;
        QVERIFY(isNear(lossOf(builder, "h1").availability.value, .95 * one));
        QVERIFY(isNear(lossOf(builder, "h2").availability.value, one));
        QVERIFY(isNear(lossOf(builder, "h1").rto.seconds, 15 * 60));

        const FailureOverlay overlay(builder.build());
        QVERIFY(
            isNear(overlay.view({}).entries.front().availability.value, *entry.availability.value));
        QVERIFY(isNear(overlay.view({{"p"}, {}}).entries.front().availability.value, .95 * one));
        QVERIFY(isNear(overlay.view({{}, {"p"}}).entries.front().availability.value, 1));
    }

    void failuresByHand()
    {
        const model::Model model = ModelBuilder()
                                       .actor("user")
                                       .gateway("lb", up(.999))
                                       .host("h1", up(.99))
                                       .service("w1", up(.9))
                                       .service("w2", up(.8))
                                       .store("db", up(.95))
                                       .runsOn("w1", {"h1"})
                                       .calls("user", "lb")
                                       .calls("lb", "w1")
                                       .calls("lb", "w2")
                                       .reads("w1", "db")
                                       .reads("w2", "db")
                                       .build();
        const FailureOverlay overlay(model);
        QCOMPARE(overlay.entries(), Ids{"user"});
        const auto healthOf = [&](const FailureView& view, const char* id) {
            return view.elements[*model.elements.indexOf(id)];
        };
        const FailureView calm = overlay.view({});
        QVERIFY(std::ranges::all_of(calm.elements, [](Health h) { return h == Health::Up; }));
        const double usual = 1 - (1 - .99 * .9) * .2;
        QVERIFY(isNear(calm.entries.front().availability.value, .999 * .95 * usual));

        const FailureView host = overlay.view({{"h1"}, {}});
        QCOMPARE(healthOf(host, "w1"), Health::Down);
        QCOMPARE(healthOf(host, "w2"), Health::Up);
        QCOMPARE(healthOf(host, "lb"), Health::Weakened);
        QCOMPARE(host.entries.front().health, Health::Weakened);
        QVERIFY(isNear(host.entries.front().availability.value, .999 * .95 * .8));

        const FailureView all = overlay.view({{"db"}, {"w1", "w2", "h1", "lb"}});
        QCOMPARE(all.entries.front().health, Health::Down);
        QVERIFY(isNear(all.entries.front().availability.value, 0));
        QVERIFY(
            isNear(overlay.view({{}, {"w1", "h1", "lb"}}).entries.front().availability.value, .95));
        // The state of everything follows from the state of the parts, whatever came before.
        QCOMPARE(overlay.view({}), calm);
    }

    /// A soft need that is down takes nothing down, and is no matter of indifference either.
    void softNeedsThatAreDownDegrade()
    {
        const model::Model model = ModelBuilder()
                                       .actor("user")
                                       .service("web", up(.9))
                                       .service("orders", up(.9))
                                       .stream("events", up(.8))
                                       .service("mails", up(.7))
                                       .host("box", up(.99))
                                       .runsOn("events", {"box"})
                                       .calls("user", "web")
                                       .calls("web", "orders")
                                       .publishes("orders", "events")
                                       .consumes("mails", "events")
                                       .build();
        const FailureOverlay overlay(model);
        const auto healthOf = [&](const FailureView& view, const char* id) {
            return view.elements[*model.elements.indexOf(id)];
        };
        for (const char* failed : {"events", "box"}) {
            const FailureView view = overlay.view({{failed}, {}});
            for (const char* id : {"orders", "web", "user", "mails"}) {
                QCOMPARE(healthOf(view, id), Health::Degraded);
            }
            QCOMPARE(healthOf(view, "events"), Health::Down);
            QCOMPARE(view.entries.front().entry, std::string("user"));
            QCOMPARE(view.entries.front().health, Health::Degraded);
            // What is offered at all does not get less likely.
            QVERIFY(isNear(view.entries.front().availability.value, .9 * .9));
        }
        // Down is down, whatever else is degraded.
        const FailureView both = overlay.view({{"events", "web"}, {}});
        QCOMPARE(both.entries.front().health, Health::Down);
        QCOMPARE(healthOf(both, "orders"), Health::Degraded);
        const FailureView calm = overlay.view({});
        QVERIFY(std::ranges::all_of(calm.elements, [](Health h) { return h == Health::Up; }));
    }

    void everythingAboutFiveHundredElements()
    {
        const model::Model model = fiveHundred();
        QCOMPARE(model.elements.size(), std::size_t(500));
        const AvailabilityResult result = analysis::analyzeAvailability(model);
        QCOMPARE(result.entries.size(), std::size_t(20));
        for (const EntryAvailability& entry : result.entries) {
            QVERIFY(entry.isExact);
            QVERIFY(entry.areCutSetsComplete);
            QVERIFY(!entry.importance.empty());
            // By the overlay the same, and the element that matters most is in the blast radii.
            const std::string& most = entry.importance.front().part.subjects.front();
            QVERIFY(std::ranges::find(result.blast, most, &analysis::BlastRadius::element) !=
                    result.blast.end());
        }
        const FailureOverlay overlay(model);
        const FailureView calm = overlay.view({});
        for (std::size_t i = 0; i < result.entries.size(); ++i) {
            QVERIFY(
                isNear(calm.entries[i].availability.value, *result.entries[i].availability.value));
            for (const DomainLoss& loss : result.entries[i].domains) {
                const FailureView view = overlay.view({{loss.domain}, {}});
                QVERIFY(isNear(view.entries[i].availability.value, *loss.availability.value));
                QCOMPARE(view.entries[i].health == Health::Down, *loss.availability.value == 0.0);
            }
        }
    }
};

QTEST_APPLESS_MAIN(AvailabilityRecoveryTest)
#include "availability_recovery_test.moc"
