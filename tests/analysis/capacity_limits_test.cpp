// What limits real systems beyond servers: copies, partitions, keys, readers,
// scaling, and circles of records.

#include <QtTest>
#include <cmath>

#include "analysis/capacity/capacity.h"
#include "analysis/capacity/key_shares.h"
#include "analysis/capacity/load_scale.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using namespace corbel::tests;
using analysis::CapacityResult;
using analysis::CapacityStation;
using model::Key;
using model::Quantity;
using model::Unit;

namespace {

model::Value perSecond(double rate)
{
    return Quantity{rate, Unit::PerSecond};
}

model::Value work(double milliseconds)
{
    model::Record time;
    time.set(Key::Mean, Quantity{milliseconds, Unit::Millisecond});
    return time;
}

model::Value scaling(int least, int most, double target)
{
    model::Record bounds;
    bounds.set(Key::Min, least);
    bounds.set(Key::Max, most);
    bounds.set(Key::Target, target);
    return bounds;
}

const CapacityStation& stationOf(const CapacityResult& result, const std::string& id)
{
    const auto found = std::ranges::find(result.stations, id, &CapacityStation::element);
    if (found == result.stations.end()) {
        qFatal("no station %s", id.c_str());
    }
    return *found;
}

bool near(const std::optional<double>& actual, double expected)
{
    if (actual && std::fabs(*actual - expected) <= 1e-9 * std::max(1.0, std::fabs(expected))) {
        return true;
    }
    qWarning("got %.12g, expected %.12g", actual.value_or(std::nan("")), expected);
    return false;
}

bool says(const std::vector<model::Message>& messages, const std::string& part)
{
    return std::ranges::any_of(messages, [&](const model::Message& one) {
        return one.text().find(part) != std::string::npos;
    });
}

/// The slider agrees with the table, and what it names is full there.
bool sliderAgrees(const model::Model& model)
{
    const CapacityResult result = analysis::analyzeCapacity(model);
    const analysis::LoadScale scale(model);
    const std::vector<double> busy = scale.utilization(1.0);
    const std::vector<double> twice = scale.utilization(1.0 + 1e-12);
    for (std::size_t i = 0; i < busy.size(); ++i) {
        const CapacityStation& station = stationOf(result, scale.elements()[i]);
        if (station.utilization != busy[i] || std::fabs(twice[i] - busy[i]) > 1e-9 ||
            station.mostUtilization.has_value() != scale.mayBeMore()[i]) {
            qWarning("%s: %.12g", station.element.c_str(), busy[i]);
            return false;
        }
    }
    if (!scale.saturation()) {
        return true;
    }
    const std::vector<double> full = scale.utilization(scale.saturation()->factor);
    return std::fabs(*std::ranges::max_element(full) - 1.0) < 1e-9;
}

/// 2 ms for each record of a stream of 1 KB records, read by one group of
/// `members`.
ModelBuilder group(double rate, int partitions, int members)
{
    ModelBuilder model;
    model.actor("u", {{Key::Rate, perSecond(rate)}})
        .stream("t", {{Key::Platform, "kafka"}, {Key::Partitions, partitions}})
        .service("c", {{Key::Replicas, members}, {Key::ServiceTime, work(2.0)}})
        .publishes("u", "t", {{Key::RecordSize, Quantity{1.0, Unit::Kilobyte}}})
        .consumes("c", "t", {{Key::ConsumerGroup, "g"}, {Key::GroupMembers, members}});
    return model;
}

/// Ten shards, one reader of them that is never full.
ModelBuilder shards(double rate, double bytes)
{
    ModelBuilder model;
    model.actor("u", {{Key::Rate, perSecond(rate)}})
        .stream("k", {{Key::Platform, "kinesis-data-streams"}, {Key::Shards, 10}})
        .service("c", {{Key::ServiceTime, work(0.001)}})
        .publishes("u", "k", {{Key::RecordSize, Quantity{bytes, Unit::Byte}}})
        .consumes("c", "k", {{Key::ConsumerGroup, "c"}});
    return model;
}

} // namespace

