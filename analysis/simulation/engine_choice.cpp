#include <algorithm>
#include <numeric>

#include "analysis/simulation/engine.h"

namespace corbel::analysis {

std::uint32_t Engine::drawCount(const CallState& call, RandomStream& stream)
{
    if (call.probability < 1.0 && stream.uniform() >= call.probability) {
        return 0;
    }
    const bool more = call.fraction > 0.0 && stream.uniform() < call.fraction;
    return call.whole + (more ? 1U : 0U);
}

std::uint32_t Engine::chooseReplica(std::uint32_t node)
{
    Behaviour& behaviour = m_behaviours[node];
    const std::uint32_t first = behaviour.firstStation;
    const std::uint32_t count = behaviour.replicas;
    RandomStream& stream = m_replicaChoice[node];
    switch (behaviour.policy) {
    case ChoicePolicy::Random:
        return first + stream.below(count);
    case ChoicePolicy::RoundRobin: {
        const std::uint32_t turn = behaviour.turn;
        behaviour.turn = turn + 1 == count ? 0 : turn + 1;
        return first + turn;
    }
    case ChoicePolicy::LeastConnections: {
        // A random start breaks ties fairly.
        const std::uint32_t start = stream.below(count);
        std::uint32_t best = first + start;
        for (std::uint32_t i = 1; i < count; ++i) {
            const std::uint32_t candidate = first + (start + i) % count;
            if (m_stations[candidate].inFlight < m_stations[best].inFlight) {
                best = candidate;
            }
        }
        return best;
    }
    case ChoicePolicy::TwoChoices: {
        const std::uint32_t one = stream.below(count);
        std::uint32_t other = stream.below(count - 1);
        other += other >= one ? 1U : 0U;
        return m_stations[first + other].inFlight < m_stations[first + one].inFlight ? first + other
                                                                                     : first + one;
    }
    }
    return first;
}

// A call of the step with chance proportional to its weight; `except` is left out.
std::uint32_t Engine::drawByWeight(const NetworkStep& step, std::uint32_t except,
                                   RandomStream& stream) const
{
    double total = 0.0;
    for (std::uint32_t i = 0; i < step.callCount; ++i) {
        total += step.firstCall + i == except ? 0.0 : m_calls[step.firstCall + i].weight;
    }
    double left = stream.uniform() * total;
    std::uint32_t chosen = none;
    for (std::uint32_t i = 0; i < step.callCount; ++i) {
        const std::uint32_t call = step.firstCall + i;
        const double weight = m_calls[call].weight;
        if (call == except || weight <= 0.0) {
            continue;
        }
        chosen = call;
        left -= weight;
        if (left < 0.0) {
            break;
        }
    }
    return chosen;
}

std::uint32_t Engine::chooseTarget(const NetworkStep& step, RandomStream& stream)
{
    const auto busier = [this](std::uint32_t a, std::uint32_t b) {
        return m_calls[a].active * m_calls[b].weight > m_calls[b].active * m_calls[a].weight;
    };
    switch (step.policy) {
    case ChoicePolicy::Random:
        break;
    case ChoicePolicy::RoundRobin: {
        // Smooth weighted round robin: everyone earns its weight, the richest pays the total.
        double total = 0.0;
        std::uint32_t best = step.firstCall;
        for (std::uint32_t call = step.firstCall; call < step.firstCall + step.callCount; ++call) {
            m_calls[call].credit += m_calls[call].weight;
            total += m_calls[call].weight;
            best = m_calls[call].credit > m_calls[best].credit ? call : best;
        }
        m_calls[best].credit -= total;
        return best;
    }
    case ChoicePolicy::LeastConnections: {
        // A random start breaks ties fairly; a target without weight gets nothing.
        std::uint32_t best = drawByWeight(step, none, stream);
        for (std::uint32_t call = step.firstCall; call < step.firstCall + step.callCount; ++call) {
            best = m_calls[call].weight > 0.0 && busier(best, call) ? call : best;
        }
        return best;
    }
    case ChoicePolicy::TwoChoices: {
        const std::uint32_t one = drawByWeight(step, none, stream);
        const std::uint32_t other = drawByWeight(step, one, stream);
        return other != none && busier(one, other) ? other : one;
    }
    }
    return drawByWeight(step, none, stream);
}

// All calls of the step, or `choose` different ones at random (partial Fisher-Yates shuffle).
void Engine::chooseSome(const NetworkStep& step, RandomStream& stream)
{
    m_chosen.resize(step.callCount);
    std::iota(m_chosen.begin(), m_chosen.end(), step.firstCall);
    if (!step.isChoice()) {
        return;
    }
    for (std::uint32_t i = 0; i < step.choose; ++i) {
        std::swap(m_chosen[i], m_chosen[i + stream.below(step.callCount - i)]);
    }
    m_chosen.resize(step.choose);
}

} // namespace corbel::analysis
