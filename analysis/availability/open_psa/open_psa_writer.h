/// Writes fault trees in the Open-PSA Model Exchange Format.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "analysis/availability/fault_tree/fault_tree.h"

namespace corbel::analysis::availability {

/// What the top of `tree` needs, as any tool of the format reads it; the same tree gives the same
/// bytes. Labels and ids that are no names of the format stand in an attribute beside the name,
/// where our reader finds them again. Gates of one input are written as that input, gates of none
/// as constants, Xor of many as Xor of two, gates that count to one or to all as Or and And.
///
/// A tree that `readOpenPsa` read from what this function wrote is written as the same bytes, and
/// read from them as the same tree. `tree` has to be well formed, as for `solve`.
///
/// The events in `undecided`, ascending, are written without a probability.
std::string writeOpenPsa(const FaultTree& tree, std::span<const std::uint32_t> undecided = {});

} // namespace corbel::analysis::availability
