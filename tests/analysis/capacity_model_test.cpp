// From the model to loads, closed forms and the ceiling, without simulating.

#include <QtTest>
#include <cmath>
#include <rapidcheck.h>

#include "analysis/capacity/capacity.h"
#include "analysis/capacity/linear_system.h"
#include "analysis/capacity/load_scale.h"
#include "analysis/capacity/network_form.h"
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

} // namespace

class CapacityModelTest : public QObject {
    Q_OBJECT

private slots:
    void ratesFlowThroughFanOutAndProbability()
    {
        const CapacityResult result =
            analysis::analyzeCapacity(ModelBuilder()
                                          .actor("buyer", {{Key::Rate, perSecond(100.0)}})
                                          .gateway("lb", {{Key::ServiceTime, work(1.0)}})
                                          .service("app", {{Key::ServiceTime, work(15.0)},
                                                           {Key::Concurrency, 2},
                                                           {Key::Replicas, 2}})
                                          .store("db", {{Key::ServiceTime, work(2.0)}})
                                          .service("mail", {{Key::ServiceTime, work(10.0)}})
                                          .calls("buyer", "lb")
                                          .calls("lb", "app")
                                          .reads("app", "db", {{Key::FanOut, 3.5}})
                                          .calls("app", "mail", {{Key::Probability, 0.1}})
                                          .build());
        QVERIFY(near(stationOf(result, "db").arrivalRate, 350.0));
        QVERIFY(near(stationOf(result, "mail").arrivalRate, 10.0));
        QVERIFY(near(stationOf(result, "db").utilization, 0.7));
        QVERIFY(near(stationOf(result, "app").utilization, 0.375));
        QVERIFY(near(stationOf(result, "db").response, 0.002 / 0.3));
        QCOMPARE(stationOf(result, "db").basis, "exact");
        QCOMPARE(stationOf(result, "app").formula.text(), "M/M/2");
        // The store works all the time at 500/s, 3.5 calls a request.
        QVERIFY(result.ceiling);
        QVERIFY(near(result.ceiling->rate, 500.0 / 3.5));
        QCOMPARE(result.ceiling->cut, std::vector<std::string>{"db"});
        QVERIFY(near(result.entries.front().lower, *result.entries.front().upper));
        QCOMPARE(result.entries.front().formula.text(), "product form (Jackson, BCMP)");
        QVERIFY(result.undecided.empty());
    }

    void labelsSayWhatIsExact()
    {
        model::Record constant;
        constant.set(Key::Mean, Quantity{5.0, Unit::Millisecond});
        constant.set(Key::Distribution, "constant");
        const CapacityResult result =
            analysis::analyzeCapacity(ModelBuilder()
                                          .actor("buyer", {{Key::Rate, perSecond(100.0)}})
                                          .actor("phone", {{Key::Rate, perSecond(20.0)}})
                                          .service("first", {{Key::ServiceTime, constant}})
                                          .service("second", {{Key::ServiceTime, constant}})
                                          .calls("buyer", "first")
                                          .calls("phone", "first")
                                          .calls("first", "second")
                                          .build());
        // Two Poisson processes together are one; what leaves M/D/1 is not.
        QCOMPARE(stationOf(result, "first").basis, "exact");
        QCOMPARE(stationOf(result, "first").formula.text(), "M/D/1");
        QVERIFY(near(stationOf(result, "first").wait, 0.6 * 0.005 / 0.8));
        QCOMPARE(stationOf(result, "second").basis, "approximation");
        QCOMPARE(result.entries.size(), 2U);
        QCOMPARE(result.entries.front().basis, "approximation");
    }

    void overloadAndUnknownsAreSaid()
    {
        ModelBuilder model;
        model.actor("buyer", {{Key::Rate, perSecond(300.0)}})
            .service("app", {{Key::ServiceTime, work(10.0)}})
            .store("db")
            .calls("buyer", "app");
        const CapacityResult result = analysis::analyzeCapacity(model.build());
        QVERIFY(near(stationOf(result, "app").utilization, 3.0));
        QVERIFY(!stationOf(result, "app").response);
        QCOMPARE(stationOf(result, "app").basis, "none");
        QVERIFY(near(result.ceiling->rate, 100.0));
        const CapacityResult unknown = analysis::analyzeCapacity(model.reads("app", "db").build());
        QCOMPARE(unknown.undecided.front().needs.text(), "db.service-time");
        QCOMPARE(unknown.undecided.front().analysis, "capacity");
        QVERIFY(!unknown.ceiling);
        QVERIFY(!stationOf(unknown, "db").utilization);
        QVERIFY(near(stationOf(unknown, "db").arrivalRate, 300.0));
        QVERIFY(analysis::analyzeCapacity(model::Model()).stations.empty());
        // A rate of nothing is a rate, and said to be one.
        const CapacityResult idle =
            analysis::analyzeCapacity(model.set("buyer", Key::Rate, perSecond(0.0)).build());
        QCOMPARE(idle.undecided.back().needs.text(), std::string("buyer.rate"));
        QCOMPARE(idle.undecided.back().reason.text(),
                 std::string("all rates are 0: nothing is sent"));
        QCOMPARE(analysis::analyzeCapacity(model::Model()).undecided.front().needs.text(),
                 "actor.rate");
    }

