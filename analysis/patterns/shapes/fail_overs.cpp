#include "analysis/patterns/shapes/fail_overs.h"

#include <algorithm>
#include <deque>
#include <map>
#include <tuple>

#include "analysis/patterns/shapes/hosts.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::RelationKind;

namespace {

/// How far a role is from serving: what states none is between what serves and what waits.
int rankOf(std::string_view role)
{
    if (isWaitingRole(role)) {
        return 3;
    }
    return role == "follower" ? 2 : (role.empty() ? 1 : 0);
}

} // namespace

std::string_view statedRole(const ModelFacts& facts, Index node)
{
    const bool isSite = facts.isKind(node, model::ElementKind::Site);
    return model::textOf(facts.fields(node), isSite ? Key::SiteRole : Key::Role);
}

bool isWaitingRole(std::string_view role)
{
    return role == "passive" || role == "standby" || role == "recovery";
}

FailOvers::FailOvers(const ModelFacts& facts)
    : m_facts(facts),
      m_isBack(facts.graph().model().relations.size(), false),
      m_isTarget(facts.graph().size(), false)
{
    const ModelGraph& graph = facts.graph();
    Edges edges;
    for (Index node = 0; node < graph.size(); ++node) {
        for (const Arc& arc : graph.out(node)) {
            if (graph.relation(arc.relation).kind == RelationKind::FailsOverTo) {
                m_failOvers.push_back(arc.relation);
                edges.emplace_back(node, arc.node);
            }
        }
    }
    markTargets();
    if (!edges.empty()) {
        m_circles = stronglyConnected(Digraph(graph.size(), std::move(edges)));
        findBack();
    }
    findWaitingGrounds();
}

void FailOvers::markTargets()
{
    m_isTarget.assign(m_isTarget.size(), false);
    for (const Index relation : m_failOvers) {
        if (!m_isBack[relation]) {
            m_isTarget[m_facts.graph().to(relation)] = true;
        }
    }
}

/// Who is asked may depend on what waits in another circle: what one tells is told to the others,
/// until none tells more.
void FailOvers::findBack()
{
    std::vector<std::vector<Index>> open;
    const Grouped<Index> members = m_circles.members();
    for (Index circle = 0; circle < members.size(); ++circle) {
        if (members[circle].size() > 1) {
            open.emplace_back(members[circle].begin(), members[circle].end());
        }
    }
    const Grouped<Index> contents = open.empty() ? Grouped<Index>() : contentsOfEnds();
    for (bool isNew = !open.empty(); isNew;) {
        isNew = false;
        std::vector<std::vector<Index>> still;
        for (std::vector<Index>& circle : open) {
            const auto heads = headsOf(circle, contents);
            if (heads.size() < circle.size()) {
                markBack(heads);
                isNew = true;
            } else {
                still.push_back(std::move(circle));
            }
        }
        open = std::move(still);
        markTargets();
    }
}

/// By element: itself and the parts that stand on it or are inside it;
/// ascending.
Grouped<Index> FailOvers::contentsOfEnds() const
{
    const ModelGraph& graph = m_facts.graph();
    std::vector<std::pair<Index, Index>> entries;
    for (Index node = 0; node < graph.size(); ++node) {
        entries.emplace_back(node, node);
        if (m_facts.isPart(node)) {
            for (const Index end : m_facts.mirrorEnds(node)) {
                if (end != node) {
                    entries.emplace_back(end, node);
                }
            }
        }
    }
    std::ranges::sort(entries);
    return Grouped<Index>(graph.size(), entries);
}

