// Determinism, settings, partial results, and what the simulator refuses to guess.

#include "tests/analysis/simulation_queue_support.h"

using namespace corbel;
using namespace corbel::tests;

namespace {

SimulationSettings quick()
{
    SimulationSettings settings;
    settings.replications = 12;
    settings.duration = 5000.0;
    settings.warmup = 100.0;
    return settings;
}

bool needs(const SimulationResult& result, const std::string& key, bool blocking)
{
    const auto found = std::ranges::find(result.undecided, model::Message::verbatim(key),
                                         &analysis::OpenInput::needs);
    if (found == result.undecided.end()) {
        qWarning("%s is not among the %zu undecided", key.c_str(), result.undecided.size());
        return false;
    }
    return found->blocking == blocking && !found->reason.empty() &&
           found->analysis == "simulation" && result.elements.empty() == blocking;
}

model::Model shop()
{
    return ModelBuilder()
        .actor("buyer", {{Key::Rate, perSecond(0.8)}})
        .gateway("lb", {{Key::Policy, "two-choices"}})
        .service("one", {{Key::ServiceTime, serviceTime(1.0)}})
        .service("two", {{Key::ServiceTime, serviceTime(1.0)}, {Key::Scheduling, "ps"}})
        .store("db", {{Key::ServiceTime, serviceTime(0.3)}, {Key::Concurrency, 4}})
        .calls("buyer", "lb")
        .calls("lb", "one", {{Key::Latency, seconds(0.01)}})
        .calls("lb", "two")
        .reads("one", "db", {{Key::FanOut, 1.5}, {Key::Parallel, "x"}})
        .writes("one", "db", {{Key::Probability, 0.3}, {Key::Parallel, "x"}})
        .build();
}

} // namespace

class SimulationSettingsTest : public QObject {
    Q_OBJECT

private slots:
    void sameSeedSameResultOnAnyThreads()
    {
        SimulationSettings settings = quick();
        const SimulationResult one = analysis::simulate(shop(), settings);
        for (const unsigned count : {2U, 3U, 16U}) {
            settings.threads = count;
            QVERIFY(analysis::simulate(shop(), settings) == one);
        }
        QCOMPARE(one.fingerprint.size(), 16U);
        settings.seed = 2;
        const SimulationResult other = analysis::simulate(shop(), settings);
        QVERIFY(other.fingerprint != one.fingerprint);
        QVERIFY(other.events != one.events);
    }

    void fingerprintIsTheSameOnEveryMachine()
    {
        // Changes when the meaning of a run changes: then say why in the commit.
        const SimulationResult result = analysis::simulate(shop(), quick());
        QCOMPARE(QString::fromStdString(result.fingerprint), QStringLiteral("9bc17a39e8076a42"));
    }

    void designsShareTheRandomNumbersOfTheirElements()
    {
        // An element beside the others changes nothing about them.
        ModelBuilder more;
        more.actor("other", {{Key::Rate, perSecond(3.0)}})
            .service("aside", {{Key::ServiceTime, serviceTime(0.1)}})
            .calls("other", "aside")
            .actor("buyer", {{Key::Rate, perSecond(0.8)}})
            .service("app", {{Key::ServiceTime, serviceTime(1.0)}})
            .calls("buyer", "app");
        const SimulationResult alone = analysis::simulate(oneQueue(0.8, serviceTime(1.0)), quick());
        const SimulationResult both = analysis::simulate(more.build(), quick());
        QVERIFY(both.elements.back() == alone.elements.front());
    }

    void stoppedRunsSayWhatTheyHave()
    {
        std::stop_source source;
        SimulationSettings settings = quick();
        settings.replications = 100;
        std::vector<double> shares;
        const auto observe = [&](const analysis::SimulationProgress& progress) {
            shares.push_back(progress.share);
            if (progress.replicationsDone == 3) {
                source.request_stop();
            }
        };
        const SimulationResult some = analysis::simulate(oneQueue(0.8, serviceTime(1.0)), settings,
                                                         source.get_token(), observe);
        QVERIFY(!some.isComplete);
        QCOMPARE(some.replications, 3U);
        QVERIFY(some.elements.front().response.mean && some.elements.front().response.ci);
        QVERIFY(std::ranges::is_sorted(shares));
        QVERIFY(!shares.empty() && shares.back() <= 0.04);

        // Stopped inside the first replication: its figures up to then.
        std::stop_source early;
        settings.duration = 1e9;
        const SimulationResult part =
            analysis::simulate(oneQueue(0.8, serviceTime(1.0)), settings, early.get_token(),
                               [&](const auto&) { early.request_stop(); });
        QVERIFY(!part.isComplete);
        QCOMPARE(part.replications, 1U);
        QVERIFY(part.simulatedSeconds > 0.0 && part.simulatedSeconds < 1e9);
        QVERIFY(std::fabs(*part.elements.front().response.mean - 5.0) < 1.0);
    }

