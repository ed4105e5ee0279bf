/// The keys of nested records, shared by the tables of elements and relations.
#pragma once

#include <array>

#include "model/schema.h"

namespace corbel::model::nested {

using namespace limits;

inline constexpr std::array<std::string_view, 4> dataClasses{"public", "internal", "confidential",
                                                             "restricted"};
inline constexpr std::array<std::string_view, 3> acknowledgements{"0", "1", "all"};

inline constexpr std::array<std::string_view, 7> distributions{
    "exponential", "constant", "erlang", "hyperexponential", "lognormal", "pareto", "empirical"};

inline constexpr FieldSpec serviceTime[]{
    {Key::Mean, "mean", FieldType::Duration, Topic::Performance, 0,
     "Mean time that one server works on one request.", nonNegative},
    {Key::Distribution, "distribution", FieldType::Choice, Topic::Performance, 0,
     "Shape of the service time; exponential when absent.", oneOf(distributions)},
    {Key::Cv, "cv", FieldType::Number, Topic::Performance, 0,
     "Coefficient of variation: standard deviation over mean.", nonNegative},
    {Key::Percentiles, "percentiles", FieldType::Durations, Topic::Performance, 0,
     "Measured percentiles of an empirical distribution."},
};

} // namespace corbel::model::nested
