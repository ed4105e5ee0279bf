#include <benchmark/benchmark.h>

#include <filesystem>

#include "model/exchange/import.h"

namespace {

using namespace corbel::model;

void importCorpus(benchmark::State& state, const std::string& file, const std::string& env)
{
    const std::string folder = CORBEL_CORPUS_DIR "/";
    if (!std::filesystem::exists(folder + file)) {
        state.SkipWithError("the corpus is not there");
        return;
    }
    const std::vector<std::string> envs =
        env.empty() ? std::vector<std::string>{} : std::vector<std::string>{folder + env};
    for (auto _ : state) {
        const auto imported = exchange::importPaths({folder + file}, envs, {});
        if (!imported) {
            state.SkipWithError(describe(imported.error()).c_str());
            return;
        }
        benchmark::DoNotOptimize(imported->document);
    }
}

BENCHMARK_CAPTURE(importCorpus, opentelemetry, "compose/opentelemetry-demo.yaml",
                  "compose/opentelemetry-demo.env")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(importCorpus, sockShop, "compose/sock-shop.yml", "")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(importCorpus, petclinic, "compose/spring-petclinic.yml", "")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(importCorpus, bigBankDsl, "structurizr/big-bank-plc.dsl", "")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(importCorpus, bigBankJson, "structurizr/big-bank-plc.json", "")
    ->Unit(benchmark::kMillisecond);

} // namespace
