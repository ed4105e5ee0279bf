#include "analysis/patterns/shapes/provided.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "analysis/patterns/shapes/hosts.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;

Provided::Provided(const Scope& scope) : m_scope(scope)
{
    const ModelFacts& facts = scope.facts();
    std::set<Index> grounds;
    for (const Index part : scope.parts()) {
        bool isOnHost = false;
        for (const Index ground : facts.grounds(part)) {
            const bool isHost = facts.isKind(ground, ElementKind::Host);
            isOnHost = isOnHost || isHost;
            if (isRented(ground)) {
                grounds.insert(ground);
            }
        }
        for (const Index ground : facts.grounds(part)) {
            if (!isOnHost && facts.isKind(ground, ElementKind::Site) &&
                facts.fields(ground).contains(Key::Provider)) {
                grounds.insert(ground);
            }
        }
        if (isAtProvider(part)) {
            m_parts.push_back(part);
        }
    }
    m_grounds.assign(grounds.begin(), grounds.end());
    std::set<Index> crossing;
    for (const Index part : m_parts) {
        for (const auto& arcs : {scope.graph().in(part), scope.graph().out(part)}) {
            for (const Arc& arc : arcs) {
                if (contains(couplingKinds, scope.graph().relation(arc.relation).kind) &&
                    !isAtProvider(arc.node)) {
                    crossing.insert(arc.relation);
                }
            }
        }
    }
    m_crossing.assign(crossing.begin(), crossing.end());
}

std::string_view Provided::provider(Index ground) const
{
    const std::string_view own = model::textOf(m_scope.facts().fields(ground), Key::Provider);
    if (!own.empty()) {
        return own;
    }
    for (const Index around : m_scope.facts().carriers(ground)) {
        const std::string_view outer = model::textOf(m_scope.facts().fields(around), Key::Provider);
        if (!outer.empty()) {
            return outer;
        }
    }
    return {};
}

bool Provided::has(Index node) const
{
    return std::ranges::binary_search(m_parts, node);
}

/// What names one of the two means the other.
bool Provided::isRented(Index host) const
{
    return m_scope.facts().isKind(host, ElementKind::Host) &&
           (!provider(host).empty() || m_scope.facts().fields(host).contains(Key::ServiceModel));
}

std::vector<Index> Provided::vacant() const
{
    std::vector<Index> vacant;
    std::ranges::copy_if(m_scope.facts().vacantHosts(), std::back_inserter(vacant),
                         [&](Index host) { return isRented(host); });
    return vacant;
}

bool Provided::holdsRented(Index site) const
{
    const auto [known, isNew] = m_holdsRented.emplace(site, false);
    if (isNew) {
        known->second = std::ranges::any_of(m_scope.facts().standingOn(site),
                                            [&](Index host) { return isRented(host); });
    }
    return known->second;
}

std::vector<std::string> Provided::placesToState(Index part) const
{
    const ModelFacts& facts = m_scope.facts();
    const bool mayStandOnAny =
        std::ranges::any_of(facts.sites(part), [&](Index site) { return holdsRented(site); });
    const bool isOpen = !facts.isPlaced(part) || (!isOnHost(facts, part) && mayStandOnAny);
    return has(part) || !isOpen ? std::vector<std::string>()
                                : std::vector{facts.id(part) + ".runs-on"};
}

std::vector<std::string_view> Provided::providersOf(Index node) const
{
    std::vector<std::string_view> providers;
    for (const Index ground : m_scope.facts().grounds(node)) {
        const bool isPlace = m_scope.facts().isKind(ground, ElementKind::Host) ||
                             m_scope.facts().isKind(ground, ElementKind::Site);
        const std::string_view own = model::textOf(m_scope.facts().fields(ground), Key::Provider);
        if (isPlace && !own.empty()) {
            providers.push_back(own);
        }
    }
    return providers;
}

/// Each innermost host names a provider, or stands in something that does.
bool Provided::isAtProvider(Index node) const
{
    const ModelFacts& facts = m_scope.facts();
    bool isAnywhere = false;
    for (const Index ground : facts.grounds(node)) {
        const bool isHost = facts.isKind(ground, ElementKind::Host);
        if (isHost && !isRented(ground)) {
            return false;
        }
        isAnywhere = isAnywhere || (isHost || !provider(ground).empty());
    }
    return isAnywhere;
}

bool Provided::isElsewhere(Index node, Index part) const
{
    const auto theirs = providersOf(node);
    const auto ours = providersOf(part);
    if (!m_scope.facts().isPlaced(node)) {
        return false;
    }
    return theirs.empty() || std::ranges::any_of(theirs, [&](std::string_view provider) {
               return std::ranges::find(ours, provider) == ours.end();
           });
}

bool Provided::spansProviders(Index part) const
{
    const auto providers = providersOf(part);
    return std::ranges::any_of(
        providers, [&](std::string_view provider) { return provider != providers.front(); });
}

std::string_view Provided::serviceModel(Index part) const
{
    std::string_view common;
    for (const Index ground : m_scope.facts().grounds(part)) {
        const std::string_view own =
            model::textOf(m_scope.facts().fields(ground), Key::ServiceModel);
        if (own.empty() || own == common) {
            continue;
        }
        if (!common.empty()) {
            return {};
        }
        common = own;
    }
    return common;
}

} // namespace corbel::analysis::patterns
