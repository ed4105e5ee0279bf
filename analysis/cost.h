/// What a set of elements costs: per month and once, apart from each other.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/model.h"

namespace corbel::analysis {

struct Cost {
    double perMonth = 0;                 ///< Σ cost × replicas of everything priced per period.
    double once = 0;                     ///< The same of what is paid once.
    std::string currency;                ///< Empty when nothing is priced.
    std::vector<std::string> currencies; ///< All that occur; with two or more there is no sum.
    std::vector<std::string> priced;     ///< Ids of the elements that state a cost.

    bool isSum() const { return currencies.size() == 1; }
    bool operator==(const Cost&) const = default;
};

/// Over the elements at `indices` of `model.elements`. Teams' and actors' costs count as written;
/// `replicas` multiplies only kinds that have them.
Cost costOf(const model::Model& model, std::span<const std::uint32_t> indices);
Cost costOf(const model::Model& model);

} // namespace corbel::analysis
