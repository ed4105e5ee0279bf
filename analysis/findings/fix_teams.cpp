// Quick fixes for how elements are cut between teams: another team takes one over.
#include <algorithm>
#include <map>

#include "analysis/findings/draft.h"
#include "analysis/findings/fix_makers.h"
#include "analysis/graph/ownership.h"

namespace corbel::analysis::findings {

using model::ElementKind;
using model::Key;
using model::Message;

namespace {

Fix handOver(const Subject& subject, Index element, Index team)
{
    Draft draft(subject.model());
    draft.set(subject.id(element), Key::Team, model::Weights{{subject.graph.id(team), 1.0}});
    return draft.done(Message::of("Give {} to {}", subject.name(element), subject.name(team)));
}

std::string_view layerOf(const ModelGraph& graph, Index node)
{
    std::string_view layer;
    for (; node != noIndex && layer.empty(); node = graph.parent(node)) {
        layer = model::textOf(graph.element(node).fields, Key::Layer);
    }
    return layer;
}

/// What a team can be given to look after.
bool isPart(ElementKind kind)
{
    return kind == ElementKind::Service || kind == ElementKind::Store ||
           kind == ElementKind::Stream || kind == ElementKind::Gateway;
}

/// What only the team's elements use, or what uses nothing but them, and differs from them all.
bool belongsWith(const ModelGraph& graph, Index node, const std::vector<Index>& owned)
{
    if (!isPart(graph.kind(node)) || std::ranges::binary_search(owned, node)) {
        return false;
    }
    const std::string_view layer = layerOf(graph, node);
    const bool isAlike = std::ranges::any_of(owned, [&](Index one) {
        return graph.kind(one) == graph.kind(node) ||
               (!layer.empty() && layerOf(graph, one) == layer);
    });
    const auto areAllOwned = [&](std::span<const Arc> arcs) {
        return !arcs.empty() && std::ranges::all_of(arcs, [&](const Arc& arc) {
            return std::ranges::binary_search(owned, arc.node);
        });
    };
    return !isAlike && (areAllOwned(graph.in(node)) || areAllOwned(graph.out(node)));
}

} // namespace

Fixes fixSingleLayerTeam(const Subject& subject)
{
    const ModelGraph& graph = subject.graph;
    const Index team = subject.first(ElementKind::Team);
    if (team == noIndex) {
        return {};
    }
    std::vector<Index> owned = subject.elements;
    std::erase(owned, team);
    std::ranges::sort(owned);
    std::vector<Index> candidates;
    for (const Index one : owned) {
        for (const auto& arcs : {graph.in(one), graph.out(one)}) {
            for (const Arc& arc : arcs) {
                if (std::ranges::find(candidates, arc.node) == candidates.end() &&
                    belongsWith(graph, arc.node, owned)) {
                    candidates.push_back(arc.node);
                }
            }
        }
    }
    std::ranges::sort(candidates);
    candidates.resize(std::min(candidates.size(), mostAlternatives));
    Fixes fixes;
    for (const Index candidate : candidates) {
        fixes.push_back(handOver(subject, candidate, team));
    }
    return fixes;
}

Fixes fixTightlyCoupledTeams(const Subject& subject)
{
    const ModelGraph& graph = subject.graph;
    const Index element = subject.elements.front();
    std::map<Index, std::size_t> relations; // by team at the other end
    for (const Index relation : subject.relations) {
        const Index other =
            graph.from(relation) == element ? graph.to(relation) : graph.from(relation);
        for (const Index team : ownersOf(graph, other)) {
            ++relations[team];
        }
    }
    std::size_t most = 0;
    for (const auto& [team, count] : relations) {
        most = std::max(most, count);
    }
    const std::vector<Index> own = ownersOf(graph, element);
    Fixes fixes;
    for (const auto& [team, count] : relations) {
        if (count == most && fixes.size() < mostAlternatives &&
            !std::ranges::binary_search(own, team)) {
            fixes.push_back(handOver(subject, element, team));
        }
    }
    return fixes;
}

} // namespace corbel::analysis::findings
