/// What tests look up in the result of a pattern.
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/patterns/result.h"

namespace corbel::tests {

inline const analysis::PatternRule& rule(const analysis::PatternResult& result, std::string_view id)
{
    const auto found = std::ranges::find(result.rules, id, &analysis::PatternRule::rule);
    if (found == result.rules.end()) {
        throw std::out_of_range(result.pattern + " has no rule " + std::string(id));
    }
    return *found;
}

inline const analysis::PatternMeasure& measure(const analysis::PatternResult& result,
                                               std::string_view id)
{
    for (const auto* list : {&result.advantages, &result.disadvantages}) {
        const auto found = std::ranges::find(*list, id, &analysis::PatternMeasure::id);
        if (found != list->end()) {
            return *found;
        }
    }
    throw std::out_of_range(result.pattern + " has no measure " + std::string(id));
}

/// Whether it has this value, but for rounding.
inline bool is(const analysis::PatternMeasure& measure, double value)
{
    return measure.value && std::abs(*measure.value - value) < 1e-9;
}

/// In English.
inline std::vector<std::string> needsOf(const analysis::PatternMeasure& measure)
{
    return model::texts(measure.needs);
}

} // namespace corbel::tests
