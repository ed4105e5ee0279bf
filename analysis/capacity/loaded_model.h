/// A model under its load: network, closed forms, limits and ceiling, before they become results.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/capacity/ceiling.h"
#include "analysis/capacity/compile.h"
#include "analysis/capacity/network_form.h"

namespace corbel::analysis {

/// Visits per second that each node can take; infinite where nothing limits it.
struct NodeLimits {
    std::vector<double> byServers; ///< by the replicas at the load
    std::vector<double> scaled;    ///< by as many replicas as scaling adds; else the same
    std::vector<double> byAll; ///< these, and by threads: a bound, for waiting holds them longer

    /// What keeps a ceiling from being more than an upper bound, of the nodes that are reached.
    std::vector<model::Message> missing;
};

struct LoadedModel {
    CompiledModel compiled;
    NetworkForm form; ///< empty when there is nothing to compute
    NodeLimits limits;

    /// By node: requests that start there, of which the ceiling keeps the proportions. Empty when
    /// those are not known.
    std::vector<double> entryRate;
    std::optional<Ceiling> ceiling; ///< as drawn; absent where nothing known limits it
    /// The same with all the work that calls may be, where that is lower than
    /// `ceiling`, which then is an upper bound; and what decides between the two.
    std::optional<Ceiling> leastCeiling;
    std::vector<model::Message> openWork;
    std::optional<Ceiling> balanced; ///< with all shares free, where that is more

    bool isSolved() const { return !form.stations.empty(); }
    const Network& network() const { return compiled.network; }
};

/// Busy share of the servers of a node that so many visits per second come to:
/// offered load over capacity, which may be above 1; of a queue with limited
/// places what it does not turn away. Absent where no capacity is known, or not
/// how much is turned away. What scales has the replicas that it keeps for so
/// many visits.
std::optional<double> utilizationAt(const LoadedModel& loaded, std::size_t node, double rate);

LoadedModel loadModel(const model::Model& model, const model::Scenario* scenario);

} // namespace corbel::analysis
