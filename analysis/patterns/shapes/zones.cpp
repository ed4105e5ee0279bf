#include "analysis/patterns/shapes/zones.h"

#include <algorithm>
#include <iterator>

#include "analysis/patterns/shapes/askers.h"
#include "analysis/patterns/shapes/hosts.h"
#include "analysis/patterns/shapes/pairs.h"
#include "analysis/patterns/shapes/same_work.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;

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
    const bool doesAnyWait = std::ranges::any_of(
        zones, [&](Index zone) { return isWaitingRole(statedRole(scope.facts(), zone)); });
    if (m_zones.empty() && !zones.empty() && !doesAnyWait) {
        findPossible();
    }
}

/// Where no two zones share a work, something may still stand in another one that does the same as
/// something else.
void Zones::findPossible()
{
    const ModelFacts& facts = m_scope.facts();
    std::vector<Index> parts;
    std::map<Index, std::vector<std::string>> keys;
    for (const Index part : m_scope.parts()) {
        const bool works = facts.isLogic(part) || facts.isData(part);
        if (works && !isWaitingRole(statedRole(facts, part))) {
            parts.push_back(part);
            if (auto places = sitesToState(facts, part); !places.empty()) {
                keys.emplace(part, std::move(places));
            }
        }
    }
    const auto mayServe = [&](Index site) { return !isWaitingRole(statedRole(facts, site)); };
    if (keys.empty() || std::ranges::count_if(facts.innermostSites(), mayServe) < 2) {
        return;
    }
    for (const SameWork& work : sameWorkOf(m_scope, parts)) {
        for (const Index part : work.parts) {
            const bool isSeveral =
                work.parts.size() > 1 || model::replicas(m_scope.graph().element(part)) > 1;
            if (const auto places = keys.find(part); isSeveral && places != keys.end()) {
                m_needs.insert(places->second.begin(), places->second.end());
            }
        }
    }
}

void Zones::group()
{
    const ModelFacts& facts = m_scope.facts();
    std::vector<Work> works;
    for (SameWork& same : sameWorkOf(m_scope, m_standing)) {
        Work& work = works.emplace_back();
        for (const Index part : same.parts) {
            for (const Index zone : facts.sites(part)) {
                work.inZone[zone].push_back(part);
            }
        }
        work.parts = std::move(same.parts);
        work.needs = std::move(same.needs);
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
    const auto isWork = [&](const Work& work) {
        return std::ranges::any_of(
            work.parts, [&](Index part) { return facts.isLogic(part) || facts.isData(part); });
    };
    if (std::ranges::any_of(m_spread, isWork)) {
        m_zones.assign(zones.begin(), zones.end());
    }
    for (const Work& work : m_spread) {
        if (work.needs.empty() && isWork(work)) {
            for (const auto& [zone, parts] : work.inZone) {
                m_sure.insert(zone);
            }
        }
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
            if (auto keys = sitesToState(facts, part); !keys.empty()) {
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
    std::set<Index> zones(m_zones.begin(), m_zones.end());
    for (const Work& work : m_single) {
        if (!m_zones.empty() && facts.isKind(work.parts.front(), ElementKind::Service)) {
            zones.insert(work.inZone.begin()->first);
        }
    }
    std::vector<const Work*> loose;
    for (const auto* works : {&m_spread, &m_single}) {
        for (const Work& work : *works) {
            const bool isInAll =
                std::ranges::all_of(zones, [&](Index zone) { return work.inZone.contains(zone); });
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
    for (const Work& work : m_spread) {
        m_needs.insert(work.needs.begin(), work.needs.end());
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
        return {true, work.needs};
    }
    auto places = placesFor(work);
    const bool isService = m_scope.facts().isKind(work.parts.front(), ElementKind::Service);
    return {false, places.empty() && isService ? unitsToState(work) : std::move(places)};
}

Index Zones::zoneOf(Index part) const
{
    const auto& zones = m_scope.facts().sites(part);
    const bool isOne = zones.size() == 1 && std::ranges::binary_search(m_standing, part);
    return isOne && !m_unclear.contains(part) ? zones.front() : noIndex;
}

Index Zones::workOf(Index part) const
{
    const auto work = m_workOf.find(part);
    return work == m_workOf.end() ? noIndex : work->second;
}

/// Doors pass requests on, wherever they stand: what is behind them is asked.
bool Zones::isAskedFromOutside(Index zone, Index part) const
{
    const ModelFacts& facts = m_scope.facts();
    if (facts.isPassThrough(part) || isWaitingRole(statedRole(facts, part))) {
        return false;
    }
    const auto askers = askersOf(facts, part);
    return std::ranges::any_of(askers, [&](Index asker) { return zoneOf(asker) != zone; });
}

/// It may pass requests on, or answer them itself.
bool Zones::isUntypedDoor(Index part) const
{
    return m_scope.facts().isGateway(part) &&
           !m_scope.facts().fields(part).contains(Key::GatewayType);
}

void Zones::findServing()
{
    for (const Index zone : m_zones) {
        const std::string_view role = statedRole(m_scope.facts(), zone);
        if (!role.empty() && !isWaitingRole(role)) {
            m_serving.insert(zone);
        }
    }
    for (const Work& work : m_spread) {
        for (const auto& [zone, parts] : work.inZone) {
            const bool isSaid = !statedRole(m_scope.facts(), zone).empty();
            if (!isSaid && std::ranges::any_of(parts, [&, at = zone](Index part) {
                    return !isUntypedDoor(part) && isAskedFromOutside(at, part);
                })) {
                m_serving.insert(zone);
            }
        }
    }
}

Answer Zones::serves(Index zone) const
{
    if (m_serving.contains(zone)) {
        return {true};
    }
    Answer answer;
    if (!statedRole(m_scope.facts(), zone).empty()) {
        return answer;
    }
    const auto add = [&](Index part, std::vector<std::string> keys) {
        if (!keys.empty() && isAskedFromOutside(zone, part)) {
            std::ranges::move(keys, std::back_inserter(answer.needs));
        }
    };
    for (const Work& work : m_single) {
        if (const auto here = work.inZone.find(zone); here != work.inZone.end()) {
            for (const Index part : here->second) {
                add(part, isEverywhere(work).needs);
            }
        }
    }
    for (const Work& work : m_spread) {
        if (const auto here = work.inZone.find(zone); here != work.inZone.end()) {
            for (const Index part : here->second) {
                if (isUntypedDoor(part)) {
                    add(part, {m_scope.facts().id(part) + ".gateway-type"});
                }
            }
        }
    }
    for (const auto& [part, keys] : m_unclear) {
        add(part, keys);
    }
    return answer;
}

} // namespace corbel::analysis::patterns
