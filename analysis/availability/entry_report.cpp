#include "analysis/availability/entry_report.h"

#include <algorithm>
#include <array>
#include <set>

#include "analysis/availability/fail_over.h"
#include "analysis/availability/recovery_targets.h"

namespace corbel::analysis::availability {

using model::Key;
using model::Message;

EntryReporter::EntryReporter(const PreparedModel& prepared, const AvailabilitySettings& settings)
    : m_prepared(prepared),
      m_settings(settings),
      m_health(prepared.tree),
      m_losses(prepared, m_health)
{
}

EntryAvailability EntryReporter::withoutDomains(const SolvedEntry& entry) const
{
    EntryAvailability report;
    report.entry = m_prepared.graph.id(entry.element());
    report.unavailability = entry.unavailability();
    report.availability = complement(report.unavailability);
    report.isExact = report.unavailability.value.has_value();
    report.limit = entry.limit();
    addCutSets(report, entry);
    addMissing(report, entry);
    return report;
}

EntryAvailability EntryReporter::report(const SolvedEntry& entry) const
{
    EntryAvailability report = withoutDomains(entry);
    addParts(report, entry);
    if (report.isExact && entry.unknown().empty()) {
        addImportance(report, entry);
    }
    addSwitching(report, entry);
    addDomains(report, entry);
    addRecoveryNeeds(report);
    return report;
}

void EntryReporter::addParts(EntryAvailability& report, const SolvedEntry& entry) const
{
    for (const std::uint32_t event : entry.tree().eventOf) {
        const EventNote& note = m_prepared.tree.eventNotes[event];
        if (!note.isMarker && note.part.unavailability != 0.0) {
            report.parts.push_back(note.part);
        }
    }
}

void EntryReporter::addImportance(EntryAvailability& report, const SolvedEntry& entry) const
{
    for (const Importance& one : entry.solution().importance) {
        const EventNote& note = m_prepared.tree.eventNotes[entry.tree().eventOf[one.event]];
        // What stands behind a chain, or cannot fail, has no part in the figure.
        if (note.isMarker || note.part.unavailability == 0.0 || one.birnbaum == 0.0) {
            continue;
        }
        report.importance.push_back(
            {note.part, one.birnbaum, one.criticality, one.raw, one.rrw, std::nullopt});
        if (note.replicas) {
            report.importance.back().each =
                ofEach(*note.replicas, one, *report.unavailability.value);
        }
    }
    std::ranges::sort(report.importance, [](const PartImportance& a, const PartImportance& b) {
        return a.criticality != b.criticality ? a.criticality > b.criticality
                                              : a.part.id < b.part.id;
    });
}

/// Of one replica of many: that of all of them, times what one changes about these.
ReplicaImportance EntryReporter::ofEach(const EqualReplicas& replicas, const Importance& all,
                                        double top)
{
    const OneReplica held = withOneHeld(replicas);
    ReplicaImportance each;
    each.count = replicas.count;
    each.unavailability = replicas.unavailability;
    each.birnbaum = all.birnbaum * held.difference;
    if (top <= 0.0) {
        return each;
    }
    each.criticality = each.birnbaum * replicas.unavailability / top;
    const double withDown = all.raw.value_or(1.0) * top;
    const double withUp = all.rrw ? top / *all.rrw : 0.0;
    const auto mean = [&](double down) { return withDown * down + withUp * (1.0 - down); };
    each.raw = mean(held.whenDown) / top;
    const double best = mean(held.whenUp);
    each.rrw = best > 0.0 ? std::optional(top / best) : std::nullopt;
    return each;
}

std::size_t EntryReporter::placeOf(const std::string& subject) const
{
    const Index element = m_prepared.graph.indexOf(subject);
    if (element != noIndex) {
        return element;
    }
    const auto relation = m_prepared.graph.model().relations.indexOf(subject);
    return m_prepared.graph.size() + relation.value_or(m_prepared.graph.relationCount());
}

/// Each once, in model order.
std::vector<std::string> EntryReporter::subjectsOf(const std::vector<FailurePart>& set) const
{
    std::vector<std::string> subjects;
    for (const FailurePart& part : set) {
        for (const std::string& subject : part.subjects) {
            if (std::ranges::find(subjects, subject) == subjects.end()) {
                subjects.push_back(subject);
            }
        }
    }
    std::ranges::sort(subjects, {}, [&](const std::string& id) { return placeOf(id); });
    return subjects;
}

void EntryReporter::addCutSets(EntryAvailability& report, const SolvedEntry& entry) const
{
    CutSetCounts known = entry.cutSetCounts();
    report.cutSetsByOrder = std::move(known.byOrder);
    report.areCutSetsComplete = known.isComplete;
    // Single points are all named, however many there are.
    const auto& counts = report.cutSetsByOrder;
    std::size_t most = m_settings.listedCutSets;
    if (!counts.empty() && counts.front() > most) {
        most = static_cast<std::size_t>(counts.front());
    }
    std::set<std::vector<std::string>> knownPairs;
    std::set<std::vector<std::string>> knownSingle;
    const auto addOnce = [](std::vector<std::vector<std::string>>& list,
                            std::set<std::vector<std::string>>& listed,
                            std::vector<std::string> item) {
        if (listed.insert(item).second) {
            list.push_back(std::move(item));
        }
    };
    std::vector<std::vector<std::string>> single;
    for (const std::vector<FailurePart>& set : entry.cutSets(most)) {
        std::vector<std::string> ids;
        for (const FailurePart& part : set) {
            ids.push_back(part.id);
        }
        if (set.size() == 1) {
            addOnce(single, knownSingle, subjectsOf(set));
        } else if (set.size() == 2) {
            // Two replicas of one element are no pair of elements.
            if (std::vector<std::string> pair = subjectsOf(set); pair.size() > 1) {
                addOnce(report.fragilePairs, knownPairs, std::move(pair));
            }
        }
        report.cutSets.push_back(std::move(ids));
    }
    for (const std::vector<std::string>& subjects : single) {
        report.singlePoints.insert(report.singlePoints.end(), subjects.begin(), subjects.end());
    }
    std::ranges::sort(report.singlePoints, {}, [&](const std::string& id) { return placeOf(id); });
}

/// How often the active one fails, times how long switching takes.
std::optional<double> EntryReporter::lossBySwitching(SwitchingLoss& loss, Index failOver) const
{
    const ModelGraph& graph = m_prepared.graph;
    const SwitchTime time = switchTimeOf(graph.relation(failOver));
    if (!time.isStated) {
        for (const std::string& key : time.missing) {
            loss.needs.push_back(Message::verbatim(key));
        }
    }
    double frequency = 0.0;
    std::set<Index> seen;
    std::vector<Index> open{graph.from(failOver)};
    while (!open.empty()) {
        const Index node = open.back();
        open.pop_back();
        if (node == noIndex || !seen.insert(node).second) {
            continue;
        }
        const model::Element& element = graph.element(node);
        const auto up = model::amountOf(element.fields, Key::Mtbf);
        const auto down = model::amountOf(element.fields, Key::Mttr);
        if (up && down && *up + *down > 0.0) {
            frequency += 1.0 / (*up + *down);
        } else if (model::availability(element) != 1.0) {
            loss.needs.push_back(Message::verbatim(element.id.value + (up ? ".mttr" : ".mtbf")));
        }
        open.push_back(m_prepared.drawing.standsIn(node));
        open.push_back(m_prepared.drawing.provider(node));
        open.push_back(m_prepared.drawing.hostOf(node, 0));
    }
    return loss.needs.empty() ? std::optional(frequency * time.stated) : std::nullopt;
}

void EntryReporter::addSwitching(EntryAvailability& report, const SolvedEntry& entry) const
{
    const ModelTree& tree = m_prepared.tree;
    std::set<Index> done;
    for (const FailOver& failOver : tree.failOvers) {
        const auto& nodes = entry.tree().nodeOf;
        if (!std::ranges::binary_search(nodes, failOver.either) ||
            !done.insert(failOver.relation).second) {
            continue;
        }
        const model::Relation& relation = m_prepared.graph.relation(failOver.relation);
        SwitchingLoss loss;
        loss.relation = relation.id.value;
        loss.active = relation.from.value;
        loss.standby = relation.to.value;
        loss.isMarkov = failOver.block.has_value();
        if (failOver.block) {
            const std::uint32_t chain = tree.blocks[*failOver.block].chain;
            loss.unavailability = tree.eventNotes[chain].part.unavailability;
        }
        loss.loss = lossBySwitching(loss, failOver.relation);
        report.switching.push_back(std::move(loss));
    }
}

void EntryReporter::addDomains(EntryAvailability& report, const SolvedEntry& entry) const
{
    const std::vector<Index> stores =
        dataOf(m_prepared.drawing, m_prepared.tree, entry.tree().nodeOf);
    for (std::size_t i = 0; i < m_losses.size(); ++i) {
        if (std::optional<DomainLoss> loss = m_losses.of(entry, stores, i)) {
            loss->targets = recoveryTargets(m_prepared.graph.model(), report.entry, loss->domain,
                                            loss->rto, loss->rpo);
            report.domains.push_back(std::move(*loss));
        }
    }
    const auto open = std::ranges::find_if(
        report.domains, [](const DomainLoss& loss) { return !loss.availability.value; });
    if (open != report.domains.end()) {
        addMissingWith(report, entry, open->domain);
    }
}

} // namespace corbel::analysis::availability
