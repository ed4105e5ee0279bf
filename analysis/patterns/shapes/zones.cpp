#include "analysis/patterns/shapes/zones.h"

#include <algorithm>
#include <tuple>

#include "analysis/patterns/shapes/hosts.h"
#include "analysis/patterns/shapes/pairs.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::RelationKind;

Zones::Zones(const Scope& scope) : m_scope(scope)
{
    std::set<Index> zones;
    for (const Index part : scope.parts()) {
        if (const auto& own = scope.facts().sites(part); !own.empty()) {
            m_standing.push_back(part);
            zones.insert(own.begin(), own.end());
        }
    }
    if (zones.size() > 1) {
        group();
    }
}

void Zones::group()
{
    const ModelFacts& facts = m_scope.facts();
    const ModelGraph& graph = m_scope.graph();
    using Bond = std::tuple<int, ElementKind, Index, std::string_view, std::string_view>;
    std::map<Bond, Index> first;
    std::map<std::pair<Index, Index>, std::string_view> alternatives; // Gateway, place → name.
    Edges same; // By place in `m_standing`, as all that is small here.
    const auto count = static_cast<Index>(m_standing.size());
    for (Index i = 0; i < count; ++i) {
        const Index part = m_standing[i];
        const auto unit = model::textOf(facts.fields(part), Key::DeployUnit);
        const auto bind = [&](int how, Index anchor, std::string_view name) {
            const auto [known, isNew] =
                first.emplace(Bond{how, graph.kind(part), anchor, unit, name}, i);
            if (!isNew) {
                same.emplace_back(known->second, i);
            }
        };
        if (!unit.empty()) {
            bind(0, noIndex, {});
        }
        for (const Arc& arc : graph.in(part)) {
            if (facts.isPassThrough(arc.node) &&
                contains(requestKinds, graph.relation(arc.relation).kind)) {
                // Alternatives of different names are different work, each of which is needed.
                const model::Relation& relation = graph.relation(arc.relation);
                const auto name = model::textOf(relation.fields, Key::AnyOf);
                bind(1, arc.node, name);
                alternatives.emplace(std::pair(arc.node, i), name);
            }
        }
        for (const Arc& arc : graph.out(part)) {
            const Index other = placeOf(arc.node);
            if (other != noIndex && graph.kind(part) == graph.kind(arc.node) &&
                contains(mirrorKinds, graph.relation(arc.relation).kind)) {
                same.emplace_back(i, other);
            }
        }
        const Index group = facts.container(part, ElementKind::Group);
        if (group != noIndex && model::textOf(facts.fields(group), Key::GroupType) == "peers") {
            bind(2, group, {});
        }
    }
    Components joined = weaklyConnected(Digraph(count, same));
    // What is left alone joins those that are alone of their sort in their zones as well.
    using Sort = std::pair<ElementKind, std::string_view>;
    std::map<Sort, std::map<Index, std::vector<Index>>> sorts;
    std::vector<Index> sizes(joined.count, 0);
    for (Index i = 0; i < count; ++i) {
        ++sizes[joined.of[i]];
    }
    for (Index i = 0; i < count; ++i) {
        const Index part = m_standing[i];
        const bool isStore = facts.isKind(part, ElementKind::Store);
        const Sort sort{
            graph.kind(part),
            model::textOf(facts.fields(part), isStore ? Key::StoreType : Key::GatewayType)};
        for (const Index zone : facts.sites(part)) {
            sorts[sort][zone].push_back(sizes[joined.of[i]] == 1 ? i : noIndex);
        }
    }
    const auto mayBeAlike = [&](Index one, Index other) {
        const auto unitAt = [&](Index place) {
            return model::textOf(facts.fields(m_standing[place]), Key::DeployUnit);
        };
        if (!unitAt(one).empty() && !unitAt(other).empty() && unitAt(one) != unitAt(other)) {
            return false;
        }
        return std::ranges::none_of(graph.in(m_standing[one]), [&](const Arc& arc) {
            const auto mine = alternatives.find({arc.node, one});
            const auto others = alternatives.find({arc.node, other});
            return mine != alternatives.end() && others != alternatives.end() &&
                   mine->second != others->second;
        });
    };
    for (const auto& [sort, byZone] : sorts) {
        Index before = noIndex;
        for (const auto& [zone, parts] : byZone) {
            if (parts.size() == 1 && parts.front() != noIndex) {
                if (before != noIndex && mayBeAlike(before, parts.front())) {
                    same.emplace_back(before, parts.front());
                }
                before = parts.front();
            }
        }
    }
    joined = weaklyConnected(Digraph(count, same));
    std::vector<Work> works(joined.count);
    for (Index i = 0; i < count; ++i) {
        const Index part = m_standing[i];
        Work& work = works[joined.of[i]];
        work.parts.push_back(part);
        for (const Index zone : facts.sites(part)) {
            work.inZone[zone].push_back(part);
        }
    }
    std::set<Index> zones;
    for (Work& work : works) {
        if (work.inZone.size() < 2) {
            m_single.push_back(std::move(work));
            continue;
        }
        for (const Index part : work.parts) {
            m_workOf[part] = static_cast<Index>(m_spread.size());
        }
        for (const auto& [zone, parts] : work.inZone) {
            zones.insert(zone);
        }
        m_spread.push_back(std::move(work));
    }
    // A door that stands in several zones leads nowhere yet.
    const bool isWork = std::ranges::any_of(m_spread, [&](const Work& work) {
        return std::ranges::any_of(
            work.parts, [&](Index part) { return facts.isLogic(part) || facts.isData(part); });
    });
    if (isWork) {
        m_zones.assign(zones.begin(), zones.end());
    }
    findUnclear();
    findServing();
}

