#include "analysis/capacity/load_scale.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/capacity/loaded_model.h"
#include "analysis/capacity/loss_flows.h"

namespace corbel::analysis {

LoadScale::LoadScale(const model::Model& model, const model::Scenario* scenario)
{
    const auto shared = std::make_shared<const LoadedModel>(loadModel(model, scenario));
    const LoadedModel& loaded = *shared;
    if (!loaded.isSolved()) {
        return;
    }
    const Network& network = loaded.network();
    for (std::uint32_t node = 0; node < network.nodes.size(); ++node) {
        if (utilizationAt(loaded, node, loaded.form.traffic.nodeRate[node])) {
            m_nodes.push_back(node);
        }
    }
    std::ranges::sort(m_nodes, {}, [&](std::uint32_t node) {
        return model.elements.indexOf(network.nodes[node].element);
    });
    std::vector<std::size_t> placeOf(network.nodes.size(), m_nodes.size());
    for (const std::uint32_t node : m_nodes) {
        placeOf[node] = m_elements.size();
        m_elements.push_back(network.nodes[node].element);
        m_open.push_back(loaded.form.openRate[node] / loaded.limits.byServers[node]);
        m_atOne.push_back(*utilizationAt(loaded, node, loaded.form.traffic.nodeRate[node]));
    }
    if (mayRefuse(network)) {
        m_losing = shared;
    }
    for (const std::uint32_t node : loaded.form.closedNodes) {
        m_places.push_back(placeOf[node]);
    }
    m_closed = loaded.form.closed;
    const std::optional<Ceiling>& ceiling =
        network.sessions.empty() ? loaded.ceiling : loaded.outside;
    if (!ceiling) {
        return;
    }
    const std::vector<double> rates = startingRates(network, highestRates(network));
    m_saturation.emplace();
    m_saturation->factor = ceiling->rate / std::accumulate(rates.begin(), rates.end(), 0.0);
    for (const std::uint32_t node : ceiling->cut) {
        m_saturation->elements.push_back(network.nodes[node].element);
    }
    std::ranges::sort(m_saturation->elements, {},
                      [&](const std::string& id) { return model.elements.indexOf(id); });
}

// Where places are limited, the busy share is not in proportion to the load.
void LoadScale::followLosses(double factor, std::vector<double>& busy) const
{
    const Network& network = m_losing->network();
    std::vector<double> rates = startingRates(network, highestRates(network));
    for (double& rate : rates) {
        rate *= factor;
    }
    const Traffic traffic = flowsWithLoss(network, rates).traffic;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        busy[i] =
            utilizationAt(*m_losing, m_nodes[i], traffic.nodeRate[m_nodes[i]]).value_or(busy[i]);
    }
}

std::vector<double> LoadScale::utilization(double factor) const
{
    if (factor == 1.0) {
        return m_atOne;
    }
    std::vector<double> result = m_open;
    for (double& load : result) {
        load *= factor;
    }
    if (m_losing) {
        followLosses(factor, result);
    }
    if (m_places.empty()) {
        return result;
    }
    // What the sources leave, the sessions share; where they leave nothing, nothing comes round.
    ClosedNetwork closed = m_closed;
    for (ClosedClass& sessions : closed.classes) {
        sessions.population =
            static_cast<std::uint32_t>(std::llround(std::min(sessions.population * factor, 4e9)));
    }
    constexpr double almost = 1.0 - 1e-9;
    for (ClosedStation& station : closed.stations) {
        station.openLoad = std::min(station.openLoad * factor, station.servers * almost);
    }
    const ClosedFigures figures = solveClosedApproximately(closed);
    for (std::size_t i = 0; i < closed.stations.size(); ++i) {
        const ClosedStation& station = closed.stations[i];
        for (const auto& [sessions, demand] : station.demand) {
            if (m_places[i] < result.size()) {
                result[m_places[i]] += figures.throughput[sessions] * demand / station.servers;
            }
        }
    }
    return result;
}

} // namespace corbel::analysis
