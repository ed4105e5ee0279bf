#include "analysis/capacity/loaded_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <fmt/format.h>

namespace corbel::analysis {

using model::Message;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

NodeLimits limitsOf(const Network& network, const std::vector<bool>& isReached)
{
    NodeLimits limits;
    const std::vector<double> shortest = shortestTimes(network);
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        const NetworkNode& node = network.nodes[i];
        std::uint32_t servers = node.servers;
        if (node.stepCount == 0) { // threads that call nothing are servers
            servers = std::min(servers, node.threads);
        }
        double byServers = infinity;
        if (node.isStream) {
            byServers = node.streamLimit.value_or(infinity);
        } else if (node.hasWork && servers != unlimited) {
            byServers = servers / node.work.mean * node.replicas;
        }
        double byAll = byServers;
        if (node.stepCount > 0 && node.threads != unlimited && shortest[i] > 0.0) {
            byAll = std::min(byAll, node.threads / shortest[i] * node.replicas);
            if (isReached[i]) {
                limits.missing.push_back(Message::of(
                    "how long {} holds its threads while the elements it calls are busy",
                    node.element));
            }
        }
        if (isReached[i] && node.workUnknown) {
            limits.missing.push_back(
                node.isStream ? Message::of("what {} can take", node.element)
                              : Message::verbatim(fmt::format("{}.service-time", node.element)));
        }
        limits.byServers.push_back(byServers);
        limits.byAll.push_back(byAll);
    }
    return limits;
}

// Proportions in which the entries send: rates that are stated, and throughputs that are known.
std::vector<double> entryRates(const Network& network, const NetworkForm& form)
{
    std::vector<double> rates = startingRates(network, highestRates(network));
    for (std::size_t i = 0; i < network.sessions.size(); ++i) {
        const bool isAlone = network.sessions.size() == 1 && network.sources.empty();
        if (!isAlone && form.sessions[i].basis == FormBasis::None) {
            return {};
        }
        rates[network.sessions[i].node] += isAlone ? 1.0 : form.sessions[i].throughput;
    }
    return rates;
}

std::optional<Ceiling> finite(Ceiling ceiling)
{
    return std::isfinite(ceiling.rate) && ceiling.rate > 0.0 ? std::optional(std::move(ceiling))
                                                             : std::nullopt;
}

} // namespace

std::optional<double> utilizationAt(const LoadedModel& loaded, std::size_t index, double rate)
{
    const NetworkNode& node = loaded.network().nodes[index];
    const double limit = loaded.limits.byServers[index];
    if (!std::isfinite(limit) || loaded.form.isRateUnknown[index]) {
        return std::nullopt;
    }
    const bool isClosed = std::ranges::find(loaded.form.closedNodes, index) !=
                          loaded.form.closedNodes.end(); // as if nobody were turned away
    if (node.queueLimit == unlimited || isClosed) {
        return rate / limit;
    }
    const StationForm form = replicaForm(node, rate / node.replicas, {});
    return form.basis == FormBasis::None ? std::nullopt : std::optional(form.figures.utilization);
}

LoadedModel loadModel(const model::Model& model, const model::Scenario* scenario)
{
    LoadedModel loaded;
    loaded.compiled =
        compileNetwork(model, scenario, {.sessions = true, .records = true, .means = true});
    const Network& network = loaded.network();
    if (!loaded.compiled.isRunnable()) {
        return loaded;
    }
    NetworkForm form = solveNetwork(network);
    if (!form.traffic.isFinite()) {
        loaded.compiled.undecided.push_back(endlessCycle(network, form.traffic));
        return loaded;
    }
    loaded.form = std::move(form);
    const TrafficEquations equations(network);
    std::vector<bool> isReached(network.nodes.size());
    for (std::size_t node = 0; node < network.nodes.size(); ++node) {
        isReached[node] =
            loaded.form.traffic.nodeRate[node] > 0.0 || loaded.form.isRateUnknown[node];
    }
    loaded.limits = limitsOf(network, isReached);
    loaded.entryRate = entryRates(network, loaded.form);
    const auto& limit = loaded.limits.byAll;
    if (!loaded.entryRate.empty()) {
        loaded.ceiling =
            finite(findCeiling(network, equations, loaded.entryRate, limit, FreeChoices::AsDrawn));
        if (loaded.ceiling && loaded.ceiling->isExact && hasIdleChoice(network)) {
            loaded.balanced =
                finite(findCeiling(network, equations, loaded.entryRate, limit, FreeChoices::All));
            constexpr double alike = 1e-9;
            if (loaded.balanced && loaded.balanced->rate <= loaded.ceiling->rate * (1.0 + alike)) {
                loaded.balanced.reset();
            }
        }
    }
    if (!network.sessions.empty() && !network.sources.empty()) {
        loaded.outside =
            finite(findCeiling(network, equations, startingRates(network, highestRates(network)),
                               limit, FreeChoices::AsDrawn));
    }
    return loaded;
}

} // namespace corbel::analysis
