#include "analysis/patterns/catalogue.h"

#include <array>

namespace corbel::analysis::patterns {

std::span<const PatternSpec* const> catalogue()
{
    static const std::array all{&centralized(), &clientServer(), &threeTier(), &simpleHorizontal()};
    return all;
}

} // namespace corbel::analysis::patterns
