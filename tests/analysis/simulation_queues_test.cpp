// Textbook queues through the whole path, model to result, against their closed forms.

#include "tests/analysis/simulation_queue_support.h"

using namespace corbel;
using namespace corbel::tests;

namespace {

bool near(const std::optional<double>& actual, double expected)
{
    if (actual && std::fabs(*actual - expected) <= 1e-9 * std::max(1.0, std::fabs(expected))) {
        return true;
    }
    qWarning("got %.12g, expected %.12g", actual.value_or(std::nan("")), expected);
    return false;
}

const analysis::ClosedForm& formOf(const SeededRuns& runs)
{
    return runs.first().elements.front().closedForm;
}

} // namespace

class SimulationQueuesTest : public QObject {
    Q_OBJECT

private slots:
    void poissonOneServer()
    {
        const SeededRuns runs(oneQueue(0.8, serviceTime(1.0)), 6e6, 0.8);
        QVERIFY(runs.confirm(5.0, responseOf));
        QVERIFY(runs.confirm(4.0, waitOf));
        QVERIFY(runs.confirm(5.0, endToEndOf));
        QVERIFY(runs.confirm(14.978661, [](const auto& r) { return percentileOf(r, 2); }));
        QVERIFY(runs.confirm(23.025851, [](const auto& r) { return percentileOf(r, 3); }));
        QVERIFY(runs.confirm(0.8, [](const auto& r) { return r.elements.front().utilization; }));
        QVERIFY(runs.confirm(3.2, [](const auto& r) { return r.elements.front().queue; }));
        QVERIFY(runs.confirm(0.8, [](const auto& r) { return r.endToEnd.front().throughput; }));
        QCOMPARE(formOf(runs).basis, "exact");
        QVERIFY(near(formOf(runs).response, 5.0));
        QVERIFY(near(formOf(runs).p95, 14.978661367769954));
        QVERIFY(near(runs.first().endToEnd.front().closedForm.p99, 23.025850929940457));
        for (const analysis::SimulationCheck& check : runs.first().checks) {
            QVERIFY2(check.error < 0.001, check.name.c_str());
        }
        QVERIFY(runs.first().isComplete);
    }

    void poissonSeveralServers()
    {
        const SeededRuns three(oneQueue(2.0, serviceTime(1.0), {{Key::Concurrency, 3}}), 2.5e5,
                               2.0);
        QVERIFY(three.confirm(13.0 / 9.0, responseOf));
        QVERIFY(near(formOf(three).response, 13.0 / 9.0));
        const SeededRuns ten(oneQueue(8.0, serviceTime(1.0), {{Key::Concurrency, 10}}), 4e6, 8.0);
        QVERIFY(ten.confirm(0.2045900754, waitOf));
        QVERIFY(near(formOf(ten).wait, 0.20459007543));
    }

    void constantWork()
    {
        const double waits[][2] = {{0.5, 0.5}, {0.8, 2.0}, {0.9, 4.5}};
        for (const auto& [rate, wait] : waits) {
            const SeededRuns runs(oneQueue(rate, serviceTime(1.0, "constant")),
                                  rate > 0.85 ? 3.5e6 : 8e5, rate);
            QVERIFY(runs.confirm(wait, waitOf));
            QCOMPARE(formOf(runs).formula.text(), "M/D/1");
            QVERIFY(near(formOf(runs).wait, wait));
        }
    }

    void generalWork()
    {
        const double waits[][2] = {{0.5, 3.0}, {2.0, 6.0}, {4.0, 10.0}};
        for (const auto& [variance, wait] : waits) {
            const std::string family = variance < 1.0 ? "erlang" : "hyperexponential";
            const model::Value time = serviceTime(1.0, family, std::sqrt(variance));
            const SeededRuns runs(oneQueue(0.8, time), variance < 1.0 ? 1.5e6 : 8e6, 0.8);
            QVERIFY(runs.confirm(wait, waitOf));
            QVERIFY(near(formOf(runs).wait, wait));
        }
    }

