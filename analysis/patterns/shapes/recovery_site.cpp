#include "analysis/patterns/shapes/recovery_site.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "analysis/patterns/shapes/pairs.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::RelationKind;

namespace {

bool isMirror(RelationKind kind)
{
    return kind == RelationKind::FailsOverTo || kind == RelationKind::Replicates;
}

std::string_view subtypeOf(const ModelFacts& facts, Index part)
{
    const bool isStore = facts.isKind(part, ElementKind::Store);
    return model::textOf(facts.fields(part), isStore ? Key::StoreType : Key::GatewayType);
}

std::string_view unitOf(const ModelFacts& facts, Index part)
{
    return model::textOf(facts.fields(part), Key::DeployUnit);
}

} // namespace

RecoverySite::RecoverySite(const Scope& scope) : m_scope(scope)
{
    choose();
    if (exists() && isInnerPart()) {
        m_recovery = noIndex;
    }
    if (exists()) {
        collect();
        match();
    }
}

bool RecoverySite::isOn(Index node, Index site) const
{
    return node == site || std::ranges::binary_search(m_scope.facts().grounds(node), site);
}

bool RecoverySite::isOnlyOnPrimary(Index node) const
{
    return isOn(node, m_primary) && !isOn(node, m_recovery);
}

bool RecoverySite::isUnplaced(Index node) const
{
    const ModelFacts& facts = m_scope.facts();
    return facts.isPart(node) && !facts.isGateway(node) && !facts.isPlaced(node);
}

void RecoverySite::choose()
{
    const ModelFacts& facts = m_scope.facts();
    const ModelGraph& graph = m_scope.graph();
    std::map<Index, std::size_t> load;
    for (const Index part : m_scope.parts()) {
        for (const Index ground : facts.grounds(part)) {
            if (facts.isKind(ground, ElementKind::Site)) {
                ++load[ground];
            }
        }
    }
    const auto mayRecover = [&](Index site) {
        return load.contains(site) && statedRole(facts, site) != "active" &&
               statedRole(facts, site) != "primary";
    };
    std::size_t most = 0;
    for (const auto& [site, parts] : load) {
        for (const Arc& arc : graph.out(site)) {
            if (graph.relation(arc.relation).kind == RelationKind::FailsOverTo &&
                mayRecover(arc.node) && arc.node != site && parts > most) {
                most = parts;
                m_primary = site;
                m_recovery = arc.node;
            }
        }
    }
    for (const auto& [site, parts] : load) {
        if (m_recovery == noIndex && isWaitingRole(statedRole(facts, site))) {
            m_recovery = site;
        }
    }
    if (m_recovery == noIndex) {
        chooseByMirrors();
        return;
    }
    for (const auto& [site, parts] : load) {
        const bool isApart = !graph.isWithin(site, m_recovery) && !graph.isWithin(m_recovery, site);
        if (most == 0 && isApart && site != m_recovery && !isWaitingRole(statedRole(facts, site)) &&
            (m_primary == noIndex || parts > load[m_primary])) {
            m_primary = site;
        }
    }
    if (m_primary == noIndex) {
        m_recovery = noIndex;
    }
}

/// The two sites between which most is mirrored, in one direction only.
bool RecoverySite::chooseByMirrors()
{
    const ModelFacts& facts = m_scope.facts();
    const ModelGraph& graph = m_scope.graph();
    std::map<std::pair<Index, Index>, std::size_t> mirrored;
    std::set<Index> asked; // Sites that requests from elsewhere reach.
    for (const Index part : m_scope.parts()) {
        const auto sites = facts.sites(part);
        for (const Arc& arc : graph.out(part)) {
            if (isMirror(graph.relation(arc.relation).kind) && m_scope.has(arc.node)) {
                for (const Index from : sites) {
                    for (const Index to : facts.sites(arc.node)) {
                        if (from != to) {
                            ++mirrored[{from, to}];
                        }
                    }
                }
            }
        }
        for (const Arc& arc : graph.in(part)) {
            const bool fromElsewhere =
                std::ranges::none_of(sites, [&](Index site) { return isOn(arc.node, site); });
            if (model::isSynchronous(graph.relation(arc.relation).kind) && fromElsewhere) {
                asked.insert(sites.begin(), sites.end());
            }
        }
    }
    std::size_t most = 0;
    for (const auto& [sites, count] : mirrored) {
        const bool isOneWay = !mirrored.contains({sites.second, sites.first});
        if (isOneWay && count > most && !asked.contains(sites.second) &&
            statedRole(facts, sites.second) != "active" &&
            statedRole(facts, sites.second) != "primary") {
            most = count;
            std::tie(m_primary, m_recovery) = sites;
        }
    }
    return most > 0;
}

