// Networks of elements: calls in sequence and side by side, choices, replicas, threads, latency.

#include "analysis/capacity/queueing.h"
#include "tests/analysis/simulation_queue_support.h"

using namespace corbel;
using namespace corbel::tests;

namespace {

Fields work(double mean)
{
    return {{Key::ServiceTime, serviceTime(mean)}};
}

ModelBuilder buyer(double rate)
{
    return std::move(ModelBuilder().actor("buyer", {{Key::Rate, perSecond(rate)}}));
}

const analysis::ElementResult& elementOf(const SimulationResult& result, const std::string& id)
{
    const auto found = std::ranges::find(result.elements, id, &analysis::ElementResult::element);
    if (found == result.elements.end()) {
        qFatal("no element %s", id.c_str());
    }
    return *found;
}

auto response(const std::string& id)
{
    return
        [id](const SimulationResult& result) -> Estimate { return elementOf(result, id).response; };
}

auto throughput(const std::string& id)
{
    return [id](const SimulationResult& result) { return elementOf(result, id).throughput; };
}

bool near(const std::optional<double>& actual, double expected)
{
    if (actual && std::fabs(*actual - expected) <= 1e-9 * std::max(1.0, std::fabs(expected))) {
        return true;
    }
    qWarning("got %.12g, expected %.12g", actual.value_or(std::nan("")), expected);
    return false;
}

const analysis::ClosedForm& entryForm(const SeededRuns& runs)
{
    return runs.first().endToEnd.front().closedForm;
}

double erlangSplit(double rate, int ways, double mean)
{
    const analysis::Distribution interval = analysis::makeDistribution(
        analysis::DistributionFamily::Erlang, ways / rate, 1.0 / std::sqrt(ways));
    return analysis::gim1(interval, mean).response;
}

} // namespace

class SimulationNetworkTest : public QObject {
    Q_OBJECT

private slots:
    void tandem()
    {
        const SeededRuns runs(buyer(0.8)
                                  .service("first", work(1.0))
                                  .service("second", work(0.5))
                                  .calls("buyer", "first")
                                  .calls("first", "second")
                                  .build(),
                              2.5e6, 0.8);
        QVERIFY(runs.confirm(5.8333333333, endToEndOf));
        QVERIFY(runs.agree(5.0, response("first")));
        QVERIFY(runs.agree(0.8333333333, response("second")));
        QCOMPARE(entryForm(runs).basis, "exact");
        QVERIFY(near(entryForm(runs).response, 5.0 + 1.0 / 1.2));
    }

    void forkJoin()
    {
        const Fields together{{Key::Parallel, "both"}};
        const SeededRuns runs(buyer(0.8)
                                  .service("left", work(1.0))
                                  .service("right", work(1.0))
                                  .calls("buyer", "left", together)
                                  .calls("buyer", "right", together)
                                  .build(),
                              2.5e6, 0.8);
        QVERIFY(runs.confirm(7.0, endToEndOf));
        QVERIFY(runs.agree(5.0, response("left")));
        QCOMPARE(entryForm(runs).basis, "exact");
        QVERIFY(near(entryForm(runs).response, 7.0));
    }

    void unlikeBranchesAreBounded()
    {
        const Fields together{{Key::Parallel, "both"}};
        const SeededRuns runs(buyer(0.5)
                                  .service("left", work(1.0))
                                  .service("right", work(0.5))
                                  .calls("buyer", "left", together)
                                  .calls("buyer", "right", together)
                                  .build(),
                              2e5, 0.5);
        const double slower = 2.0;
        const double both = 2.0 + 2.0 / 3.0;
        QVERIFY(near(entryForm(runs).lower, slower));
        QVERIFY(near(entryForm(runs).upper, both));
        QVERIFY(!entryForm(runs).response);
        const auto mean = *runs.first().endToEnd.front().response.mean;
        QVERIFY(mean > slower && mean < both);
    }

