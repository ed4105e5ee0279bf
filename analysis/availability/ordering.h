/// The order in which a diagram asks about the variables: it decides the diagram's size.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace corbel::analysis::availability {

/// How the order is found; `resources/doc/analyses.md` has the measured sizes.
enum class Ordering : std::uint8_t {
    LightFirst, ///< depth first from the top, the inputs of a gate by the size of what is below
    AsDrawn,    ///< depth first from the top, inputs in their order
    HeavyFirst, ///< depth first from the top, the largest input first
    Weighted,   ///< depth first, inputs that reach the most shared events first
    Force,      ///< centre of gravity: events of one gate are drawn together until nothing improves
};

inline constexpr std::array orderings{Ordering::LightFirst, Ordering::AsDrawn, Ordering::HeavyFirst,
                                      Ordering::Weighted, Ordering::Force};

} // namespace corbel::analysis::availability
