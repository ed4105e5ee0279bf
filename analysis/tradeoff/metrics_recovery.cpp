#include <algorithm>
#include <limits>

#include "analysis/availability/recovery_study.h"
#include "analysis/tradeoff/metrics.h"

namespace corbel::analysis {

namespace {

void addNeed(MetricValue& value, const model::Message& need)
{
    if (std::ranges::find(value.needs, need) == value.needs.end()) {
        value.needs.push_back(need);
    }
}

/// A chance is as low as the lowest of several.
void takeLower(MetricValue& value, const Likelihood& chance)
{
    value.lower = std::min(value.lower.value_or(1.0), chance.lower);
    value.upper = std::min(value.upper.value_or(1.0), chance.upper);
}

const DomainLoss* lossOf(const EntryAvailability& entry, const std::string& domain)
{
    const auto found = std::ranges::find(entry.domains, domain, &DomainLoss::domain);
    return found == entry.domains.end() ? nullptr : &*found;
}

} // namespace

/// Which of several entries rests on an assumption is told by an analysis of that entry only.
const AvailabilityResult* Metrics::knownAvailabilityOf(const std::string& entry)
{
    const AvailabilityResult* all = m_settings.availability;
    if (all == nullptr || entry.empty()) {
        return all;
    }
    const auto found = std::ranges::find(all->entries, entry, &EntryAvailability::entry);
    if (found == all->entries.end() || !all->guessed.empty()) {
        return nullptr;
    }
    AvailabilityResult& one = m_availability[entry];
    one.entries = {*found};
    return &one;
}

const AvailabilityResult& Metrics::availabilityOf(const std::string& entry)
{
    if (const auto it = m_availability.find(entry); it != m_availability.end()) {
        return it->second;
    }
    if (const AvailabilityResult* known = knownAvailabilityOf(entry)) {
        return *known;
    }
    const auto [it, isNew] = m_availability.try_emplace(entry);
    if (isNew) {
        AvailabilitySettings settings;
        settings.assumeUnknown = m_settings.assumedAvailability;
        settings.beta = m_settings.commonCause;
        settings.nodeBudget = m_settings.nodeBudget;
        if (!entry.empty()) {
            settings.entries = {entry};
        }
        it->second = analyzeAvailability(m_model, settings, m_stop);
    }
    return it->second;
}

MetricValue Metrics::availability(const std::string& entry, const std::string& domain)
{
    MetricValue result;
    result.better = Better::More;
    const AvailabilityResult& found = availabilityOf(entry);
    for (const EntryAvailability& one : found.entries) {
        const DomainLoss* loss = domain.empty() ? nullptr : lossOf(one, domain);
        takeLower(result, loss == nullptr ? one.availability : loss->availability);
        for (const std::string& point : one.singlePoints) {
            if (std::ranges::find(result.witnesses, point) == result.witnesses.end()) {
                result.witnesses.push_back(point);
            }
        }
    }
    if (!result.isKnown()) {
        for (const EntryAvailability& one : found.entries) {
            const std::size_t figures =
                domain.empty() ? one.missingFigures : one.missingWithDomains;
            for (std::size_t i = 0; i < figures; ++i) {
                addNeed(result, one.undecided[i].needs);
            }
            if (!one.limit.empty()) {
                addNeed(result, one.undecided[one.missingWithDomains].needs);
            }
        }
        for (const Undecided& open : found.undecided) {
            if (found.entries.empty()) {
                addNeed(result, open.needs);
            }
        }
    }
    if (found.entries.size() > 1) {
        result.note = model::Message::of("the lowest of all entries");
    }
    return result;
}

MetricValue Metrics::recovery(const std::string& metric, const std::string& entry,
                              const std::string& domain)
{
    constexpr double endless = std::numeric_limits<double>::infinity();
    MetricValue result;
    result.unit = "s";
    const AvailabilityResult& found = availabilityOf(entry);
    double low = 0.0;
    double high = 0.0;
    bool isAsked = false;
    const auto take = [&](const RecoveryTime& time) {
        isAsked = true;
        const double least = time.isEndless ? endless : time.seconds.value_or(time.atLeast);
        if (least >= low && least > 0.0) {
            result.witnesses = time.witnesses;
        }
        low = std::max(low, least);
        high = std::max(high, time.seconds.value_or(time.atMost));
        for (const model::Message& need : time.needs) {
            addNeed(result, need);
        }
        if (time.isEndless) {
            addNeed(result, time.basis);
        }
    };
    for (const EntryAvailability& one : found.entries) {
        for (const DomainLoss& loss : one.domains) {
            if (domain.empty() || loss.domain == domain) {
                take(metric == "rto" ? loss.rto : loss.rpo);
            }
        }
    }
    const auto element = m_model.elements.indexOf(domain);
    if (!isAsked && element && !found.entries.empty()) {
        // Nothing that others stand on: what its own loss costs, if an entry needs it.
        const model::ElementKind kind = m_model.elements[*element].kind;
        if (kind == model::ElementKind::Team || kind == model::ElementKind::Actor) {
            result.needs.push_back(
                model::Message::of("something that can fail in place of {}", domain));
            return result;
        }
        if (m_recovery == nullptr) {
            m_recovery = std::make_shared<RecoveryStudy>(m_model);
        }
        for (const EntryAvailability& one : found.entries) {
            const auto loss =
                m_recovery->loss(static_cast<std::uint32_t>(*m_model.elements.indexOf(one.entry)),
                                 static_cast<std::uint32_t>(*element));
            if (loss) {
                take(metric == "rto" ? loss->rto : loss->rpo);
            }
        }
        isAsked = true; // where no entry needs it nothing is lost
    }
    if (!isAsked) {
        result.needs.push_back(
            found.entries.empty()
                ? model::Message::of("an actor, or something that nothing else uses")
                : model::Message::of("hosts, sites or providers, and what stands on them"));
        return result;
    }
    result.lower = low;
    result.upper = high;
    if (high != endless) {
        result.needs.clear();
    }
    return result;
}

} // namespace corbel::analysis