void Zones::findUnclear()
{
    const ModelFacts& facts = m_scope.facts();
    for (const Index part : m_scope.parts()) {
        const bool isInFront = facts.isGateway(part) && !facts.isPlaced(part);
        if (!m_zones.empty() && !isInFront && !facts.isKind(part, ElementKind::Stream)) {
            if (auto keys = placesToState(part); !keys.empty()) {
                const auto unit = model::textOf(facts.fields(part), Key::DeployUnit);
                m_firstUnclear.emplace(std::pair(m_scope.graph().kind(part), unit), part);
                m_unclear.emplace(part, std::move(keys));
            }
        }
    }
    findLoose();
}

void Zones::findLoose()
{
    const ModelFacts& facts = m_scope.facts();
    std::vector<const Work*> loose;
    for (const auto* works : {&m_spread, &m_single}) {
        for (const Work& work : *works) {
            const bool isInAll = std::ranges::all_of(
                m_zones, [&](Index zone) { return work.inZone.contains(zone); });
            if (!isInAll && facts.isKind(work.parts.front(), ElementKind::Service)) {
                loose.push_back(&work);
            }
        }
    }
    for (const Work* work : loose) {
        for (const auto& [zone, parts] : work->inZone) {
            Index& unstated = m_loose.emplace(zone, noIndex).first->second;
            for (const Index part : parts) {
                unstated = facts.fields(part).contains(Key::DeployUnit) ? unstated : part;
            }
        }
    }
    for (const auto& [part, keys] : m_unclear) {
        m_needs.insert(keys.begin(), keys.end());
    }
    for (const Work* work : loose) {
        const bool isOwn = unitOf(*work).empty();
        for (const auto& [zone, unstated] : m_loose) {
            if (!work->inZone.contains(zone) && (isOwn || unstated != noIndex)) {
                m_needs.insert(facts.id(isOwn ? work->parts.front() : unstated) + ".deploy-unit");
                break;
            }
        }
    }
}

std::vector<std::string> Zones::placesToState(Index part) const
{
    const ModelFacts& facts = m_scope.facts();
    if (!facts.isPlaced(part)) {
        return {facts.id(part) + ".runs-on"};
    }
    std::vector<std::string> keys;
    if (facts.container(part, ElementKind::Site) == noIndex) {
        for (const Index machine : machinesOf(facts, part)) {
            if (facts.sites(machine).empty()) {
                keys.push_back(facts.id(machine) + ".parent");
            }
        }
    }
    return keys;
}

