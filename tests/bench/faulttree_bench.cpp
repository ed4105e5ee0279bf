// Fault trees of the corpus: reading and solving one in process, `corbel-cli` as a process, and the
// peer, SCRAM (Debian package scram), as a process. Processes write to nowhere. SCRAM always writes
// all cut sets; `corbel_process_all` does so as well. `with_ordering` and `random` are the table of
// resources/doc/analyses.md: one ordering of the variables alone, and random trees solved whole.
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "analysis/availability/open_psa/open_psa_solution.h"
#include "analysis/availability/open_psa/open_psa_writer.h"
#include "tests/support/benchmark_fault_tree.h"
#include "tests/support/random_fault_tree.h"

using namespace corbel::analysis::availability;

namespace {

/// Whether it ended well. The program is looked for in PATH.
bool runs(std::vector<std::string> command)
{
    std::vector<char*> arguments;
    for (std::string& word : command) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int error =
        ::posix_spawnp(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    return error == 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) &&
           WEXITSTATUS(status) == 0;
}

void inProcess(benchmark::State& state, const std::string& file)
{
    for (auto _ : state) {
        const auto read = readOpenPsaFile({file, {}, {}});
        if (!read) {
            state.SkipWithError("not read");
            return;
        }
        benchmark::DoNotOptimize(solveOpenPsa(*read, {}));
    }
}

void process(benchmark::State& state, const std::vector<std::string>& command, const char* absent)
{
    if (!runs(command)) {
        state.SkipWithError(absent);
        return;
    }
    for (auto _ : state) {
        runs(command);
    }
}

/// Random trees, And, Or and AtLeast over shared events: what no ordering is good for in advance.
struct RandomTree {
    const char* name;
    std::uint64_t seed;
    std::size_t events;
    std::size_t gates;
};

constexpr RandomTree randomTrees[] = {{"A", 7, 300, 500},  {"B", 14, 300, 500}, {"C", 18, 300, 500},
                                      {"D", 20, 300, 500}, {"E", 21, 300, 500}, {"F", 22, 300, 500},
                                      {"G", 11, 300, 500}, {"H", 2, 400, 1000}};

FaultTree made(const RandomTree& tree)
{
    corbel::tests::Random random(tree.seed);
    corbel::tests::RandomTreeSettings settings;
    settings.events = tree.events;
    settings.gates = tree.gates;
    settings.isMonotone = true;
    settings.hasConstants = false;
    settings.hasOddGates = false;
    return corbel::tests::randomFaultTree(random, settings);
}

/// Trees of 300 events by the measures of published benchmarks: as usual, or with AtLeast and twice
/// as much shared.
FaultTree benchmarkTree(std::uint64_t seed, bool isTangled)
{
    corbel::tests::Random random(seed);
    corbel::tests::BenchmarkTreeSettings settings;
    settings.events = 300;
    if (isTangled) {
        settings.weights = {1, 1, 1};
        settings.sharedEvents = 0.2;
        settings.sharedGates = 0.2;
    }
    return corbel::tests::benchmarkFaultTree(random, settings);
}

/// All of it, as `corbel-cli faulttree` does.
void solving(benchmark::State& state, const FaultTree& tree)
{
    for (auto _ : state) {
        const auto solved = solve(tree);
        state.counters["nodes"] = static_cast<double>(solved->solution().nodes);
        state.counters["exact"] = solved->solution().isExact() ? 1 : 0;
        state.counters["cut sets"] = solved->solution().cutSets->total().convert_to<double>();
    }
}

void registerBenchmarkTree(const std::string& name, std::uint64_t seed, bool isTangled)
{
    const auto tree = std::make_shared<const FaultTree>(benchmarkTree(seed, isTangled));
    benchmark::RegisterBenchmark(name.c_str(), [tree](benchmark::State& state) {
        solving(state, *tree);
    })->Unit(benchmark::kMillisecond);
    const std::filesystem::path file = std::filesystem::temp_directory_path() /
                                       ("corbel_bench_" + std::to_string(::getpid()) + "_" +
                                        std::to_string(seed) + (isTangled ? "t.xml" : "u.xml"));
    benchmark::RegisterBenchmark(
        (name + "/scram").c_str(),
        [tree, file](benchmark::State& state) {
            std::ofstream(file) << writeOpenPsa(*tree);
            process(state, {"timeout", "30", "scram", "--bdd", "--probability", "1", file.string()},
                    "not within 30 s, or scram is missing");
            std::filesystem::remove(file);
        })
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime()
        ->Iterations(1);
}

/// Probability and importances by one ordering alone.
void withOrdering(benchmark::State& state, const FaultTree& tree, Ordering ordering)
{
    SolveSettings settings;
    settings.nodeBudget = 3'000'000;
    settings.wantsCutSets = false;
    settings.ordering = ordering;
    for (auto _ : state) {
        const auto solved = solve(tree, settings);
        state.counters["nodes"] = static_cast<double>(solved->solution().nodes);
        state.counters["exact"] = solved->solution().isExact() ? 1 : 0;
    }
}

void registerTree(const std::string& name, const std::shared_ptr<const FaultTree>& tree)
{
    constexpr std::pair<Ordering, const char*> orders[] = {{Ordering::Force, "force"},
                                                           {Ordering::LightFirst, "light-first"},
                                                           {Ordering::Weighted, "weighted"},
                                                           {Ordering::HeavyFirst, "heavy-first"},
                                                           {Ordering::AsDrawn, "as-drawn"}};
    for (const auto& [ordering, word] : orders) {
        benchmark::RegisterBenchmark(("with_ordering/" + name + "/" + word).c_str(),
                                     [tree, ordering = ordering](benchmark::State& state) {
                                         withOrdering(state, *tree, ordering);
                                     })
            ->Unit(benchmark::kMillisecond);
    }
}

const int registered = [] {
    const std::filesystem::path corpus = CORBEL_CORPUS_DIR "/faulttrees";
    for (const char* name : {"chinese", "baobab2", "ftr10", "isp9606", "das9205"}) {
        const std::string file = (corpus / name).string() + ".xml";
        const std::string suffix = std::string("/") + name;
        const auto ms = [](benchmark::internal::Benchmark* bench) {
            bench->Unit(benchmark::kMillisecond)->UseRealTime();
        };
        ms(benchmark::RegisterBenchmark(("in_process" + suffix).c_str(), inProcess, file));
        ms(benchmark::RegisterBenchmark(
            ("corbel_process" + suffix).c_str(), process,
            std::vector<std::string>{CORBEL_BINARY_DIR "/corbel-cli", "faulttree", file},
            "corbel-cli or the corpus is missing"));
        ms(benchmark::RegisterBenchmark(("corbel_process_all" + suffix).c_str(), process,
                                        std::vector<std::string>{CORBEL_BINARY_DIR "/corbel-cli",
                                                                 "faulttree", file, "--cut-sets",
                                                                 "1000000"},
                                        "corbel-cli or the corpus is missing"));
        ms(benchmark::RegisterBenchmark(
            ("scram_process" + suffix).c_str(), process,
            std::vector<std::string>{"scram", "--bdd", "--probability", "1", file},
            "scram or the corpus is missing"));
        if (const auto read = readOpenPsaFile({file, {}, {}})) {
            registerTree(name, std::make_shared<const FaultTree>(read->tree));
        }
    }
    for (const std::uint64_t seed : {0U, 2U, 3U}) {
        registerBenchmarkTree("usual/" + std::to_string(seed), seed, false);
    }
    for (const std::uint64_t seed : {0U, 1U, 3U}) {
        registerBenchmarkTree("tangled/" + std::to_string(seed), seed, true);
    }
    for (const RandomTree& random : randomTrees) {
        const auto tree = std::make_shared<const FaultTree>(made(random));
        benchmark::RegisterBenchmark(("random/" + std::string(random.name)).c_str(),
                                     [tree](benchmark::State& state) { solving(state, *tree); })
            ->Unit(benchmark::kMillisecond);
        registerTree(random.name, tree);
    }
    return 0;
}();

} // namespace
