#include "analysis/capacity/sessions_form.h"

#include <algorithm>
#include <cmath>

namespace corbel::analysis {

using model::Message;

namespace {

bool isQueue(const NetworkNode& node)
{
    return node.hasWork && node.servers != unlimited;
}

class SessionSolver {
public:
    SessionSolver(const Network& network, const TrafficEquations& equations, const Traffic& open,
                  bool isProductForm)
        : m_network(network),
          m_open(open),
          m_openWork(workRates(network, open, WorkBound::Least)),
          m_isProductForm(isProductForm)
    {
        for (const NetworkSessions& sessions : network.sessions) {
            std::vector<double> outside(network.nodes.size(), 0.0);
            outside[sessions.node] = 1.0;
            m_visits.push_back(equations.solve(outside));
            m_work.push_back(workRates(network, m_visits.back(), WorkBound::Least));
        }
    }

    SessionsForm run();

private:
    void findReached();
    /// Why nothing is known of the throughput; empty when it is.
    Message obstacle() const;
    void build();
    void readStations(const ClosedFigures& figures);
    void fillSessions(const ClosedFigures& figures, const std::vector<ClosedBounds>& bounds);

    const Network& m_network;
    const Traffic& m_open;
    const std::vector<double> m_openWork;
    const bool m_isProductForm;
    std::vector<Traffic> m_visits;           // by sessions: per request
    std::vector<std::vector<double>> m_work; // by sessions: certain work per request
    bool m_isParallel = false;               // sessions wait for calls side by side
    SessionsForm m_result;
};

void SessionSolver::findReached()
{
    m_result.isReached.assign(m_network.nodes.size(), false);
    for (const Traffic& visits : m_visits) {
        for (std::size_t node = 0; node < m_network.nodes.size(); ++node) {
            if (visits.nodeRate[node] <= 0.0) {
                continue;
            }
            m_result.isReached[node] = true;
            for (std::uint32_t s = 0; s < m_network.nodes[node].stepCount; ++s) {
                const NetworkStep& step = m_network.steps[m_network.nodes[node].firstStep + s];
                m_isParallel = m_isParallel || (step.callCount > 1 && step.choose != 1);
            }
        }
    }
}

Message SessionSolver::obstacle() const
{
    if (!std::ranges::all_of(m_network.sources, &NetworkSource::isConstant)) {
        return Message::of("no long run: the load changes with time");
    }
    for (std::size_t node = 0; node < m_network.nodes.size(); ++node) {
        const NetworkNode& station = m_network.nodes[node];
        if (!m_result.isReached[node]) {
            continue;
        }
        if (station.isEndless) {
            return Message::of("{}: {}", station.element,
                               Message::of("requests come round without end"));
        }
        if (station.isUneven || (station.getsCopies && station.getsRequests)) {
            return Message::of("{}: {}", station.element,
                               Message::of("how much work a request is, is not known"));
        }
        if (station.workUnknown) {
            return Message::of("{}: {}", station.element, Message::of("service time unknown"));
        }
        if (isQueue(station) && !station.waitUnknown.empty() &&
            station.discipline != Discipline::ProcessorSharing) {
            return Message::of("{}: {}", station.element, station.waitUnknown);
        }
        if (isQueue(station) && station.queueLimit != unlimited) {
            return Message::of("no closed form: sessions that {} may turn away", station.element);
        }
        if (isQueue(station) && m_openWork[node] * station.work.mean >=
                                    static_cast<double>(station.servers) * station.replicas) {
            return Message::of("{}: {}", station.element,
                               Message::of("no long run: the load reaches the capacity"));
        }
    }
    for (const Traffic& visits : m_visits) {
        for (std::size_t call = 0; call < m_network.calls.size(); ++call) {
            const NetworkCall& made = m_network.calls[call];
            if (visits.callRate[call] > 0.0 && !made.awaited && !made.isCopy) {
                return Message::of("no closed form: sessions whose requests pass records on");
            }
        }
    }
    for (const ClosedBounds& bounds : closedBounds(m_result.closed)) {
        if (!std::isfinite(bounds.highestThroughput)) {
            return Message::of("no long run: requests and thinking take no time");
        }
    }
    return {};
}

void SessionSolver::build()
{
    std::vector<std::uint32_t> stationOf(m_network.nodes.size(), unlimited);
    for (std::uint32_t cls = 0; cls < m_visits.size(); ++cls) {
        ClosedClass& own = m_result.closed.classes.emplace_back();
        own.population = m_network.sessions[cls].population;
        own.delay = m_network.sessions[cls].thinkTime;
        for (std::size_t call = 0; call < m_network.calls.size(); ++call) {
            own.delay += m_visits[cls].callRate[call] * 2.0 * m_network.calls[call].latency;
        }
        for (std::uint32_t node = 0; node < m_network.nodes.size(); ++node) {
            const NetworkNode& station = m_network.nodes[node];
            const double demand = m_work[cls][node] * station.work.mean;
            if (demand <= 0.0 || !station.hasWork) {
                continue;
            }
            if (!isQueue(station)) {
                own.delay += demand;
                continue;
            }
            if (stationOf[node] == unlimited) {
                stationOf[node] = static_cast<std::uint32_t>(m_result.closedNodes.size());
                m_result.closedNodes.push_back(node);
                m_result.closed.stations.push_back(
                    {{},
                     m_openWork[node] * station.work.mean / station.replicas,
                     station.servers,
                     station.replicas});
            }
            m_result.closed.stations[stationOf[node]].demand.emplace_back(
                cls, demand / station.replicas);
        }
    }
}

void SessionSolver::readStations(const ClosedFigures& figures)
{
    m_result.population.assign(m_network.nodes.size(), 0.0);
    m_result.openResponse.assign(m_network.nodes.size(), 0.0);
    for (std::size_t i = 0; i < m_result.closedNodes.size(); ++i) {
        const std::uint32_t node = m_result.closedNodes[i];
        m_result.population[node] = figures.openPopulation[i];
        for (const double one : figures.population[i]) {
            m_result.population[node] += one;
        }
        if (m_openWork[node] > 0.0) {
            m_result.openResponse[node] = figures.openPopulation[i] / m_openWork[node];
        }
    }
}

void SessionSolver::fillSessions(const ClosedFigures& figures,
                                 const std::vector<ClosedBounds>& bounds)
{
    const std::vector<double> shortest = shortestTimes(m_network);
    for (std::size_t cls = 0; cls < m_visits.size(); ++cls) {
        const NetworkSessions& sessions = m_network.sessions[cls];
        SessionForm& form = m_result.sessions.emplace_back();
        form.basis = m_result.basis;
        form.formula = m_result.formula;
        form.bounds = bounds[cls];
        form.throughput = figures.throughput[cls];
        // What the class waits without a queue is part of the response; thinking is not.
        form.upper =
            figures.response[cls] + m_result.closed.classes[cls].delay - sessions.thinkTime;
        form.lower = form.upper;
        if (m_isParallel) {
            form.lower =
                std::min(form.upper, std::max(shortest[sessions.node],
                                              sessions.population / form.bounds.highestThroughput -
                                                  sessions.thinkTime));
        }
    }
}

SessionsForm SessionSolver::run()
{
    findReached();
    build();
    std::vector<ClosedBounds> bounds = closedBounds(m_result.closed);
    if (m_isParallel) { // side by side they may be faster than one after another
        const std::vector<double> shortest = shortestTimes(m_network);
        for (std::size_t cls = 0; cls < m_visits.size(); ++cls) {
            const NetworkSessions& sessions = m_network.sessions[cls];
            double busiest = 0.0;
            for (const ClosedStation& station : m_result.closed.stations) {
                for (const auto& [owner, demand] : station.demand) {
                    if (owner == cls) {
                        busiest = std::max(busiest, demand / (station.servers - station.openLoad));
                    }
                }
            }
            const double cycle = sessions.thinkTime + shortest[sessions.node];
            bounds[cls].highestThroughput =
                sessions.population / std::max(cycle, busiest * sessions.population);
        }
    }
    const Message reason = obstacle();
    if (!reason.empty()) {
        m_result.isKnown = false;
        m_result.basis = FormBasis::None;
        m_result.formula = reason;
        for (std::size_t cls = 0; cls < m_visits.size(); ++cls) {
            SessionForm& form = m_result.sessions.emplace_back();
            form.formula = reason;
            form.bounds = {0.0, std::max(0.0, bounds[cls].highestThroughput)};
        }
        return std::move(m_result);
    }
    std::optional<ClosedFigures> figures = solveClosedExactly(m_result.closed);
    const bool isExact = figures && m_isProductForm;
    m_result.basis = isExact ? FormBasis::Exact : FormBasis::Approximation;
    m_result.formula =
        isExact        ? Message::of("mean values of the product form (BCMP)")
        : m_isParallel ? Message::of("bounds: the slowest of parallel calls, and one after another")
        : figures      ? Message::of("mean values as if work were exponential and choice at random")
                       : Message::of("mean value analysis by Schweitzer's fixed point");
    if (!figures) {
        figures = solveClosedApproximately(m_result.closed);
    }
    readStations(*figures);
    fillSessions(*figures, bounds);
    return std::move(m_result);
}

} // namespace

SessionsForm solveSessions(const Network& network, const TrafficEquations& equations,
                           const Traffic& open, bool isProductForm)
{
    return SessionSolver(network, equations, open, isProductForm).run();
}

} // namespace corbel::analysis
