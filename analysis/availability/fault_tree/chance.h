/// Probabilities that keep their digits on both sides.
#pragma once

#include <algorithm>

namespace corbel::analysis::availability {

/// Of an event or a gate: each part is known by itself, for 1 - p of a small p has lost its digits.
struct Chance {
    double isTrue = 0.0;
    double isFalse = 1.0;

    bool operator==(const Chance&) const = default;
};

/// Of what is `high` where a variable is true, else `low`.
inline Chance chosen(Chance variable, Chance high, Chance low)
{
    return {variable.isTrue * high.isTrue + variable.isFalse * low.isTrue,
            variable.isTrue * high.isFalse + variable.isFalse * low.isFalse};
}

/// What the value of one variable makes of a function.
struct Influence {
    Chance withTrue;
    Chance withFalse;
    double birnbaum = 0.0; ///< withTrue.isTrue - withFalse.isTrue
};

/// p - q of two chances, from the parts that are small and so have the digits.
inline double difference(Chance p, Chance q)
{
    return std::max(p.isTrue, q.isTrue) <= 0.5 ? p.isTrue - q.isTrue : q.isFalse - p.isFalse;
}

} // namespace corbel::analysis::availability
