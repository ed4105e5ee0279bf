/// What happens to each element when the load grows: light enough to follow a slider.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/capacity/closed_network.h"
#include "analysis/capacity/network.h"
#include "model/model.h"

namespace corbel::analysis {

struct LoadedModel;

/// The load of a model at any factor. Making one costs as much as compiling the model; asking it
/// takes microseconds for each element. Factor 1 is what analyzeCapacity says.
class LoadScale {
public:
    LoadScale() = default;
    explicit LoadScale(const model::Model& model, const model::Scenario* scenario = nullptr);

    /// The elements whose utilization is known, in model order; fixed.
    const std::vector<std::string>& elements() const { return m_elements; }

    /// By element as CapacityStation::utilization. Rates are multiplied by `factor`,
    /// and so are the numbers of sessions, rounded to whole ones; for other factors than 1 their
    /// throughput comes from Schweitzer's fixed point.
    std::vector<double> utilization(double factor) const;

    /// By element: it may be more, as CapacityStation::mostUtilization says.
    const std::vector<bool>& mayBeMore() const { return m_mayBeMore; }

    /// The factor at which the first elements are full, and which: where `utilization` of these is
    /// 1 and of none more (what sessions of unknown throughput reach besides may be among them).
    /// Choices go the shares of their weights, as there; what more could come if they went where
    /// there is room is `CapacityResult::ceiling`. Absent where nothing is ever full: there is no
    /// load from outside (sessions wait and never flood), what comes finds no room and is turned
    /// away before, or no capacity is known.
    struct Saturation {
        double factor = 0.0;
        std::vector<std::string> elements;

        bool operator==(const Saturation&) const = default;
    };
    const std::optional<Saturation>& saturation() const { return m_saturation; }

    /// Whether elements turn requests away for which they have no place.
    bool refuses() const { return m_losing != nullptr; }

private:
    void findSaturation(const model::Model& model, const LoadedModel& loaded);
    void followLosses(double factor, std::vector<double>& busy) const;
    void addSessions(double factor, std::vector<double>& busy) const;

    std::vector<std::string> m_elements;
    std::shared_ptr<const LoadedModel> m_losing; // where places are limited: to be solved again
    std::vector<std::uint32_t> m_nodes;          // by element
    std::vector<double> m_open;                  // by element: utilization by sources at factor 1;
                                                 // of what scales as if it had one replica
    std::vector<std::optional<Scaling>> m_scaling;
    std::vector<double> m_replicas; // at factor 1
    std::vector<bool> m_mayBeMore;
    std::vector<double> m_atOne; // with sessions
    ClosedNetwork m_closed;
    std::vector<std::size_t> m_places; // by station of the closed network: its element
    std::optional<Saturation> m_saturation;
};

} // namespace corbel::analysis
