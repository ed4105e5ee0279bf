/// Finds every pattern of the catalogue in every region of a model.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "analysis/fix.h"
#include "analysis/patterns/figures.h"
#include "analysis/patterns/result.h"
#include "model/model.h"

namespace corbel::analysis {

struct PatternSettings {
    std::vector<std::string> only; ///< Ids of the patterns asked for; all when empty.
    /// As well, with verdict absent, what tells what is missing: of a pattern that no region
    /// reaches, the region that comes nearest; of one that is there, up to six regions that are not
    /// all inside of what fits and fall short although half of what is required is there.
    bool nearest = false;
    /// Where measures take availability and capacity from; without, they say that they lack them.
    const Figures* figures = nullptr;
};

/// Per pattern the inclusion-maximal regions with `hi` ≥ 0.5; a region gives way to one inside it
/// that has a larger `lo`. Ordered as `patterns/order.h` says, what is alike by the catalogue and
/// by document order; what is absent comes last. Stopped early, it returns what was finished.
std::vector<PatternResult> recognizePatterns(const model::Model& model,
                                             const PatternSettings& settings = {},
                                             const std::stop_token& stop = {});

/// A pattern over the regions it was tried on, kept or not: the best fit, for objectives that ask
/// for one. `nullopt` when the catalogue has no such pattern; fit [0, 0] when no region exists.
std::optional<Interval> bestFit(const model::Model& model, std::string_view pattern);

/// A pattern judged on exactly those of these elements that are left, whatever comes of it: so a
/// region that was reported before tells which rule it was lost by. `nullopt` where none is left or
/// the catalogue has no such pattern.
std::optional<PatternResult> patternIn(const model::Model& model, std::string_view pattern,
                                       const std::vector<std::string>& ids,
                                       const Figures* figures = nullptr);

/// An edit that mends a rule which a region does not fully meet.
struct RuleFix {
    std::string rule;
    Fix fix;

    bool operator==(const RuleFix&) const = default;
};

/// Of the model that `result` is about, in the order of the pattern's rules.
std::vector<RuleFix> fixesFor(const model::Model& model, const PatternResult& result);

struct PatternInfo {
    std::string id;
    Bilingual title;
    std::vector<PatternRule> rules; ///< As they stand where nothing is drawn to ask them of.
};

std::vector<PatternInfo> knownPatterns();

} // namespace corbel::analysis
