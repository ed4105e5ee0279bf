#include "analysis/patterns/shapes/region_entries.h"

#include <algorithm>

namespace corbel::analysis::patterns {

RegionEntries::RegionEntries(const Scope& scope) : m_scope(scope)
{
    std::vector<bool> isSeen(scope.graph().size(), false);
    std::vector<Index> open = scope.members();
    for (const Index member : open) {
        isSeen[member] = true;
    }
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        for (const Arc& arc : scope.graph().in(at)) {
            if (!contains(requestKinds, scope.graph().relation(arc.relation).kind) ||
                isSeen[arc.node]) {
                continue;
            }
            isSeen[arc.node] = true;
            (scope.facts().isActor(arc.node) ? m_actors : open).push_back(arc.node);
        }
    }
    std::ranges::sort(m_actors);
}

bool RegionEntries::has(Index entry) const
{
    return entry != noIndex &&
           (m_actors.empty() ? m_scope.has(entry) : std::ranges::binary_search(m_actors, entry));
}

} // namespace corbel::analysis::patterns
