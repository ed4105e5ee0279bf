// How long the static analyses take on large models.

#include <benchmark/benchmark.h>

#include "analysis/conway/conway.h"
#include "analysis/patterns/recognize.h"
#include "tests/support/model_builder.h"
#include "tests/support/patterns/cases.h"
#include "tests/support/patterns/crowd.h"
#include "tests/support/patterns/mix.h"
#include "tests/support/random_model.h"

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

void allPatterns(benchmark::State& state)
{
    const model::Model model = tests::mixedDrawing(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(analysis::recognizePatterns(model));
    }
}

/// Every kind and key at random: one component that fits no pattern well.
void allPatternsAtRandom(benchmark::State& state)
{
    tests::Random random(1);
    const model::Model model = tests::randomModel(random, static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(analysis::recognizePatterns(model));
    }
}

/// Every service asks every other one through one bus.
void allPatternsOfABus(benchmark::State& state)
{
    const model::Model model =
        tests::drawingOf("hub-and-spoke", static_cast<int>(state.range(0)) / 2).build();
    for (auto _ : state) {
        benchmark::DoNotOptimize(analysis::recognizePatterns(model));
    }
}

/// As the window shows them, with the nearest that is missing; the figures of the cards are worked
/// out for them alone.
void allPatternsWithFigures(benchmark::State& state)
{
    const model::Model model = tests::mixedDrawing(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        const analysis::Figures figures(model);
        benchmark::DoNotOptimize(analysis::recognizePatterns(model, {{}, true, &figures}));
    }
}

/// Hundreds of fail-overs, gateways and shards, without hosts and on them.
void allPatternsOfACrowd(benchmark::State& state)
{
    const model::Model model =
        tests::crowdedDrawing(static_cast<std::size_t>(state.range(0)), state.range(1) != 0);
    for (auto _ : state) {
        const analysis::Figures figures(model);
        benchmark::DoNotOptimize(analysis::recognizePatterns(model, {{}, true, &figures}));
    }
}

} // namespace

BENCHMARK(propagationCost)->Arg(500)->Arg(10'000)->Arg(50'000)->Unit(benchmark::kMillisecond);
BENCHMARK(congruence)->Arg(500)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(allPatterns)->Arg(500)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(allPatternsAtRandom)->Arg(500)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(allPatternsOfABus)->Arg(500)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(allPatternsWithFigures)->Arg(500)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(allPatternsOfACrowd)
    ->ArgNames({"elements", "hosts"})
    ->ArgsProduct({{500, 10'000}, {0, 1}})
    ->Unit(benchmark::kMillisecond);
