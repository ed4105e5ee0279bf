// What the journal costs the thread of the window, at 10,000 elements: far below a frame per edit.
#include <benchmark/benchmark.h>

#include "model/edits.h"
#include "model/storage/journal.h"
#include "tests/support/sample_document.h"
#include "tests/support/work_view.h"

namespace {

using namespace corbel;
namespace journal = model::storage::journal;

model::storage::Work work(benchmark::State& state)
{
    model::storage::Work made;
    made.document = tests::largeDocument(static_cast<std::size_t>(state.range(0)));
    made.shown = made.document.designs.front().id;
    return made;
}

model::Step move(const model::storage::Work& made, std::size_t count)
{
    const model::Model& model = made.document.designs.front().model;
    const model::View& view = model.views[0];
    std::vector<model::Placement> moved(view.items.begin(),
                                        view.items.begin() + static_cast<std::ptrdiff_t>(count));
    for (model::Placement& placement : moved) {
        placement.x += 8;
    }
    return {made.shown, model::edits::place(model, view.id, moved, model::Message::of("Move"))};
}

void edit(benchmark::State& state, std::size_t elements)
{
    const model::storage::Work made = work(state);
    const journal::Event event = journal::Pushed{move(made, elements), false};
    for (auto _ : state) {
        benchmark::DoNotOptimize(journal::encode(event, journal::Time{}));
    }
}

void base(benchmark::State& state)
{
    const model::storage::Work made = work(state);
    std::size_t bytes = 0;
    for (auto _ : state) {
        bytes = journal::encodeBase(tests::viewOf(made), journal::Time{}).size();
    }
    state.counters["bytes"] = static_cast<double>(bytes);
}

void recover(benchmark::State& state)
{
    const model::storage::Work made = work(state);
    const std::string bytes =
        journal::header() +
        journal::framed(journal::encodeBase(tests::viewOf(made), journal::Time{}), 0);
    for (auto _ : state) {
        if (!journal::recover(bytes, "bench")) {
            state.SkipWithError("not recovered");
        }
    }
}

} // namespace

BENCHMARK_CAPTURE(edit, one, 1)->Arg(10'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(edit, all, 10'000)->Arg(10'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(base)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(recover)->Arg(10'000)->Unit(benchmark::kMillisecond);
