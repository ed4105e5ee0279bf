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

/// A figure of an entry that nobody states.
struct Missing {
    const EventNote* note;
    std::size_t together; ///< Of its smallest cut set.
};

/// What decides most first.
std::vector<Missing> missingOf(const EntryAvailability& report, const SolvedEntry& entry,
                               const ModelTree& tree)
{
    const std::map<std::string_view, std::size_t> smallest = smallestCutSets(report);
    std::vector<Missing> missing;
    for (const std::uint32_t event : entry.unknown()) {
        const EventNote& note = tree.eventNotes[event];
        const auto place = smallest.find(note.part.id);
        missing.push_back({&note, place == smallest.end() ? inNoCutSet : place->second});
    }
    std::ranges::stable_sort(missing, {}, &Missing::together);
    return missing;
}

/// Adds each need once.
class OpenList {
public:
    explicit OpenList(EntryAvailability& report) : m_report(report)
    {
        for (const Undecided& open : report.undecided) {
            m_known.insert(open.needs);
        }
    }

    void add(const Message& needs, Message reason)
    {
        if (m_known.insert(needs).second) {
            m_report.undecided.push_back({"availability", needs, std::move(reason)});
        }
    }

private:
    EntryAvailability& m_report;
    std::set<Message> m_known;
};

} // namespace

void EntryReporter::addMissing(EntryAvailability& report, const SolvedEntry& entry) const
{
    const bool isComplete = areAllListed(report);
    OpenList list(report);
    for (const Missing& one : missingOf(report, entry, m_prepared.tree)) {
        // A figure that is known needs nothing, and what is in no cut set decides nothing.
        if (!report.availability.value && (!isComplete || one.together != inNoCutSet)) {
            list.add(one.note->needs, whyItMatters(report.entry, one.note->part, one.together));
        }
    }
    report.missingFigures = report.undecided.size();
    report.missingWithDomains = report.missingFigures;
}

void EntryReporter::addMissingWith(EntryAvailability& report, const SolvedEntry& entry,
                                   const std::string& domain) const
{
    OpenList list(report);
    for (const Missing& one : missingOf(report, entry, m_prepared.tree)) {
        list.add(one.note->needs,
                 Message::of("how often {} is up while {} is down", report.entry, domain));
    }
    report.missingWithDomains = report.undecided.size();
}

void EntryReporter::addRecoveryNeeds(EntryAvailability& report)
{
    OpenList list(report);
    for (const DomainLoss& loss : report.domains) {
        for (const Message& needs : loss.rto.needs) {
            list.add(needs,
                     Message::of("how long it takes to recover from the loss of {}", loss.domain));
        }
        for (const Message& needs : loss.rpo.needs) {
            list.add(needs, Message::of("how much data the loss of {} costs", loss.domain));
        }
    }
}

} // namespace corbel::analysis::availability