/// Those that are nearest to serving; all where nothing tells them apart.
std::vector<Index> FailOvers::headsOf(std::span<const Index> circle,
                                      const Grouped<Index>& contents) const
{
    const ModelGraph& graph = m_facts.graph();
    const auto isEntered = [&](Index end) {
        return std::ranges::any_of(graph.in(end), [&](const Arc& arc) {
            return graph.relation(arc.relation).kind == RelationKind::FailsOverTo &&
                   m_circles.of[arc.node] != m_circles.of[end];
        });
    };
    using Rank = std::tuple<int, bool, bool, bool>;
    std::map<Rank, std::vector<Index>> ranked;
    for (const Index end : circle) {
        const Rank rank{rankOf(statedRole(m_facts, end)), !isEntered(end),
                        askers(contents[end]).empty(), isInnerCopy(end)};
        ranked[rank].push_back(end);
    }
    return ranked.begin()->second;
}

/// Whether something of its circle is copied to it, and not the other way round.
bool FailOvers::isInnerCopy(Index end) const
{
    const ModelGraph& graph = m_facts.graph();
    const auto isCopy = [&](const Arc& arc) {
        return graph.relation(arc.relation).kind == RelationKind::Replicates &&
               m_circles.of[arc.node] == m_circles.of[end];
    };
    return std::ranges::any_of(graph.in(end), isCopy) &&
           std::ranges::none_of(graph.out(end), isCopy);
}

/// Whatever leads nearer to what serves, counted in fail-overs, leads back.
void FailOvers::markBack(const std::vector<Index>& heads)
{
    const ModelGraph& graph = m_facts.graph();
    const Index circle = m_circles.of[heads.front()];
    std::map<Index, int> steps;
    std::deque<Index> open(heads.begin(), heads.end());
    for (const Index head : heads) {
        steps[head] = 0;
    }
    const auto forEachInside = [&](Index node, const auto& visit) {
        for (const Arc& arc : graph.out(node)) {
            if (graph.relation(arc.relation).kind == RelationKind::FailsOverTo &&
                m_circles.of[arc.node] == circle) {
                visit(arc);
            }
        }
    };
    while (!open.empty()) {
        const Index node = open.front();
        open.pop_front();
        forEachInside(node, [&](const Arc& arc) {
            if (steps.emplace(arc.node, steps[node] + 1).second) {
                open.push_back(arc.node);
            }
        });
    }
    for (const auto& [node, count] : steps) {
        forEachInside(node, [&, own = count](const Arc& arc) {
            if (steps[arc.node] < own) {
                m_isBack[arc.relation] = true;
            }
        });
    }
}

bool FailOvers::waits(Index node) const
{
    const auto isWaiting = [&](Index one) {
        return isWaitingRole(statedRole(m_facts, one)) || isTarget(one);
    };
    return isWaiting(node) || std::ranges::any_of(m_facts.carriers(node), isWaiting);
}

void FailOvers::findWaitingGrounds()
{
    for (Index node = 0; node < m_facts.graph().size(); ++node) {
        const bool isSite = m_facts.isKind(node, ElementKind::Site);
        const bool isHost =
            m_facts.isKind(node, ElementKind::Host) || m_facts.isKind(node, ElementKind::Cluster);
        if ((isSite || isHost) && waits(node)) {
            (isSite ? m_doesSiteWait : m_doesHostWait) = true;
        }
    }
}

std::vector<std::string> FailOvers::placesToWait(Index asker) const
{
    const bool mayWait = m_doesSiteWait || (m_doesHostWait && !m_facts.isPlaced(asker));
    const bool isInFront = !m_facts.isPart(asker) || m_facts.isGateway(asker);
    return mayWait && !isInFront ? sitesToState(m_facts, asker) : std::vector<std::string>();
}

std::vector<Index> FailOvers::askers(std::span<const Index> parts) const
{
    const ModelGraph& graph = m_facts.graph();
    std::vector<Index> askers;
    for (const Index part : parts) {
        for (const Arc& arc : graph.in(part)) {
            if (model::isSynchronous(graph.relation(arc.relation).kind) &&
                !std::ranges::binary_search(parts, arc.node) && !waits(arc.node)) {
                askers.push_back(arc.node);
            }
        }
    }
    return askers;
}

} // namespace corbel::analysis::patterns