    void sessionsThinkAndAskAgain()
    {
        ModelBuilder model;
        model.actor("clerk", {{Key::Sessions, 10}, {Key::ThinkTime, Quantity{15.0, Unit::Second}}})
            .service("app", {{Key::ServiceTime, work(605.0)}})
            .store("db", {{Key::ServiceTime, work(700.0)}})
            .store("files", {{Key::ServiceTime, work(450.0)}})
            .calls("clerk", "app")
            .reads("app", "db", {{Key::FanOut, 3.0}})
            .reads("app", "files", {{Key::FanOut, 3.0}});
        const CapacityResult result = analysis::analyzeCapacity(model.build());
        QCOMPARE(result.entries.size(), 1U);
        const analysis::CapacityEntry& entry = result.entries.front();
        QVERIFY(near(entry.rate, 0.40020462288));
        QVERIFY(near(entry.lower, 9.98721762));
        QCOMPARE(entry.basis, "exact");
        QVERIFY(near(entry.sessions->highestThroughput, 1.0 / 2.1));
        QVERIFY(entry.sessions->lowestThroughput < *entry.rate);
        QVERIFY(near(stationOf(result, "db").utilization, *entry.rate * 2.1));
        QCOMPARE(stationOf(result, "db").basis, "exact");
        QVERIFY(near(result.ceiling->rate, 1.0 / 2.1));
        QCOMPARE(result.ceiling->cut, std::vector<std::string>{"db"});
        QVERIFY(!analysis::LoadScale(model.build()).saturation());
        // A load from outside beside them takes its part of the capacity and never waits for them.
        model.actor("robot", {{Key::Rate, perSecond(0.5)}}).reads("robot", "files");
        const CapacityResult mixed = analysis::analyzeCapacity(model.build());
        QVERIFY(*mixed.entries.back().rate < *entry.rate);
        QCOMPARE(mixed.entries.front().basis, "exact");
        const CapacityStation& files = stationOf(mixed, "files");
        QVERIFY(near(files.utilization, 0.5 * 0.45 + *mixed.entries.back().rate * 1.35));
        QVERIFY(*mixed.entries.front().lower > 0.45 / (1.0 - 0.5 * 0.45));
        const analysis::LoadScale scale(model.build());
        QVERIFY(near(scale.saturation()->factor, 1.0 / (0.5 * 0.45)));
        QCOMPARE(scale.saturation()->elements, std::vector<std::string>{"files"});
        // Without the time they think nothing is known of them, and it is said.
        const CapacityResult hasty =
            analysis::analyzeCapacity(model.erase("clerk", Key::ThinkTime).build());
        QCOMPARE(hasty.undecided.front().needs.text(), "clerk.think-time");
    }

    void sessionsThatAreNotExactAreLabelled()
    {
        model::Record constant;
        constant.set(Key::Mean, Quantity{100.0, Unit::Millisecond});
        constant.set(Key::Distribution, "constant");
        ModelBuilder model;
        model.actor("clerk", {{Key::Sessions, 5}, {Key::ThinkTime, Quantity{1.0, Unit::Second}}})
            .service("app", {{Key::ServiceTime, constant}})
            .calls("clerk", "app");
        const CapacityResult rough = analysis::analyzeCapacity(model.build());
        QCOMPARE(rough.entries.front().basis, "approximation");
        // Side by side: no less than the slower of the two, no more than one after another.
        model.store("db", {{Key::ServiceTime, work(50.0)}})
            .store("log", {{Key::ServiceTime, work(80.0)}})
            .reads("app", "db", {{Key::Parallel, "both"}})
            .writes("app", "log", {{Key::Parallel, "both"}});
        const CapacityResult wide = analysis::analyzeCapacity(model.build());
        QVERIFY(*wide.entries.front().lower >= 0.18);
        QVERIFY(*wide.entries.front().lower < *wide.entries.front().upper);
        // What one of them does is unknown: at most so many requests come round.
        model.store("disk").reads("app", "disk");
        const CapacityResult unknown = analysis::analyzeCapacity(model.build());
        QCOMPARE(unknown.entries.front().basis, "none");
        QVERIFY(!unknown.entries.front().rate);
        QVERIFY(unknown.entries.front().sessions->highestThroughput <= 5.0 / 1.18 + 1e-12);
        QVERIFY(!stationOf(unknown, "db").isRateKnown);
        QVERIFY(!stationOf(unknown, "db").utilization);
    }

