/// What the other analyses say about the whole model, for the measures of patterns. Each figure is
/// worked out the first time a measure asks for it, or taken from a result that a caller has.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/availability/availability.h"
#include "analysis/availability/availability_study.h"
#include "analysis/capacity/capacity.h"
#include "analysis/graph/model_graph.h"

namespace corbel::analysis {

/// Of the availability analysis, whether it was run as a whole or only as far as it was asked.
/// Entries are named by their places in `entries`. What takes more steps than there are is absent.
class AvailabilityFigures {
public:
    virtual ~AvailabilityFigures() = default;

    /// Ids, in the order of the analysis.
    virtual const std::vector<std::string>& entries() const = 0;
    virtual std::optional<Likelihood> availability(std::size_t entry) const = 0;
    /// With its cut sets, single points, and what keeps its availability open.
    virtual const EntryAvailability* withCutSets(std::size_t entry) const = 0;
    /// Of the domains of this id or name, those that matter to the entry.
    virtual std::optional<std::vector<const DomainLoss*>> losses(std::size_t entry,
                                                                 std::string_view domain) const = 0;
    /// What keeps open how often it works while a domain is down, what decides most first; none
    /// where that takes too many steps.
    virtual std::vector<model::Message> missingWithDomains(std::size_t entry,
                                                           std::size_t most) const = 0;
    /// How many of them are down while all replicas of an element are.
    virtual std::optional<std::size_t> entriesLostWith(std::string_view element) const = 0;
};

class Figures {
public:
    /// Of the load that this scenario states, of the actors' own rates where it is null, or of the
    /// usual one. Model and scenario must outlive the figures.
    explicit Figures(const model::Model& model, const AvailabilitySettings& settings = {},
                     std::stop_token stop = {},
                     std::optional<const model::Scenario*> scenario = {});
    /// The results must outlive the figures.
    Figures(const AvailabilityResult& availability, const CapacityResult& capacity);

    const AvailabilityFigures& availability() const;
    /// Where its entries are in the graph of the model that the figures are of.
    const std::vector<Index>& entries(const ModelGraph& graph) const;
    const CapacityResult& capacity() const;

private:
    const model::Model* m_model = nullptr;
    const model::Scenario* m_scenario = nullptr;
    AvailabilitySettings m_settings;
    std::stop_token m_stop;
    const CapacityResult* m_givenCapacity = nullptr;
    mutable std::unique_ptr<const AvailabilityFigures> m_availability;
    mutable std::optional<std::vector<Index>> m_entries;
    mutable std::optional<CapacityResult> m_capacity;
};

} // namespace corbel::analysis
