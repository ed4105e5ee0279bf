/// A fault tree: basic events with probabilities, and the formula of the top event over them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace corbel::analysis::availability {

/// Index of a node of a `FaultTree`.
using NodeIndex = std::uint32_t;

/// What may happen by itself, independently of all others.
struct BasicEvent {
    std::string id;
    double probability = 0.0; ///< 0..1 that it has happened: of a part, that it is down.
    /// Equal parts that it stands for, and how many of these make it happen: a cut set holds any
    /// `least` of them.
    std::uint32_t copies = 1;
    std::uint32_t least = 1;

    bool operator==(const BasicEvent&) const = default;
};

enum class NodeKind : std::uint8_t {
    Event,    ///< the basic event `event`
    Constant, ///< `value`
    And,
    Or,
    Not,     ///< of exactly one input
    Xor,     ///< an odd number of the inputs
    AtLeast, ///< `least` of the inputs or more
};

struct FaultNode {
    NodeKind kind = NodeKind::Constant;
    bool value = false;            ///< of a Constant
    std::uint32_t event = 0;       ///< of an Event: index into `events`
    std::uint32_t least = 0;       ///< of AtLeast
    std::vector<NodeIndex> inputs; ///< each smaller than the node's own index; may be shared
    std::string label;             ///< the gate's name; empty for what only its parent needs

    bool operator==(const FaultNode&) const = default;
};

/// A directed acyclic graph of gates, inputs before the gates that take them. An empty And is true,
/// an empty Or and an empty Xor are false.
struct FaultTree {
    std::string name;
    std::vector<BasicEvent> events;
    std::vector<FaultNode> nodes;
    NodeIndex top = 0;

    bool operator==(const FaultTree&) const = default;
};

} // namespace corbel::analysis::availability
