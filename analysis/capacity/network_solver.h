/// The work behind solveNetwork: stations first, then times along the calls.
#pragma once

#include <vector>

#include "analysis/capacity/network_form.h"
#include "analysis/capacity/poisson_flows.h"

namespace corbel::analysis {

class NetworkSolver {
public:
    NetworkSolver(const Network& network, NetworkForm& result)
        : m_network(network),
          m_result(result)
    {
    }

    /// The traffic of the sources is known, that of the sessions is not yet.
    void run(const TrafficEquations& equations);

private:
    struct Span {
        double lower = 0.0;
        double upper = 0.0;
        FormBasis basis = FormBasis::Exact;
    };

    void followEndless();
    void boundCopying(std::uint32_t node);
    void solveSessionsFirst(const TrafficEquations& equations);
    ReplicaArrivals arrivalsAt(std::uint32_t node) const;
    void solveStation(std::uint32_t node);
    void mixIn(std::uint32_t node);
    void solveCycle(const SparseMatrix& callees, const std::vector<std::uint32_t>& component);
    Span stepTime(const NetworkStep& step) const;
    bool isForkJoinOfTwo(const NetworkStep& step) const;
    bool isPlain(const NetworkNode& entry) const;
    model::Message reasonForNone(std::uint32_t node) const;
    void solveEntry(const NetworkSource& source);

    const Network& m_network;
    NetworkForm& m_result;
    PoissonFlows m_flows;
    SessionsForm m_sessions;
    bool m_mayRefuse = false;        // some element turns requests away
    bool m_isSteady = true;          // no load changes with time
    std::vector<double> m_visit;     // by node: response of one visit of a source's request
    std::vector<double> m_visitMost; // by node: with all the work that may come besides
    std::vector<Span> m_time;        // by node: own response and everything it calls
};

} // namespace corbel::analysis