class CapacityLimitsTest : public QObject {
    Q_OBJECT

private slots:
    void noMorePartitionsThanMembersWork()
    {
        // Two of ten members have a partition: 500/s each.
        const model::Model few = group(3000.0, 2, 10).build();
        const CapacityResult result = analysis::analyzeCapacity(few);
        QVERIFY(near(stationOf(result, "c").utilization, 3.0));
        QVERIFY(!stationOf(result, "c").mostUtilization);
        QVERIFY(near(result.bound->ceiling.rate,
                     1000.0)); // what brokers take is not said
        QVERIFY(says(result.assumptions, "no more than that work"));
        QVERIFY(sliderAgrees(few));
        // The busiest of four has two of six: a third of the flow.
        const CapacityResult uneven = analysis::analyzeCapacity(group(600.0, 6, 4).build());
        QVERIFY(near(stationOf(uneven, "c").utilization, 600.0 / 1500.0));
        QVERIFY(!stationOf(uneven, "c").wait); // its members are not alike
        QVERIFY(says(uneven.assumptions, "2 of the 6 partitions of t"));
        // Where they come out even nothing changes.
        const CapacityResult even = analysis::analyzeCapacity(group(600.0, 8, 4).build());
        QVERIFY(near(stationOf(even, "c").utilization, 0.3));
        QVERIFY(stationOf(even, "c").wait);
    }

    void howManyPartitionsIsAsked()
    {
        const CapacityResult result =
            analysis::analyzeCapacity(group(600.0, 1, 4).erase("t", Key::Partitions).build());
        // Between four members that work and one.
        QVERIFY(near(stationOf(result, "c").utilization, 0.3));
        QVERIFY(near(stationOf(result, "c").mostUtilization, 1.2));
    }

