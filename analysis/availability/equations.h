/// When each thing is down, as formulas that refer to each other, circles included.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "analysis/availability/model_tree.h"

namespace corbel::analysis::availability {

using TermIndex = std::uint32_t;
using Vertex = std::uint32_t;

/// A formula that is true while something is down. A reference names another formula.
struct Term {
    enum class Kind : std::uint8_t { Event, Reference, And, Or, AtLeast };

    Kind kind = Kind::Or;
    std::uint32_t target = 0; ///< The event, or the vertex referred to.
    std::uint32_t least = 0;  ///< Of AtLeast.
    std::vector<TermIndex> inputs;
    NodeNote note;
};

/// What a vertex stands for.
struct VertexKey {
    enum class Kind : std::uint8_t {
        Own,     ///< the element's own failing and its place
        Bare,    ///< and what it depends on
        Whole,   ///< and what it consists of
        Served,  ///< and nothing that it fails over to is up
        Asked,   ///< the same, or else what its containers fail over to
        Purpose, ///< of a site: all that it is for
        Taken,   ///< of a user: what it asks once something has failed over
        Way,     ///< of a site: links, and sites between them, that lead on to the site `from`
    };

    Kind kind = Kind::Own;
    Index element = noIndex;
    Index from = noIndex; ///< The site that it is asked from, where network links matter.
    /// Served: switches left in a circle; Asked: which containers count; Taken: which fail-over,
    /// see there; Way: links left.
    std::uint32_t choice = 0;

    auto operator<=>(const VertexKey&) const = default;
};

struct Equations {
    /// One formula per vertex: a conjunction of what has to be up, thus an Or at its root.
    struct VertexEntry {
        VertexKey key;
        TermIndex root = 0;
    };

    struct BlockEntry {
        std::uint32_t chain = 0;
        std::uint32_t broken = 0;
        TermIndex guarded = 0;
    };

    struct FailOverEntry {
        Index relation = noIndex;
        TermIndex either = 0;
        std::optional<std::uint32_t> block;
    };

    std::vector<Term> terms;
    std::vector<VertexEntry> vertices;
    std::vector<BlockEntry> blocks;
    std::vector<FailOverEntry> failOvers;
};

/// Writes the formulas into nodes of `tree`. Of circles it takes the greatest solution: what needs
/// each other is up together if nothing else stops it. Fills `nodes`, `notes`, `blocks` and
/// `failOvers`; gives the node of each vertex.
std::vector<NodeIndex> solveCircles(const Equations& equations, ModelTree& tree);

} // namespace corbel::analysis::availability
