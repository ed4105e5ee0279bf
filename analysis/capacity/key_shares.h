/// How unevenly keys spread records over partitions: bounds of what the busiest
/// one gets.
#pragma once

#include <optional>

#include "analysis/capacity/network.h"

namespace corbel::analysis {

/// Keys of records, hashed to partitions independently of each other. The i-th
/// most frequent one has a share in proportion to i^-skew (Zipf).
struct KeyLaw {
    std::optional<double> keys; ///< how many, at least 1; absent: not stated
    double skew = 0.0;          ///< 0: all are as frequent
};

/// Lower bound of the share of the most frequent key; its exact value for up to
/// 1,000 keys.
double hottestKey(const KeyLaw& law);

/// Bounds of the share of all records in the busiest of `parts`, each of which
/// gets a key with probability `chance`. No key can be split, so that the lower
/// one holds at least for the most frequent key and for the keys of which two
/// or more must lie together (pigeonhole). Beyond that both hold except once in
/// a thousand million hashings, by the inequality of Bernstein (1946) for each
/// of the parts. `law` absent: exactly `chance`, records spread evenly.
WorkRange busiestShare(const std::optional<KeyLaw>& law, double chance, double parts);

} // namespace corbel::analysis
