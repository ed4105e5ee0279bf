// What keeps the figures of an entry open, and why: what decides most comes first.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "analysis/availability/entry_report.h"

namespace corbel::analysis::availability {

using model::Message;

namespace {

constexpr std::size_t inNoCutSet = static_cast<std::size_t>(-1);

bool areAllListed(const EntryAvailability& report)
{
    Count all = 0;
    for (const Count& count : report.cutSetsByOrder) {
        all += count;
    }
    return report.areCutSetsComplete && all == report.cutSets.size();
}

/// By part: how many have to fail together at least, it among them. Without those in no cut set
/// that is listed.
std::map<std::string_view, std::size_t> smallestCutSets(const EntryAvailability& report)
{
    std::map<std::string_view, std::size_t> smallest;
    for (const std::vector<std::string>& set : report.cutSets) { // ascending by order
        for (const std::string& part : set) {
            smallest.try_emplace(part, set.size());
        }
    }
    return smallest;
}

Message whyItMatters(const std::string& entry, const FailurePart& part, std::size_t together)
{
    const std::string& id = part.subjects.front();
    if (part.kind == FailureKind::Coverage) {
        return Message::of("how often the switch of {} works decides how often {} is up", id,
                           entry);
    }
    switch (together) {
    case 1:
        return Message::of("{} is down whenever {} is", entry, part.id);
    case 2:
        return Message::of("{} is down when {} and one other are", entry, part.id);
    default:
        return Message::of("{} is down when {} and several others are", entry, part.id);
    }
}

} // namespace

void EntryReporter::addUndecided(EntryAvailability& report, const SolvedEntry& entry) const
{
    std::set<Message> known;
    const auto add = [&](const Message& needs, Message reason) {
        if (known.insert(needs).second) {
            report.undecided.push_back({"availability", needs, std::move(reason)});
        }
    };
    struct Missing {
        const EventNote* note;
        std::size_t together;
    };
    const std::map<std::string_view, std::size_t> smallest = smallestCutSets(report);
    std::vector<Missing> missing;
    for (const std::uint32_t event : entry.unknown()) {
        const EventNote& note = m_prepared.tree.eventNotes[event];
        const auto place = smallest.find(note.part.id);
        missing.push_back({&note, place == smallest.end() ? inNoCutSet : place->second});
    }
    std::ranges::stable_sort(missing, {}, &Missing::together);
    const bool isComplete = areAllListed(report);
    for (const Missing& one : missing) {
        // A figure that is known needs nothing, and what is in no cut set decides nothing.
        if (!report.availability.value && (!isComplete || one.together != inNoCutSet)) {
            add(one.note->needs, whyItMatters(report.entry, one.note->part, one.together));
        }
    }
    report.missingFigures = report.undecided.size();
    const auto open = std::ranges::find_if(
        report.domains, [](const DomainLoss& loss) { return !loss.availability.value; });
    if (open != report.domains.end()) {
        for (const Missing& one : missing) {
            add(one.note->needs,
                Message::of("how often {} is up while {} is down", report.entry, open->domain));
        }
    }
    report.missingWithDomains = report.undecided.size();
    for (const DomainLoss& loss : report.domains) {
        for (const Message& needs : loss.rto.needs) {
            add(needs,
                Message::of("how long it takes to recover from the loss of {}", loss.domain));
        }
        for (const Message& needs : loss.rpo.needs) {
            add(needs, Message::of("how much data the loss of {} costs", loss.domain));
        }
    }
}

} // namespace corbel::analysis::availability
