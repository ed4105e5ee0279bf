#include "analysis/patterns/region_sets.h"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/patterns/shapes/caches.h"
#include "analysis/patterns/shapes/cells.h"
#include "analysis/patterns/shapes/sidecars.h"
#include "analysis/patterns/shapes/sides.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::RelationKind;

namespace {

/// Logic that asks `store`, straight or through gateways; with the gateways between.
void addUsers(const ModelFacts& facts, Index store, std::set<Index>& members)
{
    std::set<Index> passed{store};
    std::vector<Index> open{store};
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        for (const Arc& arc : facts.graph().in(at)) {
            if (!contains(requestKinds, facts.graph().relation(arc.relation).kind)) {
                continue;
            }
            if (facts.isLogic(arc.node)) {
                members.insert(arc.node);
            } else if (facts.isGateway(arc.node) && passed.insert(arc.node).second) {
                members.insert(arc.node);
                open.push_back(arc.node);
            }
        }
    }
}

} // namespace

std::vector<Members> cacheUses(const ModelFacts& facts)
{
    std::vector<Members> found;
    MaybeCaches maybe(facts);
    std::set<std::vector<Index>> known; // Stores with the same readers make the same region.
    for (Index node = 0; node < facts.graph().size(); ++node) {
        if (!isCache(facts, node)) {
            auto readers = maybe.readersOf(node);
            if (readers.empty() || !known.insert(std::move(readers)).second) {
                continue;
            }
        }
        std::set<Index> members{node};
        addUsers(facts, node, members);
        const Members users(members.begin(), members.end());
        for (const Index user : users) {
            for (const Callee& callee :
                 facts.isLogic(user) ? facts.callees(user) : std::vector<Callee>{}) {
                if (facts.isData(callee.node)) {
                    members.insert(callee.node);
                }
            }
        }
        found.emplace_back(members.begin(), members.end());
    }
    return found;
}

std::vector<Members> fedStores(const ModelFacts& facts)
{
    const ModelGraph& graph = facts.graph();
    Edges edges;
    std::set<Index> fed;
    for (Index node = 0; node < graph.size(); ++node) {
        if (facts.isKind(node, ElementKind::Stream)) {
            Edges ways;
            Members sources;
            Members targets;
            for (const Arc& arc : graph.in(node)) {
                const RelationKind kind = graph.relation(arc.relation).kind;
                const bool isFed = kind == RelationKind::Consumes;
                if (!isFed && kind != RelationKind::Publishes && kind != RelationKind::Replicates) {
                    continue;
                }
                const auto behind =
                    isFed ? storesFed(facts, arc.node) : storesBehind(facts, arc.node);
                for (const Index store : behind) {
                    (isFed ? targets : sources).push_back(store);
                    ways.emplace_back(node, arc.node);
                    ways.emplace_back(arc.node, store);
                }
            }
            if (!sources.empty() && !targets.empty()) {
                edges.insert(edges.end(), ways.begin(), ways.end());
                fed.insert(targets.begin(), targets.end());
            }
        } else if (facts.isData(node)) {
            for (const Arc& arc : graph.in(node)) {
                if (graph.relation(arc.relation).kind == RelationKind::Replicates &&
                    facts.isData(arc.node)) {
                    edges.emplace_back(arc.node, node);
                    fed.insert(node);
                }
            }
        }
    }
    std::vector<Members> found;
    if (fed.empty()) {
        return found;
    }
    std::set<Index> joined;
    for (const auto& [from, to] : edges) {
        joined.insert({from, to});
    }
    const Components components = weaklyConnected(Digraph(graph.size(), std::move(edges)));
    std::map<Index, std::set<Index>> sets;
    for (const Index node : joined) {
        auto& members = sets[components.of[node]];
        members.insert(node);
        if (facts.isData(node)) {
            addUsers(facts, node, members);
        }
    }
    for (const auto& [component, members] : sets) {
        found.emplace_back(members.begin(), members.end());
    }
    return found;
}

std::vector<Members> meshes(const ModelFacts& facts, const std::vector<Index>& component)
{
    std::map<Index, std::set<Index>> sets;
    const auto addAround = [&](Index node, bool isOnlyLogic, std::set<Index>& members) {
        for (const auto& arcs : {facts.graph().in(node), facts.graph().out(node)}) {
            for (const Arc& arc : arcs) {
                if (facts.graph().relation(arc.relation).kind == RelationKind::Calls &&
                    (!isOnlyLogic || facts.isLogic(arc.node))) {
                    members.insert(arc.node);
                }
            }
        }
    };
    std::set<Index> meshed; // Components with a sidecar.
    for (Index node = 0; node < facts.graph().size(); ++node) {
        if (isSidecar(facts, node)) {
            meshed.insert(component[node]);
        }
    }
    for (Index node = 0; node < facts.graph().size(); ++node) {
        if (!isSidecar(facts, node) &&
            serviceBeside(facts, node, meshed.contains(component[node])) == noIndex) {
            continue;
        }
        auto& members = sets[component[node]];
        members.insert(node);
        addAround(node, false, members);
        // Services that talk past the mesh to one inside it ought to belong to it.
        for (const Index service : servicesAround(facts, node)) {
            addAround(service, true, members);
        }
    }
    std::vector<Members> found;
    for (const auto& [tied, members] : sets) {
        found.emplace_back(members.begin(), members.end());
    }
    return found;
}

std::vector<Members> cellSets(const ModelFacts& facts, const std::vector<Index>& component)
{
    const ModelGraph& graph = facts.graph();
    Members cells;
    std::map<Index, std::size_t> cellsInComponent;
    std::map<Index, std::set<Index>> componentsOf;
    const auto hasCell = [&](Index node) { return cellAround(facts, node) != noIndex; };
    bool isAnyStated = false;
    for (Index node = 0; node < graph.size() && !isAnyStated; ++node) {
        isAnyStated = hasCell(node);
    }
    if (!isAnyStated) {
        return {};
    }
    MaybeCells maybe(facts);
    for (Index node = 0; node < graph.size(); ++node) {
        const Index cell = hasCell(node) ? cellAround(facts, node) : maybe.around(node);
        if (cell == node) {
            cells.push_back(node);
        } else if (cell != noIndex && facts.isPart(node)) {
            componentsOf[cell].insert(component[node]);
        }
    }
    for (const auto& [cell, tied] : componentsOf) {
        for (const Index one : tied) {
            ++cellsInComponent[one];
        }
    }
    std::map<std::pair<int, Index>, Members> sets;
    for (const Index cell : cells) {
        std::pair<int, Index> together{2, noIndex};
        if (graph.parent(cell) != noIndex) {
            together = {0, graph.parent(cell)};
        } else {
            for (const Index one : componentsOf[cell]) {
                if (cellsInComponent[one] > 1) {
                    together = {1, one};
                }
            }
        }
        if (together.first == 2 && !hasCell(cell)) {
            continue; // Nothing ties it to a cell.
        }
        auto& members = sets[together];
        members.push_back(cell);
        const auto content = graph.descendants(cell);
        members.insert(members.end(), content.begin(), content.end());
    }
    std::vector<Members> found;
    for (auto& [together, members] : sets) {
        found.push_back(std::move(members));
    }
    return found;
}

} // namespace corbel::analysis::patterns
