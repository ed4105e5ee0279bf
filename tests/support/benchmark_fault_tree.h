/// Random fault trees in the manner of published benchmarks, by how much is shared in them.
#pragma once

#include <array>
#include <cstddef>

#include "analysis/availability/fault_tree/fault_tree.h"
#include "tests/support/random_model.h"

namespace corbel::tests {

/// The measures that SCRAM's generator of fault trees takes, with its defaults (O. Rakhimov,
/// "Fault Tree Generator"); the parts are drawn otherwise than there.
struct BenchmarkTreeSettings {
    std::size_t events = 100;
    double inputs = 3.0;                      ///< Of a gate on average; 2 at least.
    std::array<unsigned, 3> weights{1, 1, 0}; ///< How often And, Or, AtLeast.
    double sharedEvents = 0.1;                ///< The part of a gate's events that is shared.
    double sharedGates = 0.1;                 ///< The part of a gate's gates that is shared.
    double parentsOfEvent = 2.0;              ///< Of a shared one on average.
    double parentsOfGate = 2.0;               ///< Of a shared one on average.
    double leastProbability = 0.001;
    double mostProbability = 0.05;
};

/// Grows from its top, breadth first, until all events are in it.
analysis::availability::FaultTree benchmarkFaultTree(Random& random,
                                                     const BenchmarkTreeSettings& settings);

} // namespace corbel::tests
