/// What the other analyses say about the whole model, for the measures of patterns. Each is run the
/// first time a measure asks for it, or given by a caller who has it already.
#pragma once

#include <optional>
#include <stop_token>

#include "analysis/availability/availability.h"
#include "analysis/capacity/capacity.h"

namespace corbel::analysis {

class Figures {
public:
    /// Of the load that this scenario states, of the actors' own rates where it is null, or of the
    /// usual one. Model and scenario must outlive the figures.
    explicit Figures(const model::Model& model, const AvailabilitySettings& settings = {},
                     std::stop_token stop = {},
                     std::optional<const model::Scenario*> scenario = {});
    /// The results must outlive the figures.
    Figures(const AvailabilityResult& availability, const CapacityResult& capacity);

    const AvailabilityResult& availability() const;
    const CapacityResult& capacity() const;

private:
    const model::Model* m_model = nullptr;
    const model::Scenario* m_scenario = nullptr;
    AvailabilitySettings m_settings;
    std::stop_token m_stop;
    const AvailabilityResult* m_givenAvailability = nullptr;
    const CapacityResult* m_givenCapacity = nullptr;
    mutable std::optional<AvailabilityResult> m_availability;
    mutable std::optional<CapacityResult> m_capacity;
};

} // namespace corbel::analysis
