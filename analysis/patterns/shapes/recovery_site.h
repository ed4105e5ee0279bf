/// A primary site and the one that takes over when it is lost, with what of the first the second
/// one holds as well.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

class RecoverySite {
public:
    /// The site that a site under parts of the region fails over to; else one whose role is to
    /// recover, beside the one with most parts; else where what stands on a site fails over or
    /// replicates to, if it is not asked itself. A site whose role is `active` is none. A region
    /// that other work in front of it needs has none: it is not all that the entries need.
    explicit RecoverySite(const Scope& scope);

    bool exists() const { return m_recovery != noIndex; }
    Index primary() const { return m_primary; }
    Index recovery() const { return m_recovery; }
    /// fails-over-to relations from the primary site, or from what stands there, to the other.
    const std::vector<Index>& switches() const { return m_switches; }

    /// Parts of the primary site that the entries need; all where no client is drawn.
    const std::vector<Index>& needed() const { return m_needed; }
    /// What the entries need of which nobody said where it stands. Gateways are not among it: one
    /// that is drawn nowhere belongs to neither site.
    const std::vector<Index>& unplaced() const { return m_unplaced; }
    bool isUnplaced(Index node) const;
    /// Parts of which nobody said where they stand, and which may stand on the recovery site for
    /// one that the entries need.
    const std::vector<Index>& loose() const { return m_loose; }
    /// What stands on the recovery site for a needed part, itself where it stands on both;
    /// `noIndex` where nothing does.
    Index counterpart(Index needed) const;
    /// The keys that may make something stand there for a needed part without a counterpart.
    const std::vector<std::string>& maybeHeld(Index needed) const;
    /// A relation that copies a needed part to the recovery site; `noIndex` if none.
    Index copyOf(Index needed) const;
    /// The keys that may make a relation copy a needed part there.
    const std::vector<std::string>& maybeCopied(Index needed) const;
    /// All parts on the recovery site: of the region, and what the entries need or is mirrored.
    const std::vector<Index>& reserve() const { return m_reserve; }
    bool isOnlyOnPrimary(Index node) const;

private:
    void choose();
    bool chooseByMirrors();
    void collect();
    void match();
    void matchMirrors(std::set<Index>& taken);
    void matchOpen(Index part, std::vector<Index>& candidates);
    bool isOn(Index node, Index site) const;
    bool isInnerPart() const;
    std::vector<Index> reachedFrom(std::vector<Index> open, bool withMirrors) const;

    const Scope& m_scope;
    Index m_primary = noIndex;
    Index m_recovery = noIndex;
    std::vector<Index> m_switches;
    std::vector<Index> m_needed;
    std::vector<Index> m_unplaced;
    std::vector<Index> m_loose;
    std::vector<Index> m_reserve;
    std::map<Index, Index> m_counterparts;
    std::map<Index, Index> m_copies;
    std::map<Index, std::vector<std::string>> m_maybeHeld;
    std::map<Index, std::vector<std::string>> m_maybeCopied;
};

} // namespace corbel::analysis::patterns