    void recordsFlowToEveryGroupOnce()
    {
        ModelBuilder model;
        model.actor("sensor", {{Key::Rate, perSecond(90.0)}})
            .service("intake", {{Key::ServiceTime, work(5.0)}})
            .stream("log", {{Key::Platform, "kinesis-data-streams"}, {Key::Shards, 4}})
            .service("first", {{Key::ServiceTime, work(4.0)}})
            .service("second", {{Key::ServiceTime, work(4.0)}})
            .service("audit")
            .store("db", {{Key::ServiceTime, work(1.0)}})
            .calls("sensor", "intake")
            .publishes("intake", "log", {{Key::RecordSize, Quantity{35.0, Unit::Kilobyte}}})
            .consumes("first", "log", {{Key::ConsumerGroup, "work"}})
            .consumes("second", "log", {{Key::ConsumerGroup, "work"}})
            .consumes("audit", "log",
                      {{Key::ConsumerGroup, "audit"},
                       {Key::GroupMembers, 2},
                       {Key::ServiceTime, work(10.0)}})
            .writes("first", "db", {{Key::FanOut, 2.0}});
        const CapacityResult result = analysis::analyzeCapacity(model.build());
        QVERIFY(near(stationOf(result, "log").arrivalRate, 90.0));
        QVERIFY(near(stationOf(result, "first").arrivalRate, 45.0));
        QVERIFY(near(stationOf(result, "second").utilization, 0.18));
        QVERIFY(near(stationOf(result, "audit").utilization, 0.45));
        QVERIFY(near(stationOf(result, "db").arrivalRate, 90.0));
        // Four shards of 1 MB/s, 35 KB each.
        QVERIFY(near(stationOf(result, "log").utilization, 90.0 * 35e3 / 4e6));
        QVERIFY(near(result.ceiling->rate, 4e6 / 35e3));
        QCOMPARE(result.ceiling->cut, std::vector<std::string>{"log"});
        // The sender waits for the intake alone.
        QVERIFY(near(result.entries.front().lower, 0.005 / (1.0 - 0.45)));
        // Brokers are shared by all their streams.
        model.cluster("kafka",
                      {{Key::ClusterSize, 3},
                       {Key::DiskBandwidth, Quantity{250.0, Unit::MegabytePerSecond}},
                       {Key::NetworkBandwidth, Quantity{1250.0, Unit::MegabytePerSecond}}});
        model.set("log", Key::Platform, "kafka")
            .erase("log", Key::Shards)
            .set("log", Key::Brokers, "kafka")
            .set("log", Key::Replication, 3)
            .set("intake", Key::ServiceTime, work(0.0001))
            .set("first", Key::ServiceTime, work(0.0001))
            .set("second", Key::ServiceTime, work(0.0001))
            .set("db", Key::ServiceTime, work(0.0001))
            .erase("consumes:audit:log", Key::ServiceTime)
            .set("audit", Key::ServiceTime, work(0.0001));
        const CapacityResult brokered = analysis::analyzeCapacity(model.build());
        QVERIFY(near(brokered.ceiling->rate, 250e6 / 35e3));
        QCOMPARE(brokered.ceiling->cut, std::vector<std::string>{"kafka"});
        const CapacityResult unknown =
            analysis::analyzeCapacity(model.erase("kafka", Key::DiskBandwidth).build());
        QVERIFY(!unknown.ceiling);
        QCOMPARE(unknown.undecided.front().needs.text(), "kafka.disk-bandwidth");
    }

    void platformsLimitTheirStreams()
    {
        ModelBuilder model;
        model.actor("camera", {{Key::Rate, perSecond(1.0)}})
            .service("intake")
            .stream("log", {{Key::Platform, "kinesis-firehose"}})
            .stream("findings", {{Key::Platform, "kinesis-data-analytics"}, {Key::Kpu, 2}})
            .store("lake")
            .calls("camera", "intake")
            .publishes("intake", "log", {{Key::RecordSize, Quantity{2.0, Unit::Megabyte}}})
            .consumes("lake", "log");
        const auto ceiling = [&] { return analysis::analyzeCapacity(model.build()).ceiling; };
        for (const char* element : {"intake", "lake"}) {
            model.set(element, Key::ServiceTime, work(0.001));
        }
        // Put straight: 5 MiB a second, or half a million records.
        QVERIFY(near(ceiling()->rate, 5.0 * 1024 * 1024 / 2e6));
        model.set("log", Key::Platform, "kinesis-video-streams");
        QVERIFY(near(ceiling()->rate, 12.5e6 / 2e6));
        QCOMPARE(ceiling()->cut, std::vector<std::string>{"log"});
        // Each task of a processor works on one record at a time; one to a unit if not said.
        model.consumes("findings", "log", {{Key::ServiceTime, work(1000.0)}});
        QVERIFY(near(ceiling()->rate, 2.0));
        QCOMPARE(ceiling()->cut, std::vector<std::string>{"findings"});
        model.set("findings", Key::Parallelism, 4);
        QVERIFY(near(ceiling()->rate, 4.0));
        const CapacityResult unknown = analysis::analyzeCapacity(
            model.erase("consumes:findings:log", Key::ServiceTime).build());
        QVERIFY(!unknown.ceiling);
        QCOMPARE(unknown.undecided.front().needs.text(), "consumes:findings:log.service-time");
    }

