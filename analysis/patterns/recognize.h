/// Finds every pattern of the catalogue in every region of a model.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "analysis/patterns/result.h"
#include "model/model.h"

namespace corbel::analysis {

struct PatternSettings {
    std::vector<std::string> only; ///< Ids of the patterns asked for; all when empty.
    /// Of a pattern that no region reaches, the region that comes nearest, with verdict absent: it
    /// tells what is missing.
    bool nearest = false;
};

/// Per pattern the inclusion-maximal regions with `hi` ≥ 0.5; a region gives way to one inside it
/// that has a larger `lo`. Ordered by `lo`, then `hi`, downwards, then by the catalogue and by
/// document order. Stopped early, it returns what was finished.
std::vector<PatternResult> recognizePatterns(const model::Model& model,
                                             const PatternSettings& settings = {},
                                             const std::stop_token& stop = {});

/// A pattern over the regions it was tried on, kept or not: the best fit, for objectives that ask
/// for one. `nullopt` when the catalogue has no such pattern; fit [0, 0] when no region exists.
std::optional<Interval> bestFit(const model::Model& model, std::string_view pattern);

struct PatternInfo {
    std::string id;
    Bilingual title;
};

std::vector<PatternInfo> knownPatterns();

} // namespace corbel::analysis