    void heavyTails()
    {
        // The mean wait of M/G/1 asks for the cv only, whatever the family.
        for (const std::string family : {"lognormal", "pareto"}) {
            const double cv = family == "pareto" ? 0.4 : 1.0;
            const SeededRuns runs(oneQueue(0.5, serviceTime(1.0, family, cv)), 1e6, 0.5);
            QVERIFY(runs.agree((1.0 + cv * cv) / 2.0, waitOf));
            QCOMPARE(formOf(runs).formula.text(), "M/G/1");
        }
    }

    void constantArrivals()
    {
        Record load;
        load.set(Key::Arrivals, "deterministic");
        const SeededRuns runs(withLoad(oneQueue(0.8, serviceTime(1.0)), load), 1.2e6, 0.8);
        QVERIFY(runs.confirm(1.6927308399, waitOf));
        QCOMPARE(formOf(runs).basis, "exact");
        QVERIFY(near(formOf(runs).wait, 1.692730839947));
    }

    void renewalArrivals()
    {
        Record load;
        load.set(Key::Arrivals, "renewal");
        load.set(Key::Cv, 0.5);
        const SeededRuns runs(withLoad(oneQueue(0.8, serviceTime(1.0)), load), 3.5e6, 0.8);
        QCOMPARE(formOf(runs).formula.text(), "GI/M/1");
        QVERIFY(runs.agree(*formOf(runs).response, responseOf));
        QVERIFY(runs.agree(*formOf(runs).p99, [](const auto& r) { return percentileOf(r, 3); }));
    }

    void batches()
    {
        Record load;
        load.set(Key::BatchSize, 10);
        const SeededRuns runs(withLoad(oneQueue(0.8, serviceTime(1.0)), load), 6e6, 0.8);
        QVERIFY(runs.confirm(27.5, responseOf));
        QVERIFY(near(formOf(runs).response, 27.5));
    }

    void limitedPlaces()
    {
        const SeededRuns runs(oneQueue(9.0, serviceTime(0.1), {{Key::QueueLimit, 10}}), 1e6, 9.0);
        QVERIFY(runs.confirm(4.2769036491,
                             [](const auto& r) { return r.elements.front().population; }));
        const double loss = 0.04373237361959658;
        QVERIFY(runs.confirm(9.0 * (1.0 - loss),
                             [](const auto& r) { return r.elements.front().throughput; }));
        const SimulationResult& result = runs.first();
        const auto lost = static_cast<double>(result.elements.front().lost);
        QVERIFY(std::fabs(lost / (9.0 * result.simulatedSeconds) - loss) < 0.02 * loss);
        QCOMPARE(result.endToEnd.front().errors, result.elements.front().lost);
        QVERIFY(near(formOf(runs).lost, loss));
    }

    void processorSharing()
    {
        const model::Value time = serviceTime(0.5, "hyperexponential", 2.0);
        const SeededRuns fifo(oneQueue(1.0, time), 1e6, 1.0);
        QVERIFY(fifo.confirm(1.75, responseOf));
        const SeededRuns shared(oneQueue(1.0, time, {{Key::Scheduling, "ps"}}), 1e6, 1.0);
        QVERIFY(shared.confirm(1.0, responseOf));
        QVERIFY(shared.confirm(0.5, waitOf));
        QVERIFY(shared.confirm(0.5, [](const auto& r) { return r.elements.front().utilization; }));
        QVERIFY(near(formOf(shared).response, 1.0));
        // Three processors shared have the mean of M/M/3 for any distribution.
        const SeededRuns three(oneQueue(2.0, serviceTime(1.0, "constant"),
                                        {{Key::Scheduling, "ps"}, {Key::Concurrency, 3}}),
                               5e5, 2.0);
        QVERIFY(three.confirm(13.0 / 9.0, responseOf));
    }
};

QTEST_GUILESS_MAIN(SimulationQueuesTest)
#include "simulation_queues_test.moc"
