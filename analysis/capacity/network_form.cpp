#include "analysis/capacity/network_form.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/capacity/linear_system.h"
#include "analysis/capacity/poisson_flows.h"

namespace corbel::analysis {

using model::Message;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

class Solver {
public:
    Solver(const Network& network, NetworkForm& result) : m_network(network), m_result(result) {}

    /// The traffic of the sources is known, that of the sessions is not yet.
    void run(const TrafficEquations& equations);

private:
    struct Span {
        double lower = 0.0;
        double upper = 0.0;
        FormBasis basis = FormBasis::Exact;
    };

    void solveSessionsFirst(const TrafficEquations& equations);
    ReplicaArrivals arrivalsAt(std::uint32_t node) const;
    void solveStation(std::uint32_t node);
    void mixIn(std::uint32_t node);
    void solveCycle(const SparseMatrix& callees, const std::vector<std::uint32_t>& component);
    Span stepTime(const NetworkStep& step) const;
    bool isForkJoinOfTwo(const NetworkStep& step) const;
    bool isPlain(const NetworkNode& entry) const;
    Message reasonForNone(std::uint32_t node) const;
    void solveEntry(const NetworkSource& source);

    const Network& m_network;
    NetworkForm& m_result;
    PoissonFlows m_flows;
    SessionsForm m_sessions;
    bool m_mayRefuse = false;    // some element turns requests away
    bool m_isSteady = true;      // no load changes with time
    std::vector<double> m_visit; // by node: response of one visit of a source's request
    std::vector<Span> m_time;    // by node: own response and everything it calls
};

// Throughput of the sessions, beside which the sources' requests find their place.
void Solver::solveSessionsFirst(const TrafficEquations& equations)
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
        m_result.traffic = equations.solve(outside);
    } else {
        m_result.isRateUnknown = m_sessions.isReached;
    }
    m_result.sessions = m_sessions.sessions;
    m_result.closed = m_sessions.closed;
    m_result.closedNodes = m_sessions.closedNodes;
}

// What is known of the arrivals at one of its replicas.
ReplicaArrivals Solver::arrivalsAt(std::uint32_t node) const
{
    const NetworkNode& station = m_network.nodes[node];
    const bool splitsAtRandom = station.replicas == 1 || station.policy == ChoicePolicy::Random;
    const bool isPoisson = m_flows.isProductForm || m_flows.isPoisson[node];
    ReplicaArrivals arrivals;
    arrivals.isPoisson = splitsAtRandom && isPoisson;
    if (isPoisson && station.policy == ChoicePolicy::RoundRobin && station.replicas > 1) {
        // Every n-th arrival of a Poisson process.
        arrivals.isRenewal = true;
        arrivals.interval = makeDistribution(DistributionFamily::Erlang, 1.0,
                                             1.0 / std::sqrt(double(station.replicas)));
    } else if (const NetworkSource* source = m_flows.onlySource[node];
               source != nullptr && station.replicas == 1) {
        arrivals.isRenewal = true;
        arrivals.interval = source->interval;
        arrivals.batch = source->batch;
    }
    return arrivals;
}

void Solver::solveStation(std::uint32_t node)
{
    const NetworkNode& station = m_network.nodes[node];
    const double rate = m_result.traffic.nodeRate[node];
    StationForm& result = m_result.stations[node];
    if (station.isEntry) {
        result.basis = FormBasis::Exact;
        result.formula = Message::of("entry");
        result.figures = delayStation(rate, 0.0);
    } else {
        result = replicaForm(station, rate / station.replicas, arrivalsAt(node));
    }
    result.arrivalRate = rate;
    result.figures.throughput *= station.replicas;
    result.figures.queue *= station.replicas;
    result.figures.population *= station.replicas;
    if (station.hasWork && station.servers == unlimited) {
        result.figures.utilization *= station.replicas;
    }
    m_visit[node] = result.figures.response;
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
    if (m_result.isRateUnknown[node]) {
        deny(Message::of("the sessions' throughput is not known: {}", m_sessions.formula));
    }
    if (station.workUnknown && !station.isStream) {
        deny(Message::of("service time unknown"));
    }
}