/// What any of the parts that do it states: those that state different ones are different works.
std::string_view Zones::unitOf(const Work& work) const
{
    for (const Index part : work.parts) {
        const auto unit = model::textOf(m_scope.facts().fields(part), Key::DeployUnit);
        if (!unit.empty()) {
            return unit;
        }
    }
    return {};
}

std::vector<std::string> Zones::placesFor(const Work& work) const
{
    const ElementKind kind = m_scope.graph().kind(work.parts.front());
    const auto unit = unitOf(work);
    const auto keysOf = [&](auto first) {
        return first != m_firstUnclear.end() && first->first.first == kind
                   ? m_unclear.at(first->second)
                   : std::vector<std::string>();
    };
    if (unit.empty()) {
        return keysOf(m_firstUnclear.lower_bound({kind, {}}));
    }
    auto keys = keysOf(m_firstUnclear.find({kind, {}}));
    return keys.empty() ? keysOf(m_firstUnclear.find({kind, unit})) : keys;
}

/// Of something in each zone that lacks the work; empty where one of them holds nothing that may
/// do it.
std::vector<std::string> Zones::unitsToState(const Work& work) const
{
    const ModelFacts& facts = m_scope.facts();
    const bool isOwn = unitOf(work).empty();
    std::vector<std::string> keys;
    if (isOwn) {
        keys.push_back(facts.id(work.parts.front()) + ".deploy-unit");
    }
    for (const Index zone : m_zones) {
        const auto loose = m_loose.find(zone);
        if (work.inZone.contains(zone)) {
            continue;
        }
        if (loose == m_loose.end() || (!isOwn && loose->second == noIndex)) {
            return {};
        }
        if (!isOwn) {
            keys.push_back(facts.id(loose->second) + ".deploy-unit");
        }
    }
    return keys;
}

Answer Zones::isEverywhere(const Work& work) const
{
    if (std::ranges::all_of(m_zones, [&](Index zone) { return work.inZone.contains(zone); })) {
        return {true};
    }
    auto places = placesFor(work);
    const bool isService = m_scope.facts().isKind(work.parts.front(), ElementKind::Service);
    return {false, places.empty() && isService ? unitsToState(work) : std::move(places)};
}

Index Zones::placeOf(Index part) const
{
    const auto found = std::ranges::lower_bound(m_standing, part);
    return found != m_standing.end() && *found == part
               ? static_cast<Index>(found - m_standing.begin())
               : noIndex;
}

Index Zones::zoneOf(Index part) const
{
    const auto& zones = m_scope.facts().sites(part);
    const bool isOne = zones.size() == 1 && placeOf(part) != noIndex;
    return isOne && !m_unclear.contains(part) ? zones.front() : noIndex;
}

Index Zones::workOf(Index part) const
{
    const auto work = m_workOf.find(part);
    return work == m_workOf.end() ? noIndex : work->second;
}

void Zones::findServing()
{
    const auto isAskedFromOutside = [&](Index zone, Index part) {
        return std::ranges::any_of(m_scope.graph().in(part), [&](const Arc& arc) {
            return model::isSynchronous(m_scope.graph().relation(arc.relation).kind) &&
                   zoneOf(arc.node) != zone;
        });
    };
    for (const Index zone : m_zones) {
        const std::string_view role = statedRole(m_scope.facts(), zone);
        if (!role.empty() && !isWaitingRole(role)) {
            m_serving.insert(zone);
        }
    }
    for (const Work& work : m_spread) {
        for (const auto& [zone, parts] : work.inZone) {
            if (!statedRole(m_scope.facts(), zone).empty() || m_serving.contains(zone)) {
                continue;
            }
            const bool serves = std::ranges::any_of(parts, [&, at = zone](Index part) {
                return isAskedFromOutside(at, part) &&
                       !isWaitingRole(statedRole(m_scope.facts(), part));
            });
            if (serves) {
                m_serving.insert(zone);
            }
        }
    }
}

} // namespace corbel::analysis::patterns
