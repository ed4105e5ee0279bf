#include "analysis/availability/entry_export.h"

#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "analysis/availability/prepared.h"

namespace corbel::analysis::availability {

using model::Message;

namespace {

Message listOf(const PreparedModel& prepared)
{
    std::vector<Message> ids;
    for (const Index entry : prepared.entries) {
        ids.push_back(Message::verbatim(prepared.graph.id(entry)));
    }
    return Message::list(std::move(ids));
}

/// The tree by its entry, each gate by the element that it is about.
void name(EntryTree& entry, const ModelTree& tree, const std::string& id)
{
    entry.tree.name = id;
    std::unordered_map<Index, int> numbers;
    for (std::size_t i = 0; i < entry.tree.nodes.size(); ++i) {
        const Index element = tree.notes[entry.nodeOf[i]].element;
        if (entry.tree.nodes[i].kind != NodeKind::Event && element != noIndex) {
            const int number = ++numbers[element];
            const std::string& about = tree.elementIds[element];
            entry.tree.nodes[i].label =
                number == 1 ? about + ".down" : fmt::format("{}.down-{}", about, number);
        }
    }
}

/// What a gate asks twice, such as a store that is read and written, is named once: other readers
/// of the format refuse repeated arguments.
void nameOnce(FaultNode& node)
{
    if (node.kind == NodeKind::And || node.kind == NodeKind::Or) {
        std::unordered_set<NodeIndex> seen;
        std::erase_if(node.inputs, [&](NodeIndex input) { return !seen.insert(input).second; });
    }
}

OpenPsaTree exported(const PreparedModel& prepared, Index entry)
{
    const ModelTree& tree = prepared.tree;
    EntryTree extracted = extract(tree, tree.asked[entry]);
    name(extracted, tree, prepared.graph.id(entry));
    OpenPsaTree result{std::move(extracted.tree), {}};
    for (FaultNode& node : result.tree.nodes) {
        nameOnce(node);
        if (node.kind != NodeKind::Event) {
            continue;
        }
        const BasicEvent& event = result.tree.events[node.event];
        const EventNote& note = tree.eventNotes[extracted.eventOf[node.event]];
        const bool isKnown = note.isMarker || note.part.unavailability.has_value();
        if (isKnown && (event.probability == 0 || event.probability == 1)) {
            node = {NodeKind::Constant, event.probability == 1, 0, 0, {}, event.id};
        }
    }
    for (std::uint32_t i = 0; i < result.tree.events.size(); ++i) {
        const EventNote& note = tree.eventNotes[extracted.eventOf[i]];
        if (!note.isMarker && !note.part.unavailability) {
            result.undecided.push_back(i);
        }
    }
    return result;
}

} // namespace

model::Result<OpenPsaTree> entryTree(const model::Model& model, const std::string& entry,
                                     const std::string& file, const AvailabilitySettings& settings)
{
    AvailabilitySettings asked = settings;
    asked.entries.clear();
    if (!entry.empty()) {
        asked.entries.push_back(entry);
    }
    const PreparedModel prepared(model, asked);
    if (!prepared.unknownEntries.empty()) {
        return model::failure({file},
                              Message::of("has no element '{}' that can be up or down", entry));
    }
    if (prepared.entries.empty()) {
        return model::failure({file}, Message::of("has nothing that can be up or down"));
    }
    if (prepared.entries.size() > 1) {
        return model::failure({file}, Message::of("has {} entries, each with a fault tree of its "
                                                  "own; name one: {}",
                                                  prepared.entries.size(), listOf(prepared)));
    }
    return exported(prepared, prepared.entries.front());
}

} // namespace corbel::analysis::availability
