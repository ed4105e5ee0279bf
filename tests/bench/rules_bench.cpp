/// A team's own rules over a large drawing: twenty rules that use every sort of demand.
#include <benchmark/benchmark.h>

#include "analysis/rules/judge.h"
#include "analysis/rules/rule_reader.h"
#include "tests/support/random_model.h"

namespace {

using namespace corbel;

constexpr const char* rules = R"(corbel-rules: 1
rules:
  - {id: r1, text: t, relations: {kind: [reads, writes]}, must-not: {crosses: domain}}
  - {id: r2, text: t, relations: {}, must-not: {crosses: [team, zone]}}
  - {id: r3, text: t, relations: {}, must: {not: {crosses: [site, host]}}}
  - {id: r4, text: t, relations: {kind: calls}, layers: [presentation, application, data]}
  - {id: r5, text: t, relations: {kind: calls}, must: {timeout: "<= 2s"}}
  - {id: r6, text: t, relations: {kind: calls}, must: {timeout: stated}}
  - {id: r7, text: t, relations: {to: {data-class: confidential}}, must: {encrypted: true}}
  - {id: r8, text: t, elements: {stateful: true}, must: {memory: ">= 1GiB"}}
  - {id: r9, text: t, elements: {kind: store}, must: {backup: {interval: "<= 24h"}}}
  - {id: r10, text: t, elements: {kind: team}, at-most: {count: 7, of: {owns: {kind: service}}}}
  - {id: r11, text: t, elements: {}, at-most: {count: 9, of: {incoming: {kind: calls}}}}
  - {id: r12, text: t, elements: {}, at-most: {count: 9, of: {outgoing: {kind: calls}}}}
  - {id: r13, text: t, elements: {kind: service},
     at-least: {count: 2, of: {stands-on: {kind: site}}}}
  - {id: r14, text: t, elements: {kind: actor}, at-most: {count: 4, of: {hops: {kind: calls}}}}
  - {id: r15, text: t, elements: {within: {kind: group}}, must: {team: stated}}
  - {id: r16, text: t, elements: {kind: service}, must: {replicas: ">= 2"}}
  - {id: r17, text: t, elements: {kind: service}, must: {name: "*a*"}}
  - {id: r18, text: t, elements: {runs-on: {cores: ">= 4"}}, must: {cpu: "<= 4"}}
  - {id: r19, text: t, elements: {kind: stream}, must: {brokers: {cluster-type: kafka}}}
  - {id: r20, text: t, elements: {kind: gateway}, at-most: 5}
)";

void judgeByTwentyRules(benchmark::State& state)
{
    tests::Random random(1);
    const model::Model model = tests::randomModel(random, static_cast<std::size_t>(state.range(0)));
    const auto read = analysis::rules::readRules(rules, "rules.yaml").value();
    std::size_t findings = 0;
    for (auto _ : state) {
        findings = analysis::rules::judge(read, model).findings.size();
        benchmark::DoNotOptimize(findings);
    }
    state.counters["findings"] = static_cast<double>(findings);
}
BENCHMARK(judgeByTwentyRules)->Arg(500)->Arg(10000)->Unit(benchmark::kMillisecond);

void readTwentyRules(benchmark::State& state)
{
    for (auto _ : state) {
        benchmark::DoNotOptimize(analysis::rules::readRules(rules, "rules.yaml"));
    }
}
BENCHMARK(readTwentyRules)->Unit(benchmark::kMillisecond);

} // namespace
