/// Judges the regions of a model by the rules of the patterns, and chooses those to be told of.
#pragma once

#include <stop_token>
#include <vector>

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

/// A larger region that fits less, with the rules that are met less in it, the greatest loss first.
struct Wider {
    const Region* region = nullptr; ///< Null where there is none.
    Interval fit;
    std::vector<PatternRule> rules;
};

/// One pattern judged in one region.
struct Candidate {
    const Region* region = nullptr;
    std::vector<PatternRule> rules;
    Interval fit;
    /// Of the larger ones that gave way to this one, the one that fits best.
    Wider wider;
};

/// A rule that found `count`.
PatternRule applied(const RuleSpec& spec, Count count);

/// All rules of a pattern in one region, in their order.
std::vector<PatternRule> rulesOf(const PatternSpec& spec, const Scope& scope);

/// Of each pattern the inclusion-maximal regions with `hi` ≥ 0.5; a region gives way to one inside
/// it that has a larger `lo`. With `areNearWanted` also the best of those that fall short although
/// half of what is required is there, as far as they reach beyond the ones that do not; of a
/// pattern that has neither, the one region with the best fit. The regions must outlive the result.
std::vector<std::vector<Candidate>> candidatesOf(const std::vector<const PatternSpec*>& specs,
                                                 const PatternFacts& facts,
                                                 const std::vector<Region>& regions,
                                                 bool areNearWanted, const std::stop_token& stop);

} // namespace corbel::analysis::patterns
