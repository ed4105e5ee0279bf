#include "analysis/patterns/shapes/hops.h"

#include <algorithm>

namespace corbel::analysis::patterns {

using model::ElementKind;

Hop hopOf(const ModelFacts& facts, Index from, Index to)
{
    if (!isOnHost(facts, from) || !isOnHost(facts, to)) {
        const auto here = facts.sites(from);
        const auto there = facts.sites(to);
        return here.empty() || there.empty() || haveCommon(here, there) ? Hop::Unknown
                                                                        : Hop::Across;
    }
    const bool together = std::ranges::any_of(facts.carriers(from), [&](Index ground) {
        return facts.isKind(ground, ElementKind::Host) &&
               std::ranges::binary_search(facts.carriers(to), ground);
    });
    return together ? Hop::Within : Hop::Across;
}

} // namespace corbel::analysis::patterns
