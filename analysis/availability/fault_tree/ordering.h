/// The order in which a diagram asks about the variables: it decides the diagram's size.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace corbel::analysis::availability {

struct GateGraph;
struct Module;

/// How the order is found; `resources/doc/analyses.md` has the measured sizes.
enum class Ordering : std::uint8_t {
    LightFirst, ///< depth first from the top, the inputs of a gate by the size of what is below
    AsDrawn,    ///< depth first from the top, inputs in their order
    HeavyFirst, ///< depth first from the top, the largest input first
    Weighted,   ///< the variable with the most weight first, that of each gate shared by its inputs
    Force,      ///< what belongs to one gate is drawn together until that improves nothing
};

/// All of them, those that are the quickest to find out about drawings first.
inline constexpr std::array orderings{Ordering::LightFirst, Ordering::HeavyFirst,
                                      Ordering::Weighted, Ordering::AsDrawn, Ordering::Force};

/// The leaves of `module`, a part of `graph`, each once: the variable to ask about first in front.
std::vector<std::uint32_t> leafOrder(const GateGraph& graph, const Module& module,
                                     Ordering ordering);

} // namespace corbel::analysis::availability
