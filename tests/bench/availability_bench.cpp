// How long the availability of drawn models takes: everything at once, and the answer to a click.

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "analysis/availability/failure_overlay.h"
#include "tests/support/model_builder.h"

using namespace corbel;

namespace {

/// Services in layers, replicated on hosts of six zones, with alternatives, fail-overs and stores
/// at the end; one actor for each 25 elements. They run on clusters of six hosts or, tangled, on
/// two hosts anywhere: then no order of the parts keeps a diagram small.
model::Model layered(int elements, bool isTangled = false)
{
    using model::Key;
    tests::ModelBuilder builder;
    const auto id = [](const char* kind, int i) { return kind + std::to_string(i); };
    const int entries = elements / 25;
    const int hosts = elements / 8;
    const int services = elements - entries - hosts - hosts / 6 - 6;
    for (int i = 0; i < 6; ++i) {
        builder.site(id("zone", i), {{Key::Availability, .9999}});
    }
    for (int i = 0; i < hosts; ++i) {
        builder.host(id("host", i), {{Key::Availability, .999}});
        builder.inside(id("zone", i % 6), {id("host", i)});
    }
    for (int i = 0; i < hosts / 6; ++i) {
        model::Texts members;
        for (int k = 0; k < 6; ++k) {
            members.push_back(id("host", 6 * i + k));
        }
        builder.cluster(id("cluster", i), {{Key::ClusterMembers, members}, {Key::Needs, 3}});
    }
    for (int i = 0; i < services; ++i) {
        const tests::Fields fields{{Key::Availability, .995}, {Key::Replicas, 1 + i % 3}};
        if (i % 5 == 4) {
            builder.store(id("s", i), fields);
        } else if (i % 11 == 0) {
            builder.gateway(id("s", i), fields);
        } else {
            builder.service(id("s", i), fields);
        }
        if (isTangled) {
            builder.runsOn(id("s", i),
                           {id("host", i * 7 % hosts), id("host", (i * 7 + 13) % hosts)});
        } else {
            builder.runsOn(id("s", i), {id("cluster", i % (hosts / 6))});
        }
    }
    for (int i = 0; i < services; ++i) {
        for (const int step : {entries, entries + 3, 2 * entries + 1}) {
            const int next = i + step + i % 4;
            if (i % 5 == 4 || next >= services || i % 100 > 75) {
                continue;
            }
            next % 5 == 4 ? builder.reads(id("s", i), id("s", next))
                          : builder.calls(id("s", i), id("s", next));
        }
        if (i % 20 == 7 && i + 1 < services && (i + 1) % 5 != 4) {
            builder.relation(model::RelationKind::FailsOverTo, id("s", i), id("s", i + 1),
                             {{Key::Coverage, .95}});
        }
    }
    for (int i = 0; i < entries; ++i) {
        builder.actor(id("user", i));
        builder.calls(id("user", i), id("s", i % 5 == 4 ? i + 1 : i));
    }
    return builder.build();
}

/// A number below `below`, the same one every time.
int drawn(std::uint32_t& state, int below)
{
    state = state * 1664525U + 1013904223U;
    return static_cast<int>((state >> 8U) % static_cast<std::uint32_t>(below));
}

/// Services of two or three replicas on any of the hosts of three zones, each of which calls two
/// later ones and stores at the end; one actor for each 50 elements. Whose replicas all stand in
/// one zone goes down with it, and the rest hangs together by the hosts.
model::Model zoned(int elements)
{
    using model::Key;
    tests::ModelBuilder builder;
    const auto id = [](const char* kind, int i) { return kind + std::to_string(i); };
    const int entries = elements / 50;
    const int hosts = elements / 8;
    const int parts = elements - entries - hosts - 3;
    const int services = parts * 7 / 10;
    std::uint32_t state = 4711;
    for (int i = 0; i < 3; ++i) {
        builder.site(id("zone", i), {{Key::SiteType, "zone"}, {Key::Availability, .9999}});
    }
    for (int i = 0; i < hosts; ++i) {
        builder.host(id("host", i), {{Key::Availability, .9995}});
        builder.inside(id("zone", i % 3), {id("host", i)});
    }
    for (int i = 0; i < parts; ++i) {
        const int replicas = 2 + drawn(state, 2);
        const tests::Fields fields{{Key::Availability, .999}, {Key::Replicas, replicas}};
        i < services ? builder.service(id("s", i), fields) : builder.store(id("s", i), fields);
        std::set<int> on;
        while (static_cast<int>(on.size()) < replicas) {
            on.insert(drawn(state, hosts));
        }
        std::vector<std::string> ids;
        for (const int host : on) {
            ids.push_back(id("host", host));
        }
        builder.runsOn(id("s", i), ids);
    }
    for (int i = 0; i < services; ++i) {
        // Four tiers, each of which calls the next one.
        const int tier = std::max(1, services / 4);
        const int next = (i / tier + 1) * tier;
        for (int k = 0; k < 2; ++k) {
            if (next + tier <= services && drawn(state, 3) > 0) {
                builder.calls(id("s", i), id("s", next + drawn(state, tier)));
            } else {
                builder.writes(id("s", i), id("s", services + drawn(state, parts - services)));
            }
        }
    }
    for (int i = 0; i < entries; ++i) {
        builder.actor(id("user", i));
        for (int k = 0; k < 5; ++k) {
            builder.calls(id("user", i), id("s", drawn(state, services / 4)));
        }
    }
    return builder.build();
}

void everything(benchmark::State& state)
{
    const model::Model model = layered(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(analysis::analyzeAvailability(model));
    }
}

void tangled(benchmark::State& state)
{
    const model::Model model = layered(static_cast<int>(state.range(0)), true);
    for (auto _ : state) {
        benchmark::DoNotOptimize(analysis::analyzeAvailability(model));
    }
}

void zones(benchmark::State& state)
{
    const model::Model model = zoned(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(analysis::analyzeAvailability(model));
    }
}

void preparing(benchmark::State& state)
{
    const model::Model model = layered(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(analysis::FailureOverlay(model));
    }
}

void clicking(benchmark::State& state)
{
    const model::Model model = layered(static_cast<int>(state.range(0)));
    const analysis::FailureOverlay overlay(model);
    int host = 0;
    for (auto _ : state) {
        host = (host + 1) % 10;
        benchmark::DoNotOptimize(overlay.view({{"host" + std::to_string(host)}, {"s1"}}));
    }
}

} // namespace

BENCHMARK(everything)->Arg(500)->Arg(2000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(tangled)->Arg(500)->Unit(benchmark::kMillisecond);
BENCHMARK(zones)->Arg(500)->Arg(2000)->Unit(benchmark::kMillisecond);
BENCHMARK(preparing)->Arg(500)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(clicking)->Arg(500)->Arg(10000)->Unit(benchmark::kMillisecond);
