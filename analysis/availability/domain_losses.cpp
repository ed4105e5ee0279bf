#include "analysis/availability/domain_losses.h"

#include <algorithm>

namespace corbel::analysis::availability {

DomainLosses::DomainLosses(const PreparedModel& prepared, const HealthGraph& health)
    : m_prepared(prepared),
      m_sweep(health),
      m_places(prepared.drawing, health),
      m_domains(failureDomains(prepared.drawing, prepared.tree)),
      m_recoveries(m_domains.size())
{
    for (std::size_t i = 0; i < m_domains.size(); ++i) {
        m_named.emplace(m_domains[i].name, i);
    }
}

std::vector<std::size_t> DomainLosses::named(std::string_view name) const
{
    std::vector<std::size_t> places;
    const auto [first, last] = m_named.equal_range(name);
    for (auto it = first; it != last; ++it) {
        places.push_back(it->second);
    }
    return places;
}

void DomainLosses::prepare(std::size_t domain)
{
    if (m_recoveries[domain] == nullptr) {
        m_recoveries[domain] = std::make_unique<const Recovery>(m_prepared.drawing, m_places,
                                                                m_domains[domain], m_sweep);
    }
}

void DomainLosses::prepareAll()
{
    for (std::size_t i = 0; i < m_domains.size(); ++i) {
        prepare(i);
    }
}

std::vector<Forced> DomainLosses::forcedBy(const SolvedEntry& entry, std::size_t domain) const
{
    std::vector<Forced> forced;
    for (const std::uint32_t event : m_domains[domain].events) {
        if (entry.localOf(event) != noIndex) {
            forced.push_back({event, true});
        }
    }
    return forced;
}

std::size_t DomainLosses::stepsOf(const SolvedEntry& entry, std::size_t domain) const
{
    const std::vector<Forced> forced = forcedBy(entry, domain);
    if (forced.empty()) {
        return 0;
    }
    constexpr std::size_t stepsOfRecovery = 10; // for each node that it is followed over
    const std::size_t followed = 1 + std::min(reach(domain), entry.tree().nodeOf.size());
    return entry.stepsOf(forced) + followed * stepsOfRecovery;
}

std::optional<DomainLoss> DomainLosses::of(const SolvedEntry& entry, std::span<const Index> stores,
                                           std::size_t domain) const
{
    const FailureDomain& failed = m_domains[domain];
    const std::vector<Forced> forced = forcedBy(entry, domain);
    if (forced.empty()) {
        return std::nullopt;
    }
    const Recovery& recovery = *m_recoveries[domain];
    DomainLoss loss;
    loss.domain = failed.name;
    loss.kind = failed.kind;
    // What is lost for certain is not left to the rounding of a sum.
    loss.availability = recovery.isLost(entry.top()) ? Likelihood{0.0, 0.0, 0.0}
                                                     : complement(entry.unavailability(forced));
    loss.rto = recovery.timeToServe(entry.tree().nodeOf);
    loss.rpo = recovery.lostData(stores);
    return loss;
}

} // namespace corbel::analysis::availability
