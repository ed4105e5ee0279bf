/// All patterns that Corbel recognises. A new one is a new file and a line here.
#pragma once

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

const PatternSpec& centralized();
const PatternSpec& clientServer();
const PatternSpec& threeTier();
const PatternSpec& simpleHorizontal();

/// In the order of the catalogue.
std::span<const PatternSpec* const> catalogue();

} // namespace corbel::analysis::patterns
