#include "analysis/availability/prepared.h"

#include <algorithm>

namespace corbel::analysis::availability {

using model::ElementKind;
using model::Message;

namespace {

bool isUse(const model::Relation& relation)
{
    return relation.kind != model::RelationKind::Communicates &&
           relation.kind != model::RelationKind::Connects;
}

bool isBoundary(ElementKind kind)
{
    return kind == ElementKind::System || kind == ElementKind::Tier ||
           kind == ElementKind::Partition || kind == ElementKind::Group;
}

/// Actors that need something; where there are none, what nothing else uses.
std::vector<Index> usualEntries(const Drawing& drawing)
{
    const ModelGraph& graph = drawing.graph();
    std::vector<Index> entries;
    const auto needsSomething = [&](Index node) {
        return std::ranges::any_of(graph.out(node), [&](const Arc& arc) {
            return model::criticality(graph.relation(arc.relation)) != model::Criticality::None;
        });
    };
    for (Index node = 0; node < graph.size(); ++node) {
        if (graph.kind(node) == ElementKind::Actor && needsSomething(node)) {
            entries.push_back(node);
        }
    }
    if (!entries.empty()) {
        return entries;
    }
    Edges uses;
    for (Index relation = 0; relation < graph.relationCount(); ++relation) {
        if (graph.from(relation) != noIndex && graph.to(relation) != noIndex &&
            isUse(graph.relation(relation))) {
            uses.emplace_back(graph.from(relation), graph.to(relation));
        }
    }
    // In a circle of uses, its first element stands for it.
    const Components circles = stronglyConnected(Digraph(graph.size(), uses));
    std::vector<bool> isTaken(circles.count, false);
    for (const auto& [from, to] : uses) {
        if (circles.of[from] != circles.of[to]) {
            isTaken[circles.of[to]] = true;
        }
    }
    for (Index node = 0; node < graph.size(); ++node) {
        const bool isPart =
            drawing.isFunctional(node) &&
            (!isBoundary(graph.kind(node)) || needsSomething(node) ||
             (graph.kind(node) == ElementKind::System && graph.children(node).empty()));
        if (isPart && !isTaken[circles.of[node]]) {
            isTaken[circles.of[node]] = true;
            entries.push_back(node);
        }
    }
    return entries;
}

} // namespace

bool hasSoftNeeds(const model::Model& model)
{
    return std::ranges::any_of(model.relations, [](const model::Relation& relation) {
        return model::criticality(relation) == model::Criticality::Soft;
    });
}

std::uint32_t PreparedModel::entryBudget(const AvailabilitySettings& settings) const
{
    constexpr std::uint64_t few = 20;
    const std::uint64_t shares = std::max<std::uint64_t>(few, entries.size());
    return static_cast<std::uint32_t>(settings.nodeBudget * few / shares);
}

PreparedModel::PreparedModel(const model::Model& model, const AvailabilitySettings& settings)
    : graph(model),
      drawing(graph),
      tree(buildModelTree(drawing, settings))
{
    if (settings.entries.empty()) {
        entries = usualEntries(drawing);
        return;
    }
    for (const std::string& id : settings.entries) {
        const Index node = graph.indexOf(id);
        if (node == noIndex || graph.kind(node) == ElementKind::Team) {
            unknownEntries.push_back(
                {"availability", Message::of("an element {} that can be up or down", id),
                 Message::of("it was asked for, and nothing of that id can be up or down")});
        } else if (std::ranges::find(entries, node) == entries.end()) {
            entries.push_back(node);
        }
    }
}

} // namespace corbel::analysis::availability
