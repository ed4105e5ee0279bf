/// What a recovery site holds for each part that is needed of the primary one.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

class Counterparts {
public:
    /// Of `needed`, by what stands on the recovery site (`reserve`) and what may (`loose`): drawn
    /// mirrors first, then, one for one, what is of the same sort, then what may be.
    Counterparts(const Scope& scope, Index recovery, const std::vector<Index>& needed,
                 const std::vector<Index>& reserve, const std::vector<Index>& loose);

    /// What stands there for a part, itself where it stands on both sites; `noIndex` if nothing.
    Index of(Index needed) const;
    /// A relation that copies a part there; `noIndex` if none.
    Index copyOf(Index needed) const;
    /// The keys that may make something stand there for a part without a counterpart.
    const std::vector<std::string>& maybeHeld(Index needed) const;
    /// The keys that may make a relation copy a part there.
    const std::vector<std::string>& maybeCopied(Index needed) const;

private:
    void matchMirrors(Index part);
    void matchOpen(Index part, std::vector<Index>& candidates);
    bool isThere(Index node) const;

    const Scope& m_scope;
    Index m_recovery;
    std::set<Index> m_taken;
    std::map<Index, Index> m_counterparts;
    std::map<Index, Index> m_copies;
    std::map<Index, std::vector<std::string>> m_maybeHeld;
    std::map<Index, std::vector<std::string>> m_maybeCopied;
};

} // namespace corbel::analysis::patterns
