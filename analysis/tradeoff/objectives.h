/// The objectives that a model declares, judged: met, missed or undecided.
#pragma once

#include "analysis/outcome.h"
#include "analysis/tradeoff/metrics.h"

namespace corbel::analysis {

struct ObjectiveResult {
    std::size_t number = 0; ///< Position in the model, from 1.
    std::string text;       ///< The objective in one line, such as `fit of three-tier ≥ 0.8`.
    std::string bounds;     ///< The last part of it, as stated: `≥ 0.8, ≤ 0.9`; may be empty.
    MetricValue value;
    std::optional<double> atLeast; ///< In the unit of `value`.
    std::optional<double> atMost;
    Outcome outcome = Outcome::Undecided;
    std::vector<model::Message> needs; ///< What would decide it; empty when it is decided.

    bool operator==(const ObjectiveResult&) const = default;
};

/// `print(value, digits)` with as few significant digits as tell the value from the bounds that it
/// is judged by, where it is not equal to them; 0 digits are those that are usual.
template <class Print>
auto writtenApart(double value, const ObjectiveResult& judged, const Print& print)
{
    const auto isLike = [&](const std::optional<double>& bound, int digits) {
        return bound && *bound != value && print(*bound, digits) == print(value, digits);
    };
    const auto isApart = [&](int digits) {
        return !isLike(judged.atLeast, digits) && !isLike(judged.atMost, digits);
    };
    constexpr int least = 4;
    constexpr int most = 17; // which tell any two numbers apart
    int digits = isApart(0) ? 0 : least;
    while (digits != 0 && digits < most && !isApart(digits)) {
        ++digits;
    }
    return print(value, digits);
}

/// A value known within bounds decides an objective when both bounds fall on the same side.
std::vector<ObjectiveResult> evaluateObjectives(Metrics& metrics);
std::vector<ObjectiveResult> evaluateObjectives(const model::Model& model,
                                                const MetricSettings& settings = {},
                                                const std::stop_token& stop = {});

} // namespace corbel::analysis
