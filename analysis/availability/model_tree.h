/// From a drawing to a fault tree over everything that may fail, with what each gate means.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/availability/availability.h"
#include "analysis/availability/drawing.h"
#include "analysis/availability/equal_replicas.h"
#include "analysis/availability/fault_tree/fault_tree.h"

namespace corbel::analysis::availability {

/// What a node says when it is NOT true: "web is up when all of these are".
struct NodeNote {
    model::Message text;
    Index element = noIndex;
    /// Parallel to the node's inputs: the relation that leads there, or `noIndex`.
    std::vector<Index> via{};
    /// Inputs that more than one relation leads to, each with a further one.
    std::vector<std::pair<NodeIndex, Index>> furtherVia{};
};

/// Where the probability of an event comes from.
enum class Figure : std::uint8_t {
    Stated,
    SilentlyUp, ///< nothing is said, and the kind may be silent: it never fails by itself
    Guessed,    ///< by `AvailabilitySettings::assumeUnknown`
    Unknown,
};

struct EventNote {
    FailurePart part;
    Index element = noIndex;  ///< of an Element, a CommonCause, a Replicas, a Pair (the active)
    Index relation = noIndex; ///< of a Coverage, a Link, a Pair
    Figure figure = Figure::Stated;
    bool isMarker = false; ///< `broken` of a block: nothing that fails.
    /// Too many parts for what is asked: which of them take the element down is not known.
    bool isBeyondReach = false;
    std::optional<EqualReplicas> replicas; ///< Those that it stands for, where these are many.
    model::Message needs;                  ///< `element.key` where it is unknown.
    model::Message text;                   ///< "web itself"
};

/// A group that is solved as one Markov chain, besides its static form. `broken` is an event of
/// probability 0: when it is set to 1 and `chain` to 0, the static form takes its place, which is
/// right while any of `parts` is forced to be up or down.
struct ChainBlock {
    std::uint32_t chain = 0;
    std::uint32_t broken = 0;
    NodeIndex guarded = 0;            ///< the And of `broken` and the static form
    std::vector<std::uint32_t> parts; ///< events of the static form, ascending
};

/// A fail-over as it stands in the tree.
struct FailOver {
    Index relation = noIndex;
    NodeIndex either = 0;               ///< the And of all ways
    std::optional<std::uint32_t> block; ///< index into `blocks`
};

/// One graph for all elements. Node numbers ascend from inputs to gates.
struct ModelTree {
    std::vector<std::string> elementIds;
    std::vector<BasicEvent> events; ///< Of an unknown probability: 0.5, to be replaced.
    std::vector<FaultNode> nodes;
    std::vector<NodeNote> notes;       ///< Parallel to `nodes`.
    std::vector<EventNote> eventNotes; ///< Parallel to `events`.
    std::vector<NodeIndex> asked;      ///< By element: true while it does not serve who asks.
    std::vector<NodeIndex> itself;     ///< By element: the same without what it fails over to.
    std::vector<std::vector<std::uint32_t>> eventsOf; ///< By element: its own failing.
    std::vector<ChainBlock> blocks;
    std::vector<FailOver> failOvers;
    /// Providers that are named and not drawn, each with its event.
    std::vector<std::pair<std::string, std::uint32_t>> namedProviders;
    std::vector<model::Message> assumptions;
    std::vector<model::Message> impossible; ///< What asks for more than there is.
    std::vector<Undecided> undecided;
};

ModelTree buildModelTree(const Drawing& drawing, const AvailabilitySettings& settings);

/// What `top` needs of the tree, as a tree of its own without names.
struct EntryTree {
    FaultTree tree;
    std::vector<std::uint32_t> eventOf; ///< By event of `tree`: its number in the model tree.
    std::vector<NodeIndex> nodeOf;      ///< By node of `tree`: its number in the model tree.
};

EntryTree extract(const ModelTree& model, NodeIndex top);

} // namespace corbel::analysis::availability
