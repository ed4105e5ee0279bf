#include "analysis/patterns/shapes/peers.h"

#include <algorithm>

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::RelationKind;

Peers::Peers(const Scope& scope) : m_scope(scope)
{
    const ModelFacts& facts = scope.facts();
    std::vector<Index> others;
    std::set<std::string_view> units;
    const auto unitOf = [&](Index part) {
        return model::textOf(facts.fields(part), Key::DeployUnit);
    };
    for (const Index part : scope.parts()) {
        if (!facts.isLogic(part)) {
            continue;
        }
        if (isPeer(part)) {
            m_peers.push_back(part);
            units.insert(unitOf(part));
        } else if (!facts.fields(part).contains(Key::Role)) {
            others.push_back(part);
        }
    }
    if (m_peers.empty()) {
        m_peers = assumed(others);
        m_areAssumed = !m_peers.empty();
        std::erase_if(others,
                      [&](Index part) { return std::ranges::binary_search(m_peers, part); });
    }
    if (m_peers.empty()) {
        return;
    }
    units.erase(std::string_view());
    std::erase_if(others, [&](Index part) {
        const bool isSameUnit = units.contains(unitOf(part));
        if (isSameUnit) {
            m_peers.push_back(part);
        }
        return isSameUnit;
    });
    std::ranges::sort(m_peers);
    for (const Index peer : m_peers) {
        const int copies = std::max(1, model::replicas(scope.graph().element(peer)));
        m_count += copies;
        collectUse(peer);
        for (const auto& [store, access] : m_used[peer]) {
            m_users[store] += copies;
        }
    }
    for (const auto& [store, users] : m_users) {
        if (users > 1) {
            m_layer.push_back(store);
        }
    }
    for (const Index other : others) {
        collectUse(other);
        const bool isAlike = std::ranges::any_of(m_used[other], [&](const auto& use) {
            return use.second.reads && use.second.writes &&
                   std::ranges::binary_search(m_layer, use.first);
        });
        if (isAlike) {
            m_unclear.push_back(other);
        }
    }
}

/// The largest set behind one gateway; of equal ones the first.
std::vector<Index> Peers::assumed(const std::vector<Index>& others)
{
    const ModelFacts& facts = m_scope.facts();
    std::map<Index, std::set<Index>> behind;
    for (const Index part : others) {
        for (const Arc& arc : m_scope.graph().in(part)) {
            const std::string_view type = model::textOf(facts.fields(arc.node), Key::GatewayType);
            const bool spreads = facts.isGateway(arc.node) &&
                                 (type.empty() || type == "load-balancer" || type == "dns");
            if (spreads && model::isSynchronous(m_scope.graph().relation(arc.relation).kind)) {
                behind[arc.node].insert(part);
            }
        }
    }
    std::map<std::pair<Index, Index>, std::set<Index>> together; // gateway, store → services
    for (const auto& [gateway, parts] : behind) {
        for (const Index part : parts.size() > 1 ? parts : std::set<Index>()) {
            collectUse(part);
            for (const auto& [store, access] : m_used[part]) {
                if (access.reads && access.writes) {
                    together[{gateway, store}].insert(part);
                }
            }
        }
    }
    std::set<Index> largest;
    for (const auto& [place, services] : together) {
        std::set<std::string_view> units;
        for (const Index service : services) {
            units.insert(model::textOf(facts.fields(service), Key::DeployUnit));
        }
        units.erase(std::string_view());
        if (services.size() > std::max<std::size_t>(1, largest.size()) && units.size() <= 1) {
            largest = services;
        }
    }
    return {largest.begin(), largest.end()};
}

bool Peers::isPeer(Index part) const
{
    const ModelFacts& facts = m_scope.facts();
    const std::string_view role = model::textOf(facts.fields(part), Key::Role);
    if (!role.empty()) {
        return role == "peer";
    }
    for (Index at = m_scope.graph().parent(part); at != noIndex; at = m_scope.graph().parent(at)) {
        if (facts.isKind(at, ElementKind::Group) &&
            model::textOf(facts.fields(at), Key::GroupType) == "peers") {
            return true;
        }
    }
    return std::ranges::any_of(facts.grounds(part), [&](Index ground) {
        return facts.isKind(ground, ElementKind::Cluster) &&
               model::textOf(facts.fields(ground), Key::ClusterType) == "rac";
    });
}

void Peers::collectUse(Index service)
{
    auto& used = m_used[service];
    used.clear();
    for (const Callee& callee : m_scope.facts().servers(service)) {
        if (!m_scope.facts().isData(callee.node)) {
            continue;
        }
        const RelationKind kind = m_scope.graph().relation(callee.last).kind;
        Access& access = used[callee.node];
        // A gateway in between hides what is done with the store.
        const bool isAny = callee.first != callee.last;
        access.reads = access.reads || kind == RelationKind::Reads || isAny;
        access.writes = access.writes || kind == RelationKind::Writes || isAny;
    }
}

} // namespace corbel::analysis::patterns
