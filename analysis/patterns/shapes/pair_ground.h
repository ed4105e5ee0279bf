/// On what an active end and its standby stand, and how far apart that is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/patterns/shapes/pairs.h"

namespace corbel::analysis::patterns {

enum class Ground : std::uint8_t { Two, One, Unknown };

/// On how many machines a pair stands; two sites are two machines even where none is drawn.
Ground groundOf(const Scope& scope, const StandbyPair& pair);

/// The keys without which nobody knows that.
std::vector<std::string> placesToState(const Scope& scope, const StandbyPair& pair);

/// Whether both stand in racks, zones or sites of their own. `nullopt` for a pair on one machine,
/// and where no sites are drawn.
std::optional<Answer> standApart(const Scope& scope, const StandbyPair& pair);

} // namespace corbel::analysis::patterns
