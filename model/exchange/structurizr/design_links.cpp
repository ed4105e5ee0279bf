// Relations between nodes, infrastructure and instances of a Structurizr environment.
#include "model/exchange/structurizr/design.h"

#include "model/exchange/structurizr/fields.h"

#include <algorithm>

namespace corbel::model::exchange::structurizr {
namespace {

/// Whether a relation between nodes is about the network between them.
bool saysNetwork(const Link& link)
{
    const std::string words = lowerCase(link.description + " " + link.technology);
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{"network", "vpn", "peering", "direct connect",
                                                "leased line", "wan", "lan", "fibre", "fiber"},
        [&](std::string_view word) {
            const std::size_t at = words.find(word);
            const auto isLetter = [&](std::size_t i) {
                return i < words.size() && words[i] >= 'a' && words[i] <= 'z';
            };
            return at != std::string::npos && (at == 0 || !isLetter(at - 1)) &&
                   !isLetter(at + word.size());
        });
}

std::string replicationMode(const Link& link)
{
    const std::string words = lowerCase(link.description + " " + link.technology);
    if (words.find("async") != std::string::npos || link.asynchronous) {
        return "async";
    }
    return words.find("synchronous") != std::string::npos ? "sync" : "";
}

} // namespace

void DesignBuilder::addDeploymentLink(Index index)
{
    const Link& link = m_workspace.links[index];
    const ItemKind from = m_workspace.items[link.source].kind;
    const ItemKind to = m_workspace.items[link.target].kind;
    if (isInstance(from) && isInstance(to) && link.impliedBy) {
        return; // It only repeats the relation between what the instances run.
    }
    if (isLogical(to) || m_workspace.environmentOf(link.target) != m_deployment.name) {
        drop(link, Message::of("its ends stand in different environments"));
        return;
    }
    const bool betweenNodes = from == ItemKind::DeploymentNode && to == ItemKind::DeploymentNode;
    if (betweenNodes && saysReplication(link) && addReplication(link)) {
        return;
    }
    const Ends& sources = m_ends[link.source];
    const Ends& targets = m_ends[link.target];
    if (sources.empty() || targets.empty()) {
        drop(link, Message::of("an end of it runs nothing"));
        return;
    }
    if (from != ItemKind::DeploymentNode && to != ItemKind::DeploymentNode) {
        addArrows(link, index, sources, targets);
        return;
    }
    Arrow arrow{RelationKind::DependsOn, false, true};
    if (betweenNodes && saysReplication(link)) {
        arrow = {RelationKind::Replicates, false, false};
    } else if (betweenNodes && saysNetwork(link)) {
        arrow = {RelationKind::Connects, false, false};
    }
    for (const ElementId& source : sources) {
        for (const ElementId& target : targets) {
            add(arrow.kind, source, target, arrowRecord(link, arrow), index);
        }
    }
}

bool DesignBuilder::addReplication(const Link& link)
{
    bool any = false;
    const auto runsOn = [&](const std::vector<Standing>& standings, Index node) {
        return std::ranges::any_of(
            standings, [&](const Standing& standing) { return isWithinNode(standing, node); });
    };
    for (const auto& [item, passive] : m_deployment.passive) {
        const std::vector<Standing>& active = m_deployment.active.at(item);
        const bool ahead = runsOn(active, link.source) && runsOn(passive, link.target);
        const bool back = runsOn(passive, link.source) && runsOn(active, link.target);
        if (!ahead && !back) {
            continue;
        }
        const ElementId& self = m_logical.ids[item];
        const ElementId& other = m_logical.failoverIds.at(item);
        const ElementKind kind = m_logical.guesses[item].kind;
        if (!isLegal(RelationKind::Replicates, kind, kind)) {
            continue;
        }
        Record fields = linkRecord(link, false);
        if (const std::string mode = replicationMode(link); !mode.empty()) {
            fields.set(Key::ReplicationMode, mode);
        }
        add(RelationKind::Replicates, ahead ? self : other, ahead ? other : self, std::move(fields),
            m_workspace.links.size());
        any = true;
    }
    return any;
}

void DesignBuilder::findEnds()
{
    const auto addInstances = [&](const std::vector<Standing>& standings, const ElementId& id) {
        for (const Standing& standing : standings) {
            m_ends[standing.instance] = {id};
        }
    };
    for (const auto& [item, standings] : m_deployment.active) {
        addInstances(standings, m_logical.ids[item]);
    }
    for (const auto& [item, standings] : m_deployment.passive) {
        addInstances(standings, m_logical.failoverIds.at(item));
    }
    for (const auto& [item, standings] : m_deployment.infrastructure) {
        m_ends[item] = {
            m_logical.nodeIds.at(infrastructureKey(m_workspace, m_deployment, item, standings))};
    }
    for (const NodeCopy& node : m_deployment.nodes) {
        m_ends[node.item].push_back(m_logical.nodeIds.at(nodeKey(node)));
    }
}

bool DesignBuilder::isWithinNode(const Standing& standing, Index node) const
{
    for (std::optional<std::size_t> at = standing.node; at; at = m_deployment.nodes[*at].parent) {
        if (m_deployment.nodes[*at].item == node) {
            return true;
        }
    }
    return false;
}

} // namespace corbel::model::exchange::structurizr
