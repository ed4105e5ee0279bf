#include "analysis/capacity/loaded_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <fmt/format.h>

#include "analysis/capacity/endless_cycles.h"
#include "analysis/capacity/loss_flows.h"
#include "analysis/capacity/scaling.h"

namespace corbel::analysis {

using model::Message;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

NodeLimits limitsOf(const Network& network, const std::vector<bool>& isReached)
{
    NodeLimits limits;
    const std::vector<double> shortest = shortestTimes(network);
    bool isCircleNoted = false;
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
        const double replicas = node.scaling ? node.scaling->most : node.replicas;
        const double scaled = !node.scaling           ? byServers
                              : replicas == unlimited ? infinity
                                                      : byServers / node.replicas * replicas;
        if (isReached[i] && node.scaling && node.scaling->most == unlimited && node.hasWork) {
            limits.missing.push_back(
                Message::verbatim(fmt::format("{}.autoscale.max", node.element)));
        }
        double byAll = scaled;
        if (node.stepCount > 0 && node.threads != unlimited && shortest[i] > 0.0) {
            byAll = std::min(byAll, node.threads / shortest[i] * replicas);
            if (isReached[i]) {
                limits.missing.push_back(Message::of(
                    "how long {} holds its threads while the elements it calls are busy",
                    node.element));
            }
        }
        if (node.isEndless && !isCircleNoted) {
            limits.missing.push_back(
                Message::of("how often requests come round to {}", node.element));
            isCircleNoted = true;
        }
        if (isReached[i] && node.workUnknown) {
            limits.missing.push_back(
                node.isStream ? Message::of("what {} can take", node.element)
                              : Message::verbatim(fmt::format("{}.service-time", node.element)));
        }
        limits.byServers.push_back(byServers);
        limits.scaled.push_back(scaled);
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
           (node.getsCopies ||
            replicaForm(node, rate / node.replicas, {}).basis == FormBasis::None);
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
    Network grown;
    if (scales(network)) {
        grown = network;
        scaleTo(grown, outside);
    }
    const Network& there = scales(network) ? grown : network;
    const FlowsWithLoss flows = flowsWithLoss(there, outside);
    double answered = 0.0;
    for (std::size_t node = 0; node < outside.size(); ++node) {
        if (isLossUnknown(there.nodes[node], flows.traffic.nodeRate[node])) {
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

// Where everything lies on such a circle or behind it, nothing is left to say.
bool isAllEndless(const LoadedModel& loaded)
{
    const std::vector<NetworkNode>& nodes = loaded.network().nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!nodes[i].isEntry && !loaded.form.isEndless[i]) {
            return false;
        }
    }
    return true;
}

// What scales has as many replicas as its target asks for; what is missing for
// that is said.
void noteScaling(LoadedModel& loaded)
{
    CompiledModel& compiled = loaded.compiled;
    for (std::size_t i = 0; i < loaded.network().nodes.size(); ++i) {
        const NetworkNode& node = loaded.network().nodes[i];
        if (!node.scaling) {
            continue;
        }
        const Scaling& scaling = *node.scaling;
        if (scaling.target <= 0.0) {
            compiled.undecided.push_back(
                {fmt::format("{}.autoscale.target", node.element),
                 Message::of("how many replicas it keeps at this load is not known"), false});
        } else if (node.hasWork && node.servers != unlimited && !loaded.form.isRateUnknown[i]) {
            compiled.assumptions.push_back(Message::of(
                "{} scales: {} replicas at this load, the fewest that "
                "are no busier than {} (at "
                "least {}), whatever time that takes; each request goes "
                "to one of them",
                node.element, node.replicas, model::formatNumber(scaling.target), scaling.least));
            if (scaling.most != unlimited) {
                compiled.assumptions.push_back(
                    Message::of("the ceiling counts the {} replicas that {} scales to",
                                scaling.most, node.element));
            }
        }
    }
}

// Where calls may be more work than is certain, the ceiling is at most the one
// with the certain work and at least the one with all of it.
void boundCeiling(LoadedModel& loaded, const TrafficEquations& equations,
                  const std::vector<bool>& isReached)
{
    const Network& network = loaded.network();
    if (std::ranges::all_of(network.calls,
                            [](const NetworkCall& call) { return call.work.isKnown(); })) {
        return;
    }
    std::optional<Ceiling> least =
        finite(findCeiling(network, equations, loaded.entryRate, loaded.limits.byAll,
                           FreeChoices::AsDrawn, WorkBound::Most));
    constexpr double alike = 1e-9;
    if (!least || least->rate >= loaded.ceiling->rate * (1.0 - alike)) {
        return;
    }
    const double total = std::accumulate(loaded.entryRate.begin(), loaded.entryRate.end(), 0.0);
    const std::vector<double> most =
        workRates(network, equations.solve(loaded.entryRate), WorkBound::Most);
    const auto add = [&](bool onlyIfFull) {
        for (std::size_t i = 0; i < network.nodes.size(); ++i) {
            const Message& open = network.nodes[i].workOpen;
            const bool isFull =
                most[i] * loaded.ceiling->rate > loaded.limits.byAll[i] * total * (1.0 + alike);
            if (!open.empty() && isReached[i] && (isFull || !onlyIfFull) &&
                std::ranges::find(loaded.openWork, open) == loaded.openWork.end()) {
                loaded.openWork.push_back(open);
            }
        }
    };
    add(true); // what is full with all of its work before the ceiling is
    if (loaded.openWork.empty()) {
        add(false); // shares are free, so that any of it may be
    }
    loaded.leastCeiling = std::move(least);
    loaded.balanced.reset();
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
    NetworkNode node = loaded.network().nodes[index];
    double limit = loaded.limits.byServers[index];
    if (!std::isfinite(limit) || loaded.form.isRateUnknown[index] ||
        (node.queueLimit != unlimited && node.getsCopies)) {
        return std::nullopt;
    }
    if (node.scaling) {
        if (node.scaling->target <= 0.0) {
            return std::nullopt;
        }
        limit /= node.replicas;
        node.replicas = node.scaling->replicasFor(rate / limit);
        limit *= node.replicas;
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
    if (!loaded.compiled.isRunnable()) {
        return loaded;
    }
    const std::size_t said = loaded.compiled.undecided.size();
    cutEndlessCycles(loaded.compiled);
    loaded.form = solveScaled(loaded.compiled.network);
    const Network& network = loaded.network();
    if (loaded.compiled.undecided.size() > said && isAllEndless(loaded)) {
        for (std::size_t i = said; i < loaded.compiled.undecided.size(); ++i) {
            loaded.compiled.undecided[i].blocking = true;
        }
        loaded.form = {};
        return loaded;
    }
    noteScaling(loaded);
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
    if (loaded.ceiling) {
        boundCeiling(loaded, equations, isReached);
    }
    for (std::optional<Ceiling>* one : {&loaded.ceiling, &loaded.balanced, &loaded.leastCeiling}) {
        if (*one) {
            (*one)->answered = answeredAt(network, loaded.entryRate, **one);
        }
    }
    noteLosses(loaded);
    return loaded;
}

} // namespace corbel::analysis
