#include "analysis/simulation/simulate.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "analysis/capacity/endless_cycles.h"
#include "analysis/capacity/network_form.h"
#include "analysis/simulation/report_parts.h"
#include "analysis/simulation/runner.h"

namespace corbel::analysis {

using model::Message;

namespace {

using model::amountOf;
using model::Key;

constexpr std::uint32_t defaultReplications = 30;
constexpr std::uint32_t mostReplicationsForPrecision = 1000;
constexpr double requestsPerReplication = 200000.0;
constexpr double longestRun = 4e9; // seconds; the clock reaches 9.2e9

const model::Scenario* findScenario(const model::Model& model, const SimulationSettings& settings,
                                    SimulationResult& result)
{
    if (!settings.scenario) {
        return model.scenarios.empty() ? nullptr : &model.scenarios.front();
    }
    const auto found = std::ranges::find_if(model.scenarios, [&](const model::Scenario& scenario) {
        return scenario.id.value == *settings.scenario;
    });
    if (found != model.scenarios.end()) {
        return &*found;
    }
    std::vector<std::string> known;
    for (const model::Scenario& scenario : model.scenarios) {
        known.push_back(scenario.id.value);
    }
    result.undecided.push_back(
        {*settings.scenario,
         known.empty() ? corbel::model::Message::of("the model has no scenario")
                       : corbel::model::Message::of("no such scenario; there are: {}",
                                                    fmt::format("{}", fmt::join(known, ", "))),
         true});
    return nullptr;
}

std::optional<double> amountIn(const model::Scenario* scenario, Key key)
{
    return scenario == nullptr ? std::nullopt : amountOf(scenario->fields, key);
}

bool isSteady(const Network& network)
{
    return std::ranges::all_of(network.sources, &NetworkSource::isConstant);
}

// Long enough for `requestsPerReplication` requests, the slowest work many times, and every change
// of the load.
double defaultDuration(const Network& network, const NetworkForm& form)
{
    double rate = 0.0;
    for (const NetworkSource& source : network.sources) {
        rate += form.traffic.nodeRate[source.node];
    }
    double longest = 0.0;
    for (const NetworkNode& node : network.nodes) {
        longest = std::max(longest, node.work.mean);
    }
    double duration = std::max(requestsPerReplication / rate, 1000.0 * longest);
    for (const NetworkSource& source : network.sources) {
        duration = std::max(duration, 2.0 * source.rate.back().start);
    }
    return duration;
}

SimTime toTime(double seconds)
{
    return static_cast<SimTime>(std::llround(seconds * nanosecondsPerSecond));
}

/// Settings, scenario and defaults together.
struct Choices {
    RunPlan plan;
    std::optional<double> warmup;
};

Choices choose(const SimulationSettings& settings, const model::Scenario* scenario,
               const Network& network, const NetworkForm& form)
{
    Choices choices;
    RunPlan& plan = choices.plan;
    const auto whole = [](const std::optional<double>& amount) {
        return amount ? std::optional(static_cast<std::uint64_t>(*amount)) : std::nullopt;
    };
    plan.replication.seed =
        settings.seed.value_or(whole(amountIn(scenario, Key::Seed)).value_or(1));
    plan.precision = settings.precision ? settings.precision : amountIn(scenario, Key::Precision);
    const auto stated = whole(amountIn(scenario, Key::Replications));
    const std::uint32_t fallback =
        plan.precision ? mostReplicationsForPrecision : defaultReplications;
    plan.replications =
        settings.replications.value_or(stated ? static_cast<std::uint32_t>(*stated) : fallback);
    plan.replications = std::max(1U, plan.replications);
    plan.threads = settings.threads;
    const std::optional<double> duration =
        settings.duration ? settings.duration : amountIn(scenario, Key::Duration);
    plan.replication.end =
        toTime(std::min(duration ? *duration : defaultDuration(network, form), longestRun));
    // A single replication gets its interval from batch means.
    constexpr std::uint32_t batchesOfOne = 32;
    plan.replication.batches = plan.replications == 1 ? batchesOfOne : 1;
    if (!settings.findWarmup) {
        choices.warmup = settings.warmup ? settings.warmup : amountIn(scenario, Key::Warmup);
    }
    return choices;
}

void explainLoad(const Network& network, const NetworkForm& form, SimulationResult& result)
{
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        const NetworkNode& node = network.nodes[i];
        if (!node.hasWork || node.servers == unlimited || node.queueLimit != unlimited) {
            continue;
        }
        const double load = form.traffic.nodeRate[i] * node.work.mean /
                            (static_cast<double>(node.servers) * node.replicas);
        if (load >= 1.0) {
            result.undecided.push_back(
                {node.element,
                 Message::of("it is offered {} times what it can do: there is no long run, the "
                             "figures are of the simulated time only",
                             fmt::format("{:.4g}", load)),
                 false});
        }
    }
}

// Whether the tables of a run fit into the memory allowed.
bool fits(const Network& network, const RunPlan& plan, std::uint64_t memoryLimit,
          SimulationResult& result)
{
    const std::uint64_t bytes = replicationBytes(network, plan.replication) * (plan.threads + 2ULL);
    if (bytes > memoryLimit) {
        result.undecided.push_back(
            {"memory",
             Message::of("the run needs about {} MiB, more than the {} MiB allowed", bytes >> 20,
                         memoryLimit >> 20),
             true});
        return false;
    }
    return true;
}

void simulateInto(SimulationResult& result, const model::Model& model,
                  const SimulationSettings& settings, const std::stop_token& stop,
                  const SimulationObserver& observer)
{
    const model::Scenario* scenario = findScenario(model, settings, result);
    if (settings.scenario && scenario == nullptr) {
        return;
    }
    result.scenario = scenario == nullptr ? std::string() : scenario->id.value;
    const CompiledModel compiled = compileNetwork(model, scenario, {});
    const Network& network = compiled.network;
    result.assumptions = compiled.assumptions;
    result.undecided = compiled.undecided;
    if (!compiled.isRunnable()) {
        return;
    }
    const NetworkForm form = solveNetwork(network);
    if (!form.traffic.isFinite()) {
        result.undecided.push_back(endlessCycle(network, form.traffic, true));
        return;
    }
    Choices choices = choose(settings, scenario, network, form);
    RunPlan& plan = choices.plan;
    if (!fits(network, plan, settings.memoryLimit, result)) {
        return;
    }
    if (isSteady(network)) {
        explainLoad(network, form, result);
    }
    if (choices.warmup) {
        plan.replication.warmup = toTime(*choices.warmup);
    } else if (isSteady(network)) {
        plan.replication.warmup = findWarmup(network, plan.replication, stop);
    } else {
        result.assumptions.push_back(
            Message::of("the load changes with time: no warm-up is cut off"));
    }
    if (plan.replication.warmup >= plan.replication.end) {
        result.undecided.push_back(
            {"duration",
             Message::of("the warm-up is not shorter than the duration: nothing is left"), true});
        return;
    }
    result.seed = plan.replication.seed;
    result.duration = static_cast<double>(plan.replication.end) / nanosecondsPerSecond;
    result.warmup = static_cast<double>(plan.replication.warmup) / nanosecondsPerSecond;
    const RunSummary summary = runReplications(network, plan, stop, observer);
    fillResult(model, compiled, form, summary, result);
    return;
}

} // namespace

SimulationResult simulate(const model::Model& model, const SimulationSettings& settings,
                          const std::stop_token& stop, const SimulationObserver& observer)
{
    SimulationResult result;
    simulateInto(result, model, settings, stop, observer);
    for (OpenInput& open : result.undecided) {
        open.analysis = "simulation";
    }
    return result;
}

} // namespace corbel::analysis
