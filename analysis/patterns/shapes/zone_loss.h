/// What no longer works once a zone is lost: what stands there, and what cannot do without it.
#pragma once

#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

class ZoneLoss {
public:
    /// Of the whole model, whether the region holds it or not, as the availability analysis has it:
    /// what nobody says where it stands goes on.
    ZoneLoss(const Scope& scope, Index zone);

    /// Whether it could be seen; not where too many elements need each other in circles.
    bool isKnown() const { return m_lost != nullptr; }
    bool isLost(Index node) const;
    /// Whether anything is lost that does not stand in the zone.
    bool reachesBeyond() const { return m_reachesBeyond; }

private:
    const std::vector<Index>* m_lost;
    bool m_reachesBeyond = false;
};

} // namespace corbel::analysis::patterns
