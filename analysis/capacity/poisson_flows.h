/// Where in a network the arrivals are known to be a Poisson process, so that the closed forms of
/// single queues hold exactly.
#pragma once

#include <vector>

#include "analysis/capacity/traffic.h"

namespace corbel::analysis {

/// Departures of this node are Poisson when its arrivals are, and it keeps a product form: first
/// in first out with exponential work, processor sharing, a pure delay, or no work at all; random
/// choice of the replica; nobody turned away, no threads held. Source: Kelly, Reversibility and
/// Stochastic Networks (1979), chapter 3 (quasi-reversible queues).
bool isQuasiReversible(const NetworkNode& node);

/// An element that gets its requests as one of several targets, of a Poisson process.
struct SharedFlow {
    std::uint32_t targets = 1;                  ///< 1: it is no such target
    ChoicePolicy policy = ChoicePolicy::Random; ///< of equal weights

    /// The targets are queues that are alike and call nothing, so that "least" means the shortest.
    bool areAlike = false;
};

struct PoissonFlows {
    std::vector<bool> isPoisson; ///< by node: its arrivals are a Poisson process, proven

    /// By node: the only source, when each of its requests is exactly one arrival; else null.
    std::vector<const NetworkSource*> onlySource;

    std::vector<SharedFlow> shared;      ///< by node
    std::vector<std::uint32_t> incoming; ///< by node: calls that reach it with traffic

    /// The whole network has a product form: every queue behaves as if its arrivals were Poisson.
    bool isProductForm = false;
};

/// `traffic` says which calls are made at all; it includes what sessions cause.
PoissonFlows findPoissonFlows(const Network& network, const Traffic& traffic);

} // namespace corbel::analysis
