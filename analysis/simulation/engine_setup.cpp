#include <algorithm>
#include <cmath>

#include "analysis/simulation/engine.h"

namespace corbel::analysis {

namespace {

SimTime toNanoseconds(double seconds)
{
    return static_cast<SimTime>(std::llround(seconds * nanosecondsPerSecond));
}

// Replicas of one element draw independent work.
std::uint64_t replicaComponent(std::uint64_t component, std::uint32_t replica)
{
    return replica == 0 ? component : mixBits(component + replica);
}

} // namespace

Engine::Engine(const Network& network, std::uint64_t seed, std::uint32_t replication,
               std::uint32_t frameLimit)
    : m_network(&network),
      m_frameLimit(frameLimit),
      m_recorders(network.nodes.size())
{
    for (std::size_t i = 0; i < network.sources.size(); ++i) {
        const NetworkSource& source = network.sources[i];
        const std::uint64_t component = network.nodes[source.node].component;
        m_arrivals.emplace_back(source,
                                RandomStream(seed, replication, component, RandomPurpose::Arrival));
        addSlot(SlotKind::Source, i);
    }
    addNodes(seed, replication);
    addCalls();
    m_list = EventList(static_cast<std::uint32_t>(m_slots.size()));
    for (std::uint32_t slot = 0; slot < m_arrivals.size(); ++slot) {
        m_list.schedule(slot, keyAt(m_arrivals[slot].next(0), arrivalPriority));
    }
}

std::uint32_t Engine::addSlot(SlotKind kind, std::size_t index)
{
    m_slots.push_back({kind, static_cast<std::uint32_t>(index)});
    return static_cast<std::uint32_t>(m_slots.size() - 1);
}

void Engine::addNodes(std::uint64_t seed, std::uint32_t replication)
{
    for (std::uint32_t i = 0; i < m_network->nodes.size(); ++i) {
        const NetworkNode& node = m_network->nodes[i];
        Behaviour behaviour{
            .policy = node.policy,
            .isEntry = node.isEntry,
            .servers = node.servers,
            .queueLimit = node.queueLimit,
            .threads = node.threads,
            .firstStation = static_cast<std::uint32_t>(m_stations.size()),
            .replicas = node.replicas,
            .firstStep = node.firstStep,
            .stepCount = node.stepCount,
            .work = VariateSampler(node.work),
        };
        SlotKind kind = SlotKind::Single;
        if (!node.hasWork) {
            behaviour.service = ServiceKind::None;
        } else if (node.servers == unlimited) {
            behaviour.service = ServiceKind::Many;
            kind = SlotKind::Many;
        } else if (node.discipline == Discipline::ProcessorSharing) {
            behaviour.service = ServiceKind::Shared;
            kind = SlotKind::Shared;
        } else {
            behaviour.service = node.servers == 1 ? ServiceKind::Single : ServiceKind::Many;
            kind = node.servers == 1 ? SlotKind::Single : SlotKind::Many;
        }
        for (std::uint32_t replica = 0; !node.isEntry && replica < node.replicas; ++replica) {
            Station& station = m_stations.emplace_back();
            station.node = i;
            station.work =
                RandomStream(seed, replication, replicaComponent(node.component, replica),
                             RandomPurpose::Service);
            if (node.hasWork) {
                station.slot = addSlot(kind, m_stations.size() - 1);
            }
        }
        m_routing.emplace_back(seed, replication, node.component, RandomPurpose::Routing);
        m_replicaChoice.emplace_back(seed, replication, node.component, RandomPurpose::Replica);
        m_behaviours.push_back(std::move(behaviour));
    }
}

void Engine::addCalls()
{
    for (std::size_t i = 0; i < m_network->calls.size(); ++i) {
        const NetworkCall& call = m_network->calls[i];
        CallState& state = m_calls.emplace_back();
        state.target = call.target;
        state.whole = static_cast<std::uint32_t>(std::floor(call.fanOut));
        state.fraction = call.fanOut - std::floor(call.fanOut);
        state.probability = call.probability;
        state.certain = call.probability >= 1.0 && state.fraction == 0.0;
        state.soft = call.soft;
        if (m_network->nodes[call.target].replicas == 1) {
            state.onlyStation = m_behaviours[call.target].firstStation;
        }
        state.latency = toNanoseconds(call.latency);
        state.weight = call.weight;
        if (state.latency > 0) {
            state.slot = addSlot(SlotKind::Transit, i);
        }
    }
    for (Behaviour& behaviour : m_behaviours) {
        if (behaviour.stepCount == 1) {
            const NetworkStep& step = m_network->steps[behaviour.firstStep];
            const CallState& call = m_calls[step.firstCall];
            if (step.callCount == 1 && call.certain && call.whole == 1) {
                behaviour.onlyCall = step.firstCall;
            }
        }
    }
}

} // namespace corbel::analysis
