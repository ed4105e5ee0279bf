#include "analysis/patterns/shapes/interconnect.h"

#include <algorithm>

#include "analysis/patterns/shapes/hosts.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::RelationKind;

namespace {

/// Clusters that state no member, and in which nothing stands.
std::vector<Index> emptyClusters(const ModelFacts& facts)
{
    const ModelGraph& graph = facts.graph();
    std::vector<Index> clusters;
    for (Index node = 0; node < graph.size(); ++node) {
        if (facts.isKind(node, ElementKind::Cluster) && graph.children(node).empty() &&
            !facts.fields(node).contains(model::Key::ClusterMembers)) {
            clusters.push_back(node);
        }
    }
    return clusters;
}

/// Whether another one stands in a cluster of `one`, as far as it is said where it stands.
bool mayShareCluster(const ModelFacts& facts, Index one, Index other)
{
    const auto machines = machinesOf(facts, other);
    const bool isOpen = !facts.isPlaced(other) || std::ranges::any_of(machines, [&](Index machine) {
        return facts.carriers(machine).empty();
    });
    return std::ranges::any_of(facts.grounds(one), [&](Index ground) {
        return facts.isKind(ground, ElementKind::Cluster) &&
               (isOpen || facts.standsOn(other, ground));
    });
}

bool hasClusters(const ModelFacts& facts)
{
    const auto& elements = facts.graph().model().elements.items();
    return std::ranges::any_of(
        elements, [](const auto& element) { return element.kind == ElementKind::Cluster; });
}

} // namespace

Interconnect::Interconnect(const Scope& scope) : m_scope(scope), m_peers(scope.get<Peers>())
{
    for (const Index peer : m_peers.all()) {
        for (const Index ground : scope.facts().grounds(peer)) {
            if (!scope.facts().isKind(ground, ElementKind::Site)) {
                ++m_standing[ground];
            }
        }
    }
}

Answer Interconnect::joins(Index peer) const
{
    const ModelFacts& facts = m_scope.facts();
    Answer answer = whereItStands(m_scope, peer, isJoined(peer));
    if (answer.holds || !facts.isPlaced(peer)) {
        return answer;
    }
    // Of whom such a cluster consists is not said: of the machine of this one, may be.
    for (const Index cluster : emptyClusters(facts)) {
        answer.needs.push_back(facts.id(cluster) + ".members");
    }
    const bool isAnyOpen =
        std::ranges::any_of(m_peers.all(), [&](Index other) { return !facts.isPlaced(other); });
    const bool isAnyInCluster = std::ranges::any_of(m_standing, [&](const auto& standing) {
        return facts.isKind(standing.first, ElementKind::Cluster);
    });
    const bool mayAnyBeInCluster = isAnyInCluster || (isAnyOpen && hasClusters(facts));
    if (isAnyInCluster && !m_peers.copies(peer).areKnown()) {
        answer.needs.push_back(facts.id(peer) + ".replicas");
    }
    // What stands nowhere yet may come to stand where this one is joined to it.
    const bool leadsOn = std::ranges::any_of(facts.grounds(peer), [&](Index ground) {
        return facts.isKind(ground, ElementKind::Cluster) || isLink(ground);
    });
    for (const Index other : m_peers.unclear()) {
        if (mayShareCluster(facts, peer, other)) {
            answer.needs.push_back(facts.id(other) + ".role");
        }
    }
    for (const Index other : m_peers.all()) {
        if ((leadsOn || mayAnyBeInCluster) && other != peer && !facts.isPlaced(other)) {
            answer.needs.push_back(facts.id(other) + ".runs-on");
        }
        for (const Index machine :
             mayAnyBeInCluster ? machinesOf(facts, other) : std::vector<Index>()) {
            if (!facts.isPlaced(machine) && facts.carriers(machine).empty()) {
                answer.needs.push_back(facts.id(machine) + ".parent");
            }
        }
    }
    return answer;
}

bool Interconnect::isJoined(Index peer) const
{
    const ModelFacts& facts = m_scope.facts();
    const auto isOther = [&](const Arc& arc) {
        return arc.node != peer && std::ranges::binary_search(m_peers.all(), arc.node);
    };
    if (std::ranges::any_of(m_scope.graph().out(peer), isOther) ||
        std::ranges::any_of(m_scope.graph().in(peer), isOther)) {
        return true;
    }
    const bool isSeveral = m_peers.copies(peer).least > 1;
    return std::ranges::any_of(facts.grounds(peer), [&](Index ground) {
        const bool isCluster = facts.isKind(ground, ElementKind::Cluster);
        const auto found = m_standing.find(ground);
        return isCluster ? isSeveral || (found != m_standing.end() && found->second > 1)
                         : isLinked(ground);
    });
}

bool Interconnect::isLink(Index ground) const
{
    const auto connects = [&](const Arc& arc) {
        return m_scope.graph().relation(arc.relation).kind == RelationKind::Connects;
    };
    return std::ranges::any_of(m_scope.graph().out(ground), connects) ||
           std::ranges::any_of(m_scope.graph().in(ground), connects);
}

bool Interconnect::isLinked(Index ground) const
{
    const auto leads = [&](const Arc& arc) {
        return m_scope.graph().relation(arc.relation).kind == RelationKind::Connects &&
               m_standing.contains(arc.node);
    };
    return std::ranges::any_of(m_scope.graph().out(ground), leads) ||
           std::ranges::any_of(m_scope.graph().in(ground), leads);
}

} // namespace corbel::analysis::patterns
