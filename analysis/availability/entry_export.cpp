#include "analysis/availability/entry_export.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "analysis/availability/open_psa/open_psa_writer.h"
#include "analysis/availability/prepared.h"

namespace corbel::analysis::availability {

using model::Message;

namespace {

constexpr std::uint64_t mostReplicasWritten = 100'000;

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

/// Replicas that one event stands for, each as an event of its own: the format knows no others.
void tellReplicasApart(EntryTree& entry, const ModelTree& tree)
{
    std::vector<NodeIndex> newNode;
    std::vector<FaultNode> nodes;
    for (FaultNode node : entry.tree.nodes) {
        for (NodeIndex& input : node.inputs) {
            input = newNode[input];
        }
        if (node.kind == NodeKind::Event && entry.tree.events[node.event].copies > 1) {
            const BasicEvent all = entry.tree.events[node.event];
            const std::uint32_t number = entry.eventOf[node.event];
            const EventNote& note = tree.eventNotes[number];
            const double each =
                note.part.unavailability ? note.replicas->unavailability : all.probability;
            FaultNode tooMany{NodeKind::AtLeast, false, 0, all.least, {}, {}};
            for (std::uint32_t copy = 0; copy < all.copies; ++copy) {
                const std::string id = fmt::format("{}#{}", note.part.subjects.front(), copy + 1);
                // The first one takes the place of all.
                std::uint32_t event = node.event;
                if (copy > 0) {
                    event = static_cast<std::uint32_t>(entry.tree.events.size());
                    entry.tree.events.emplace_back();
                    entry.eventOf.push_back(number);
                }
                entry.tree.events[event] = {id, each};
                tooMany.inputs.push_back(static_cast<NodeIndex>(nodes.size()));
                nodes.push_back({NodeKind::Event, false, event, 0, {}, id});
            }
            node = std::move(tooMany);
        }
        newNode.push_back(static_cast<NodeIndex>(nodes.size()));
        nodes.push_back(std::move(node));
    }
    entry.tree.nodes = std::move(nodes);
    entry.tree.top = newNode[entry.tree.top];
}

ExportedTree exported(const PreparedModel& prepared, Index entry)
{
    const ModelTree& tree = prepared.tree;
    EntryTree extracted = extract(tree, tree.asked[entry]);
    name(extracted, tree, prepared.graph.id(entry));
    tellReplicasApart(extracted, tree);
    ExportedTree result{{std::move(extracted.tree), {}}, {}, {}};
    for (FaultNode& node : result.tree.nodes) {
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
        if (note.isMarker) {
            continue;
        }
        if (!note.part.unavailability) {
            result.undecided.push_back(i);
            if (std::ranges::find(result.missing, note.needs) == result.missing.end()) {
                result.missing.push_back(note.needs);
            }
        }
        if (note.part.kind == FailureKind::Pair ||
            (note.part.kind == FailureKind::Replicas && !note.replicas)) {
            result.chains.push_back(note.part);
        }
    }
    return result;
}

/// Puts a sentence behind the first line, which says that it is XML.
void comment(std::string& xml, std::string sentence)
{
    // An id may hold what would end the comment.
    for (std::size_t at = 0; (at = sentence.find("--", at)) != std::string::npos; ++at) {
        sentence.insert(at + 1, " ");
    }
    xml.insert(xml.find('\n') + 1, fmt::format("<!-- {}. -->\n", sentence));
}

} // namespace

model::Result<ExportedTree> entryTree(const model::Model& model, const std::string& entry,
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
    const Index only = prepared.entries.front();
    std::uint64_t replicas = 0;
    for (const BasicEvent& event : extract(prepared.tree, prepared.tree.asked[only]).tree.events) {
        replicas += event.copies > 1 ? event.copies : 0;
    }
    if (replicas > mostReplicasWritten) {
        return model::failure(
            {file}, Message::of("has {} equal replicas below '{}': a fault tree in this format "
                                "would name each of them, and {} are the most",
                                replicas, prepared.graph.id(only), mostReplicasWritten));
    }
    return exported(prepared, only);
}

std::vector<Message> remarks(const ExportedTree& tree)
{
    std::vector<Message> sentences;
    for (const FailurePart& chain : tree.chains) {
        sentences.push_back(
            Message::of("{} is one event, because it is solved as one Markov chain: here it is a "
                        "cut set by itself, in the model only its members together are",
                        chain.id));
    }
    return sentences;
}

std::string fileText(const ExportedTree& tree, const AvailabilitySettings& settings)
{
    std::string xml = writeOpenPsa(tree.tree, tree.undecided);
    for (const Message& remark : remarks(tree)) {
        comment(xml, remark.text());
    }
    if (settings.assumeUnknown) {
        comment(xml,
                fmt::format("Assumed: what states no availability is up with a probability of {}",
                            model::formatNumber(*settings.assumeUnknown)));
    }
    if (settings.beta > 0.0) {
        comment(xml, fmt::format("Assumed: {} of a replica's failures strike all replicas of its "
                                 "element at once",
                                 model::formatNumber(settings.beta)));
    }
    return xml;
}

} // namespace corbel::analysis::availability
