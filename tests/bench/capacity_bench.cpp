// How long the capacity analysis takes on large models, and one move of the load's slider.

#include <benchmark/benchmark.h>

#include "analysis/capacity/capacity.h"
#include "analysis/capacity/load_scale.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using model::Key;
using model::Quantity;
using model::Unit;

namespace {

model::Value work(double milliseconds)
{
    model::Record time;
    time.set(Key::Mean, Quantity{milliseconds, Unit::Millisecond});
    return time;
}

/// Groups of a gateway, four services and a database; with sessions every third actor is closed.
model::Model shops(int elements, const std::string& policy, bool withSessions)
{
    tests::ModelBuilder builder;
    const auto id = [](const char* prefix, int i) { return prefix + std::to_string(i); };
    for (int i = 0; i < elements / 10; ++i) {
        builder.gateway(id("g", i), {{Key::Policy, policy}})
            .store(id("d", i), {{Key::ServiceTime, work(1.0 + i % 3)}, {Key::Concurrency, 8}})
            .service(id("x", i), {{Key::ServiceTime, work(2.0)}, {Key::Replicas, 3}});
        for (int k = 5 * i; k < 5 * i + 5; ++k) {
            builder.service(id("s", k),
                            {{Key::ServiceTime, work(5.0 + k % 4)}, {Key::Concurrency, 2}});
            builder.calls(id("g", i), id("s", k)).reads(id("s", k), id("d", i), {{Key::FanOut, 2}});
        }
        builder.calls(id("s", 5 * i), id("x", i));
        if (i > 0) {
            builder.reads(id("x", i), id("d", i - 1), {{Key::Probability, 0.1}});
        }
        if (withSessions && i % 3 == 0 && i < 9) {
            builder.actor(id("u", i),
                          {{Key::Sessions, 20}, {Key::ThinkTime, Quantity{5.0, Unit::Second}}});
        } else {
            builder.actor(id("u", i), {{Key::Rate, Quantity{50.0, Unit::PerSecond}}});
        }
        builder.calls(id("u", i), id("g", i));
    }
    return builder.build();
}

void analyse(benchmark::State& state, const std::string& policy, bool withSessions)
{
    const model::Model model = shops(static_cast<int>(state.range(0)), policy, withSessions);
    for (auto _ : state) {
        benchmark::DoNotOptimize(analysis::analyzeCapacity(model));
    }
}

void fixedShares(benchmark::State& state)
{
    analyse(state, "random", false);
}

void freeShares(benchmark::State& state)
{
    analyse(state, "least-connections", false);
}

void withSessions(benchmark::State& state)
{
    analyse(state, "random", true);
}

void slider(benchmark::State& state)
{
    const analysis::LoadScale scale(shops(static_cast<int>(state.range(0)), "random", true));
    double factor = 1.0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(scale.utilization(factor));
        factor = factor > 3.0 ? 0.1 : factor + 0.01;
    }
}

} // namespace

BENCHMARK(fixedShares)->Arg(500)->Arg(5'000)->Unit(benchmark::kMillisecond);
BENCHMARK(freeShares)->Arg(500)->Arg(5'000)->Unit(benchmark::kMillisecond);
BENCHMARK(withSessions)->Arg(500)->Arg(5'000)->Unit(benchmark::kMillisecond);
BENCHMARK(slider)->Arg(500)->Arg(5'000)->Unit(benchmark::kMicrosecond);
