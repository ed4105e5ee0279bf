#include "analysis/availability/availability.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <optional>
#include <set>
#include <thread>

#include <fmt/format.h>

#include "analysis/availability/entry_report.h"
#include "analysis/availability/fail_over.h"
#include "analysis/availability/fault_tree/diagram_store.h"
#include "analysis/availability/prepared.h"
#include "analysis/graph/circles.h"

namespace corbel::analysis {

using namespace availability;
using model::Message;

namespace {

/// Circles of hard dependencies: none of them can start while another one is down.
std::vector<std::vector<std::string>> startUpCycles(const ModelGraph& graph)
{
    std::vector<std::vector<std::string>> cycles;
    for (const Circle& circle : circles(graph, startUpNeeds(graph))) {
        std::vector<std::string>& ids = cycles.emplace_back();
        for (const Index node : circle.nodes) {
            ids.push_back(graph.id(node));
        }
    }
    return cycles;
}

/// One sentence for all ids whose figure has the same origin.
void addSentence(std::vector<Message>& sentences, const std::set<std::string>& ids,
                 const std::function<Message(const Message&)>& sentence)
{
    if (!ids.empty()) {
        std::vector<Message> names;
        for (const std::string& id : ids) {
            names.push_back(Message::verbatim(id));
        }
        sentences.push_back(sentence(Message::list(std::move(names))));
    }
}

void addAssumptions(AvailabilityResult& result, const PreparedModel& prepared,
                    const AvailabilitySettings& settings)
{
    const ModelTree& tree = prepared.tree;
    std::set<std::string> up;
    std::set<std::string> guessed;
    std::set<std::string> instant;
    std::set<std::string> down;
    std::vector<bool> isReached(tree.nodes.size(), false);
    for (const Index entry : prepared.entries) {
        isReached[tree.asked[entry]] = true;
    }
    for (NodeIndex node = static_cast<NodeIndex>(tree.nodes.size()); node-- > 0;) {
        if (!isReached[node]) {
            continue;
        }
        for (const NodeIndex input : tree.nodes[node].inputs) {
            isReached[input] = true;
        }
        if (tree.nodes[node].kind == NodeKind::Event) {
            const EventNote& note = tree.eventNotes[tree.nodes[node].event];
            if (note.isMarker || note.part.subjects.empty()) {
                continue;
            }
            const std::string& subject = note.part.subjects.front();
            if (note.part.unavailability == 1.0 && note.part.kind != FailureKind::Coverage) {
                down.insert(subject);
            }
            if (note.figure == Figure::SilentlyUp) {
                up.insert(subject);
            } else if (note.figure == Figure::Guessed) {
                guessed.insert(subject);
            } else if (note.part.kind == FailureKind::Pair) {
                const SwitchTime time = switchTimeOf(prepared.graph.relation(note.relation));
                instant.insert(time.missing.begin(), time.missing.end());
            }
        }
    }
    addSentence(result.impossible, down, [](const Message& ids) {
        return Message::of("down for certain, because the availability is 0: {}", ids);
    });
    std::vector<Message>& assumptions = result.assumptions;
    assumptions = tree.assumptions;
    result.guessed.assign(guessed.begin(), guessed.end());
    if (settings.assumeUnknown) {
        const auto figure = model::formatNumber(*settings.assumeUnknown);
        addSentence(assumptions, guessed, [&](const Message& ids) {
            return Message::of("an availability of {} is assumed, because none is stated: {}",
                               figure, ids);
        });
    }
    addSentence(assumptions, up, [](const Message& ids) {
        return Message::of("always up, because nothing is said about their availability: {}", ids);
    });
    addSentence(assumptions, instant, [](const Message& keys) {
        return Message::of("no time, because none is stated: {}", keys);
    });
    if (settings.beta > 0.0) {
        assumptions.push_back(
            Message::of("the share of failures that strikes all replicas of an element at once: {}",
                        model::formatNumber(settings.beta)));
    }
    if (!prepared.entries.empty()) {
        assumptions.push_back(
            Message::of("what stands for itself fails and is repaired independently of the rest"));
    }
}

void addOnce(std::vector<Undecided>& list, const Undecided& open)
{
    if (std::ranges::find(list, open) == list.end()) {
        list.push_back(open);
    }
}

/// The reports of all entries, made by a few runs that each take the next one. What is reported
/// does not depend on how many there are. Asked to stop, those that are done.
template <class ReportOf>
std::vector<EntryAvailability> inRuns(const std::vector<Index>& entries, const ReportOf& reportOf,
                                      const std::stop_token& stop)
{
    constexpr std::size_t entriesWorthARun = 4;
    constexpr std::size_t mostRuns = 8;
    const std::size_t runs =
        std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1,
                                std::min(mostRuns, 1 + entries.size() / entriesWorthARun));
    std::vector<std::optional<EntryAvailability>> reports(entries.size());
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (std::size_t i = next++; i < entries.size() && !stop.stop_requested(); i = next++) {
            reports[i] = reportOf(entries[i]);
        }
    };
    std::vector<std::future<void>> others;
    for (std::size_t number = 1; number < runs; ++number) {
        others.push_back(std::async(std::launch::async, run));
    }
    run();
    for (auto& other : others) {
        other.get();
    }
    std::vector<EntryAvailability> done;
    for (auto& report : reports) {
        if (report) {
            done.push_back(std::move(*report));
        }
    }
    return done;
}

} // namespace

