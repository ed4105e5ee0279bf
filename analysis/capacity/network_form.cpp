#include "analysis/capacity/network_form.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "analysis/capacity/loss_flows.h"
#include "analysis/capacity/network_solver.h"

namespace corbel::analysis {

using model::Message;

// Throughput of the sessions, beside which the sources' requests find their place.
void NetworkSolver::solveSessionsFirst(const TrafficEquations& equations)
{
    m_result.isRateUnknown.assign(m_network.nodes.size(), false);
    m_sessions.isReached.assign(m_network.nodes.size(), false);
    if (m_network.sessions.empty()) {
        m_flows = findPoissonFlows(m_network, m_result.traffic);
        return;
    }
    std::vector<double> outside = startingRates(m_network, highestRates(m_network));
    std::vector<double> any = outside;
    for (const NetworkSessions& sessions : m_network.sessions) {
        any[sessions.node] += 1.0; // whatever it is, the ways of the requests are the same
    }
    m_flows = findPoissonFlows(m_network, equations.solve(any));
    m_sessions = solveSessions(m_network, equations, m_result.traffic, m_flows.isProductForm);
    if (m_sessions.isKnown) {
        for (std::size_t i = 0; i < m_network.sessions.size(); ++i) {
            outside[m_network.sessions[i].node] += m_sessions.sessions[i].throughput;
        }
        m_result.traffic = flowsWithLoss(m_network, outside).traffic;
    } else {
        m_result.isRateUnknown = m_sessions.isReached;
    }
    m_result.sessions = m_sessions.sessions;
    m_result.closed = m_sessions.closed;
    m_result.closedNodes = m_sessions.closedNodes;
}

// What comes round without end comes so to everything behind it.
void NetworkSolver::followEndless()
{
    m_result.isEndless.assign(m_network.nodes.size(), false);
    std::vector<std::uint32_t> open;
    const auto reach = [&](std::uint32_t node) {
        if (!m_result.isEndless[node]) {
            m_result.isEndless[node] = true;
            m_result.isRateUnknown[node] = true;
            open.push_back(node);
        }
    };
    for (std::uint32_t node = 0; node < m_network.nodes.size(); ++node) {
        if (m_network.nodes[node].isEndless) {
            reach(node);
        }
    }
    for (std::size_t i = 0; i < open.size(); ++i) {
        const NetworkNode& from = m_network.nodes[open[i]];
        for (std::uint32_t s = 0; s < from.stepCount; ++s) {
            const NetworkStep& step = m_network.steps[from.firstStep + s];
            for (std::uint32_t c = 0; c < step.callCount; ++c) {
                if (meanCalls(m_network, step, c) > 0.0) {
                    reach(m_network.calls[step.firstCall + c].target);
                }
            }
        }
    }
}

// Requests at a copy wait at least as if it copied in no time, at most as if
// each write were one of them.
void NetworkSolver::boundCopying(std::uint32_t node)
{
    const NetworkNode& station = m_network.nodes[node];
    StationForm& result = m_result.stations[node];
    if (!station.getsCopies || result.basis == FormBasis::None) {
        return;
    }
    result.basis = FormBasis::None;
    result.law.reset();
    if (!station.getsRequests || m_sessions.isReached[node]) {
        result.formula = station.workOpen;
        return;
    }
    const StationForm most =
        replicaForm(station, m_result.mostWork[node] / station.replicas, arrivalsAt(node));
    if (most.basis == FormBasis::None || !most.figures.stable) {
        result.formula = station.workOpen;
        return;
    }
    m_visitMost[node] = most.figures.response;
    result.formula = Message::of("response between {} and {} s: {}",
                                 fmt::format("{:.4g}", result.figures.response),
                                 fmt::format("{:.4g}", most.figures.response), station.workOpen);
}

// What is known of the arrivals at one of its replicas.
ReplicaArrivals NetworkSolver::arrivalsAt(std::uint32_t node) const
{
    const NetworkNode& station = m_network.nodes[node];
    const bool splitsAtRandom = station.replicas == 1 || station.policy == ChoicePolicy::Random;
    const bool isPoisson = m_flows.isProductForm || m_flows.isPoisson[node];
    ReplicaArrivals arrivals;
    arrivals.isPoisson = splitsAtRandom && isPoisson;
    const SharedFlow& shared = m_flows.shared[node];
    const auto takesTurns = [](ChoicePolicy policy) { return policy == ChoicePolicy::RoundRobin; };
    const auto looksAtLoad = [](ChoicePolicy policy) {
        return policy == ChoicePolicy::LeastConnections || policy == ChoicePolicy::TwoChoices;
    };
    const bool inTurn = shared.targets > 1 && takesTurns(shared.policy);
    const bool replicasInTurn = station.replicas > 1 && takesTurns(station.policy);
    if (inTurn && splitsAtRandom && station.replicas > 1) {
        // Of every n-th arrival, chance takes one in so many.
        const double variance = 1.0 + (1.0 / shared.targets - 1.0) / station.replicas;
        arrivals.interval = distributionByCv(1.0, std::sqrt(variance));
    } else if ((inTurn || (isPoisson && replicasInTurn)) &&
               (station.replicas == 1 || replicasInTurn)) {
        // Every n-th arrival of a Poisson process.
        const double turns = (inTurn ? shared.targets : 1.0) * station.replicas;
        arrivals.isRenewal = true;
        arrivals.interval =
            makeDistribution(DistributionFamily::Erlang, 1.0, 1.0 / std::sqrt(turns));
    } else if (shared.targets > 1 && shared.areAlike && looksAtLoad(shared.policy)) {
        arrivals.balanced = shared.targets;
    } else if (isPoisson && station.replicas > 1 && station.stepCount == 0 &&
               looksAtLoad(station.policy)) {
        arrivals.balanced = station.replicas;
    } else if (const NetworkSource* source = m_flows.onlySource[node];
               source != nullptr && station.replicas == 1) {
        arrivals.isRenewal = true;
        arrivals.interval = source->interval;
        arrivals.batch = source->batch;
    }
    return arrivals;
}

void NetworkSolver::solveStation(std::uint32_t node)
{
    const NetworkNode& station = m_network.nodes[node];
    const double rate = m_result.workRate[node];
    StationForm& result = m_result.stations[node];
    if (station.isEntry) {
        result.basis = FormBasis::Exact;
        result.formula = Message::of("entry");
        result.figures = delayStation(rate, 0.0);
    } else {
        result = replicaForm(station, rate / station.replicas, arrivalsAt(node));
    }
    result.arrivalRate = m_result.traffic.nodeRate[node];
    result.figures.throughput *= station.replicas;
    result.figures.queue *= station.replicas;
    result.figures.population *= station.replicas;
    if (station.hasWork && station.servers == unlimited) {
        result.figures.utilization *= station.replicas;
    }
    m_visit[node] = result.figures.response;
    m_visitMost[node] = m_visit[node];
    if (m_sessions.isReached[node] && !station.isEntry) {
        mixIn(node);
    }
    const auto deny = [&](Message reason) {
        result.basis = FormBasis::None;
        result.law.reset();
        result.formula = std::move(reason);
    };
    if (result.basis != FormBasis::None && !result.figures.stable) {
        deny(Message::of("no long run: the load reaches the capacity"));
    }
    if (!m_isSteady) {
        deny(Message::of("no long run: the load changes with time"));
    }
    if (m_result.isEndless[node]) {
        deny(Message::of("requests come round without end"));
    } else if (m_result.isRateUnknown[node]) {
        deny(Message::of("the sessions' throughput is not known: {}", m_sessions.formula));
    }
    if (station.workUnknown && !station.isStream) {
        deny(Message::of("service time unknown"));
    }
    boundCopying(node);
}

// An element that sessions visit: its queue as the closed network has it.
void NetworkSolver::mixIn(std::uint32_t node)
{
    if (!m_sessions.isKnown) {
        return;
    }
    const NetworkNode& station = m_network.nodes[node];
    StationForm& result = m_result.stations[node];
    if (!station.hasWork || station.servers == unlimited) {
        result.basis = std::min(result.basis, m_sessions.basis);
        return;
    }
    const double rate = m_result.workRate[node];
    QueueFigures figures;
    figures.throughput = rate;
    figures.utilization = rate * station.work.mean / station.replicas / station.servers;
    figures.population = m_sessions.population[node];
    figures.queue = std::max(0.0, figures.population - rate * station.work.mean);
    figures.response = figures.population / rate;
    figures.wait = figures.queue / rate;
    result.figures = figures;
    result.basis = m_sessions.basis;
    result.formula = m_sessions.formula;
    result.law.reset();
    m_visit[node] = m_sessions.openResponse[node];
    m_visitMost[node] = m_visit[node];
}

void NetworkSolver::run(const TrafficEquations& equations)
{
    solveSessionsFirst(equations);
    followEndless();
    m_result.workRate = workRates(m_network, m_result.traffic, WorkBound::Least);
    m_result.mostWork = workRates(m_network, m_result.traffic, WorkBound::Most);
    const std::size_t count = m_network.nodes.size();
    m_result.isProductForm = m_flows.isProductForm;
    m_result.stations.resize(count);
    m_time.resize(count);
    m_visit.assign(count, 0.0);
    m_visitMost.assign(count, 0.0);
    m_isSteady = std::ranges::all_of(m_network.sources, &NetworkSource::isConstant);
    m_mayRefuse = mayRefuse(m_network);
    SparseMatrix callees(count);
    for (std::uint32_t node = 0; node < count; ++node) {
        solveStation(node);
        const NetworkNode& caller = m_network.nodes[node];
        for (std::uint32_t s = 0; s < caller.stepCount; ++s) {
            const NetworkStep& step = m_network.steps[caller.firstStep + s];
            for (std::uint32_t i = 0; i < step.callCount; ++i) {
                const double mean = meanCalls(m_network, step, i);
                if (mean > 0.0 && m_network.calls[step.firstCall + i].awaited) {
                    callees[node].emplace_back(m_network.calls[step.firstCall + i].target, mean);
                }
            }
        }
    }
    for (const std::vector<std::uint32_t>& component : dependencyOrder(callees)) {
        if (isCyclic(callees, component)) {
            solveCycle(callees, component);
            continue;
        }
        const std::uint32_t node = component.front();
        const StationForm& own = m_result.stations[node];
        Span span{m_visit[node], m_visitMost[node], own.basis};
        if (span.upper > span.lower) {
            span.basis = FormBasis::Approximation;
        }
        for (std::uint32_t s = 0; s < m_network.nodes[node].stepCount; ++s) {
            const Span part = stepTime(m_network.steps[m_network.nodes[node].firstStep + s]);
            span.lower += part.lower;
            span.upper += part.upper;
            span.basis = std::min(span.basis, part.basis);
        }
        m_time[node] = span;
    }
    for (const NetworkSource& source : m_network.sources) {
        solveEntry(source);
    }
    for (std::uint32_t node = 0; node < count; ++node) {
        const NetworkNode& station = m_network.nodes[node];
        if (!station.hasWork || station.servers == unlimited) {
            continue;
        }
        const auto offered = [this](std::uint32_t index) {
            const NetworkNode& at = m_network.nodes[index];
            return m_result.workRate[index] * at.work.mean / at.replicas / at.servers;
        };
        if (!m_result.bottleneck || offered(node) > offered(*m_result.bottleneck)) {
            m_result.bottleneck = node;
        }
    }
}

NetworkForm solveNetwork(const Network& network)
{
    NetworkForm result;
    const TrafficEquations equations(network);
    const std::vector<double> outside = startingRates(network, highestRates(network));
    result.traffic = flowsWithLoss(network, outside).traffic;
    if (result.traffic.isFinite()) {
        result.openRate = workRates(network, result.traffic, WorkBound::Least);
        NetworkSolver(network, result).run(equations);
    }
    return result;
}

} // namespace corbel::analysis
