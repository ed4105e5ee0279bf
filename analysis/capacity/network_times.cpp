// How long requests take from start to answer, given how long each visit takes.
#include <algorithm>
#include <limits>

#include "analysis/capacity/network_solver.h"

namespace corbel::analysis {

using model::Message;

// Two alike M/M/1 queues that get every request of a Poisson process together, and nothing else.
bool NetworkSolver::isForkJoinOfTwo(const NetworkStep& step) const
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
NetworkSolver::Span NetworkSolver::stepTime(const NetworkStep& step) const
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
bool NetworkSolver::isPlain(const NetworkNode& entry) const
{
    if (entry.stepCount != 1) {
        return false;
    }
    const NetworkStep& step = m_network.steps[entry.firstStep];
    const NetworkCall& call = m_network.calls[step.firstCall];
    return step.callCount == 1 && call.awaited && call.probability >= 1.0 && call.fanOut == 1.0 &&
           call.latency == 0.0 && m_network.nodes[call.target].stepCount == 0;
}

void NetworkSolver::solveCycle(const SparseMatrix& callees,
                               const std::vector<std::uint32_t>& component)
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
        m_time[node] = solved ? Span{time[node], time[node], basis}
                              : Span{0.0, std::numeric_limits<double>::infinity(), FormBasis::None};
    }
}

Message NetworkSolver::reasonForNone(std::uint32_t node) const
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

void NetworkSolver::solveEntry(const NetworkSource& source)
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
    const bool isOfCopies =
        !isKnown && std::ranges::any_of(m_network.nodes, &NetworkNode::getsCopies);
    result.formula = isOfCopies ? Message::of("bounds: stores that copy, parallel calls")
                     : !isKnown
                         ? Message::of("bounds: the slowest of parallel calls, and their sum")
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

} // namespace corbel::analysis
