/// One large model out of the canonical drawings of all patterns, for figures of speed.
#pragma once

#include "model/model.h"

namespace corbel::tests {

/// Drawings of all patterns in turn, of different sizes, until there are `elements` of them; every
/// third one is called from the one before, so that a good part hangs together.
model::Model mixedDrawing(std::size_t elements);

} // namespace corbel::tests
