#include "analysis/patterns/measures/availability.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "analysis/patterns/figures.h"
#include "analysis/patterns/shapes/region_entries.h"

namespace corbel::analysis::patterns {

namespace {

/// Entries of the region among those of the analysis.
std::vector<const EntryAvailability*> entriesOf(const Scope& scope)
{
    const auto& region = scope.get<RegionEntries>();
    std::vector<const EntryAvailability*> entries;
    for (const EntryAvailability& entry : scope.figures()->availability().entries) {
        if (region.has(scope.graph().indexOf(entry.entry))) {
            entries.push_back(&entry);
        }
    }
    return entries;
}

void need(Measured& measured, const model::Message& what)
{
    if (std::ranges::find(measured.needs, what) == measured.needs.end()) {
        measured.needs.push_back(what);
    }
}

/// What keeps a figure of the entry open: of what it lacks the first `missing`, else the limit that
/// was reached.
void needAll(Measured& measured, const EntryAvailability& entry, std::size_t missing)
{
    for (std::size_t i = 0; i < entry.undecided.size(); ++i) {
        const Undecided& open = entry.undecided[i];
        if (i < missing || (!entry.limit.empty() && open.reason == entry.limit)) {
            need(measured, open.needs);
        }
    }
    if (measured.needs.empty()) {
        need(measured, model::Message::of("more steps of the availability analysis"));
    }
}

/// The least of what is known; nothing where one is not, for lack of the first `missing`.
void take(Measured& measured, const Likelihood& likelihood, const EntryAvailability& entry,
          std::size_t missing)
{
    if (!likelihood.value) {
        needAll(measured, entry, missing);
    } else if (!measured.value || *likelihood.value < *measured.value) {
        measured.value = likelihood.value;
        measured.witnesses = {entry.entry};
    }
}

Measured finished(Measured measured)
{
    if (!measured.needs.empty()) {
        measured.value.reset();
        measured.witnesses.clear();
    }
    return measured;
}

/// Empty with what is needed when there are no figures or entries.
std::vector<const EntryAvailability*> askedOf(const Scope& scope, Measured& measured)
{
    if (scope.figures() == nullptr) {
        need(measured, model::Message::of("the availability analysis of its entries"));
        return {};
    }
    auto entries = entriesOf(scope);
    if (entries.empty()) {
        need(measured, model::Message::of("an actor that calls it"));
    }
    return entries;
}

/// What `takeLoss` makes of each of our entries with each of `domains` that it stands on.
template <class TakeLoss>
Measured overLosses(const Scope& scope, std::span<const Index> domains, std::string unit,
                    const TakeLoss& takeLoss)
{
    Measured measured;
    measured.unit = std::move(unit);
    if (domains.empty()) {
        need(measured, model::Message::of("hosts, and `runs-on` of what they run"));
        return measured;
    }
    std::set<std::string_view> ids;
    for (const Index domain : domains) {
        ids.insert(scope.facts().id(domain));
    }
    const auto entries = askedOf(scope, measured);
    for (const EntryAvailability* entry : entries) {
        for (const DomainLoss& loss : entry->domains) {
            if (ids.contains(loss.domain)) {
                takeLoss(measured, loss, *entry);
            }
        }
    }
    if (!entries.empty() && !measured.value && measured.needs.empty()) {
        need(measured, model::Message::of("entries that need it"));
    }
    return finished(std::move(measured));
}

} // namespace

Measured availability(const Scope& scope)
{
    Measured measured;
    for (const EntryAvailability* entry : askedOf(scope, measured)) {
        take(measured, entry->availability, *entry, entry->missingFigures);
    }
    return finished(std::move(measured));
}

Measured availabilityWithout(const Scope& scope, std::span<const Index> domains)
{
    return overLosses(
        scope, domains, "",
        [](Measured& measured, const DomainLoss& loss, const EntryAvailability& entry) {
            const auto before = measured.value;
            take(measured, loss.availability, entry, entry.missingWithDomains);
            if (measured.value != before) {
                measured.witnesses = {entry.entry, loss.domain};
            }
        });
}

Measured recoveryWithout(const Scope& scope, std::span<const Index> domains,
                         RecoveryTime DomainLoss::*time)
{
    return overLosses(
        scope, domains, "s",
        [time](Measured& measured, const DomainLoss& loss, const EntryAvailability& entry) {
            const RecoveryTime& recovery = loss.*time;
            if (recovery.isEndless) {
                need(measured, time == &DomainLoss::rto
                                   ? model::Message::of("something that takes over or is restored")
                                   : model::Message::of("a copy of the data elsewhere"));
            }
            for (const model::Message& open : recovery.needs) {
                need(measured, open);
            }
            if (recovery.seconds && (!measured.value || *recovery.seconds > *measured.value)) {
                measured.value = recovery.seconds;
                measured.witnesses = {entry.entry, loss.domain};
                std::ranges::copy(recovery.witnesses, std::back_inserter(measured.witnesses));
            }
        });
}

Measured singlePointsAmong(const Scope& scope, std::span<const Index> nodes)
{
    Measured measured{0, "", {}, {}};
    std::set<std::string> found;
    for (const EntryAvailability* entry : askedOf(scope, measured)) {
        if (!entry->areCutSetsComplete && entry->cutSetsByOrder.empty()) {
            needAll(measured, *entry, entry->missingFigures);
        }
        for (const Index node : nodes) {
            if (std::ranges::find(entry->singlePoints, scope.facts().id(node)) !=
                entry->singlePoints.end()) {
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
