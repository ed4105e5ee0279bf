// Queues that turn requests away: busy shares, and what is left of the load behind them.

#include <QtTest>
#include <cmath>

#include "analysis/capacity/capacity.h"
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

model::Value work(double seconds, const std::string& distribution = "exponential")
{
    model::Record time;
    time.set(Key::Mean, Quantity{seconds, Unit::Second});
    time.set(Key::Distribution, distribution);
    return time;
}

/// Share of time in each state of the birth-death chain: `load` erlangs at `servers` with `places`.
std::vector<double> states(double load, int servers, int places)
{
    std::vector<double> share{1.0};
    double sum = 1.0;
    for (int k = 1; k <= servers + places; ++k) {
        share.push_back(share.back() * load / std::min(k, servers));
        sum += share.back();
    }
    for (double& one : share) {
        one /= sum;
    }
    return share;
}

double lossOf(double load, int servers, int places)
{
    return states(load, servers, places).back();
}

double busyOf(double load, int servers, int places)
{
    const std::vector<double> share = states(load, servers, places);
    double busy = 0.0;
    for (std::size_t k = 0; k < share.size(); ++k) {
        busy += share[k] * std::min(static_cast<double>(k), 1.0 * servers) / servers;
    }
    return busy;
}

const CapacityStation& stationOf(const CapacityResult& result, const std::string& id)
{
    const auto found = std::ranges::find(result.stations, id, &CapacityStation::element);
    if (found == result.stations.end()) {
        qFatal("no station %s", id.c_str());
    }
    return *found;
}

bool near(const std::optional<double>& actual, double expected, double tolerance = 1e-9)
{
    if (actual && std::fabs(*actual - expected) <= tolerance * std::max(1.0, expected)) {
        return true;
    }
    qWarning("got %.12g, expected %.12g", actual.value_or(std::nan("")), expected);
    return false;
}

ModelBuilder oneQueue(double rate, double seconds, int servers, int places)
{
    ModelBuilder model;
    model.actor("u", {{Key::Rate, perSecond(rate)}})
        .service("a", {{Key::ServiceTime, work(seconds)},
                       {Key::Concurrency, servers},
                       {Key::QueueLimit, places}})
        .calls("u", "a");
    return model;
}

} // namespace

class CapacityLossTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsTurnedAwayKeepsNobodyBusy_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("servers");
        QTest::addColumn<int>("places");
        QTest::addColumn<double>("busy");
        QTest::newRow("M/M/1, 10 places") << 9.0 << 0.1 << 1 << 10 << 0.860640864;
        QTest::newRow("M/M/2, 3 places") << 5.0 << 0.5 << 2 << 3 << 0.895434;
        QTest::newRow("M/M/1, none") << 5.0 << 0.5 << 1 << 0 << 2.5 / 3.5;
    }

    void whatIsTurnedAwayKeepsNobodyBusy()
    {
        QFETCH(double, rate);
        QFETCH(double, seconds);
        QFETCH(int, servers);
        QFETCH(int, places);
        QFETCH(double, busy);
        const model::Model model = oneQueue(rate, seconds, servers, places).build();
        const CapacityResult result = analysis::analyzeCapacity(model);
        const CapacityStation& station = stationOf(result, "a");
        QVERIFY(near(station.utilization, busy, 1e-6));
        QVERIFY(near(station.utilization, busyOf(rate * seconds, servers, places)));
        QVERIFY(near(station.lost, lossOf(rate * seconds, servers, places)));
        QVERIFY(near(station.arrivalRate, rate));
        QCOMPARE(station.basis, "exact");
        // The slider says the same, at this load and at others.
        const analysis::LoadScale scale(model);
        QVERIFY(near(scale.utilization(1.0).front(), *station.utilization));
        QVERIFY(
            near(scale.utilization(4.0).front(), busyOf(4.0 * rate * seconds, servers, places)));
        QVERIFY(scale.utilization(100.0).front() <= 1.0);
    }

    void whoIsTurnedAwayCallsNothing()
    {
        ModelBuilder model = oneQueue(5.0, 0.5, 2, 3);
        model.service("b", {{Key::ServiceTime, work(0.1)}}).calls("a", "b");
        const CapacityResult result = analysis::analyzeCapacity(model.build());
        const double passed = 5.0 * (1.0 - lossOf(2.5, 2, 3));
        const CapacityStation& behind = stationOf(result, "b");
        QVERIFY(near(behind.arrivalRate, 3.5817, 1e-4));
        QVERIFY(near(behind.arrivalRate, passed));
        QVERIFY(near(behind.utilization, passed * 0.1));
        QVERIFY(near(behind.wait, passed * 0.1 * 0.1 / (1.0 - passed * 0.1)));
        QCOMPARE(behind.basis, "approximation"); // what leaves a is no Poisson process
        QCOMPARE(stationOf(result, "a").basis, "exact");
        const analysis::LoadScale scale(model.build());
        QVERIFY(near(scale.utilization(2.0).at(1), 1.0 * (1.0 - lossOf(5.0, 2, 3))));
    }

    void whoMissesAnAnswerStopsThere()
    {
        // a refuses; the gateway then does not ask c, unless it can do without a.
        const double loss = lossOf(2.5, 2, 3);
        for (const bool soft : {false, true}) {
            ModelBuilder model;
            model.actor("u", {{Key::Rate, perSecond(5.0)}})
                .service("front", {{Key::ServiceTime, work(0.01)}})
                .service(
                    "a",
                    {{Key::ServiceTime, work(0.5)}, {Key::Concurrency, 2}, {Key::QueueLimit, 3}})
                .service("c", {{Key::ServiceTime, work(0.1)}})
                .calls("u", "front")
                .calls("front", "a")
                .calls("front", "c");
            if (soft) {
                model.set("calls:front:a", Key::Criticality, "soft");
            }
            const CapacityResult result = analysis::analyzeCapacity(model.build());
            QVERIFY(near(stationOf(result, "a").arrivalRate, 5.0));
            QVERIFY(near(stationOf(result, "c").arrivalRate, soft ? 5.0 : 5.0 * (1.0 - loss)));
        }
    }

    void theCeilingSaysWhatIsAnsweredOfIt()
    {
        // At 4/s two servers of 0.5 s would have no rest; of that, 2 erlangs, some are refused.
        const double loss = lossOf(2.0, 2, 3);
        const CapacityResult alone = analysis::analyzeCapacity(oneQueue(1.0, 0.5, 2, 3).build());
        QVERIFY(near(alone.ceiling->rate, 4.0));
        QVERIFY(near(alone.ceiling->answered, 4.0 * (1.0 - loss)));
        const auto says = [](const CapacityResult& result, std::string_view words) {
            return std::ranges::any_of(result.assumptions, [&](const model::Message& one) {
                return one.text().find(words) != std::string::npos;
            });
        };
        QVERIFY(says(alone, "the ceiling counts what is sent"));
        // Where nobody is refused, all is answered.
        const CapacityResult free =
            analysis::analyzeCapacity(oneQueue(1.0, 0.5, 2, 3).erase("a", Key::QueueLimit).build());
        QVERIFY(near(free.ceiling->answered, 4.0));
        QVERIFY(!says(free, "the ceiling counts what is sent"));
        // Two refuse, one after the other: an answer takes both.
        ModelBuilder model = oneQueue(1.0, 0.5, 2, 3);
        model.service("b", {{Key::ServiceTime, work(0.3)}, {Key::QueueLimit, 1}}).calls("a", "b");
        const CapacityResult both = analysis::analyzeCapacity(model.build());
        const double rate = 1.0 / 0.3;
        const double passed = rate * (1.0 - lossOf(rate * 0.5, 2, 3));
        QVERIFY(near(both.ceiling->rate, rate));
        QVERIFY(near(both.ceiling->answered, passed * (1.0 - lossOf(passed * 0.3, 1, 1))));
    }

    void sessionsThatFitAreNeverTurnedAway()
    {
        const auto model = [](double sessions, int places) {
            ModelBuilder builder;
            builder
                .actor("u",
                       {{Key::Sessions, sessions}, {Key::ThinkTime, Quantity{2.0, Unit::Second}}})
                .service("a", {{Key::ServiceTime, work(0.5)}})
                .service("b", {{Key::ServiceTime, work(0.2)}})
                .calls("u", "a")
                .calls("a", "b");
            if (places >= 0) {
                builder.set("a", Key::QueueLimit, places);
            }
            return builder.build();
        };
        const CapacityResult free = analysis::analyzeCapacity(model(5, -1));
        const CapacityResult fits = analysis::analyzeCapacity(model(5, 4));
        QCOMPARE(fits.entries.front().basis, "exact");
        QVERIFY(near(fits.entries.front().rate, *free.entries.front().rate, 1e-12));
        QVERIFY(fits.stations == free.stations);
        // One place less, and nobody knows how many come round: nothing is made up.
        const CapacityResult refuses = analysis::analyzeCapacity(model(5, 3));
        QCOMPARE(refuses.entries.front().basis, "none");
        QVERIFY(!refuses.entries.front().rate);
        QVERIFY(near(refuses.entries.front().sessions->highestThroughput,
                     std::min(5.0 / 2.7, 1.0 / 0.5)));
        QVERIFY(!stationOf(refuses, "a").utilization && !stationOf(refuses, "a").lost);
        QVERIFY(!stationOf(refuses, "b").utilization);
        // Where there is room for any number, nobody is refused, whatever else is not known.
        QVERIFY(near(stationOf(refuses, "b").lost, 0.0));
        QVERIFY(refuses.entries.front().formula.text().find("turn away") != std::string::npos);
    }

    void sourcesLoseBesideSessionsThatLoseNothing()
    {
        ModelBuilder model = oneQueue(5.0, 0.5, 2, 3);
        model.actor("clerk", {{Key::Sessions, 3}, {Key::ThinkTime, Quantity{2.0, Unit::Second}}})
            .service("b", {{Key::ServiceTime, work(0.1)}})
            .calls("a", "b")
            .calls("clerk", "b");
        const CapacityResult result = analysis::analyzeCapacity(model.build());
        const double passed = 5.0 * (1.0 - lossOf(2.5, 2, 3));
        QVERIFY(near(stationOf(result, "a").lost, lossOf(2.5, 2, 3)));
        const auto clerk =
            std::ranges::find(result.entries, "clerk", &analysis::CapacityEntry::entry);
        QVERIFY(clerk != result.entries.end() && clerk->rate);
        QVERIFY(near(stationOf(result, "b").arrivalRate, passed + *clerk->rate));
    }

    void aLossThatIsNotKnownLeavesTheBusyShareOpen()
    {
        ModelBuilder model = oneQueue(5.0, 0.5, 2, 3);
        model.set("a", Key::ServiceTime, work(0.5, "constant"));
        const CapacityResult result = analysis::analyzeCapacity(model.build());
        QVERIFY(!stationOf(result, "a").utilization);
        QCOMPARE(stationOf(result, "a").basis, "none");
        QVERIFY(result.ceiling); // what it can do needs means only
        QVERIFY(near(result.ceiling->rate, 4.0));
        QVERIFY(!result.ceiling->answered);
        QVERIFY(std::ranges::any_of(result.undecided, [](const analysis::OpenInput& open) {
            return open.needs.text() == "how many requests a turns away" && !open.blocking &&
                   !open.reason.empty();
        }));
    }
};

QTEST_GUILESS_MAIN(CapacityLossTest)

#include "capacity_loss_test.moc"
