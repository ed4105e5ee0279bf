/// Single figures of the availability analysis, each worked out when it is asked for: what
/// `analyzeAvailability` says, without the rest of what it says.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

#include "analysis/availability/availability.h"

namespace corbel::analysis {

/// Elements are named by their places in the model. For one thread.
///
/// All that is asked for takes steps, of about five nanoseconds each. What is asked when these are
/// used up is absent, unless it is known from before.
class AvailabilityStudy {
public:
    /// Steps for each node that the settings allow a diagram: about half a second together.
    static constexpr std::uint64_t stepsOfNode = 500;

    /// The model must outlive it. Without `steps`, as many as the budget of nodes gives.
    AvailabilityStudy(const model::Model& model, const AvailabilitySettings& settings,
                      std::stop_token stop, std::optional<std::uint64_t> steps = {});
    ~AvailabilityStudy();
    AvailabilityStudy(const AvailabilityStudy&) = delete;
    AvailabilityStudy& operator=(const AvailabilityStudy&) = delete;

    /// Those of the analysis, in its order; below they are named by their places in it.
    const std::vector<std::uint32_t>& entries() const;

    std::optional<Likelihood> availability(std::size_t entry) const;
    /// Its availability, cut sets, and up to `missingFigures` what keeps them open.
    const EntryAvailability* withCutSets(std::size_t entry) const;
    /// Of the domains of this id or name, those that matter to the entry; without their targets.
    const std::vector<DomainLoss>* losses(std::size_t entry, std::string_view domain) const;
    /// What keeps it open how often an entry works while a domain is down, what decides most first:
    /// where some of it is open, as `EntryAvailability::missingWithDomains` has it.
    const std::vector<model::Message>* missingWithDomains(std::size_t entry) const;

    /// How many entries are down while all replicas of `element` are.
    std::optional<std::size_t> entriesLostWith(std::uint32_t element) const;

private:
    struct Prepared;
    std::unique_ptr<Prepared> m_prepared;
};

} // namespace corbel::analysis
