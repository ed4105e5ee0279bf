/// How a figure stands to what was wanted of it.
#pragma once

#include <cstdint>

namespace corbel::analysis {

enum class Outcome : std::uint8_t { Met, Missed, Undecided };

} // namespace corbel::analysis