/// The parts that `open` needs, step by step and whether they are of the region or not; with
/// mirrors, also what those fail over or replicate to, and what that needs.
std::vector<Index> RecoverySite::reachedFrom(std::vector<Index> open, bool withMirrors) const
{
    std::set<Index> seen(open.begin(), open.end());
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        for (const Arc& arc : m_scope.graph().out(at)) {
            const model::Relation& relation = m_scope.graph().relation(arc.relation);
            const bool leads = model::isHard(relation) || (withMirrors && isMirror(relation.kind));
            if (leads && !m_scope.facts().isActor(arc.node) && seen.insert(arc.node).second) {
                open.push_back(arc.node);
            }
        }
    }
    std::vector<Index> reached;
    std::ranges::copy_if(seen, std::back_inserter(reached),
                         [&](Index node) { return m_scope.facts().isPart(node); });
    return reached; // ascending
}

/// Whether entries ask the region only through what is outside of it and does work itself: then
/// the region is not all that they need.
bool RecoverySite::isInnerPart() const
{
    return std::ranges::any_of(m_scope.parts(), [&](Index part) {
        return std::ranges::any_of(m_scope.graph().in(part), [&](const Arc& arc) {
            const ModelFacts& facts = m_scope.facts();
            const bool isElsewhere = facts.isPlaced(arc.node) && !isOn(arc.node, m_primary) &&
                                     !isOn(arc.node, m_recovery);
            return model::isHard(m_scope.graph().relation(arc.relation)) &&
                   facts.isPart(arc.node) && !facts.isGateway(arc.node) && !m_scope.has(arc.node) &&
                   !isElsewhere;
        });
    });
}

void RecoverySite::collect()
{
    const ModelGraph& graph = m_scope.graph();
    const ModelFacts& facts = m_scope.facts();
    std::vector<Index> entries = m_scope.clients().empty() ? m_scope.parts() : m_scope.clients();
    for (const Index part : reachedFrom(entries, false)) {
        if (isOn(part, m_primary)) {
            m_needed.push_back(part);
        } else if (isUnplaced(part)) {
            m_unplaced.push_back(part);
        }
    }
    entries.insert(entries.end(), m_scope.parts().begin(), m_scope.parts().end());
    std::set<Index> sources{m_primary};
    for (const Index part : reachedFrom(entries, true)) {
        if (isOn(part, m_recovery)) {
            m_reserve.push_back(part);
        }
        if (isUnplaced(part) && !std::ranges::binary_search(m_unplaced, part)) {
            m_loose.push_back(part);
        }
        if (isOnlyOnPrimary(part)) {
            sources.insert(part);
            for (const Index ground : facts.grounds(part)) {
                if (isOn(ground, m_primary)) {
                    sources.insert(ground);
                }
            }
        }
    }
    for (const Index source : sources) {
        for (const Arc& arc : graph.out(source)) {
            if (graph.relation(arc.relation).kind == RelationKind::FailsOverTo &&
                isOn(arc.node, m_recovery)) {
                m_switches.push_back(arc.relation);
            }
        }
    }
}

/// Drawn mirrors first, then, one for one, what is of the same sort, then what may be.
void RecoverySite::match()
{
    const ModelFacts& facts = m_scope.facts();
    std::set<Index> taken;
    matchMirrors(taken);
    using Sort = std::tuple<ElementKind, std::string_view, std::string_view>;
    const auto sortOf = [&](Index part) {
        return Sort{m_scope.graph().kind(part), subtypeOf(facts, part), unitOf(facts, part)};
    };
    std::map<Sort, std::vector<Index>> free;
    for (auto at = m_reserve.rbegin(); at != m_reserve.rend(); ++at) {
        if (!taken.contains(*at)) {
            free[sortOf(*at)].push_back(*at);
        }
    }
    std::vector<Index> unmatched;
    for (const Index part : m_needed) {
        auto& candidates = free[sortOf(part)];
        if (m_counterparts.contains(part)) {
            continue;
        }
        if (candidates.empty()) {
            unmatched.push_back(part);
        } else {
            m_counterparts[part] = candidates.back();
            candidates.pop_back();
        }
    }
    std::map<ElementKind, std::vector<Index>> open;
    for (const auto& [sort, left] : free) {
        auto& candidates = open[std::get<0>(sort)];
        candidates.insert(candidates.end(), left.begin(), left.end());
    }
    for (const Index part : m_loose) {
        open[m_scope.graph().kind(part)].push_back(part);
    }
    for (const Index part : unmatched) {
        if (!m_maybeHeld.contains(part)) {
            matchOpen(part, open[m_scope.graph().kind(part)]);
        }
    }
}

