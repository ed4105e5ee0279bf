/// What no longer works once a zone is lost: what stands there, and what cannot do without it.
#pragma once

#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

class ZoneLoss {
public:
    /// Of the whole model, whether the region holds it or not. What has replicas elsewhere or fails
    /// over to what is left goes on; so does what nobody says where it stands, and what chooses
    /// between alternatives (gateways, `any-of`) while one of them is left.
    ZoneLoss(const Scope& scope, Index zone);

    bool isLost(Index node) const { return m_isLost[node]; }
    /// Whether anything is lost that does not stand in the zone.
    bool reachesBeyond() const { return m_reachesBeyond; }

private:
    bool falls(Index node) const;
    bool lacksNeeds(Index node) const;
    bool isTakenOver(Index node) const;
    bool isInside(Index node) const;

    const ModelFacts& m_facts;
    Index m_zone;
    std::vector<bool> m_isLost; ///< By element.
    bool m_reachesBeyond = false;
};

} // namespace corbel::analysis::patterns
