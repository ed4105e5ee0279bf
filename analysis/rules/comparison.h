/// How the values behind two ways stand to each other, for all elements or relations at once: each
/// step of a way takes one pass.
#pragma once

#include <string>
#include <vector>

#include "analysis/rules/surroundings.h"

namespace corbel::analysis::rules {

/// The values that one subject finds at the end of a way.
struct Extent {
    double least = 0; ///< In base units; of a flag 0 or 1.
    double most = 0;
    Index leastAt = noIndex; ///< Whose value that is; `noIndex` where there is none.
    Index mostAt = noIndex;
    std::string word;    ///< Instead of a number.
    bool isOpen = false; ///< Others are unknown.

    bool isEmpty() const { return leastAt == noIndex; }
};

class Comparison {
public:
    /// `ofRelations`: what is compared for.
    Comparison(const Surroundings& surroundings, const Compared& compared, bool ofRelations);

    Truth of(Index subject) const;
    const Extent& left(Index subject) const { return m_left[subject]; }
    const Extent& right(Index subject) const { return m_right[subject]; }

    /// The two values that break it, or that hold it closest: where they are.
    struct Bearers {
        Index left = noIndex;
        Index right = noIndex;
    };
    Bearers closest(Index subject) const;

private:
    const Compared& m_compared;
    std::vector<Extent> m_left; ///< By subject.
    std::vector<Extent> m_right;
};

/// What one step leads to from an element or relation; relations after `outgoing` and `incoming`.
std::vector<Index> stepped(const Surroundings& surroundings, const Step& step, Index subject);

/// Whether a step leads to one thing at most.
bool isSingle(const Step& step);

} // namespace corbel::analysis::rules
