// Fault trees of the corpus: reading and solving one in process, `corbel-cli` as a process, and the
// peer, SCRAM (Debian package scram), as a process. Processes write to nowhere. SCRAM always writes
// all cut sets; `corbel_process_all` does so as well.
#include <filesystem>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "analysis/availability/open_psa/open_psa_solution.h"

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
    }
    return 0;
}();

} // namespace
