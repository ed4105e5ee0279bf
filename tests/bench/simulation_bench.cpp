// Speed of the simulator through the path that users take: model in, result out, one thread.

#include <benchmark/benchmark.h>

#include "analysis/simulation/simulate.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using model::Key;
using model::Quantity;
using model::Unit;

namespace {

model::Value serviceTime(double seconds)
{
    model::Record time;
    time.set(Key::Mean, Quantity{seconds, Unit::Second});
    return time;
}

/// `count` M/M/1 queues at load .8 with a client each.
model::Model queues(int count)
{
    tests::ModelBuilder builder;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        builder.actor("buyer" + number, {{Key::Rate, Quantity{0.8, Unit::PerSecond}}});
        builder.service("app" + number, {{Key::ServiceTime, serviceTime(1.0)}});
        builder.calls("buyer" + number, "app" + number);
    }
    return builder.build();
}

void runQueues(benchmark::State& state, int count, double customers)
{
    const model::Model model = queues(count);
    analysis::SimulationSettings settings;
    settings.replications = 1;
    settings.duration = customers / 0.8 / count;
    settings.warmup = 0.0;
    settings.memoryLimit = std::uint64_t{16} << 30;
    std::uint64_t seed = 0;
    std::uint64_t events = 0;
    for (auto _ : state) {
        settings.seed = ++seed;
        const analysis::SimulationResult result = analysis::simulate(model, settings);
        events += result.events;
    }
    // Two events a customer: arrival and departure.
    state.counters["customers/s"] =
        benchmark::Counter(static_cast<double>(events) / 2.0, benchmark::Counter::kIsRate);
    state.counters["events/s"] =
        benchmark::Counter(static_cast<double>(events), benchmark::Counter::kIsRate);
}

void oneQueue(benchmark::State& state)
{
    runQueues(state, 1, 5e6);
}
BENCHMARK(oneQueue)->Unit(benchmark::kMillisecond);

void thousandStations(benchmark::State& state)
{
    runQueues(state, 1000, 5e6);
}
BENCHMARK(thousandStations)->Unit(benchmark::kMillisecond);

void tenThousandStations(benchmark::State& state)
{
    runQueues(state, 10000, 5e6);
}
BENCHMARK(tenThousandStations)->Unit(benchmark::kMillisecond);

/// A shop: gateway, three replicas, store and mail, with latencies and side-by-side calls.
void shop(benchmark::State& state)
{
    const tests::Fields together{{Key::Parallel, "both"},
                                 {Key::Latency, Quantity{1.0, Unit::Millisecond}}};
    const model::Model model =
        tests::ModelBuilder()
            .actor("buyer", {{Key::Rate, Quantity{200.0, Unit::PerSecond}}})
            .gateway("lb", {{Key::ServiceTime, serviceTime(0.0005)}})
            .service("app", {{Key::ServiceTime, serviceTime(0.01)},
                             {Key::Replicas, 3},
                             {Key::Policy, "least-connections"}})
            .store("db", {{Key::ServiceTime, serviceTime(0.002)}, {Key::Concurrency, 4}})
            .store("cache", {{Key::ServiceTime, serviceTime(0.0002)}})
            .calls("buyer", "lb")
            .calls("lb", "app")
            .reads("app", "db", together)
            .reads("app", "cache", together)
            .build();
    analysis::SimulationSettings settings;
    settings.replications = 1;
    settings.duration = 2000.0;
    settings.warmup = 10.0;
    std::uint64_t events = 0;
    for (auto _ : state) {
        settings.seed = events + 1;
        events += analysis::simulate(model, settings).events;
    }
    state.counters["events/s"] =
        benchmark::Counter(static_cast<double>(events), benchmark::Counter::kIsRate);
}
BENCHMARK(shop)->Unit(benchmark::kMillisecond);

} // namespace
