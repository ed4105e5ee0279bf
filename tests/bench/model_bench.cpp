/// The value types under load: judging, one edit, difference, and the text form. The peer for the
/// text form is libyaml's own event loop over the same bytes, the floor that no reader can go
/// below.
#include <benchmark/benchmark.h>

#include <yaml.h>

#include "model/edits.h"
#include "model/invariants.h"
#include "model/text/yaml.h"
#include "tests/support/random_model.h"

namespace {

using namespace corbel::model;

Model sized(std::int64_t elements)
{
    corbel::tests::Random random(1);
    return corbel::tests::randomModel(random, static_cast<std::size_t>(elements));
}

void judgeModel(benchmark::State& state)
{
    const Model model = sized(state.range(0));
    for (auto _ : state) {
        benchmark::DoNotOptimize(findBreaches(model));
    }
}
BENCHMARK(judgeModel)->Arg(2000)->Arg(20000)->Unit(benchmark::kMillisecond);

void applyRenameAndUndo(benchmark::State& state)
{
    Model model = sized(state.range(0));
    const ChangeSet edit = edits::rename(model, model.elements[7].id, "Another");
    const ChangeSet back = inverse(edit);
    for (auto _ : state) {
        benchmark::DoNotOptimize(apply(model, edit).has_value());
        benchmark::DoNotOptimize(apply(model, back).has_value());
    }
}
BENCHMARK(applyRenameAndUndo)->Arg(2000)->Arg(20000)->Unit(benchmark::kMillisecond);

void differenceOfTwoDesigns(benchmark::State& state)
{
    const Model before = sized(state.range(0));
    const Model after = applied(before, edits::remove(before, {before.elements[3].id}, {})).value();
    for (auto _ : state) {
        benchmark::DoNotOptimize(diff(before, after));
    }
}
BENCHMARK(differenceOfTwoDesigns)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

void writeText(benchmark::State& state)
{
    const Model model = sized(state.range(0));
    std::size_t bytes = 0;
    for (auto _ : state) {
        bytes += text::writeModel(model).size();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(writeText)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

void readText(benchmark::State& state)
{
    const std::string yaml = text::writeModel(sized(state.range(0)));
    std::size_t bytes = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(text::readDocument(yaml, "bench").has_value());
        bytes += yaml.size();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(readText)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

void readTextPeerEventsOnly(benchmark::State& state)
{
    const std::string yaml = text::writeModel(sized(state.range(0)));
    std::size_t bytes = 0;
    for (auto _ : state) {
        yaml_parser_t parser;
        yaml_parser_initialize(&parser);
        yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(yaml.data()),
                                     yaml.size());
        for (bool isOpen = true; isOpen;) {
            yaml_event_t event;
            isOpen = yaml_parser_parse(&parser, &event) == 1 && event.type != YAML_STREAM_END_EVENT;
            yaml_event_delete(&event);
        }
        yaml_parser_delete(&parser);
        bytes += yaml.size();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(readTextPeerEventsOnly)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
