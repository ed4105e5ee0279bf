/// The most that the entries of a network can send together, and the elements that prove it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/capacity/network.h"
#include "analysis/capacity/traffic.h"

namespace corbel::analysis {

enum class CeilingRule : std::uint8_t {
    Bottleneck,    ///< every share is fixed: rate / highest utilization
    MaxFlow,       ///< some shares are free, and each request takes one way without gain
    LinearProgram, ///< some shares are free, and calls multiply or go several ways
};

/// `bottleneck law`, `max-flow` or `linear program`.
std::string_view spelling(CeilingRule rule);

struct Ceiling {
    double rate = 0.0; ///< requests per second of all entries, infinite where nothing limits them
    std::vector<std::uint32_t> cut; ///< nodes: together full, whatever the free shares are
    CeilingRule rule = CeilingRule::Bottleneck;
    /// Of these the requests per second that get every answer they need, for queues turn others
    /// away; absent where it is not known.
    std::optional<double> answered;
    bool isExact = true; ///< false: only reached with the shares of the weights, more may go
};

/// Which choices among targets adapt so that none is full while another is not.
enum class FreeChoices : std::uint8_t {
    AsDrawn, ///< least connections; two choices within each pair
    All,     ///< every choice of one target that no key decides
};

/// `entryRate` by node: requests that start there, whose proportions stay.
/// `limit` by node: visits per second that it can take, infinite where it takes
/// any. `work`: with the least or the most work that calls can be; the least
/// gives the highest ceiling.
Ceiling findCeiling(const Network& network, const TrafficEquations& equations,
                    const std::vector<double>& entryRate, const std::vector<double>& limit,
                    FreeChoices choices, WorkBound work = WorkBound::Least);

/// Whether there is any choice that `All` frees and `AsDrawn` does not.
bool hasIdleChoice(const Network& network);

} // namespace corbel::analysis
