// Fixed point and bounds of closed networks, for any number of sessions.
#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/capacity/closed_network.h"

namespace corbel::analysis {

std::uint64_t ClosedNetwork::population() const
{
    std::uint64_t all = 0;
    for (const ClosedClass& cls : classes) {
        all += cls.population;
    }
    return all;
}

ClosedFigures solveClosedApproximately(const ClosedNetwork& network)
{
    const std::size_t classes = network.classes.size();
    ClosedFigures figures;
    figures.throughput.assign(classes, 0.0);
    figures.response.assign(classes, 0.0);
    // Of one copy's queue in front of the fast server, by station and class of its demand.
    std::vector<std::vector<double>> queue;
    for (const ClosedStation& station : network.stations) {
        queue.emplace_back(station.demand.size(), 0.0);
    }
    const auto inflated = [](const ClosedStation& station, double demand) {
        return demand / (station.servers - station.openLoad);
    };
    constexpr int mostRounds = 500;
    constexpr double enough = 1e-12;
    for (int round = 0; round < mostRounds; ++round) {
        std::vector<double> response(classes, 0.0);
        std::vector<std::vector<double>> residence = queue;
        for (std::size_t i = 0; i < network.stations.size(); ++i) {
            const ClosedStation& station = network.stations[i];
            double all = 0.0;
            for (const double one : queue[i]) {
                all += one;
            }
            for (std::size_t k = 0; k < station.demand.size(); ++k) {
                const auto& [cls, demand] = station.demand[k];
                const double population = network.classes[cls].population;
                const double seen =
                    population > 0.0 ? std::max(0.0, all - queue[i][k] / population) : all;
                residence[i][k] = inflated(station, demand) * (1.0 + seen);
                const double parallel = demand * (station.servers - 1.0) / station.servers;
                response[cls] += station.copies * (residence[i][k] + parallel);
            }
        }
        double change = 0.0;
        for (std::size_t cls = 0; cls < classes; ++cls) {
            const ClosedClass& own = network.classes[cls];
            const double cycle = own.delay + response[cls];
            const double throughput = cycle > 0.0 ? own.population / cycle : 0.0;
            change = std::max(change, std::fabs(throughput - figures.throughput[cls]) /
                                          std::max(throughput, 1e-300));
            figures.throughput[cls] = throughput;
            figures.response[cls] = own.population > 0 ? response[cls] : 0.0;
        }
        for (std::size_t i = 0; i < network.stations.size(); ++i) {
            for (std::size_t k = 0; k < queue[i].size(); ++k) {
                queue[i][k] =
                    figures.throughput[network.stations[i].demand[k].first] * residence[i][k];
            }
        }
        if (change < enough) {
            break;
        }
    }
    for (std::size_t i = 0; i < network.stations.size(); ++i) {
        const ClosedStation& station = network.stations[i];
        std::vector<double>& population = figures.population.emplace_back();
        double all = 0.0;
        for (std::size_t k = 0; k < station.demand.size(); ++k) {
            const auto& [cls, demand] = station.demand[k];
            all += queue[i][k];
            const double parallel = demand * (station.servers - 1.0) / station.servers;
            population.push_back(station.copies *
                                 (queue[i][k] + figures.throughput[cls] * parallel));
        }
        const double open = station.openLoad / station.servers;
        figures.openPopulation.push_back(
            station.copies * (station.openLoad - open + open * (1.0 + all) / (1.0 - open)));
    }
    return figures;
}

std::vector<ClosedBounds> closedBounds(const ClosedNetwork& network)
{
    const std::size_t classes = network.classes.size();
    const auto all = static_cast<double>(network.population());
    std::vector<double> shortest(classes, 0.0);
    std::vector<double> longest(classes, 0.0);
    std::vector<double> highest(classes, std::numeric_limits<double>::infinity());
    for (const ClosedStation& station : network.stations) {
        const double left = station.servers - station.openLoad;
        for (const auto& [cls, demand] : station.demand) {
            if (demand <= 0.0) {
                continue;
            }
            shortest[cls] += station.copies * demand;
            longest[cls] += station.copies * demand * (1.0 + (all - 1.0) / station.servers) *
                            station.servers / left;
            highest[cls] = std::min(highest[cls], left / demand);
        }
    }
    std::vector<ClosedBounds> bounds;
    for (std::size_t cls = 0; cls < classes; ++cls) {
        const ClosedClass& own = network.classes[cls];
        const auto rate = [&](double response) {
            const double cycle = own.delay + response;
            return cycle > 0.0 ? own.population / cycle : std::numeric_limits<double>::infinity();
        };
        bounds.push_back({rate(longest[cls]), std::min(rate(shortest[cls]), highest[cls])});
    }
    return bounds;
}

} // namespace corbel::analysis