    void fanOutAndProbability()
    {
        const SeededRuns runs(
            buyer(0.5)
                .service("app", work(1.0))
                .service("mail", work(0.2))
                .store("db", work(0.4))
                .calls("buyer", "app")
                .reads("app", "db", {{Key::FanOut, 2.5}})
                .calls("app", "mail", {{Key::Probability, 0.4}, {Key::Latency, seconds(0.25)}})
                .build(),
            8e5, 0.5);
        QVERIFY(runs.agree(1.25, throughput("db")));
        QVERIFY(runs.agree(0.2, throughput("mail")));
        // Jackson: every queue as if alone.
        const double db = 0.4 / (1.0 - 1.25 * 0.4);
        const double mail = 0.2 / (1.0 - 0.2 * 0.2);
        QVERIFY(runs.agree(db, response("db")));
        const double whole = 2.0 + 2.5 * db + 0.4 * (mail + 0.5);
        QVERIFY(near(entryForm(runs).response, whole));
        QCOMPARE(entryForm(runs).basis, "exact");
        QVERIFY(runs.agree(whole, endToEndOf));
    }

    void callsInACircleDieOut()
    {
        const SeededRuns runs(buyer(0.5)
                                  .service("a", work(1.0))
                                  .service("b", work(1.0))
                                  .calls("buyer", "a")
                                  .calls("a", "b", {{Key::Probability, 0.5}})
                                  .calls("b", "a", {{Key::Probability, 0.5}})
                                  .build(),
                              1e6, 0.5);
        const double rateA = 0.5 / 0.75;
        const double rateB = rateA / 2.0;
        QVERIFY(runs.agree(rateA, throughput("a")));
        QVERIFY(runs.agree(1.0 / (1.0 - rateA), response("a")));
        // Little's law over both queues.
        const double whole = (rateA / (1.0 - rateA) + rateB / (1.0 - rateB)) / 0.5;
        QVERIFY(near(entryForm(runs).response, whole));
        QVERIFY(runs.agree(whole, endToEndOf));
    }

    void gatewaySplitsAtRandomByShare()
    {
        ModelBuilder model = buyer(1.0);
        model.gateway("lb")
            .partition("big", {{Key::Share, 0.75}})
            .partition("small", {{Key::Share, 0.25}});
        model.service("one", work(1.0)).service("two", work(1.0));
        model.inside("big", {"one"}).inside("small", {"two"});
        model.calls("buyer", "lb").calls("lb", "one").calls("lb", "two");
        const SeededRuns runs(model.build(), 2e6, 1.0);
        QVERIFY(runs.agree(0.75, throughput("one")));
        QVERIFY(runs.agree(0.25, throughput("two")));
        QVERIFY(runs.agree(4.0, response("one")));
        QVERIFY(near(entryForm(runs).response, 0.75 * 4.0 + 0.25 / 0.75));
        QVERIFY(runs.agree(0.75 * 4.0 + 0.25 / 0.75, endToEndOf));
    }

    void gatewayPoliciesOrderTheWaits()
    {
        const auto run = [](const char* policy) {
            return SeededRuns(buyer(1.6)
                                  .gateway("lb", {{Key::Policy, policy}})
                                  .service("one", work(1.0))
                                  .service("two", work(1.0))
                                  .calls("buyer", "lb")
                                  .calls("lb", "one")
                                  .calls("lb", "two")
                                  .build(),
                              2.5e6, 1.6);
        };
        // Every second arrival of a Poisson process: Erlang intervals of two phases.
        const SeededRuns turns = run("round-robin");
        QVERIFY(turns.agree(erlangSplit(1.6, 2, 1.0), endToEndOf));
        QVERIFY(entryForm(turns).basis != "exact");
        // Joining the shorter queue lies between taking turns and one common queue.
        const double common = analysis::mmc(1.6, 1.0, 2).response;
        for (const char* policy : {"least-connections", "two-choices"}) {
            const SeededRuns shorter = run(policy);
            const double mean = *shorter.first().endToEnd.front().response.mean;
            QVERIFY2(mean > common && mean < erlangSplit(1.6, 2, 1.0), policy);
        }
    }

    void replicasBehindPolicies()
    {
        const auto run = [](const char* policy) {
            return SeededRuns(
                oneQueue(2.4, serviceTime(1.0), {{Key::Replicas, 3}, {Key::Policy, policy}}), 2.5e6,
                2.4);
        };
        const SeededRuns random = run("random");
        QVERIFY(random.agree(5.0, responseOf));
        QVERIFY(random.agree(0.8, [](const auto& r) { return r.elements.front().utilization; }));
        QVERIFY(random.agree(9.6, [](const auto& r) { return r.elements.front().queue; }));
        QVERIFY(near(entryForm(random).response, 5.0));
        QVERIFY(near(random.first().elements.front().closedForm.queue, 9.6));
        QVERIFY(run("round-robin").agree(erlangSplit(2.4, 3, 1.0), responseOf));
        const double two = *responseOf(run("two-choices").first()).mean;
        const double least = *responseOf(run("least-connections").first()).mean;
        const double pooled = analysis::mmc(2.4, 1.0, 3).response;
        QVERIFY(pooled < least && least < two && two < erlangSplit(2.4, 3, 1.0));
    }

