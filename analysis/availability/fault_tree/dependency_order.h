/// An order in which everything comes after what it needs, and the cycles that stand in its way.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace corbel::analysis::availability {

struct DependencyOrder {
    std::vector<std::uint32_t> order; ///< What is reached, each after what it needs.
    /// Each by its members, one needing the next and the last the first; at most `mostCycles`.
    std::vector<std::vector<std::uint32_t>> cycles;
};

inline constexpr std::size_t mostCycles = 100;

/// Depth first from `roots`, in the order of `needs`, without recursion.
DependencyOrder orderByDependency(const std::vector<std::vector<std::uint32_t>>& needs,
                                  std::span<const std::uint32_t> roots);

} // namespace corbel::analysis::availability
