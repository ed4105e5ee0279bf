// From the model to loads, closed forms and the ceiling, without simulating.

#include <QtTest>
#include <cmath>
#include <rapidcheck.h>

#include "analysis/capacity/capacity.h"
#include "analysis/capacity/linear_system.h"
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
        QCOMPARE(analysis::analyzeCapacity(model::Model()).undecided.front().needs.text(),
                 "actor.rate");
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