    void figuresGrowWithTheLoad()
    {
        QVERIFY(rc::check("monotone in load; Little; utilization", [] {
            const double mean = *rc::gen::inRange(1, 50) / 1000.0;
            const auto servers = *rc::gen::inRange<std::uint32_t>(1, 60);
            const double share = *rc::gen::inRange(1, 98) / 100.0;
            const double cv = *rc::gen::inRange(0, 30) / 10.0;
            const double rate = share * servers / mean;
            const auto check = [&](const auto& queue) {
                const analysis::QueueFigures now = queue(rate);
                const analysis::QueueFigures more = queue(rate * 1.01);
                RC_ASSERT(more.wait >= now.wait * (1.0 - 1e-12));
                RC_ASSERT(std::fabs(now.population - now.throughput * now.response) <=
                          1e-9 * (1.0 + now.population));
                RC_ASSERT(std::fabs(now.queue - now.throughput * now.wait) <=
                          1e-9 * (1.0 + now.queue));
                RC_ASSERT(std::fabs(now.utilization - now.throughput * mean / servers) <= 1e-9);
            };
            check([&](double r) { return analysis::mmc(r, mean, servers); });
            check([&](double r) { return *analysis::mdc(r, mean, servers); });
            check([&](double r) { return analysis::mmck(r, mean, servers, 7); });
            check([&](double r) { return analysis::allenCunneen(r, mean, servers, 1.5, cv, 3); });
        }));
    }

    void componentsAreSolvedExactly()
    {
        QVERIFY(rc::check("x = b + W x", [] {
            const auto count = *rc::gen::inRange<std::uint32_t>(1, 12);
            analysis::SparseMatrix matrix(count);
            std::vector<double> constant(count);
            for (std::uint32_t row = 0; row < count; ++row) {
                constant[row] = *rc::gen::inRange(0, 10);
                // Row sums below 1: every cycle dies out.
                for (int i = 0; i < 3; ++i) {
                    matrix[row].emplace_back(*rc::gen::inRange<std::uint32_t>(0, count),
                                             *rc::gen::inRange(0, 33) / 100.0);
                }
            }
            std::vector<double> x(count, 0.0);
            std::vector<bool> solved(count, false);
            for (const auto& component : analysis::dependencyOrder(matrix)) {
                RC_ASSERT(analysis::solveComponent(matrix, component, constant, x));
                for (const std::uint32_t row : component) {
                    RC_ASSERT(!solved[row]);
                    solved[row] = true;
                }
            }
            for (std::uint32_t row = 0; row < count; ++row) {
                RC_ASSERT(solved[row]);
                double sum = constant[row];
                for (const auto& [column, weight] : matrix[row]) {
                    sum += weight * x[column];
                }
                RC_ASSERT(std::fabs(sum - x[row]) <= 1e-9 * std::max(1.0, x[row]));
            }
        }));
        // A circle that multiplies by exactly 1 has no solution.
        const analysis::SparseMatrix circle{{{1, 2.0}}, {{0, 0.5}}};
        std::vector<double> x(2, 0.0);
        QVERIFY(!analysis::solveComponent(circle, {0, 1}, {1.0, 0.0}, x));
    }

    void longChainsNeedNoStack()
    {
        ModelBuilder model;
        model.actor("buyer", {{Key::Rate, perSecond(1.0)}});
        std::string before = "buyer";
        for (int i = 0; i < 5000; ++i) {
            const std::string id = "s" + std::to_string(i);
            model.service(id, {{Key::ServiceTime, work(1.0)}}).calls(before, id);
            before = id;
        }
        const CapacityResult result = analysis::analyzeCapacity(model.build());
        QCOMPARE(result.stations.size(), 5000U);
        QVERIFY(near(result.entries.front().lower, 5000 * 0.001 / 0.999));
    }
};

QTEST_GUILESS_MAIN(CapacityModelTest)
#include "capacity_model_test.moc"
