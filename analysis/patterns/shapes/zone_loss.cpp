#include "analysis/patterns/shapes/zone_loss.h"

#include <algorithm>

namespace corbel::analysis::patterns {

ZoneLoss::ZoneLoss(const Scope& scope, Index zone) : m_lost(scope.downWith({zone}))
{
    const ModelFacts& facts = scope.facts();
    m_reachesBeyond = m_lost != nullptr && std::ranges::any_of(*m_lost, [&](Index node) {
                          return (facts.isPart(node) || facts.isActor(node)) &&
                                 !std::ranges::binary_search(facts.carriers(node), zone);
                      });
}

bool ZoneLoss::isLost(Index node) const
{
    return m_lost != nullptr && std::ranges::binary_search(*m_lost, node);
}

} // namespace corbel::analysis::patterns
