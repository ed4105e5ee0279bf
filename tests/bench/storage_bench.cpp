// Opening and saving documents of 10,000 elements: the bounds are 1 s and 0.5 s.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <benchmark/benchmark.h>

#include "model/storage/document_file.h"
#include "tests/support/sample_document.h"

namespace {

using namespace corbel;

std::filesystem::path file(const char* extension)
{
    return std::filesystem::temp_directory_path() /
           (std::string("corbel-storage-bench") + extension);
}

void clean(const std::filesystem::path& path)
{
    std::filesystem::remove(path);
    std::filesystem::remove(path.string() + "~");
}

void save(benchmark::State& state, const char* extension)
{
    const auto document = tests::largeDocument(static_cast<std::size_t>(state.range(0)));
    const auto path = file(extension);
    for (auto _ : state) {
        if (!model::storage::save(path, document)) {
            state.SkipWithError("not saved");
        }
    }
    clean(path);
}

void load(benchmark::State& state, const char* extension)
{
    const auto path = file(extension);
    if (!model::storage::save(path,
                              tests::largeDocument(static_cast<std::size_t>(state.range(0))))) {
        state.SkipWithError("not saved");
    }
    for (auto _ : state) {
        const auto loaded = model::storage::load(path);
        if (!loaded) {
            state.SkipWithError("not loaded");
        }
        benchmark::DoNotOptimize(loaded->document.designs.size());
    }
    clean(path);
}

void refuseHugeText(benchmark::State& state)
{
    const auto path = file(".yaml");
    std::ofstream(path) << "corbel: 1\n";
    std::filesystem::resize_file(path, std::uintmax_t{200} << 20U);
    for (auto _ : state) {
        if (model::storage::load(path)) {
            state.SkipWithError("not refused");
        }
    }
    clean(path);
}

} // namespace

BENCHMARK_CAPTURE(save, document, ".corbel")->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(load, document, ".corbel")->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(save, text, ".yaml")->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(load, text, ".yaml")->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(refuseHugeText)->Unit(benchmark::kMillisecond);
