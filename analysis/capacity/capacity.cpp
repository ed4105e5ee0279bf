#include "analysis/capacity/capacity.h"

#include <algorithm>
#include <fmt/format.h>

#include "analysis/capacity/network_form.h"

namespace corbel::analysis {

namespace {

std::optional<double> utilizationOf(const NetworkNode& node, double arrivalRate)
{
    if (!node.hasWork || node.servers == unlimited) {
        return std::nullopt;
    }
    return arrivalRate * node.work.mean / node.servers / node.replicas;
}

CapacityStation stationOf(const NetworkNode& node, const StationForm& form)
{
    CapacityStation station;
    station.element = node.element;
    station.arrivalRate = form.arrivalRate;
    station.utilization = utilizationOf(node, form.arrivalRate);
    station.basis = spelling(form.basis);
    station.formula = form.formula;
    if (form.basis != FormBasis::None) {
        station.wait = form.figures.wait;
        station.response = form.figures.response;
        station.lost = form.figures.loss;
    }
    return station;
}

// Nothing is turned away before the ceiling counts, so it holds for the rates as offered.
std::optional<CapacityCeiling> ceilingOf(const Network& network, const NetworkForm& form)
{
    double highest = 0.0;
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        if (network.nodes[i].workUnknown) {
            return std::nullopt;
        }
        highest = std::max(highest,
                           utilizationOf(network.nodes[i], form.traffic.nodeRate[i]).value_or(0.0));
    }
    if (highest <= 0.0) {
        return std::nullopt;
    }
    CapacityCeiling ceiling;
    double total = 0.0;
    for (const NetworkSource& source : network.sources) {
        total += form.traffic.nodeRate[source.node];
    }
    ceiling.rate = total / highest;
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        const auto load = utilizationOf(network.nodes[i], form.traffic.nodeRate[i]);
        if (load && *load >= highest * (1.0 - 1e-12)) {
            ceiling.cut.push_back(network.nodes[i].element);
        }
    }
    return ceiling;
}

} // namespace

CapacityResult analyzeCapacity(const model::Model& model, const model::Scenario* scenario)
{
    const CompiledModel compiled = compileNetwork(model, scenario);
    const Network& network = compiled.network;
    CapacityResult result;
    result.assumptions = compiled.assumptions;
    result.undecided = compiled.undecided;
    if (!compiled.isRunnable()) {
        return result;
    }
    const NetworkForm form = solveNetwork(network);
    if (!form.traffic.isFinite()) {
        result.undecided.push_back(endlessCycle(network, form.traffic));
        return result;
    }
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        if (!network.nodes[i].isEntry) {
            result.stations.push_back(stationOf(network.nodes[i], form.stations[i]));
        }
    }
    std::ranges::sort(result.stations, {}, [&](const CapacityStation& station) {
        return model.elements.indexOf(station.element);
    });
    for (std::size_t i = 0; i < network.sources.size(); ++i) {
        const std::uint32_t node = network.sources[i].node;
        const EndToEndForm& from = form.endToEnd[i];
        CapacityEntry entry{network.nodes[node].element,
                            form.traffic.nodeRate[node],
                            {},
                            {},
                            std::string(spelling(from.basis)),
                            from.formula};
        if (from.basis != FormBasis::None) {
            entry.lower = from.lower;
            entry.upper = from.upper;
        }
        result.entries.push_back(std::move(entry));
    }
    result.ceiling = ceilingOf(network, form);
    return result;
}

} // namespace corbel::analysis
