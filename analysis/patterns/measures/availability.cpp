#include "analysis/patterns/measures/availability.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "analysis/patterns/figures.h"
#include "analysis/patterns/shapes/region_entries.h"

namespace corbel::analysis::patterns {

namespace {

using model::Message;

/// As many as anybody looks through; those that decide most come first.
constexpr std::size_t mostNeeds = 20;

/// Whether more of them would not be listed.
bool isFull(const Measured& measured)
{
    return measured.needs.size() > mostNeeds;
}

void need(Measured& measured, const Message& what)
{
    if (isFull(measured) || std::ranges::find(measured.needs, what) != measured.needs.end()) {
        return;
    }
    if (measured.needs.size() < mostNeeds) {
        measured.needs.push_back(what);
    } else {
        measured.needs.push_back(Message::of("further values"));
    }
}

/// What keeps a figure open: what it lacks, else a limit that was reached.
void needAll(Measured& measured, std::span<const Message> missing)
{
    for (const Message& one : missing) {
        need(measured, one);
    }
    if (missing.empty()) {
        need(measured, Message::of("more steps of the availability analysis"));
    }
}

/// What the availability of an entry lacks, where that is known.
std::vector<Message> missingOf(const EntryAvailability* entry)
{
    std::vector<Message> missing;
    for (std::size_t i = 0; entry != nullptr && i < std::min(entry->missingFigures, mostNeeds + 1);
         ++i) {
        missing.push_back(entry->undecided[i].needs);
    }
    return missing;
}

Measured finished(Measured measured)
{
    if (!measured.needs.empty()) {
        measured.value.reset();
        measured.witnesses.clear();
    }
    return measured;
}

/// Entries of the region, by their places in the figures. None, with what is needed, when there
/// are no figures or entries.
std::vector<std::size_t> askedOf(const Scope& scope, Measured& measured)
{
    std::vector<std::size_t> asked;
    if (scope.figures() == nullptr) {
        need(measured, Message::of("the availability analysis of its entries"));
        return asked;
    }
    const auto& region = scope.get<RegionEntries>();
    const std::vector<Index>& entries = scope.figures()->entries(scope.graph());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (region.has(entries[i])) {
            asked.push_back(i);
        }
    }
    if (asked.empty()) {
        need(measured, Message::of("an actor that calls it"));
    }
    return asked;
}

/// What `takeLoss` makes of each of our entries with each of `domains` that it stands on.
template <class TakeLoss>
Measured overLosses(const Scope& scope, std::span<const Index> domains, std::string unit,
                    const TakeLoss& takeLoss)
{
    Measured measured;
    measured.unit = std::move(unit);
    if (domains.empty()) {
        need(measured, Message::of("hosts, and `runs-on` of what they run"));
        return measured;
    }
    const std::set<Index> inModelOrder(domains.begin(), domains.end());
    const auto entries = askedOf(scope, measured);
    for (const std::size_t entry : entries) {
        for (const Index domain : inModelOrder) {
            const auto losses =
                scope.figures()->availability().losses(entry, scope.facts().id(domain));
            if (!losses) {
                needAll(measured, {});
                return finished(std::move(measured)); // nor will there be steps for the rest
            }
            for (const DomainLoss* loss : *losses) {
                takeLoss(measured, *loss, entry);
            }
            if (isFull(measured)) {
                return finished(std::move(measured));
            }
        }
    }
    if (!entries.empty() && !measured.value && measured.needs.empty()) {
        need(measured, Message::of("entries that need it"));
    }
    return finished(std::move(measured));
}

} // namespace

Measured availability(const Scope& scope)
{
    Measured measured;
    for (const std::size_t entry : askedOf(scope, measured)) {
        const AvailabilityFigures& figures = scope.figures()->availability();
        const std::optional<Likelihood> known = figures.availability(entry);
        const std::optional<double> value = known ? known->value : std::nullopt;
        if (!value) {
            needAll(measured, missingOf(figures.withCutSets(entry)));
        } else if (!measured.value || *value < *measured.value) {
            measured.value = value;
            measured.witnesses = {figures.entries()[entry]};
        }
    }
    return finished(std::move(measured));
}

Measured availabilityWithout(const Scope& scope, std::span<const Index> domains)
{
    std::optional<std::size_t> open; // the last entry that was: it lacks the same with each domain
    return overLosses(scope, domains, "",
                      [&](Measured& measured, const DomainLoss& loss, std::size_t entry) {
                          const AvailabilityFigures& figures = scope.figures()->availability();
                          const std::optional<double> value = loss.availability.value;
                          if (!value && open != entry) {
                              needAll(measured, figures.missingWithDomains(entry, mostNeeds + 1));
                              open = entry;
                          } else if (value && (!measured.value || *value < *measured.value)) {
                              measured.value = value;
                              measured.witnesses = {figures.entries()[entry], loss.domain};
                          }
                      });
}

Measured recoveryWithout(const Scope& scope, std::span<const Index> domains,
                         RecoveryTime DomainLoss::*time)
{
    return overLosses(
        scope, domains, "s",
        [&scope, time](Measured& measured, const DomainLoss& loss, std::size_t entry) {
            const RecoveryTime& recovery = loss.*time;
            if (recovery.isEndless) {
                need(measured, time == &DomainLoss::rto
                                   ? Message::of("something that takes over or is restored")
                                   : Message::of("a copy of the data elsewhere"));
            }
            for (const Message& open : recovery.needs) {
                need(measured, open);
            }
            if (recovery.seconds && (!measured.value || *recovery.seconds > *measured.value)) {
                measured.value = recovery.seconds;
                measured.witnesses = {scope.figures()->availability().entries()[entry],
                                      loss.domain};
                std::ranges::copy(recovery.witnesses, std::back_inserter(measured.witnesses));
            }
        });
}

Measured singlePointsAmong(const Scope& scope, std::span<const Index> nodes)
{
    Measured measured{0, "", {}, {}};
    std::set<std::string> found;
    for (const std::size_t entry : askedOf(scope, measured)) {
        const EntryAvailability* known = scope.figures()->availability().withCutSets(entry);
        if (known == nullptr || (!known->areCutSetsComplete && known->cutSetsByOrder.empty())) {
            needAll(measured, missingOf(known));
            continue;
        }
        for (const Index node : nodes) {
            if (std::ranges::find(known->singlePoints, scope.facts().id(node)) !=
                known->singlePoints.end()) {
                found.insert(scope.facts().id(node));
            }
        }
    }
    measured.value = static_cast<double>(found.size());
    measured = finished(std::move(measured));
    if (measured.value) {
        measured.witnesses.assign(found.begin(), found.end());
    }
    return measured;
}

} // namespace corbel::analysis::patterns
