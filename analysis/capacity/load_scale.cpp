#include "analysis/capacity/load_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/capacity/loaded_model.h"
#include "analysis/capacity/loss_flows.h"
#include "analysis/capacity/scaling.h"

namespace corbel::analysis {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

std::vector<double> startingRatesAt(const Network& network, double factor)
{
    std::vector<double> rates = startingRates(network, highestRates(network));
    for (double& rate : rates) {
        rate *= factor;
    }
    return rates;
}

std::vector<double> ratesWithLoss(const Network& network, double factor)
{
    const std::vector<double> outside = startingRatesAt(network, factor);
    const auto workIn = [&](const Network& there) {
        return workRates(there, flowsWithLoss(there, outside).traffic, WorkBound::Least);
    };
    if (!scales(network)) {
        return workIn(network);
    }
    Network grown = network;
    scaleTo(grown, outside);
    return workIn(grown);
}

/// What may be full: what turns nobody away, for the rest passes on what it cannot take.
struct Busiest {
    double share = 0.0;
    std::vector<std::uint32_t> nodes; ///< those that are as busy
};

Busiest busiestAt(const LoadedModel& loaded, const std::vector<double>& workRate)
{
    constexpr double alike = 1e-10; // relative difference that is none
    const std::vector<NetworkNode>& nodes = loaded.network().nodes;
    const auto shareOf = [&](std::uint32_t node) {
        return nodes[node].queueLimit == unlimited && !loaded.form.isEndless[node]
                   ? workRate[node] / loaded.limits.scaled[node]
                   : 0.0;
    };
    Busiest busiest;
    for (std::uint32_t node = 0; node < nodes.size(); ++node) {
        busiest.share = std::max(busiest.share, shareOf(node));
    }
    for (std::uint32_t node = 0; node < nodes.size() && busiest.share > 0.0; ++node) {
        if (shareOf(node) >= busiest.share * (1.0 - alike)) {
            busiest.nodes.push_back(node);
        }
    }
    return busiest;
}

/// Where the busiest one is full although others turn some of it away; infinite where none ever is.
double saturatingWithLoss(const LoadedModel& loaded)
{
    const Network& network = loaded.network();
    const Traffic all = TrafficEquations(network).solve(startingRatesAt(network, 1.0));
    const std::vector<double> work = workRates(network, all, WorkBound::Least);
    const double start = 1.0 / busiestAt(loaded, work).share; // not before that
    if (!std::isfinite(start) || start <= 0.0) {
        return infinity;
    }
    const double farthest = start * 1e6;
    constexpr int quickSteps = 8;
    constexpr int mostSteps = 200;
    constexpr double exact = 1e-13;
    double low = start;
    double high = infinity;
    double at = start;
    for (int step = 0; step < mostSteps && at <= farthest; ++step) {
        const double share = busiestAt(loaded, ratesWithLoss(network, at)).share;
        if (std::abs(share - 1.0) <= exact || (high - low) <= low * exact) {
            // What others let through may approach the capacity without end, and only round to it.
            const double before = busiestAt(loaded, ratesWithLoss(network, at / 2.0)).share;
            return before < 1.0 - 1e-9 ? at : infinity;
        }
        (share < 1.0 ? low : high) = at;
        // The more comes, the less of it gets through: in proportion is not too far.
        at /= share;
        if (step >= quickSteps || at <= low || at >= high) {
            at = std::isinf(high) ? low * 2.0 : (low + high) / 2.0;
        }
    }
    return infinity;
}

} // namespace

LoadScale::LoadScale(const model::Model& model, const model::Scenario* scenario)
{
    const auto shared = std::make_shared<const LoadedModel>(loadModel(model, scenario));
    const LoadedModel& loaded = *shared;
    if (!loaded.isSolved()) {
        return;
    }
    const Network& network = loaded.network();
    for (std::uint32_t node = 0; node < network.nodes.size(); ++node) {
        if (utilizationAt(loaded, node, loaded.form.workRate[node])) {
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
        const NetworkNode& own = network.nodes[node];
        const double perReplica = own.scaling ? own.replicas : 1.0;
        m_open.push_back(loaded.form.openRate[node] / loaded.limits.byServers[node] * perReplica);
        m_scaling.push_back(own.scaling);
        m_replicas.push_back(own.replicas);
        m_mayBeMore.push_back(loaded.form.mostWork[node] > loaded.form.workRate[node]);
        m_atOne.push_back(*utilizationAt(loaded, node, loaded.form.workRate[node]));
    }
    if (mayRefuse(network)) {
        m_losing = shared;
    }
    for (const std::uint32_t node : loaded.form.closedNodes) {
        m_places.push_back(placeOf[node]);
    }
    m_closed = loaded.form.closed;
    findSaturation(model, loaded);
}

void LoadScale::findSaturation(const model::Model& model, const LoadedModel& loaded)
{
    const Network& network = loaded.network();
    const double factor =
        m_losing ? saturatingWithLoss(loaded) : 1.0 / busiestAt(loaded, loaded.form.openRate).share;
    if (!std::isfinite(factor) || factor <= 0.0) {
        return;
    }
    const Busiest busiest =
        busiestAt(loaded, m_losing ? ratesWithLoss(network, factor) : loaded.form.openRate);
    m_saturation.emplace();
    m_saturation->factor = factor;
    for (const std::uint32_t node : busiest.nodes) {
        m_saturation->elements.push_back(network.nodes[node].element);
    }
    std::ranges::sort(m_saturation->elements, {},
                      [&](const std::string& id) { return model.elements.indexOf(id); });
}

// Where places are limited, the busy share is not in proportion to the load.
void LoadScale::followLosses(double factor, std::vector<double>& busy) const
{
    const std::vector<double> rates = ratesWithLoss(m_losing->network(), factor);
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        busy[i] = utilizationAt(*m_losing, m_nodes[i], rates[m_nodes[i]]).value_or(busy[i]);
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
    addSessions(factor, result);
    for (std::size_t i = 0; i < result.size() && !m_losing; ++i) {
        if (m_scaling[i]) {
            result[i] /= m_scaling[i]->replicasFor(result[i]);
        }
    }
    return result;
}

void LoadScale::addSessions(double factor, std::vector<double>& busy) const
{
    if (m_places.empty()) {
        return;
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
            if (m_places[i] < busy.size()) {
                const std::size_t at = m_places[i];
                const double counted = m_scaling[at] && !m_losing ? m_replicas[at] : 1.0;
                busy[at] += figures.throughput[sessions] * demand / station.servers * counted;
            }
        }
    }
}

} // namespace corbel::analysis
