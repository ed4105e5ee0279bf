/// The order in which the vertices of a module are summed over: it decides how much hangs together
/// at a time.
#pragma once

#include <cstdint>
#include <vector>

namespace corbel::analysis::availability {

/// Vertices that occur in one gate, and how many states each has.
struct TiedVertices {
    std::vector<std::vector<std::uint32_t>> besides; ///< by vertex: the others, ascending
    std::vector<double> weights; ///< by vertex: about the logarithm to base 2 of its states
};

/// All vertices, each once. Takes what hangs together with next to nothing first. Of what is left
/// several orders are tried without doing the work, the more of them the more work it will be, and
/// the one that comes out best is taken. Where even this needs more than about `most` products, it
/// may end early, with vertices left out.
std::vector<std::uint32_t> eliminationOrder(TiedVertices vertices, double most);

} // namespace corbel::analysis::availability
