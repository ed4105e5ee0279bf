#include "analysis/availability/explain.h"

#include "analysis/availability/prepared.h"

namespace corbel::analysis {

using namespace availability;

namespace {

/// All relations that lead from a node to its input.
std::vector<Index> relationsTo(const NodeNote& note, const FaultNode& node, std::size_t input)
{
    std::vector<Index> relations;
    if (note.via[input] != noIndex) {
        relations.push_back(note.via[input]);
    }
    for (const auto& [target, relation] : note.furtherVia) {
        if (target == node.inputs[input]) {
            relations.push_back(relation);
        }
    }
    return relations;
}

} // namespace

std::vector<ExplanationLine> explainAvailability(const model::Model& model,
                                                 const std::string& entry,
                                                 const AvailabilitySettings& settings)
{
    AvailabilitySettings asked = settings;
    asked.entries = {entry};
    const PreparedModel prepared(model, asked);
    if (prepared.entries.empty()) {
        return {};
    }
    struct Open {
        NodeIndex node;
        std::size_t depth;
        std::vector<Index> via;
    };
    const ModelTree& tree = prepared.tree;
    std::vector<bool> isGuarded(tree.nodes.size(), false);
    for (const ChainBlock& block : tree.blocks) {
        isGuarded[block.guarded] = true;
    }
    std::vector<bool> isWritten(tree.nodes.size(), false);
    std::vector<Open> open{{tree.asked[prepared.entries.front()], 0, {}}};
    std::vector<ExplanationLine> lines;
    while (!open.empty()) {
        const Open at = std::move(open.back());
        open.pop_back();
        const FaultNode& node = tree.nodes[at.node];
        const NodeNote& note = tree.notes[at.node];
        if (isGuarded[at.node]) {
            continue; // stands for the chain only while something is held up or down
        }
        ExplanationLine line{at.depth, note.text, {}, {}, false, {}};
        if (note.element != noIndex) {
            line.element = tree.elementIds[note.element];
        }
        for (const Index relation : at.via) {
            line.via.push_back(model.relations[relation].id.value);
        }
        if (node.kind == NodeKind::Event) {
            line.part = tree.eventNotes[node.event].part;
        }
        line.isRepeated = isWritten[at.node] && !node.inputs.empty();
        isWritten[at.node] = true;
        // A gate without words is part of the line above it.
        const bool isShown = !line.text.empty();
        if (!line.isRepeated) {
            for (std::size_t i = node.inputs.size(); i-- > 0;) {
                open.push_back(
                    {node.inputs[i], at.depth + (isShown ? 1 : 0), relationsTo(note, node, i)});
            }
        }
        if (isShown) {
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

} // namespace corbel::analysis
