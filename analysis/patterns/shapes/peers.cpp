#include "analysis/patterns/shapes/peers.h"

#include <algorithm>

#include "analysis/patterns/shapes/store_use.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::RelationKind;

namespace {

/// More copies than anybody runs, few enough for their sum.
constexpr int unlimited = 1'000'000;

} // namespace

Copies Peers::copies(Index service) const
{
    const model::Element& element = m_scope.graph().element(service);
    if (!element.fields.contains(Key::Replicas)) {
        if (const model::Record* autoscale = model::recordOf(element.fields, Key::Autoscale)) {
            const auto bound = [&](Key key, int otherwise) {
                const auto stated = model::amountOf(*autoscale, key);
                return stated ? static_cast<int>(std::clamp(*stated, 1.0, 1.0 * unlimited))
                              : otherwise;
            };
            const int least = bound(Key::Min, 1);
            return {least, std::max(least, bound(Key::Max, unlimited))};
        }
        // A peer has others beside it, drawn or not.
        if (model::runsOn(element).empty() && isPeer(service)) {
            return {1, unlimited};
        }
    }
    const int stated = std::clamp(model::replicas(element), 1, unlimited);
    return {stated, stated};
}

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
        } else if (!facts.fields(part).contains(Key::Role) && wholeService(facts, part) == part) {
            others.push_back(part); // What is in a service is no peer of it.
        }
    }
    if (m_peers.empty()) {
        m_peers = assumed(others);
        if (m_peers.empty()) {
            m_peers = copied(others);
        }
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
    const auto addTo = [](Copies& sum, const Copies& some) {
        sum.least += some.least;
        sum.most = std::min(unlimited, sum.most + some.most);
    };
    for (const Index peer : m_peers) {
        addTo(m_count, copies(peer));
        collectUse(peer);
        for (const auto& [store, access] : m_used[peer]) {
            addTo(m_users[store], copies(peer));
        }
    }
    std::map<Index, int> mayUse; // Services that read and write a store and may be peers.
    for (const Index other : others) {
        collectUse(other);
        for (const auto& [store, access] : m_used[other]) {
            mayUse[store] += access.reads && access.writes ? 1 : 0;
        }
    }
    for (const auto& [store, users] : m_users) {
        if (users.most + mayUse[store] > 1 && scope.has(store)) {
            m_layer.push_back(store);
        }
    }
    for (const Index other : others) {
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
                if (access.reads && access.writes && m_scope.has(store)) {
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

/// The one with most copies for certain, of equal ones the first. None where another one works on
/// data of its own: which of them a region is about, smaller regions say.
std::vector<Index> Peers::copied(const std::vector<Index>& others)
{
    std::map<Index, std::set<Index>> worksOn;
    Index most = noIndex;
    for (const Index part : others) {
        if (!m_scope.facts().isKind(part, ElementKind::Service) || copies(part).most < 2) {
            continue;
        }
        collectUse(part);
        for (const auto& [store, access] : m_used[part]) {
            if (access.reads && access.writes && m_scope.has(store)) {
                worksOn[part].insert(store);
            }
        }
        if (worksOn.contains(part) &&
            (most == noIndex || copies(part).least > copies(most).least)) {
            most = part;
        }
    }
    const bool isOne = std::ranges::all_of(worksOn, [&](const auto& work) {
        return std::ranges::any_of(work.second,
                                   [&](Index store) { return worksOn.at(most).contains(store); });
    });
    return isOne && most != noIndex ? std::vector{most} : std::vector<Index>();
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
    const auto collect = [&](Index part) {
        for (const Callee& callee : m_scope.facts().servers(part)) {
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
    };
    collect(service);
    for (const Index within : m_scope.graph().descendants(service)) {
        collect(within);
    }
}

} // namespace corbel::analysis::patterns
