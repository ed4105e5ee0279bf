#include "analysis/patterns/figures.h"

#include <utility>

namespace corbel::analysis {

Figures::Figures(const model::Model& model, const AvailabilitySettings& settings,
                 std::stop_token stop, std::optional<const model::Scenario*> scenario)
    : m_model(&model),
      m_scenario(scenario.value_or(usualScenario(model))),
      m_settings(settings),
      m_stop(std::move(stop))
{
}

Figures::Figures(const AvailabilityResult& availability, const CapacityResult& capacity)
    : m_givenAvailability(&availability),
      m_givenCapacity(&capacity)
{
}

const AvailabilityResult& Figures::availability() const
{
    if (m_givenAvailability != nullptr) {
        return *m_givenAvailability;
    }
    if (!m_availability) {
        m_availability = analyzeAvailability(*m_model, m_settings, m_stop);
    }
    return *m_availability;
}

const CapacityResult& Figures::capacity() const
{
    if (m_givenCapacity != nullptr) {
        return *m_givenCapacity;
    }
    if (!m_capacity) {
        m_capacity = analyzeCapacity(*m_model, m_scenario);
    }
    return *m_capacity;
}

} // namespace corbel::analysis