    void threadsAreHeldThroughNestedCalls()
    {
        // One thread: both works are one service of M/G/1 with mean .8 and E[S^2] = .98.
        Fields app = work(0.5);
        app.emplace_back(Key::Threads, 1);
        const SeededRuns runs(buyer(0.8)
                                  .service("app", app)
                                  .store("db", work(0.3))
                                  .calls("buyer", "app")
                                  .reads("app", "db")
                                  .build(),
                              1e6, 0.8);
        const double wait = 0.8 * 0.98 / (2.0 * (1.0 - 0.64));
        QVERIFY(runs.agree(wait + 0.8, endToEndOf));
        QVERIFY(runs.agree(wait, waitOf));
        QVERIFY(runs.agree(wait + 0.5, response("app")));
        QVERIFY(runs.agree(0.3, response("db")));
        QVERIFY(runs.agree(0.4, [](const auto& r) { return elementOf(r, "app").utilization; }));
        QCOMPARE(elementOf(runs.first(), "app").closedForm.basis, "none");
    }

    void refusedRequestsFailTheirCallers()
    {
        const auto run = [](const char* criticality) {
            Fields fragile = work(1.0);
            fragile.emplace_back(Key::QueueLimit, 0);
            return SeededRuns(buyer(1.0)
                                  .service("app", work(0.01))
                                  .service("fragile", fragile)
                                  .service("after", work(0.01))
                                  .calls("buyer", "app")
                                  .calls("app", "fragile", {{Key::Criticality, criticality}})
                                  .calls("app", "after")
                                  .build(),
                              3e5, 1.0);
        };
        // Poisson arrivals (Burke) at one place without waiting: Erlang's loss formula, 1/2.
        const SeededRuns hard = run("hard");
        QVERIFY(hard.agree(0.5, throughput("fragile")));
        QVERIFY(hard.agree(0.5, throughput("after")));
        const SimulationResult& failing = hard.first();
        QCOMPARE(failing.endToEnd.front().errors, elementOf(failing, "fragile").lost);
        QVERIFY(failing.endToEnd.front().errors > 0);
        const SeededRuns soft = run("soft");
        QCOMPARE(soft.first().endToEnd.front().errors, 0U);
        QVERIFY(elementOf(soft.first(), "fragile").lost > 0);
        QVERIFY(soft.agree(1.0, throughput("after")));
    }

    void alternatives()
    {
        ModelBuilder model = buyer(1.0);
        model.service("app", work(0.1));
        model.calls("buyer", "app");
        for (const std::string id : {"a", "b", "c"}) {
            model.store(id, work(0.3))
                .reads("app", id, {{Key::AnyOf, "copies"}, {Key::AtLeast, 2}});
        }
        const SeededRuns runs(model.build(), 2e5, 1.0);
        for (const std::string id : {"a", "b", "c"}) {
            QVERIFY(runs.agree(2.0 / 3.0, throughput(id)));
        }
    }

    void callsWithTheirOwnRate()
    {
        const SeededRuns runs(ModelBuilder()
                                  .service("job")
                                  .service("app", work(0.5))
                                  .calls("job", "app", {{Key::Rate, perSecond(1.0)}})
                                  .build(),
                              2e5, 1.0);
        QVERIFY(runs.agree(1.0, endToEndOf));
        QCOMPARE(runs.first().endToEnd.front().entry, "job");
        QCOMPARE(runs.first().endToEnd.front().relation, "calls:job:app");
    }

    void waitingInALatency()
    {
        const SeededRuns runs(buyer(10.0)
                                  .service("app", work(0.01))
                                  .calls("buyer", "app", {{Key::Latency, seconds(0.05)}})
                                  .build(),
                              1e5, 10.0);
        QVERIFY(runs.agree(0.1 + 0.01 / 0.9, endToEndOf));
        QVERIFY(runs.agree(0.01 / 0.9, responseOf));
    }
};

QTEST_GUILESS_MAIN(SimulationNetworkTest)
#include "simulation_network_test.moc"
