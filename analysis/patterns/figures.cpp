#include "analysis/patterns/figures.h"

#include <algorithm>
#include <map>
#include <utility>

namespace corbel::analysis {

namespace {

/// What the whole analysis said.
class GivenAvailability : public AvailabilityFigures {
public:
    explicit GivenAvailability(const AvailabilityResult& result) : m_result(result)
    {
        for (const EntryAvailability& entry : result.entries) {
            m_entries.push_back(entry.entry);
            auto& losses = m_losses.emplace_back();
            for (const DomainLoss& loss : entry.domains) {
                losses.emplace(loss.domain, &loss);
            }
        }
        for (const BlastRadius& radius : result.blast) {
            m_lost.emplace(radius.element, radius.lost.size());
        }
    }

    const std::vector<std::string>& entries() const override { return m_entries; }

    std::optional<Likelihood> availability(std::size_t entry) const override
    {
        return m_result.entries[entry].availability;
    }

    const EntryAvailability* withCutSets(std::size_t entry) const override
    {
        return &m_result.entries[entry];
    }

    std::optional<std::vector<const DomainLoss*>> losses(std::size_t entry,
                                                         std::string_view domain) const override
    {
        std::vector<const DomainLoss*> losses;
        const auto [first, last] = m_losses[entry].equal_range(domain);
        for (auto it = first; it != last; ++it) {
            losses.push_back(it->second);
        }
        return losses;
    }

    std::vector<model::Message> missingWithDomains(std::size_t entry,
                                                   std::size_t most) const override
    {
        const EntryAvailability& asked = m_result.entries[entry];
        std::vector<model::Message> missing;
        for (std::size_t i = 0; i < std::min(most, asked.missingWithDomains); ++i) {
            missing.push_back(asked.undecided[i].needs);
        }
        return missing;
    }

    std::optional<std::size_t> entriesLostWith(std::string_view element) const override
    {
        const auto lost = m_lost.find(element);
        return lost == m_lost.end() ? 0 : lost->second;
    }

private:
    const AvailabilityResult& m_result;
    std::vector<std::string> m_entries;
    std::vector<std::multimap<std::string_view, const DomainLoss*>> m_losses; ///< By entry.
    std::map<std::string_view, std::size_t> m_lost; ///< How many, by element.
};

/// Only what is asked for.
class StudiedAvailability : public AvailabilityFigures {
public:
    StudiedAvailability(const model::Model& model, const AvailabilitySettings& settings,
                        std::stop_token stop)
        : m_model(model),
          m_study(model, settings, std::move(stop))
    {
        for (const std::uint32_t entry : m_study.entries()) {
            m_entries.push_back(model.elements[entry].id.value);
        }
    }

    const std::vector<std::string>& entries() const override { return m_entries; }

    std::optional<Likelihood> availability(std::size_t entry) const override
    {
        return m_study.availability(entry);
    }

    const EntryAvailability* withCutSets(std::size_t entry) const override
    {
        return m_study.withCutSets(entry);
    }

    std::optional<std::vector<const DomainLoss*>> losses(std::size_t entry,
                                                         std::string_view domain) const override
    {
        const std::vector<DomainLoss>* known = m_study.losses(entry, domain);
        if (known == nullptr) {
            return std::nullopt;
        }
        std::vector<const DomainLoss*> losses;
        for (const DomainLoss& loss : *known) {
            losses.push_back(&loss);
        }
        return losses;
    }

    std::vector<model::Message> missingWithDomains(std::size_t entry,
                                                   std::size_t most) const override
    {
        const std::vector<model::Message>* missing = m_study.missingWithDomains(entry);
        if (missing == nullptr) {
            return {};
        }
        const auto count = static_cast<std::ptrdiff_t>(std::min(most, missing->size()));
        return {missing->begin(), missing->begin() + count};
    }

    std::optional<std::size_t> entriesLostWith(std::string_view element) const override
    {
        const auto place = m_model.elements.indexOf(element);
        return place ? m_study.entriesLostWith(static_cast<std::uint32_t>(*place)) : 0;
    }

private:
    const model::Model& m_model;
    AvailabilityStudy m_study;
    std::vector<std::string> m_entries;
};

} // namespace

Figures::Figures(const model::Model& model, const AvailabilitySettings& settings,
                 std::stop_token stop, std::optional<const model::Scenario*> scenario)
    : m_model(&model),
      m_scenario(scenario.value_or(usualScenario(model))),
      m_settings(settings),
      m_stop(std::move(stop))
{
}

Figures::Figures(const AvailabilityResult& availability, const CapacityResult& capacity)
    : m_givenCapacity(&capacity),
      m_availability(std::make_unique<const GivenAvailability>(availability))
{
}

const AvailabilityFigures& Figures::availability() const
{
    if (m_availability == nullptr) {
        m_availability = std::make_unique<const StudiedAvailability>(*m_model, m_settings, m_stop);
    }
    return *m_availability;
}

const std::vector<Index>& Figures::entries(const ModelGraph& graph) const
{
    if (!m_entries) {
        m_entries.emplace();
        for (const std::string& entry : availability().entries()) {
            m_entries->push_back(graph.indexOf(entry));
        }
    }
    return *m_entries;
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
