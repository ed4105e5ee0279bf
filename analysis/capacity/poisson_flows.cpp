#include "analysis/capacity/poisson_flows.h"

#include <algorithm>

namespace corbel::analysis {

namespace {

bool isRandomStep(const NetworkStep& step)
{
    return step.callCount == 1 || (step.choose == 1 && step.policy == ChoicePolicy::Random);
}

/// Follows each source forwards through the calls.
class Follower {
public:
    Follower(const Network& network, const Traffic& traffic, PoissonFlows& flows)
        : m_network(network),
          m_traffic(traffic),
          m_flows(flows),
          m_isMerged(network.nodes.size(), false),
          m_isDone(network.nodes.size(), false)
    {
    }

    void run();

private:
    /// Whether the answers of `node` leave it as a Poisson process.
    bool followNode(std::uint32_t node, bool poisson);
    bool followStep(const NetworkStep& step, bool poisson);
    bool followCall(std::uint32_t call, bool poisson);
    void noteShares(const NetworkStep& step);
    void findDirectCalls();

    const Network& m_network;
    const Traffic& m_traffic;
    PoissonFlows& m_flows;
    std::vector<bool> m_isMerged; // reached only by first calls of different Poisson sources
    std::vector<bool> m_isDone;
    std::uint32_t m_depth = 0;
};

bool Follower::followNode(std::uint32_t node, bool poisson)
{
    const NetworkNode& from = m_network.nodes[node];
    // Far along a chain of calls nothing is claimed, so that no model exhausts the stack.
    constexpr std::uint32_t deepest = 1000;
    if (++m_depth > deepest) {
        --m_depth;
        return false;
    }
    m_flows.isPoisson[node] = poisson;
    bool flow = poisson && isQuasiReversible(from);
    for (std::uint32_t i = 0; i < from.stepCount; ++i) {
        flow = followStep(m_network.steps[from.firstStep + i], flow);
    }
    --m_depth;
    return flow;
}

bool Follower::followStep(const NetworkStep& step, bool poisson)
{
    if (m_network.calls[step.firstCall].isCopy) {
        return poisson;
    }
    if (!m_network.calls[step.firstCall].awaited) {
        // A record goes its own way, at the same moments as the requests.
        if (m_traffic.callRate[step.firstCall] > 0.0) {
            followCall(step.firstCall, poisson);
        }
        return poisson;
    }
    // Independent random choices split a Poisson process into independent ones. Calls that start
    // together each see the whole process, but what comes back together is no longer one.
    const bool isSplit = isRandomStep(step);
    if (poisson && step.choose == 1 && step.callCount > 1 && !step.isKeyed) {
        noteShares(step);
    }
    const bool branch = poisson && (isSplit || !step.isChoice());
    bool all = isSplit;
    for (std::uint32_t i = 0; i < step.callCount; ++i) {
        const std::uint32_t call = step.firstCall + i;
        if (m_traffic.callRate[call] > 0.0) {
            all = followCall(call, branch) && all;
        }
    }
    return poisson && all;
}

// The targets of a choice that is made at the moments of a Poisson process.
void Follower::noteShares(const NetworkStep& step)
{
    const NetworkCall& first = m_network.calls[step.firstCall];
    const NetworkNode& model = m_network.nodes[first.target];
    SharedFlow flow{step.callCount, step.policy, true};
    for (std::uint32_t i = 0; i < step.callCount; ++i) {
        const NetworkCall& call = m_network.calls[step.firstCall + i];
        const NetworkNode& target = m_network.nodes[call.target];
        if (call.probability < 1.0 || call.fanOut != 1.0 || call.weight != first.weight ||
            m_flows.incoming[call.target] != 1) {
            return;
        }
        flow.areAlike = flow.areAlike && target.stepCount == 0 && target.replicas == 1 &&
                        target.work == model.work && target.servers == model.servers;
    }
    for (std::uint32_t i = 0; i < step.callCount; ++i) {
        m_flows.shared[m_network.calls[step.firstCall + i].target] = flow;
    }
}

bool Follower::followCall(std::uint32_t index, bool poisson)
{
    const NetworkCall& call = m_network.calls[index];
    const bool flow = poisson && call.fanOut <= 1.0;
    // Several calls that reach one node may depend on each other: nothing is claimed then.
    if (m_flows.incoming[call.target] != 1 && !m_isMerged[call.target]) {
        return false;
    }
    if (m_isDone[call.target]) {
        return false; // the answers of a merged flow go different ways
    }
    m_isDone[call.target] = true;
    return followNode(call.target, flow) && !m_isMerged[call.target];
}

void Follower::findDirectCalls()
{
    std::vector<std::uint32_t> fromPoisson(m_network.nodes.size(), 0);
    for (const NetworkSource& source : m_network.sources) {
        const NetworkNode& entry = m_network.nodes[source.node];
        if (entry.stepCount == 0) {
            continue;
        }
        const NetworkStep& first = m_network.steps[entry.firstStep];
        std::vector<std::uint32_t> reached;
        for (std::uint32_t i = 0; i < first.callCount; ++i) {
            const NetworkCall& call = m_network.calls[first.firstCall + i];
            if (!first.isChoice() && call.awaited && call.probability >= 1.0 &&
                call.fanOut == 1.0 && m_flows.incoming[call.target] == 1 && source.isConstant()) {
                m_flows.onlySource[call.target] = &source;
            }
            if (m_traffic.callRate[first.firstCall + i] > 0.0 && source.isPoisson() &&
                call.fanOut <= 1.0 && (isRandomStep(first) || !first.isChoice())) {
                reached.push_back(call.target);
            }
        }
        std::ranges::sort(reached);
        const auto repeated = std::ranges::unique(reached);
        reached.erase(repeated.begin(), repeated.end());
        for (const std::uint32_t node : reached) {
            ++fromPoisson[node];
        }
    }
    for (std::size_t node = 0; node < m_network.nodes.size(); ++node) {
        m_isMerged[node] =
            m_flows.incoming[node] > 1 && fromPoisson[node] == m_flows.incoming[node];
    }
}

void Follower::run()
{
    for (std::size_t call = 0; call < m_network.calls.size(); ++call) {
        if (m_traffic.callRate[call] > 0.0 && !m_network.calls[call].isCopy) {
            ++m_flows.incoming[m_network.calls[call].target];
        }
    }
    findDirectCalls();
    for (const NetworkSource& source : m_network.sources) {
        followNode(source.node, source.isPoisson());
    }
}

} // namespace

bool isQuasiReversible(const NetworkNode& node)
{
    if (node.getsCopies) {
        return !node.getsRequests; // nobody waits for it, or for what is not known
    }
    if (node.threads != unlimited || node.isStream || node.isUneven) {
        return false;
    }
    if (!node.hasWork || node.servers == unlimited) {
        return true;
    }
    return node.queueLimit == unlimited &&
           (node.replicas == 1 || node.policy == ChoicePolicy::Random) &&
           (node.discipline == Discipline::ProcessorSharing ||
            (node.work.family == DistributionFamily::Exponential && node.waitUnknown.empty()));
}

PoissonFlows findPoissonFlows(const Network& network, const Traffic& traffic)
{
    PoissonFlows flows;
    flows.isPoisson.assign(network.nodes.size(), false);
    flows.onlySource.assign(network.nodes.size(), nullptr);
    flows.shared.assign(network.nodes.size(), {});
    flows.incoming.assign(network.nodes.size(), 0);
    flows.isProductForm = std::ranges::all_of(network.sources, &NetworkSource::isPoisson) &&
                          std::ranges::all_of(network.nodes, isQuasiReversible) &&
                          std::ranges::all_of(network.steps, isRandomStep) &&
                          std::ranges::all_of(network.calls, [](const NetworkCall& call) {
                              return call.awaited || call.isCopy;
                          });
    Follower(network, traffic, flows).run();
    return flows;
}

} // namespace corbel::analysis