AvailabilityResult analyzeAvailability(const model::Model& model,
                                       const AvailabilitySettings& settings,
                                       const std::stop_token& stop)
{
    const PreparedModel prepared(model, settings);
    AvailabilityResult result;
    result.cycles = startUpCycles(prepared.graph);
    addAssumptions(result, prepared, settings);
    for (const Message& sentence : prepared.tree.impossible) {
        if (std::ranges::find(result.impossible, sentence) == result.impossible.end()) {
            result.impossible.push_back(sentence);
        }
    }
    for (const Undecided& open : prepared.unknownEntries) {
        addOnce(result.undecided, open);
    }
    for (const Undecided& open : prepared.tree.undecided) {
        addOnce(result.undecided, open);
    }
    if (prepared.entries.empty() && settings.entries.empty()) {
        result.undecided.push_back({"availability",
                                    Message::of("an actor, or something that nothing else uses"),
                                    Message::of("there is nobody whose service could be judged")});
    }
    std::optional<PreparedModel> full;
    if (!settings.areSoftNeeded && hasSoftNeeds(model)) {
        AvailabilitySettings softToo = settings;
        softToo.areSoftNeeded = true;
        full.emplace(model, softToo);
    }
    EntryReporter reporter(prepared, settings);
    reporter.prepareDomains();
    DiagramStore store;
    const std::uint32_t budget = prepared.entryBudget(settings);
    const auto reportOf = [&](Index entry) {
        const SolvedEntry solved(prepared.tree, entry, budget, Detail::CutSets, store, stop);
        EntryAvailability report = reporter.report(solved);
        if (full) {
            const EntryTree softly = extract(full->tree, full->tree.asked[entry]);
            if (softly.tree.nodes != solved.tree().tree.nodes) {
                report.fullService =
                    complement(SolvedEntry(full->tree, entry, budget, Detail::Chance, store, stop)
                                   .unavailability());
            }
        }
        return report;
    };
    auto blast = std::async(std::launch::async, [&] {
        return blastRadii(reporter.health(), prepared.graph, prepared.entries, stop);
    });
    for (EntryAvailability& report : inRuns(prepared.entries, reportOf, stop)) {
        for (const Undecided& open : report.undecided) {
            addOnce(result.undecided, open);
        }
        if (!report.limit.empty()) {
            addOnce(result.undecided,
                    {"availability", Message::of("a larger budget"), report.limit});
        }
        result.entries.push_back(std::move(report));
    }
    if (stop.stop_requested()) {
        return result;
    }
    result.blast = blast.get();
    return result;
}

std::vector<std::string> countsByOrder(const EntryAvailability& entry)
{
    constexpr std::size_t mostListed = 12;
    constexpr std::size_t mostDigits = 18;
    const bool isShort = entry.cutSetsByOrder.size() <= mostListed;
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < entry.cutSetsByOrder.size(); ++i) {
        if (!isShort && entry.cutSetsByOrder[i] == 0) {
            continue;
        }
        std::string text = entry.cutSetsByOrder[i].str();
        if (text.size() > mostDigits) {
            text = fmt::format("{}.{}e{}", text.substr(0, 1), text.substr(1, 5), text.size() - 1);
        }
        texts.push_back(isShort ? text : fmt::format("{}: {}", i + 1, text));
    }
    return texts;
}

Message importanceGap(const EntryAvailability& entry)
{
    if (entry.isExact || !entry.importance.empty()) {
        return {};
    }
    if (!entry.limit.empty()) {
        return entry.limit;
    }
    std::vector<Message> needs;
    for (const FailurePart& part : entry.parts) {
        if (!part.unavailability) {
            needs.push_back(Message::verbatim(part.id));
        }
    }
    return Message::of("It takes the availability of {}.", Message::list(std::move(needs)));
}

std::string_view spelling(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Element:
        return "element";
    case FailureKind::CommonCause:
        return "common-cause";
    case FailureKind::Coverage:
        return "coverage";
    case FailureKind::Link:
        return "link";
    case FailureKind::Pair:
        return "pair";
    case FailureKind::Replicas:
        break;
    }
    return "replicas";
}

std::string_view spelling(DomainKind kind)
{
    switch (kind) {
    case DomainKind::Host:
        return "host";
    case DomainKind::Zone:
        return "zone";
    case DomainKind::Site:
        return "site";
    case DomainKind::Provider:
        break;
    }
    return "provider";
}

} // namespace corbel::analysis
