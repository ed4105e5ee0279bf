/// Whether requests between the parts of a region leave a host.
#pragma once

#include <cstdint>

#include "analysis/patterns/shapes/hosts.h"

namespace corbel::analysis::patterns {

enum class Hop : std::uint8_t { Within, Across, Unknown };

/// Between two parts; those on different sites are apart even where no host is drawn.
Hop hopOf(const ModelFacts& facts, Index from, Index to);

/// Visits each request between two parts of the region.
template <class Visit>
void forEachInnerRequest(const Scope& scope, const Visit& visit)
{
    for (const Index part : scope.parts()) {
        for (const Arc& arc : scope.graph().out(part)) {
            if (contains(requestKinds, scope.graph().relation(arc.relation).kind) &&
                scope.has(arc.node) && scope.facts().isPart(arc.node) && arc.node != part) {
                visit(part, arc.node, arc.relation);
            }
        }
    }
}

} // namespace corbel::analysis::patterns