void RecoverySite::matchMirrors(std::set<Index>& taken)
{
    const ModelFacts& facts = m_scope.facts();
    const ModelGraph& graph = m_scope.graph();
    for (const Index part : m_needed) {
        if (isOn(part, m_recovery)) {
            m_counterparts[part] = part;
            taken.insert(part);
            continue;
        }
        std::vector<Index> sources = facts.carriers(part);
        sources.insert(sources.begin(), part);
        for (const Index source : sources) {
            for (const Arc& arc : graph.out(source)) {
                const RelationKind kind = graph.relation(arc.relation).kind;
                if (!isMirror(kind)) {
                    continue;
                }
                if (isUnplaced(arc.node) && source == part) {
                    const std::string key = facts.id(arc.node) + ".runs-on";
                    m_maybeHeld[part].push_back(key);
                    if (kind == RelationKind::Replicates) {
                        m_maybeCopied[part].push_back(key);
                    }
                }
                if (!isOn(arc.node, m_recovery)) {
                    continue;
                }
                if (kind == RelationKind::Replicates) {
                    m_copies.emplace(part, arc.relation);
                }
                if (source == part && facts.isPart(arc.node) && !m_counterparts.contains(part)) {
                    m_counterparts[part] = arc.node;
                    taken.insert(arc.node);
                }
            }
        }
    }
}

/// The first that is of the same sort as far as both say, and takes it.
void RecoverySite::matchOpen(Index part, std::vector<Index>& candidates)
{
    const ModelFacts& facts = m_scope.facts();
    const auto isOpen = [](std::string_view a, std::string_view b) {
        return a.empty() != b.empty();
    };
    const auto found = std::ranges::find_if(candidates, [&](Index other) {
        const auto agree = [&](std::string_view a, std::string_view b) {
            return a == b || isOpen(a, b);
        };
        return agree(subtypeOf(facts, part), subtypeOf(facts, other)) &&
               agree(unitOf(facts, part), unitOf(facts, other));
    });
    if (found == candidates.end()) {
        return;
    }
    const Index other = *found;
    std::vector<std::string>& needs = m_maybeHeld[part];
    if (isUnplaced(other)) {
        needs.push_back(facts.id(other) + ".runs-on");
    }
    if (isOpen(unitOf(facts, part), unitOf(facts, other))) {
        const bool isOwn = unitOf(facts, part).empty();
        needs.push_back(facts.id(isOwn ? part : other) + ".deploy-unit");
    }
    if (isOpen(subtypeOf(facts, part), subtypeOf(facts, other))) {
        const bool isOwn = subtypeOf(facts, part).empty();
        const bool isStore = facts.isKind(part, ElementKind::Store);
        needs.push_back(facts.id(isOwn ? part : other) +
                        (isStore ? ".store-type" : ".gateway-type"));
    }
    candidates.erase(found);
}

namespace {

const std::vector<std::string>& keysOf(const std::map<Index, std::vector<std::string>>& keys,
                                       Index part)
{
    static const std::vector<std::string> none;
    const auto found = keys.find(part);
    return found == keys.end() ? none : found->second;
}

} // namespace

const std::vector<std::string>& RecoverySite::maybeHeld(Index needed) const
{
    return keysOf(m_maybeHeld, needed);
}

const std::vector<std::string>& RecoverySite::maybeCopied(Index needed) const
{
    return keysOf(m_maybeCopied, needed);
}

Index RecoverySite::counterpart(Index needed) const
{
    const auto found = m_counterparts.find(needed);
    return found == m_counterparts.end() ? noIndex : found->second;
}

Index RecoverySite::copyOf(Index needed) const
{
    const auto found = m_copies.find(needed);
    return found == m_copies.end() ? noIndex : found->second;
}

} // namespace corbel::analysis::patterns