    void precisionEndsTheRun()
    {
        SimulationSettings settings;
        settings.precision = 0.02;
        settings.threads = threads();
        const SimulationResult result =
            analysis::simulate(oneQueue(0.8, serviceTime(1.0)), settings);
        QCOMPARE(result.isPrecisionReached, std::optional(true));
        QVERIFY(*result.endToEnd.front().response.relativePrecision() <= 0.02);
        QVERIFY(result.replications >= 10 && result.replications < 200);
        settings.precision = 0.0001;
        settings.replications = 5;
        const SimulationResult few = analysis::simulate(oneQueue(0.8, serviceTime(1.0)), settings);
        QCOMPARE(few.replications, 5U);
        QCOMPARE(few.isPrecisionReached, std::optional(false));
    }

    void oneReplicationHasBatchMeans()
    {
        SimulationSettings settings;
        settings.replications = 1;
        settings.duration = 400000.0;
        const SimulationResult result =
            analysis::simulate(oneQueue(0.5, serviceTime(1.0)), settings);
        const Estimate& response = result.elements.front().response;
        QVERIFY(response.ci->low < 2.0 && 2.0 < response.ci->high);
        QVERIFY(*response.relativePrecision() < 0.05);
        QVERIFY(!result.elements.front().response.percentileCi.front());
        QVERIFY(result.warmup < 0.1 * result.duration);
    }

    void warmupIsFoundAndCutOff()
    {
        // A queue just below its capacity begins empty, far from its long run of 20.
        SimulationSettings settings;
        settings.replications = 30;
        settings.duration = 100000.0;
        settings.threads = threads();
        const SimulationResult result =
            analysis::simulate(oneQueue(0.95, serviceTime(1.0)), settings);
        QVERIFY(result.warmup > 0.0 && result.warmup <= 11000.0);
        const auto& interval = *result.elements.front().response.ci;
        QVERIFY(interval.low < 20.0 && 20.0 < interval.high);
    }

    void profilesChangeTheLoad()
    {
        const auto arrivalsOf = [](const char* profile) {
            Record load;
            load.set(Key::Profile, profile);
            load.set(Key::Arrivals, "deterministic");
            load.set(Key::Rate, perSecond(10.0));
            load.set(Key::RateTo, perSecond(30.0));
            load.set(Key::At, seconds(100.0));
            load.set(Key::For, seconds(100.0));
            SimulationSettings settings = quick();
            settings.replications = 2;
            settings.duration = 300.0;
            settings.warmup.reset();
            const SimulationResult result = analysis::simulate(
                withLoad(oneQueue(1.0, serviceTime(0.001, "constant")), load), settings);
            if (result.elements.front().closedForm.basis != "none" || result.warmup != 0.0) {
                return 0.0;
            }
            return *result.endToEnd.front().throughput.mean * 300.0;
        };
        QVERIFY(std::fabs(arrivalsOf("constant") - 0.0) < 1e-9); // has its closed form
        QVERIFY(std::fabs(arrivalsOf("step") - 5000.0) <= 2.0);  // 1000 + 3000 + 1000
        QVERIFY(std::fabs(arrivalsOf("ramp") - 6000.0) <= 2.0);  // 1000 + 2000 + 3000
    }

    void scenarioKeysAndSettings()
    {
        model::Model model = withLoad(oneQueue(0.8, serviceTime(1.0)), Record());
        model.scenarios.front().fields.set(Key::Duration, seconds(1000.0));
        model.scenarios.front().fields.set(Key::Seed, 7);
        model.scenarios.front().fields.set(Key::Replications, 3);
        model.scenarios.front().fields.set(Key::Warmup, seconds(50.0));
        const SimulationResult result = analysis::simulate(model, {});
        QCOMPARE(result.scenario, "load");
        QCOMPARE(result.seed, 7U);
        QCOMPARE(result.replications, 3U);
        QCOMPARE(result.simulatedSeconds, 2850.0);
        SimulationSettings settings;
        settings.seed = 8;
        settings.replications = 2;
        QCOMPARE(analysis::simulate(model, settings).seed, 8U);
        settings.scenario = "unheard-of";
        QVERIFY(needs(analysis::simulate(model, settings), "unheard-of", true));
        settings.scenario.reset();
        settings.warmup = 5000.0;
        QVERIFY(needs(analysis::simulate(model, settings), "duration", true));
    }

