// How long the static analyses take on large models.

#include <benchmark/benchmark.h>

#include "analysis/conway/conway.h"
#include "analysis/patterns/recognize.h"
#include "tests/support/model_builder.h"

using namespace corbel;

namespace {

/// Layered at random with a few back edges, from a fixed linear congruence.
model::Model randomModel(int elements, int relations, int teams)
{
    tests::ModelBuilder builder;
    for (int t = 0; t < teams; ++t) {
        builder.team("t" + std::to_string(t));
    }
    for (int i = 0; i < elements; ++i) {
        builder.service("s" + std::to_string(i));
        if (teams > 0) {
            builder.owns("t" + std::to_string(i % teams), {"s" + std::to_string(i)});
        }
    }
    std::uint64_t state = 1;
    const auto next = [&](int limit) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<int>((state >> 33U) % static_cast<std::uint64_t>(limit));
    };
    for (int i = 0; i < relations; ++i) {
        int from = next(elements);
        int to = next(elements);
        if (from > to && i % 100 != 0) {
            std::swap(from, to);
        }
        builder.calls("s" + std::to_string(from), "s" + std::to_string(to));
    }
    return builder.build();
}

void propagationCost(benchmark::State& state)
{
    const auto elements = static_cast<int>(state.range(0));
    const model::Model model = randomModel(elements, elements * 3, 0);
    for (auto _ : state) {
        benchmark::DoNotOptimize(analysis::analyzeStructure(model));
    }
}

void congruence(benchmark::State& state)
{
    const auto elements = static_cast<int>(state.range(0));
    const model::Model model = randomModel(elements, elements * 3, elements / 100);
    for (auto _ : state) {
        benchmark::DoNotOptimize(analysis::analyzeCoordination(model));
    }
}

/// Groups of a gateway, front ends, services and stores on hosts, a third of them sharded; the
/// groups call each other a little, so that one component holds everything.
model::Model mixedModel(int elements)
{
    using model::Key;
    tests::ModelBuilder builder;
    builder.actor("u", {{Key::Client, "thin"}});
    const auto id = [](const char* prefix, int i) { return prefix + std::to_string(i); };
    for (int i = 0; i < elements / 10; ++i) {
        builder.host(id("h", i)).gateway(id("g", i)).service(id("w", i));
        builder.calls("u", id("g", i)).calls(id("g", i), id("w", i));
        if (i > 0) {
            builder.calls(id("w", i), id("a", 2 * i - 1));
        }
        for (int k = 2 * i; k < 2 * i + 2; ++k) {
            builder.service(id("a", k)).store(id("d", k));
            builder.calls(id("w", i), id("a", k)).reads(id("a", k), id("d", k));
            builder.runsOn(id("a", k), {id("h", i)}).runsOn(id("d", k), {id("h", i)});
            if (i % 3 == 0) {
                builder.partition(id("p", k), {{Key::PartitionKey, "customer"}});
                builder.set(id("p", k), Key::Of, id("w", i));
                builder.inside(id("p", k), {id("a", k), id("d", k)});
            }
        }
        builder.group(id("grp", i)).inside(id("grp", i), {id("g", i), id("w", i)});
    }
    return builder.build();
}

void allPatterns(benchmark::State& state)
{
    const model::Model model = mixedModel(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(analysis::recognizePatterns(model));
    }
}

} // namespace

BENCHMARK(propagationCost)->Arg(500)->Arg(10'000)->Arg(50'000)->Unit(benchmark::kMillisecond);
BENCHMARK(congruence)->Arg(500)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(allPatterns)->Arg(500)->Arg(10'000)->Unit(benchmark::kMillisecond);
