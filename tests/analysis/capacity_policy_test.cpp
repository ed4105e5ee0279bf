// What the choice among targets does to waits, and what stays known where a wait is not.

#include <QtTest>
#include <cmath>

#include "analysis/capacity/capacity.h"
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

model::Value work(double seconds, const std::string& distribution = "exponential")
{
    model::Record time;
    time.set(Key::Mean, Quantity{seconds, Unit::Second});
    time.set(Key::Distribution, distribution);
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
    if (actual && std::fabs(*actual - expected) <= 1e-9 * std::max(1.0, expected)) {
        return true;
    }
    qWarning("got %.12g, expected %.12g", actual.value_or(std::nan("")), expected);
    return false;
}

/// One request a second, spread over two services that take a second each.
ModelBuilder spread(const std::string& policy)
{
    ModelBuilder model;
    model.actor("u", {{Key::Rate, perSecond(1.0)}})
        .gateway("g", {{Key::Policy, policy}})
        .service("a", {{Key::ServiceTime, work(1.0)}})
        .service("b", {{Key::ServiceTime, work(1.0)}})
        .calls("u", "g")
        .calls("g", "a")
        .calls("g", "b");
    return model;
}

} // namespace

class CapacityPolicyTest : public QObject {
    Q_OBJECT

private slots:
    void turnsMakeArrivalsMoreRegular()
    {
        // Erlang arrivals of two phases with rate 1: sigma (2 - sigma)^2 = 1.
        const double sigma = (3.0 - std::sqrt(5.0)) / 2.0;
        const CapacityResult result = analysis::analyzeCapacity(spread("round-robin").build());
        for (const char* id : {"a", "b"}) {
            QVERIFY(near(stationOf(result, id).wait, sigma / (1.0 - sigma)));
            QCOMPARE(stationOf(result, id).basis, "exact");
            QCOMPARE(stationOf(result, id).formula.text(), "GI/M/1");
        }
        // Of work that is not exponential the approximation takes ca^2 = 1/2.
        ModelBuilder model = spread("round-robin");
        model.set("a", Key::ServiceTime, work(1.0, "constant"));
        const CapacityResult constant = analysis::analyzeCapacity(model.build());
        QVERIFY(near(stationOf(constant, "a").wait, 0.5 / 2.0 * 1.0));
        QCOMPARE(stationOf(constant, "a").basis, "approximation");
        // Chance leaves a Poisson process.
        QVERIFY(
            near(stationOf(analysis::analyzeCapacity(spread("random").build()), "a").wait, 1.0));
    }

    void turnsOfTurnsMultiply()
    {
        // The second service has three replicas in turn: every sixth request.
        ModelBuilder model = spread("round-robin");
        model.set("b", Key::Replicas, 3).set("b", Key::Policy, "round-robin");
        model.set("b", Key::ServiceTime, work(3.0));
        const CapacityResult result = analysis::analyzeCapacity(model.build());
        double sigma = 0.5; // six phases with rate 1 against service at 1/3
        for (int i = 0; i < 500; ++i) {
            sigma = std::pow(1.0 / (1.0 + (1.0 - sigma) / 3.0), 6.0);
        }
        QVERIFY(near(stationOf(result, "b").wait, 3.0 * sigma / (1.0 - sigma)));
    }

    void choiceByLoadIsBetweenChanceAndOneQueue()
    {
        for (const char* policy : {"least-connections", "two-choices"}) {
            const CapacityResult result = analysis::analyzeCapacity(spread(policy).build());
            const CapacityStation& station = stationOf(result, "a");
            QVERIFY(near(station.wait, 1.0));
            QCOMPARE(station.basis, "approximation");
            // M/M/2 at half load waits 1/3 s.
            QCOMPARE(station.formula.text(),
                     "at most M/M/1, split at random; at least 0.3333 s wait, M/M/2 of all "
                     "together");
        }
        // Nothing is claimed of targets that differ.
        ModelBuilder model = spread("least-connections");
        model.set("a", Key::ServiceTime, work(0.5));
        QCOMPARE(stationOf(analysis::analyzeCapacity(model.build()), "a").formula.text(),
                 "G/G/1 (Allen-Cunneen)");
    }

    void whatLacksAWaitKeepsItsRates_data()
    {
        QTest::addColumn<QString>("distribution");
        QTest::addColumn<QString>("scheduling");
        QTest::addColumn<QString>("needs");
        QTest::newRow("priority") << "exponential"
                                  << "priority"
                                  << "a.scheduling";
        QTest::newRow("empirical") << "empirical"
                                   << "fifo"
                                   << "a.service-time";
        QTest::newRow("no cv") << "pareto"
                               << "fifo"
                               << "a.service-time.cv";
    }

    void whatLacksAWaitKeepsItsRates()
    {
        QFETCH(QString, distribution);
        QFETCH(QString, scheduling);
        QFETCH(QString, needs);
        const CapacityResult result = analysis::analyzeCapacity(
            ModelBuilder()
                .actor("u", {{Key::Rate, perSecond(5.0)}})
                .actor("v", {{Key::Rate, perSecond(2.0)}})
                .service("a", {{Key::ServiceTime, work(0.1, distribution.toStdString())},
                               {Key::Scheduling, scheduling.toStdString()}})
                .service("b", {{Key::ServiceTime, work(0.1)}})
                .service("z", {{Key::ServiceTime, work(0.1)}})
                .calls("u", "a")
                .calls("a", "b")
                .calls("v", "z")
                .build());
        const CapacityStation& station = stationOf(result, "a");
        QVERIFY(near(station.arrivalRate, 5.0));
        QVERIFY(near(station.utilization, 0.5));
        QVERIFY(!station.wait);
        QCOMPARE(station.basis, "none");
        QVERIFY(!station.formula.text().empty());
        // Behind it the waits are approximate; apart from it nothing changes.
        QVERIFY(near(stationOf(result, "b").utilization, 0.5));
        QCOMPARE(stationOf(result, "b").basis, "approximation");
        QCOMPARE(stationOf(result, "z").basis, "exact");
        QVERIFY(near(stationOf(result, "z").wait, 0.2 * 0.1 / 0.8));
        QVERIFY(result.ceiling);
        QVERIFY(near(result.ceiling->rate, 14.0));
        QCOMPARE(result.undecided.size(), 1U);
        QCOMPARE(result.undecided.front().needs.text(), needs.toStdString());
        QVERIFY(!result.undecided.front().blocking);
        QVERIFY(result.undecided.front().reason.text().find("simulat") == std::string::npos);
    }

    void sharingMakesTheDistributionIndifferent()
    {
        const CapacityResult result = analysis::analyzeCapacity(
            ModelBuilder()
                .actor("u", {{Key::Rate, perSecond(5.0)}})
                .service("a", {{Key::ServiceTime, work(0.1, "empirical")}, {Key::Scheduling, "ps"}})
                .calls("u", "a")
                .build());
        QVERIFY(near(stationOf(result, "a").wait, 0.1));
        QCOMPARE(stationOf(result, "a").basis, "exact");
    }
};

QTEST_GUILESS_MAIN(CapacityPolicyTest)

#include "capacity_policy_test.moc"
