/// What is left of entries while a whole host, site or provider is down, of each domain apart.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/availability/prepared.h"
#include "analysis/availability/recovery.h"
#include "analysis/availability/solved_entry.h"

namespace corbel::analysis::availability {

class DomainLosses {
public:
    /// All that is named here must outlive it.
    DomainLosses(const PreparedModel& prepared, const HealthGraph& health);

    /// How many domains the model has; they have places in model order.
    std::size_t size() const { return m_domains.size(); }
    /// Those of this id or name, ascending.
    std::vector<std::size_t> named(std::string_view name) const;

    /// Follows what fails with a domain. For one thread; once is enough.
    void prepare(std::size_t domain);
    void prepareAll();

    /// How long `of` takes for a prepared domain, in nodes of diagrams that are looked at; 0 where
    /// it does not matter to the entry.
    std::size_t stepsOf(const SolvedEntry& entry, std::size_t domain) const;
    /// How many nodes the loss of a prepared domain makes a difference to.
    std::size_t reach(std::size_t domain) const { return m_recoveries[domain]->reach(); }
    /// Of a prepared domain, without its targets; none where it does not matter to the entry.
    /// `stores` are the entry's, as `dataOf` has them.
    std::optional<DomainLoss> of(const SolvedEntry& entry, std::span<const Index> stores,
                                 std::size_t domain) const;

private:
    std::vector<Forced> forcedBy(const SolvedEntry& entry, std::size_t domain) const;

    const PreparedModel& m_prepared;
    HealthGraph::Sweep m_sweep;
    RecoveryPlaces m_places;
    std::vector<FailureDomain> m_domains;
    std::multimap<std::string_view, std::size_t> m_named;
    std::vector<std::unique_ptr<const Recovery>> m_recoveries; ///< Parallel to `m_domains`.
};

} // namespace corbel::analysis::availability
