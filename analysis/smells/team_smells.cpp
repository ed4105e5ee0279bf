// Smells of how elements are cut between teams.
#include <algorithm>
#include <map>
#include <optional>

#include "analysis/smells/smell_facts.h"

namespace corbel::analysis::smells {

using model::ElementKind;
using model::Key;
using model::Message;

namespace {

/// The layer of the nearest tier that states one; empty outside of all.
std::vector<std::string_view> layers(const ModelGraph& graph)
{
    std::vector<std::string_view> layers(graph.size());
    for (const Index node : graph.fromTheTop()) {
        layers[node] = model::textOf(graph.element(node).fields, Key::Layer);
        if (const Index parent = graph.parent(node); layers[node].empty() && parent != noIndex) {
            layers[node] = layers[parent];
        }
    }
    return layers;
}

} // namespace

void findSingleLayerTeams(const SmellFacts& facts, Smells& found)
{
    const ModelGraph& graph = facts.graph();
    std::map<Index, std::vector<Index>> elements; // by team
    for (Index node = 0; node < graph.size(); ++node) {
        for (const Index team : facts.owners(node)) {
            if (!facts.isKind(node, ElementKind::Team)) {
                elements[team].push_back(node);
            }
        }
    }
    const std::vector<std::string_view> layer = layers(graph);
    for (auto& [team, owned] : elements) {
        const Index first = owned.front();
        const auto areAll = [&, &list = owned](const auto& isLike) {
            return std::ranges::all_of(list, isLike);
        };
        Message message;
        if (owned.size() < 2) {
            continue;
        }
        if (areAll([&](Index node) { return graph.kind(node) == graph.kind(first); })) {
            message = Message::of("All {} elements of {} are of one kind: {}", owned.size(),
                                  facts.name(team), graph.kind(first));
        } else if (!layer[first].empty() &&
                   areAll([&](Index node) { return layer[node] == layer[first]; })) {
            message = Message::of("All {} elements of {} lie in one layer: {}", owned.size(),
                                  facts.name(team), layer[first]);
        } else {
            continue;
        }
        owned.push_back(team);
        found.push_back(facts.smell("single-layer-team", owned, {}, std::move(message)));
    }
}

void findTightlyCoupledTeams(const SmellFacts& facts, Smells& found)
{
    const ModelGraph& graph = facts.graph();
    for (Index node = 0; node < graph.size(); ++node) {
        const auto own = facts.owners(node);
        if (own.empty() || facts.isKind(node, ElementKind::Team)) {
            continue;
        }
        std::map<Index, std::vector<Index>> relations; // by team at the other end
        for (const auto& arcs : {graph.out(node), graph.in(node)}) {
            for (const Arc& arc : arcs) {
                if (arc.node == node) {
                    continue;
                }
                for (const Index team : facts.owners(arc.node)) {
                    relations[team].push_back(arc.relation);
                }
            }
        }
        std::size_t ownMost = 0;
        for (const Index team : own) {
            ownMost = std::max(ownMost, relations[team].size());
        }
        std::vector<Index> closer;
        std::vector<Index> theirs;
        std::size_t most = 0;
        for (const auto& [team, list] : relations) {
            if (list.size() > ownMost && !std::ranges::binary_search(own, team)) {
                closer.push_back(team);
                theirs.insert(theirs.end(), list.begin(), list.end());
                most = std::max(most, list.size());
            }
        }
        if (!closer.empty()) {
            found.push_back(facts.smell(
                "tightly-coupled-teams", {node}, theirs,
                Message::of("{} has more relations with what belongs to {} ({}) than with what "
                            "belongs to its own team {} ({})",
                            facts.name(node), facts.names(closer), most,
                            facts.names({own.begin(), own.end()}), ownMost)));
        }
    }
}

} // namespace corbel::analysis::smells
