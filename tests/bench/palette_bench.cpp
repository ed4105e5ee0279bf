// What one feels while typing into the command palette: a key over 10,000 elements.
#include <benchmark/benchmark.h>

#include "ui/find/command_palette.h"

using namespace corbel;

namespace {

/// Types the query letter by letter; an iteration is one key.
void keyTyped(benchmark::State& state, const char* query)
{
    std::vector<ui::Command> commands(static_cast<std::size_t>(state.range(0)));
    for (std::size_t i = 0; i < commands.size(); ++i) {
        commands[i].title = QStringLiteral("Order service %1").arg(i);
        commands[i].detail = QStringLiteral("Service in Payments and settlement %1").arg(i % 97);
        commands[i].also = QStringLiteral("service service-%1").arg(i);
    }
    ui::CommandModel model;
    model.setCommands(std::move(commands));
    const QString text = QString::fromLatin1(query);
    qsizetype length = 0;
    for (auto _ : state) {
        length = length % text.size() + 1;
        model.setQuery(text.left(length));
        benchmark::DoNotOptimize(model.rowCount());
    }
}

} // namespace

BENCHMARK_CAPTURE(keyTyped, words, "order service 777")->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(keyTyped, letters, "ods9")->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(keyTyped, nothing, "zzzz")->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(keyTyped, detail, "settlement 96 pay")
    ->Arg(10'000)
    ->Unit(benchmark::kMillisecond);
