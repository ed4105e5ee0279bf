// How long smells, the whole list of findings and one quick fix take on large models.

#include <algorithm>

#include <benchmark/benchmark.h>

#include "analysis/findings/findings.h"
#include "analysis/findings/fixes.h"
#include "analysis/smells/smell.h"
#include "tests/support/random_landscape.h"

using namespace corbel;

namespace {

model::Model landscape(benchmark::State& state)
{
    tests::Random random(1);
    return tests::randomLandscape(random, static_cast<std::size_t>(state.range(0)) / 2);
}

void allSmells(benchmark::State& state)
{
    const model::Model model = landscape(state);
    std::size_t found = 0;
    for (auto _ : state) {
        found = analysis::recognizeSmells(model).size();
    }
    state.counters["elements"] = static_cast<double>(model.elements.size());
    state.counters["relations"] = static_cast<double>(model.relations.size());
    state.counters["found"] = static_cast<double>(found);
}

void allFindings(benchmark::State& state)
{
    const model::Model model = landscape(state);
    for (auto _ : state) {
        benchmark::DoNotOptimize(analysis::findFindings(model));
    }
}

void oneFix(benchmark::State& state)
{
    const model::Model model = landscape(state);
    const auto findings = analysis::findFindings(model);
    const auto finding = std::find_if(findings.begin(), findings.end(),
                                      [](const auto& one) { return one.rule == "no-api-gateway"; });
    if (finding == findings.end()) {
        state.SkipWithError("no element is called from outside");
        return;
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(analysis::fixesFor(model, *finding));
    }
}

} // namespace

BENCHMARK(allSmells)->Arg(500)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(allFindings)->Arg(500)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(oneFix)->Arg(500)->Arg(10'000)->Unit(benchmark::kMillisecond);
