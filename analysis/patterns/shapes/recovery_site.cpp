#include "analysis/patterns/shapes/recovery_site.h"

#include <algorithm>
#include <set>

namespace corbel::analysis::patterns {

using model::RelationKind;

RecoverySite::RecoverySite(const Scope& scope) : m_scope(scope), m_sites(sitePairOf(scope))
{
    if (!exists()) {
        return;
    }
    mark();
    if (isInnerPart()) {
        m_sites.recovery = noIndex;
        return;
    }
    collect();
    std::vector<Index> mayStandThere = m_unplaced;
    mayStandThere.insert(mayStandThere.end(), m_loose.begin(), m_loose.end());
    m_counterparts.emplace(scope, m_sites.recovery, m_needed, m_reserve, mayStandThere);
}

void RecoverySite::mark()
{
    const auto mark = [&](std::vector<bool>& marks, Index site) {
        marks.assign(m_scope.graph().size(), false);
        marks[site] = true;
        for (const Index node : m_scope.facts().standingOn(site)) {
            marks[node] = true;
        }
    };
    mark(m_isOnPrimary, m_sites.primary);
    mark(m_isOnRecovery, m_sites.recovery);
}

bool RecoverySite::isOnlyOnPrimary(Index node) const
{
    return exists() && m_isOnPrimary[node] && !m_isOnRecovery[node];
}

Answer RecoverySite::outlives(Index node) const
{
    if (isOnRecovery(node)) {
        return {true};
    }
    return {!isOnlyOnPrimary(node), placesOf(m_scope.facts(), node)};
}

/// What `open` needs, step by step and whether it is of the region or not; with mirrors, also what
/// that fails over or replicates to. A mark per element.
std::vector<bool> RecoverySite::reachedFrom(std::vector<Index> open, bool withMirrors) const
{
    const ModelFacts& facts = m_scope.facts();
    const ModelGraph& graph = m_scope.graph();
    std::vector<bool> reached(graph.size(), false);
    for (const Index start : open) {
        reached[start] = true;
    }
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        for (const Arc& arc : graph.out(at)) {
            const bool leads =
                facts.isHard(arc.relation) ||
                (withMirrors && contains(mirrorKinds, graph.relation(arc.relation).kind));
            if (leads && !reached[arc.node] && !facts.isActor(arc.node)) {
                reached[arc.node] = true;
                open.push_back(arc.node);
            }
        }
    }
    return reached;
}

/// Whether entries ask the region only through what is outside of it and does work itself: then
/// the region is not all that they need.
bool RecoverySite::isInnerPart() const
{
    const ModelFacts& facts = m_scope.facts();
    return std::ranges::any_of(m_scope.parts(), [&](Index part) {
        return std::ranges::any_of(m_scope.graph().in(part), [&](const Arc& arc) {
            const bool isElsewhere =
                facts.isPlaced(arc.node) && !m_isOnPrimary[arc.node] && !m_isOnRecovery[arc.node];
            return facts.isHard(arc.relation) && facts.isPart(arc.node) &&
                   !facts.isGateway(arc.node) && !m_scope.has(arc.node) && !isElsewhere;
        });
    });
}

void RecoverySite::collect()
{
    const ModelFacts& facts = m_scope.facts();
    std::vector<Index> entries = m_scope.clients().empty() ? m_scope.parts() : m_scope.clients();
    const std::vector<bool> isNeeded = reachedFrom(entries, false);
    entries.insert(entries.end(), m_scope.parts().begin(), m_scope.parts().end());
    const std::vector<bool> isReached = reachedFrom(std::move(entries), true);
    std::vector<Index> lost;
    for (Index node = 0; node < m_scope.graph().size(); ++node) {
        if (!isReached[node] || !facts.isPart(node)) {
            continue;
        }
        if (isNeeded[node] && m_isOnPrimary[node]) {
            m_needed.push_back(node);
        } else if (!m_isOnRecovery[node] && !placesOf(facts, node).empty()) {
            (isNeeded[node] ? m_unplaced : m_loose).push_back(node);
        }
        if (m_isOnRecovery[node]) {
            m_reserve.push_back(node);
        } else if (m_isOnPrimary[node]) {
            lost.push_back(node);
        }
    }
    findSwitches(lost);
}

/// From the primary site, from parts that are lost with it, and from what these stand on.
void RecoverySite::findSwitches(const std::vector<Index>& lost)
{
    const ModelGraph& graph = m_scope.graph();
    std::set<Index> sources(lost.begin(), lost.end());
    sources.insert(m_sites.primary);
    for (const Index part : lost) {
        std::ranges::copy_if(m_scope.facts().grounds(part), std::inserter(sources, sources.end()),
                             [&](Index ground) { return m_isOnPrimary[ground]; });
    }
    for (const Index source : sources) {
        for (const Arc& arc : graph.out(source)) {
            if (graph.relation(arc.relation).kind == RelationKind::FailsOverTo &&
                m_isOnRecovery[arc.node]) {
                m_switches.push_back(arc.relation);
            }
        }
    }
}

Index RecoverySite::counterpart(Index needed) const
{
    return m_counterparts ? m_counterparts->of(needed) : noIndex;
}

Index RecoverySite::copyOf(Index needed) const
{
    return m_counterparts ? m_counterparts->copyOf(needed) : noIndex;
}

const std::vector<std::string>& RecoverySite::maybeHeld(Index needed) const
{
    return m_counterparts->maybeHeld(needed);
}

const std::vector<std::string>& RecoverySite::maybeCopied(Index needed) const
{
    return m_counterparts->maybeCopied(needed);
}

} // namespace corbel::analysis::patterns