    void theHottestKeyStaysInOneShard()
    {
        // Zipf 1.2 over 100 keys: the first has 1 / H of them.
        double sum = 0.0;
        for (int i = 1; i <= 100; ++i) {
            sum += std::pow(i, -1.2);
        }
        const model::Model model = shards(5000.0, 500.0)
                                       .set("publishes:u:k", Key::Keys, 100)
                                       .set("publishes:u:k", Key::KeySkew, 1.2)
                                       .build();
        const CapacityResult result = analysis::analyzeCapacity(model);
        QVERIFY(near(stationOf(result, "k").utilization, 5000.0 / sum / 1000.0));
        QVERIFY(near(result.bound->ceiling.rate, 1000.0 * sum));
        QVERIFY(result.bound->isUpper);
        QCOMPARE(result.bound->ceiling.cut, std::vector<std::string>{"k"});
        QVERIFY(says(result.bound->missing, "which keys of k lie together"));
        QVERIFY(result.bound->least->rate >= 1000.0 - 1e-6); // all in one shard
        QVERIFY(result.bound->least->rate < result.bound->ceiling.rate);
        QVERIFY(sliderAgrees(model));
        // Very many keys of one weight: nearly even, and said within how much.
        const CapacityResult many = analysis::analyzeCapacity(
            shards(5000.0, 500.0).set("publishes:u:k", Key::Keys, 100'000'000).build());
        QVERIFY(near(stationOf(many, "k").utilization, 0.5));
        QVERIFY(*stationOf(many, "k").mostUtilization < 0.502);
        QVERIFY(says(many.assumptions, "keys are hashed independently"));
        // Without keys the records are spread evenly.
        const CapacityResult even = analysis::analyzeCapacity(shards(5000.0, 500.0).build());
        QVERIFY(!stationOf(even, "k").mostUtilization);
        QVERIFY(near(even.ceiling->rate, 10'000.0));
    }

    void keysAreSharedWithinTheirBounds()
    {
        using analysis::busiestShare;
        using analysis::KeyLaw;
        // Three keys of one weight in two parts: two of them lie together.
        QVERIFY(near(busiestShare(KeyLaw{3.0, 0.0}, 0.5, 2.0).least, 2.0 / 3.0));
        QVERIFY(near(busiestShare(KeyLaw{3.0, 0.0}, 0.5, 2.0).most, 1.0));
        QVERIFY(near(busiestShare(KeyLaw{1.0, 0.0}, 0.25, 4.0).least, 1.0));
        // Infinitely many keys of Zipf 2: the first has 6 / pi^2.
        const double pi = std::acos(-1.0);
        QVERIFY(std::fabs(busiestShare(KeyLaw{std::nullopt, 2.0}, 0.25, 4.0).least -
                          6.0 / (pi * pi)) < 1e-8);
        QVERIFY(near(busiestShare(std::nullopt, 0.25, 4.0).most, 0.25));
        // Hashings by chance lie within the bounds.
        std::uint64_t state = 1;
        const auto chance = [&] {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            return static_cast<double>(state >> 33) / 2147483648.0;
        };
        for (const double skew : {0.0, 0.8, 1.3}) {
            constexpr int keys = 2000;
            constexpr int parts = 7;
            const auto share = busiestShare(KeyLaw{keys, skew}, 1.0 / parts, parts);
            double total = 0.0;
            for (int i = 1; i <= keys; ++i) {
                total += std::pow(i, -skew);
            }
            for (int round = 0; round < 50; ++round) {
                std::array<double, parts> loads{};
                for (int i = 1; i <= keys; ++i) {
                    loads[static_cast<std::size_t>(chance() * parts)] += std::pow(i, -skew) / total;
                }
                const double busiest = *std::ranges::max_element(loads);
                QVERIFY2(busiest >= share.least - 1e-12 && busiest <= share.most + 1e-12,
                         qPrintable(QString::number(busiest)));
            }
        }
    }

    void readersShareWhatAShardGives()
    {
        ModelBuilder model = shards(5000.0, 1900.0);
        const auto busy = [&] {
            return stationOf(analysis::analyzeCapacity(model.build()), "k").utilization;
        };
        QVERIFY(near(busy(), 0.95)); // 9.5 MB/s of ten are written
        for (int i = 0; i < 5; ++i) {
            const std::string id = "r" + std::to_string(i);
            model.service(id, {{Key::ServiceTime, work(0.001)}})
                .consumes(id, "k", {{Key::ConsumerGroup, id}});
        }
        QVERIFY(near(busy(), 6.0 * 9.5 / 20.0));
        const CapacityResult result = analysis::analyzeCapacity(model.build());
        QVERIFY(near(result.ceiling->rate, 20e6 / 6.0 / 1900.0));
        QVERIFY(says(result.assumptions, "share the 2 MB/s"));
        QVERIFY(says(result.assumptions, "5 reads a second"));
        // With enhanced fan-out each has as much for itself.
        for (int i = 0; i < 5; ++i) {
            model.set("consumes:r" + std::to_string(i) + ":k", Key::ReadMode, "enhanced");
        }
        QVERIFY(near(busy(), 0.95));
    }

    void scalingAddsReplicasUpToItsMost()
    {
        ModelBuilder model;
        model.actor("u", {{Key::Rate, perSecond(100.0)}})
            .service("a", {{Key::Replicas, 2},
                           {Key::ServiceTime, work(30.0)},
                           {Key::Autoscale, scaling(2, 10, 0.7)}})
            .calls("u", "a");
        // 3 servers' work: five replicas are 60 % busy, four would be 75 %.
        const CapacityResult result = analysis::analyzeCapacity(model.build());
        const CapacityStation& a = stationOf(result, "a");
        QCOMPARE(*a.replicas, 5U);
        QVERIFY(near(a.utilization, 0.6));
        QVERIFY(near(a.response, 0.03 / 0.4)); // M/M/1 at each
        QVERIFY(near(result.ceiling->rate, 10.0 / 0.03));
        QVERIFY(says(result.assumptions, "5 replicas at this load"));
        QVERIFY(result.undecided.empty());
        QVERIFY(sliderAgrees(model.build()));
        const analysis::LoadScale scale(model.build());
        QVERIFY(near(scale.utilization(0.1)[0], 0.15)); // never fewer than two
        QVERIFY(near(scale.utilization(2.0)[0], 6.0 / 9.0));
        QVERIFY(near(scale.utilization(4.0)[0], 1.2));
        QVERIFY(near(scale.saturation()->factor, 10.0 / 3.0));
        // Sessions wait for as many as there are, and more are added while they are
        // too busy.
        model.actor("clerk", {{Key::Sessions, 200}, {Key::ThinkTime, Quantity{2.0, Unit::Second}}})
            .calls("clerk", "a");
        const CapacityResult mixed = analysis::analyzeCapacity(model.build());
        const CapacityStation& both = stationOf(mixed, "a");
        QVERIFY(*both.utilization <= 0.7);
        QVERIFY(*both.utilization * *both.replicas > 0.7 * (*both.replicas - 1));
        // Without an upper bound nothing limits it, and the ceiling lacks that.
        model::Record open;
        open.set(Key::Min, 2);
        open.set(Key::Target, 0.7);
        model.erase("clerk", Key::Sessions).set("a", Key::Autoscale, open);
        const CapacityResult endless = analysis::analyzeCapacity(model.build());
        QVERIFY(!endless.ceiling);
        QVERIFY(near(stationOf(endless, "a").utilization, 0.6));
        // How many it keeps depends on the target.
        model::Record aimless;
        aimless.set(Key::Max, 10);
        const CapacityResult vague =
            analysis::analyzeCapacity(model.set("a", Key::Autoscale, aimless).build());
        QVERIFY(!stationOf(vague, "a").utilization);
        QVERIFY(near(vague.ceiling->rate, 10.0 / 0.03));
        QVERIFY(std::ranges::any_of(vague.undecided, [](const analysis::OpenInput& input) {
            return input.needs.text() == "a.autoscale.target";
        }));
    }

    void everyReplicaAppliesEveryWrite()
    {
        ModelBuilder model;
        model.actor("u", {{Key::Rate, perSecond(250.0)}})
            .service("a", {{Key::ServiceTime, work(0.01)}})
            .store("db", {{Key::Replicas, 3}, {Key::Quorum, 2}, {Key::ServiceTime, work(10.0)}})
            .calls("u", "a")
            .writes("a", "db");
        const CapacityResult result = analysis::analyzeCapacity(model.build());
        const CapacityStation& db = stationOf(result, "db");
        QVERIFY(near(db.arrivalRate, 250.0));
        QVERIFY(near(db.utilization, 2.5));
        QVERIFY(!db.mostUtilization);
        QVERIFY(near(result.ceiling->rate, 100.0));
        QVERIFY(says(result.assumptions, "applies every write"));
        QVERIFY(sliderAgrees(model.build()));
        // A read asks one of them, or as many as the quorum: 250 (w + r / 3 .. w +
        // 2 r / 3).
        model.reads("a", "db", {{Key::FanOut, 3.0}});
        const CapacityResult mixed = analysis::analyzeCapacity(model.build());
        QVERIFY(near(stationOf(mixed, "db").utilization, 2.5 * 2.0));
        QVERIFY(near(stationOf(mixed, "db").mostUtilization, 2.5 * 3.0));
        QVERIFY(near(mixed.bound->ceiling.rate, 50.0));
        QVERIFY(near(mixed.bound->least->rate, 100.0 / 3.0));
        QVERIFY(says(mixed.bound->missing, "how many replicas of db a read asks"));
        // Without a quorum nobody says that they are copies.
        const CapacityResult open =
            analysis::analyzeCapacity(model.erase("db", Key::Quorum).build());
        QVERIFY(near(stationOf(open, "db").utilization, 2.5 * (1.0 / 3.0 + 1.0)));
        QVERIFY(near(stationOf(open, "db").mostUtilization, 2.5 * 2.0));
        QCOMPARE(open.bound->missing.front().text(), std::string("db.quorum"));
        // Where it decides nothing the ceiling is what it is.
        const CapacityResult slow =
            analysis::analyzeCapacity(model.set("a", Key::ServiceTime, work(50.0)).build());
        QVERIFY(near(slow.ceiling->rate, 20.0));
    }

    void theSimulatorSaysWhatItLeavesOut()
    {
        ModelBuilder model;
        model.actor("u", {{Key::Rate, perSecond(10.0)}})
            .service("a", {{Key::ServiceTime, work(1.0)}, {Key::Autoscale, scaling(1, 4, 0.5)}})
            .store("db", {{Key::Replicas, 3}, {Key::Quorum, 2}, {Key::ServiceTime, work(1.0)}})
            .calls("u", "a")
            .reads("a", "db");
        const auto isOpen = [&](const std::string& key) {
            const auto compiled = analysis::compileNetwork(model.build(), nullptr, {});
            return std::ranges::any_of(compiled.undecided, [&](const analysis::OpenInput& open) {
                return open.needs.text() == key && !open.blocking;
            });
        };
        QVERIFY(isOpen("a.autoscale"));
        QVERIFY(isOpen("db.replicas")); // a read may ask two of them
        model.disconnect("reads:a:db").writes("a", "db");
        QVERIFY(isOpen("db.replicas"));
        model.erase("db", Key::Replicas).erase("db", Key::Quorum);
        QVERIFY(!isOpen("db.replicas"));
    }

    void copiesTakeAtMostWhatIsWritten()
    {
        ModelBuilder model;
        model.actor("u", {{Key::Rate, perSecond(50.0)}})
            .service("a", {{Key::ServiceTime, work(0.01)}})
            .store("db", {{Key::ServiceTime, work(10.0)}})
            .store("copy", {{Key::ServiceTime, work(15.0)}})
            .store("second", {{Key::ServiceTime, work(1.0)}})
            .calls("u", "a")
            .writes("a", "db")
            .replicates("db", "copy", {{Key::ReplicationMode, "async"}})
            .replicates("copy", "second", {{Key::ReplicationMode, "sync"}})
            .replicates("second", "db", {{Key::ReplicationMode, "async"}});
        const CapacityResult result = analysis::analyzeCapacity(model.build());
        QVERIFY(near(stationOf(result, "db").utilization, 0.5));
        QVERIFY(near(stationOf(result, "copy").arrivalRate, 50.0));
        QVERIFY(near(stationOf(result, "copy").utilization, 0.0));
        QVERIFY(near(stationOf(result, "copy").mostUtilization, 0.75));
        QVERIFY(near(stationOf(result, "second").mostUtilization, 0.05));
        QVERIFY(near(result.bound->ceiling.rate, 100.0));
        QVERIFY(near(result.bound->least->rate, 1000.0 / 15.0));
        // Nobody waits for a copy.
        QVERIFY(near(result.entries.front().lower, *result.entries.front().upper));
        QVERIFY(sliderAgrees(model.build()));
        // Who reads there waits between the time beside no work and beside all of
        // it.
        model.actor("r", {{Key::Rate, perSecond(10.0)}}).reads("r", "copy");
        const CapacityResult read = analysis::analyzeCapacity(model.build());
        QVERIFY(near(read.entries.back().lower, 0.015 / (1.0 - 0.15)));
        QVERIFY(near(read.entries.back().upper, 0.015 / (1.0 - 0.9)));
        // A backup is no copy that follows each write.
        model.set("replicates:db:copy", Key::ReplicationMode, "backup");
        const CapacityResult backup = analysis::analyzeCapacity(model.build());
        QVERIFY(near(stationOf(backup, "copy").utilization, 0.15));
        QVERIFY(!stationOf(backup, "copy").mostUtilization);
    }

    void recordsThatComeRoundLeaveTheRestItsFigures()
    {
        ModelBuilder model;
        model.actor("u", {{Key::Rate, perSecond(50.0)}})
            .gateway("gw", {{Key::ServiceTime, work(2.0)}})
            .service("order", {{Key::ServiceTime, work(5.0)}})
            .service("ship", {{Key::ServiceTime, work(4.0)}})
            .store("ship-db", {{Key::ServiceTime, work(1.0)}})
            .stream("orders", {{Key::Platform, "kinesis-firehose"}})
            .stream("shipped", {{Key::Platform, "kinesis-firehose"}})
            .calls("u", "gw")
            .calls("gw", "order")
            .publishes("order", "orders", {{Key::RecordSize, Quantity{1.0, Unit::Kilobyte}}})
            .consumes("ship", "orders")
            .writes("ship", "ship-db")
            .publishes("ship", "shipped", {{Key::RecordSize, Quantity{1.0, Unit::Kilobyte}}})
            .consumes("order", "shipped");
        const CapacityResult result = analysis::analyzeCapacity(model.build());
        QVERIFY(near(stationOf(result, "gw").utilization, 0.1));
        for (const char* element : {"order", "ship", "ship-db"}) {
            QVERIFY(!stationOf(result, element).utilization);
            QVERIFY(!stationOf(result, element).isRateKnown);
        }
        QVERIFY(!result.ceiling);
        QVERIFY(near(result.bound->ceiling.rate,
                     200.0)); // order, were it called by gw alone
        const analysis::OpenInput& open = result.undecided.back();
        QCOMPARE(open.needs.text(), std::string("consumes:order:shipped.rate"));
        QVERIFY(open.reason.text().find("publishes:ship:shipped") != std::string::npos);
        QVERIFY(!open.blocking);
        QVERIFY(sliderAgrees(model.build()));
        // The rate that it asks for closes the circle: 50/s of buyers and 20/s that
        // come back.
        model.set("consumes:order:shipped", Key::Rate, perSecond(20.0));
        const CapacityResult closed = analysis::analyzeCapacity(model.build());
        QVERIFY(closed.undecided.empty());
        QVERIFY(near(stationOf(closed, "order").utilization, 0.35));
        QVERIFY(near(stationOf(closed, "ship").utilization, 0.28));
        QVERIFY(near(stationOf(closed, "ship-db").utilization, 0.07));
    }
};

QTEST_GUILESS_MAIN(CapacityLimitsTest)
#include "capacity_limits_test.moc"