// An element that sessions visit: its queue as the closed network has it.
void Solver::mixIn(std::uint32_t node)
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
    const double rate = m_result.traffic.nodeRate[node];
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
}

// Two alike M/M/1 queues that get every request of a Poisson process together, and nothing else.
bool Solver::isForkJoinOfTwo(const NetworkStep& step) const
{
    if (step.isChoice() || step.callCount != 2) {
        return false;
    }
    const NetworkCall& a = m_network.calls[step.firstCall];
    const NetworkCall& b = m_network.calls[step.firstCall + 1];
    const auto fits = [this](const NetworkCall& call) {
        const NetworkNode& node = m_network.nodes[call.target];
        return call.probability >= 1.0 && call.fanOut == 1.0 && node.stepCount == 0 &&
               node.replicas == 1 && m_flows.incoming[call.target] == 1 &&
               m_flows.isPoisson[call.target] &&
               m_result.stations[call.target].formula == Message::verbatim("M/M/1");
    };
    return a.target != b.target && a.latency == b.latency && fits(a) && fits(b) &&
           m_network.nodes[a.target].work == m_network.nodes[b.target].work;
}

// Mean time of one execution: sums for one call or a choice, bounds where calls run side by side.
Solver::Span Solver::stepTime(const NetworkStep& step) const
{
    if (isForkJoinOfTwo(step)) {
        const NetworkCall& call = m_network.calls[step.firstCall];
        const double mean = forkJoinOfTwo(m_result.traffic.nodeRate[call.target],
                                          m_network.nodes[call.target].work.mean) +
                            2.0 * call.latency;
        return {mean, mean, FormBasis::Exact};
    }
    const bool isOne = step.callCount == 1 || step.choose == 1;
    Span span;
    for (std::uint32_t i = 0; i < step.callCount; ++i) {
        const NetworkCall& call = m_network.calls[step.firstCall + i];
        const double count = meanCalls(m_network, step, i);
        if (count <= 0.0 || !call.awaited) {
            continue;
        }
        const Span& nested = m_time[call.target];
        const double lower = count * (nested.lower + 2.0 * call.latency);
        span.lower = isOne ? span.lower + lower : std::max(span.lower, lower);
        span.upper += count * (nested.upper + 2.0 * call.latency);
        span.basis = std::min(span.basis, nested.basis);
    }
    const bool dependsOnState = step.isChoice() && step.policy != ChoicePolicy::Random;
    if (dependsOnState && span.basis == FormBasis::Exact) {
        span.basis = FormBasis::Approximation;
    }
    return span;
}

// Its requests are one call to one element that calls nothing.
bool Solver::isPlain(const NetworkNode& entry) const
{
    if (entry.stepCount != 1) {
        return false;
    }
    const NetworkStep& step = m_network.steps[entry.firstStep];
    const NetworkCall& call = m_network.calls[step.firstCall];
    return step.callCount == 1 && call.awaited && call.probability >= 1.0 && call.fanOut == 1.0 &&
           call.latency == 0.0 && m_network.nodes[call.target].stepCount == 0;
}

void Solver::solveCycle(const SparseMatrix& callees, const std::vector<std::uint32_t>& component)
{
    std::vector<double> own(m_network.nodes.size(), 0.0);
    std::vector<double> time(m_network.nodes.size(), 0.0);
    FormBasis basis = FormBasis::Exact;
    for (std::uint32_t node = 0; node < m_network.nodes.size(); ++node) {
        time[node] = m_time[node].upper;
    }
    for (const std::uint32_t node : component) {
        own[node] = m_visit[node];
        basis = std::min(basis, m_result.stations[node].basis);
        for (std::uint32_t s = 0; s < m_network.nodes[node].stepCount; ++s) {
            const NetworkStep& step = m_network.steps[m_network.nodes[node].firstStep + s];
            const bool isOne = step.callCount == 1 || step.choose == 1;
            basis = isOne ? basis : FormBasis::None;
            for (std::uint32_t i = 0; i < step.callCount; ++i) {
                const NetworkCall& call = m_network.calls[step.firstCall + i];
                own[node] += meanCalls(m_network, step, i) * 2.0 * call.latency;
                if (call.awaited && !std::ranges::binary_search(component, call.target)) {
                    basis = std::min(basis, m_time[call.target].basis);
                }
            }
        }
    }
    const bool solved = basis != FormBasis::None && solveComponent(callees, component, own, time);
    for (const std::uint32_t node : component) {
        m_time[node] =
            solved ? Span{time[node], time[node], basis} : Span{0.0, infinity, FormBasis::None};
    }
}

