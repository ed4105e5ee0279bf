#include "analysis/capacity/endless_cycles.h"

#include <algorithm>

#include <fmt/format.h>

namespace corbel::analysis {

using model::Message;

namespace {

/// The calls from one element of the circle to another, by index.
std::vector<std::uint32_t> callsWithin(const Network& network,
                                       const std::vector<std::uint32_t>& circle)
{
    std::vector<std::uint32_t> calls;
    for (const std::uint32_t node : circle) {
        const NetworkNode& from = network.nodes[node];
        for (std::uint32_t s = 0; s < from.stepCount; ++s) {
            const NetworkStep& step = network.steps[from.firstStep + s];
            for (std::uint32_t i = 0; i < step.callCount; ++i) {
                if (std::ranges::binary_search(circle, network.calls[step.firstCall + i].target)) {
                    calls.push_back(step.firstCall + i);
                }
            }
        }
    }
    return calls;
}

} // namespace

OpenInput endlessCycle(const Network& network, const Traffic& traffic, bool stopsAll)
{
    std::vector<std::string> names;
    for (const std::uint32_t node : traffic.endlessCycle) {
        names.push_back(network.nodes[node].element);
    }
    std::vector<std::string> records;
    for (const std::uint32_t call : callsWithin(network, traffic.endlessCycle)) {
        const NetworkCall& one = network.calls[call];
        if (!one.awaited && !one.relation.empty()) {
            records.push_back(one.relation);
        }
    }
    const std::string around = fmt::format("{}", fmt::join(names, ", "));
    if (records.empty()) {
        return {names.front(),
                Message::of("the calls between {} multiply without end; a "
                            "probability below 1 on "
                            "one of them ends the cycle",
                            around),
                stopsAll};
    }
    // By their ids, so that the advice does not depend on the order of the
    // drawing.
    std::ranges::sort(records);
    return {fmt::format("{}.rate", records.front()),
            Message::of("each record causes another one without end between {}; "
                        "a rate stated on "
                        "one of {} says how often they come",
                        around, fmt::format("{}", fmt::join(records, ", "))),
            stopsAll};
}

void cutEndlessCycles(CompiledModel& compiled)
{
    Network& network = compiled.network;
    std::vector<double> outside = startingRates(network, highestRates(network));
    for (const NetworkSessions& sessions : network.sessions) {
        outside[sessions.node] += 1.0;
    }
    for (;;) {
        const Traffic traffic = TrafficEquations(network).solve(outside);
        if (traffic.isFinite()) {
            return;
        }
        compiled.undecided.push_back(endlessCycle(network, traffic, false));
        for (const std::uint32_t node : traffic.endlessCycle) {
            network.nodes[node].isEndless = true;
        }
        for (const std::uint32_t call : callsWithin(network, traffic.endlessCycle)) {
            network.calls[call].probability = 0.0;
        }
    }
}

} // namespace corbel::analysis
