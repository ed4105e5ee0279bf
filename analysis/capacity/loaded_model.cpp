#include "analysis/capacity/loaded_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <fmt/format.h>

#include "analysis/capacity/loss_flows.h"

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

// Places that so few sessions cannot fill turn nobody away: exactly the network without the limit.
void liftIdleLimits(Network& network)
{
    const bool isOneByOne = std::ranges::all_of(network.steps,
                                                [](const NetworkStep& step) {
                                                    return step.callCount <= 1 || step.choose == 1;
                                                }) &&
                            std::ranges::all_of(network.calls, &NetworkCall::awaited);
    if (!network.sources.empty() || !isOneByOne) {
        return;
    }
    std::uint64_t everybody = 0;
    for (const NetworkSessions& sessions : network.sessions) {
        everybody += sessions.population;
    }
    for (NetworkNode& node : network.nodes) {
        const std::uint64_t servers = std::min(node.servers, node.threads);
        if (node.queueLimit != unlimited && everybody <= servers + node.queueLimit) {
            node.queueLimit = unlimited;
        }
    }
}

bool isLossUnknown(const NetworkNode& node, double rate)
{
    return node.queueLimit != unlimited && rate > 0.0 &&
           replicaForm(node, rate / node.replicas, {}).basis == FormBasis::None;
}

// What comes back with every answer when as many requests start as the ceiling says. Shares that go
// where there is room are not known.
std::optional<double> answeredAt(const Network& network, const std::vector<double>& entryRate,
                                 const Ceiling& ceiling)
{
    if (!mayRefuse(network)) {
        return ceiling.rate;
    }
    if (!network.sessions.empty() || ceiling.rule != CeilingRule::Bottleneck) {
        return std::nullopt;
    }
    const double total = std::accumulate(entryRate.begin(), entryRate.end(), 0.0);
    std::vector<double> outside = entryRate;
    for (double& one : outside) {
        one *= ceiling.rate / total;
    }
    const FlowsWithLoss flows = flowsWithLoss(network, outside);
    double answered = 0.0;
    for (std::size_t node = 0; node < outside.size(); ++node) {
        if (isLossUnknown(network.nodes[node], flows.traffic.nodeRate[node])) {
            return std::nullopt;
        }
        answered += outside[node] * flows.answered[node];
    }
    return answered;
}

std::optional<Ceiling> finite(Ceiling ceiling)
{
    return std::isfinite(ceiling.rate) && ceiling.rate > 0.0 ? std::optional(std::move(ceiling))
                                                             : std::nullopt;
}

// What to say where requests are turned away.
void noteLosses(LoadedModel& loaded)
{
    const Network& network = loaded.network();
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        const NetworkNode& node = network.nodes[i];
        if (!loaded.form.isRateUnknown[i] && isLossUnknown(node, loaded.form.traffic.nodeRate[i])) {
            loaded.compiled.undecided.push_back(
                {Message::of("how many requests {} turns away", node.element),
                 Message::of("what lies behind it is computed as if all came through: {}",
                             loaded.form.stations[i].formula),
                 false});
        }
    }
    if (loaded.ceiling && loaded.ceiling->answered != loaded.ceiling->rate) {
        loaded.compiled.assumptions.push_back(
            Message::of("the ceiling counts what is sent; where places are limited, some of that "
                        "is turned away before"));
    }
}

} // namespace

std::optional<double> utilizationAt(const LoadedModel& loaded, std::size_t index, double rate)
{
    const NetworkNode& node = loaded.network().nodes[index];
    const double limit = loaded.limits.byServers[index];
    if (!std::isfinite(limit) || loaded.form.isRateUnknown[index]) {
        return std::nullopt;
    }
    if (node.queueLimit == unlimited) {
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
    liftIdleLimits(loaded.compiled.network);
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
    if (loaded.entryRate.empty()) {
        for (const SessionForm& sessions : loaded.form.sessions) {
            if (sessions.basis == FormBasis::None) {
                loaded.compiled.undecided.push_back(
                    {Message::of("the throughput of the sessions"), sessions.formula, false});
                break;
            }
        }
    }
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
    for (std::optional<Ceiling>* one : {&loaded.ceiling, &loaded.balanced}) {
        if (*one) {
            (*one)->answered = answeredAt(network, loaded.entryRate, **one);
        }
    }
    noteLosses(loaded);
    return loaded;
}

} // namespace corbel::analysis