Message Solver::reasonForNone(std::uint32_t node) const
{
    // The first element on the way, by calls, that has no form.
    std::vector<std::uint32_t> open{node};
    std::vector<bool> seen(m_network.nodes.size(), false);
    for (std::size_t i = 0; i < open.size(); ++i) {
        const NetworkNode& here = m_network.nodes[open[i]];
        if (m_result.stations[open[i]].basis == FormBasis::None) {
            return Message::of("{}: {}", here.element, m_result.stations[open[i]].formula);
        }
        for (std::uint32_t s = 0; s < here.stepCount; ++s) {
            const NetworkStep& step = m_network.steps[here.firstStep + s];
            for (std::uint32_t c = 0; c < step.callCount; ++c) {
                const std::uint32_t target = m_network.calls[step.firstCall + c].target;
                if (!seen[target] && m_network.calls[step.firstCall + c].awaited) {
                    seen[target] = true;
                    open.push_back(target);
                }
            }
        }
    }
    return Message::of("no closed form: parallel calls inside a cycle of calls");
}

void Solver::solveEntry(const NetworkSource& source)
{
    const Span& span = m_time[source.node];
    EndToEndForm& result = m_result.endToEnd.emplace_back();
    result.basis = span.basis;
    if (span.basis == FormBasis::None) {
        result.formula = reasonForNone(source.node);
        return;
    }
    result.lower = span.lower;
    result.upper = span.upper;
    const bool isKnown = span.upper - span.lower <= 1e-12 * span.upper;
    result.formula = !isKnown ? Message::of("bounds: the slowest of parallel calls, and their sum")
                     : m_flows.isProductForm ? Message::of("product form (Jackson, BCMP)")
                                             : Message::of("sum along the calls");
    const NetworkNode& entry = m_network.nodes[source.node];
    if (result.basis == FormBasis::Exact && !isPlain(entry) && m_mayRefuse) {
        // Who is turned away at one element changes the load of the others.
        result.basis = FormBasis::Approximation;
    }
    if (entry.stepCount != 1) {
        return;
    }
    const NetworkStep& step = m_network.steps[entry.firstStep];
    const NetworkCall& call = m_network.calls[step.firstCall];
    if (isPlain(entry)) {
        result.law = m_result.stations[call.target].law;
        result.formula = m_result.stations[call.target].formula;
    } else if (isForkJoinOfTwo(step)) {
        result.formula = Message::of("fork-join of two M/M/1");
    }
}

void Solver::run(const TrafficEquations& equations)
{
    solveSessionsFirst(equations);
    const std::size_t count = m_network.nodes.size();
    m_result.isProductForm = m_flows.isProductForm;
    m_result.stations.resize(count);
    m_time.resize(count);
    m_visit.assign(count, 0.0);
    m_isSteady = std::ranges::all_of(m_network.sources, &NetworkSource::isConstant);
    m_mayRefuse = std::ranges::any_of(
        m_network.nodes, [](const NetworkNode& node) { return node.queueLimit != unlimited; });
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
        Span span{m_visit[node], m_visit[node], own.basis};
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
            return m_result.traffic.nodeRate[index] * at.work.mean / at.replicas / at.servers;
        };
        if (!m_result.bottleneck || offered(node) > offered(*m_result.bottleneck)) {
            m_result.bottleneck = node;
        }
    }
}

} // namespace

NetworkForm solveNetwork(const Network& network)
{
    NetworkForm result;
    const TrafficEquations equations(network);
    result.traffic = equations.solve(startingRates(network, highestRates(network)));
    if (result.traffic.isFinite()) {
        result.openRate = result.traffic.nodeRate;
        Solver(network, result).run(equations);
    }
    return result;
}

} // namespace corbel::analysis