    void unknownValuesAreNamed()
    {
        const SimulationResult noTime =
            analysis::simulate(ModelBuilder()
                                   .actor("buyer", {{Key::Rate, perSecond(5.0)}})
                                   .service("app")
                                   .store("db", {{Key::ServiceTime, serviceTime(0.01)}})
                                   .calls("buyer", "app")
                                   .reads("app", "db")
                                   .build(),
                               quick());
        QVERIFY(needs(noTime, "app.service-time", false));
        QVERIFY(!noTime.elements.front().response.mean);
        QVERIFY(noTime.elements.front().throughput.mean);
        QVERIFY(noTime.elements.back().response.mean);
        QVERIFY(!noTime.endToEnd.front().response.mean && !noTime.endToEnd.front().response.p99);
        QCOMPARE(noTime.endToEnd.front().closedForm.basis, "none");

        const auto reject = [](const model::Model& model, const std::string& key) {
            return needs(analysis::simulate(model, quick()), key, true);
        };
        ModelBuilder silent;
        silent.actor("buyer").service("app", {{Key::ServiceTime, serviceTime(1.0)}});
        const SimulationResult noRate =
            analysis::simulate(silent.calls("buyer", "app").build(), quick());
        QCOMPARE(noRate.undecided.front().needs.text(), "buyer.rate");
        QVERIFY(noRate.elements.empty() && noRate.fingerprint.empty());
        QVERIFY(reject(ModelBuilder().service("app").build(), "actor.rate"));
        QVERIFY(reject(oneQueue(1.0, serviceTime(0.1), {{Key::Scheduling, "priority"}}),
                       "app.scheduling"));
        QVERIFY(reject(oneQueue(1.0, serviceTime(0.1, "empirical")), "app.service-time"));
        QVERIFY(reject(oneQueue(1.0, serviceTime(0.1, "pareto")), "app.service-time.cv"));
        Record daily;
        daily.set(Key::Profile, "daily");
        QVERIFY(
            reject(withLoad(oneQueue(1.0, serviceTime(0.1)), daily), "load.load.buyer.profile"));
    }

    void whatIsLeftOutIsSaid()
    {
        const SimulationResult result =
            analysis::simulate(ModelBuilder()
                                   .actor("buyer", {{Key::Rate, perSecond(5.0)}})
                                   .actor("crowd", {{Key::Sessions, 10}})
                                   .service("app", {{Key::ServiceTime, serviceTime(0.01)}})
                                   .stream("events")
                                   .calls("buyer", "app", {{Key::Timeout, seconds(1.0)}})
                                   .calls("crowd", "app")
                                   .publishes("app", "events")
                                   .build(),
                               quick());
        QVERIFY(needs(result, "publishes:app:events", false));
        QVERIFY(needs(result, "calls:buyer:app", false));
        QVERIFY(needs(result, "crowd.rate", false));
    }

    void endlessCallsAndOverload()
    {
        const SimulationResult endless =
            analysis::simulate(ModelBuilder()
                                   .actor("buyer", {{Key::Rate, perSecond(5.0)}})
                                   .service("a", {{Key::ServiceTime, serviceTime(0.01)}})
                                   .service("b", {{Key::ServiceTime, serviceTime(0.01)}})
                                   .calls("buyer", "a")
                                   .calls("a", "b")
                                   .calls("b", "a")
                                   .build(),
                               quick());
        QVERIFY(needs(endless, "a", true));

        const SimulationResult flooded =
            analysis::simulate(oneQueue(2.0, serviceTime(1.0)), quick());
        QVERIFY(needs(flooded, "app", false));
        QCOMPARE(flooded.elements.front().closedForm.basis, "none");
        QVERIFY(std::fabs(*flooded.elements.front().throughput.mean - 1.0) < 0.02);
        QVERIFY(*flooded.elements.front().utilization.mean > 0.999);
        // Still nobody is lost track of.
        QCOMPARE(flooded.checks.back().name, "conservation");
        QCOMPARE(flooded.checks.back().error, 0.0);

        SimulationSettings tight = quick();
        tight.memoryLimit = 1000;
        QVERIFY(needs(analysis::simulate(oneQueue(0.5, serviceTime(1.0)), tight), "memory", true));
    }
};

QTEST_GUILESS_MAIN(SimulationSettingsTest)
#include "simulation_settings_test.moc"
