/// How much of the parts has something, where no kind of work stands in for another one.
#pragma once

#include <algorithm>
#include <array>

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

/// The least of the shares of logic, of data, and of all else, each by itself: copies of the data
/// alone serve nothing.
class LeastShare {
public:
    void add(const ModelFacts& facts, Index part, const Answer& answer)
    {
        Share& share = m_shares[facts.isLogic(part) ? 0 : facts.isData(part) ? 1 : 2];
        share.all += 1;
        (answer.needs.empty() ? share.held : share.unknown) +=
            answer.holds || !answer.needs.empty() ? 1 : 0;
    }

    Interval interval() const
    {
        Interval least{1, 1};
        for (const Share& share : m_shares) {
            if (share.all > 0) {
                least.lo = std::min(least.lo, share.held / share.all);
                least.hi = std::min(least.hi, (share.held + share.unknown) / share.all);
            }
        }
        return least;
    }

private:
    struct Share {
        double held = 0;
        double unknown = 0;
        double all = 0;
    };

    std::array<Share, 3> m_shares;
};

} // namespace corbel::analysis::patterns
