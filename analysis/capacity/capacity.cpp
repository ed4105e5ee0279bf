#include "analysis/capacity/capacity.h"

#include <algorithm>

#include "analysis/capacity/loaded_model.h"

namespace corbel::analysis {

namespace {

CapacityStation stationOf(const LoadedModel& loaded, std::size_t node)
{
    const StationForm& form = loaded.form.stations[node];
    CapacityStation station;
    station.element = loaded.network().nodes[node].element;
    station.basis = spelling(form.basis);
    station.formula = form.formula;
    station.arrivalRate = form.arrivalRate;
    station.isRateKnown = !loaded.form.isRateUnknown[node];
    station.utilization = utilizationAt(loaded, node, loaded.form.workRate[node]);
    const double mostWork = loaded.form.mostWork[node];
    if (station.utilization && mostWork > loaded.form.workRate[node]) {
        station.mostUtilization = utilizationAt(loaded, node, mostWork);
    }
    const NetworkNode& own = loaded.network().nodes[node];
    if (own.scaling && station.mostUtilization) { // between two numbers of
                                                  // replicas it is at its target
        station.mostUtilization =
            std::max({*station.utilization, *station.mostUtilization, own.scaling->target});
    }
    if (own.scaling && station.utilization) {
        station.replicas = own.replicas;
    }
    if (form.basis != FormBasis::None) {
        station.wait = form.figures.wait;
        station.response = form.figures.response;
        station.lost = form.figures.loss;
    } else if (loaded.network().nodes[node].queueLimit == unlimited) {
        station.lost = 0.0; // whatever else is not known: there is room for all
    }
    return station;
}

CapacityEntry entryOf(const LoadedModel& loaded, std::size_t source)
{
    const EndToEndForm& form = loaded.form.endToEnd[source];
    const std::uint32_t node = loaded.network().sources[source].node;
    CapacityEntry entry;
    entry.entry = loaded.network().nodes[node].element;
    entry.rate = loaded.form.traffic.nodeRate[node];
    entry.basis = spelling(form.basis);
    entry.formula = form.formula;
    if (form.basis != FormBasis::None) {
        entry.lower = form.lower;
        entry.upper = form.upper;
    }
    return entry;
}

CapacityEntry sessionsOf(const LoadedModel& loaded, std::size_t index)
{
    const SessionForm& form = loaded.form.sessions[index];
    const NetworkSessions& sessions = loaded.network().sessions[index];
    CapacityEntry entry;
    entry.entry = loaded.network().nodes[sessions.node].element;
    entry.basis = spelling(form.basis);
    entry.formula = form.formula;
    entry.sessions = CapacitySessions{sessions.population, sessions.thinkTime, std::nullopt,
                                      form.bounds.highestThroughput};
    if (form.basis != FormBasis::None) {
        entry.rate = form.throughput;
        entry.lower = form.lower;
        entry.upper = form.upper;
        entry.sessions->lowestThroughput = form.bounds.lowestThroughput;
    }
    return entry;
}

CapacityCeiling ceilingOf(const model::Model& model, const Network& network, const Ceiling& ceiling)
{
    CapacityCeiling result;
    result.rate = ceiling.rate;
    result.answered = ceiling.answered;
    result.rule = spelling(ceiling.rule);
    for (const std::uint32_t node : ceiling.cut) {
        result.cut.push_back(network.nodes[node].element);
    }
    std::ranges::sort(result.cut, {},
                      [&](const std::string& id) { return model.elements.indexOf(id); });
    return result;
}

} // namespace

const model::Scenario* usualScenario(const model::Model& model)
{
    return model.scenarios.empty() ? nullptr : &model.scenarios.front();
}

CapacityResult analyzeCapacity(const model::Model& model, const model::Scenario* scenario)
{
    const LoadedModel loaded = loadModel(model, scenario);
    const Network& network = loaded.network();
    const auto isBroker = [&](const NetworkNode& node) {
        return model.elements.find(node.element)->kind == model::ElementKind::Cluster;
    };
    CapacityResult result;
    result.scenario = scenario == nullptr ? std::string() : scenario->id.value;
    result.assumptions = loaded.compiled.assumptions;
    result.undecided = loaded.compiled.undecided;
    if (!loaded.isSolved()) {
        return result;
    }
    for (std::size_t node = 0; node < network.nodes.size(); ++node) {
        // What only keeps records is no station; a stream with a limit of its own is.
        const NetworkNode& own = network.nodes[node];
        const bool isListed = !own.isStream || (own.streamLimit && !isBroker(own));
        if (!own.isEntry && isListed) {
            result.stations.push_back(stationOf(loaded, node));
        }
    }
    std::ranges::sort(result.stations, {}, [&](const CapacityStation& station) {
        return model.elements.indexOf(station.element);
    });
    for (std::size_t i = 0; i < network.sources.size(); ++i) {
        result.entries.push_back(entryOf(loaded, i));
    }
    for (std::size_t i = 0; i < network.sessions.size(); ++i) {
        result.entries.push_back(sessionsOf(loaded, i));
    }
    if (loaded.ceiling) {
        const CapacityCeiling ceiling = ceilingOf(model, network, *loaded.ceiling);
        if (!loaded.limits.missing.empty()) {
            result.bound = CapacityBound{ceiling, true, std::nullopt, loaded.limits.missing};
        } else if (loaded.leastCeiling) {
            const CapacityCeiling least = ceilingOf(model, network, *loaded.leastCeiling);
            result.bound = loaded.ceiling->isExact
                               ? CapacityBound{ceiling, true, least, loaded.openWork}
                               : CapacityBound{least, false, std::nullopt, loaded.openWork};
        } else if (!loaded.ceiling->isExact) {
            result.bound = CapacityBound{
                ceiling,
                false,
                std::nullopt,
                {model::Message::of("the best shares of so many choices among targets")}};
        } else {
            result.ceiling = ceiling;
        }
    }
    if (loaded.balanced && result.ceiling) {
        result.balanced = ceilingOf(model, network, *loaded.balanced);
    }
    return result;
}

} // namespace corbel::analysis
