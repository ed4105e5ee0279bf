/// Single figures of the availability analysis, each worked out when it is asked for: what
/// `analyzeAvailability` says, without the rest of what it says.
#pragma once

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string_view>
#include <vector>

#include "analysis/availability/availability.h"

namespace corbel::analysis {

/// A domain as one entry feels it.
struct StudiedLoss {
    DomainLoss loss; ///< Without its targets.
    /// Enough was worked out before: nothing is known of it.
    bool isOverBudget = false;
};

/// Elements are named by their places in the model. For one thread.
class AvailabilityStudy {
public:
    /// How many nodes of diagrams are looked at for all losses of domains, some tenths of a second;
    /// what is asked beyond that is left open.
    static constexpr std::size_t usualSteps = 30'000'000;

    /// The model must outlive it.
    AvailabilityStudy(const model::Model& model, const AvailabilitySettings& settings,
                      std::stop_token stop, std::size_t steps = usualSteps);
    ~AvailabilityStudy();
    AvailabilityStudy(const AvailabilityStudy&) = delete;
    AvailabilityStudy& operator=(const AvailabilityStudy&) = delete;

    /// Those of the analysis, in its order; below they are named by their places in it.
    const std::vector<std::uint32_t>& entries() const;

    Likelihood availability(std::size_t entry) const;
    /// Its availability, cut sets, and up to `missingFigures` what keeps them open.
    const EntryAvailability& withCutSets(std::size_t entry) const;
    /// Of the domains of this id or name, those that matter to the entry.
    const std::vector<StudiedLoss>& losses(std::size_t entry, std::string_view domain) const;
    /// What keeps it open how often an entry works while a domain is down, what decides most first:
    /// where some of it is open, as `EntryAvailability::missingWithDomains` has it.
    const std::vector<model::Message>& missingWithDomains(std::size_t entry) const;

    /// How many entries are down while all replicas of `element` are.
    std::size_t entriesLostWith(std::uint32_t element) const;

private:
    struct Prepared;
    std::unique_ptr<Prepared> m_prepared;
};

} // namespace corbel::analysis
