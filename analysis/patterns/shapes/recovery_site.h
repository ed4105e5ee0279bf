/// A primary site and the one that takes over when it is lost, with what of the first the second
/// one holds as well.
#pragma once

#include <optional>
#include <vector>

#include "analysis/patterns/shapes/counterparts.h"
#include "analysis/patterns/shapes/site_pair.h"
#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

class RecoverySite {
public:
    /// The sites are those of `sitePairOf`. A region that other work in front of it needs has none:
    /// it is not all that the entries need.
    explicit RecoverySite(const Scope& scope);

    bool exists() const { return m_sites.recovery != noIndex; }
    Index primary() const { return m_sites.primary; }
    Index recovery() const { return m_sites.recovery; }
    /// fails-over-to relations from the primary site, or from what stands there, to the other.
    const std::vector<Index>& switches() const { return m_switches; }

    /// Parts of the primary site that the entries need; all where no client is drawn.
    const std::vector<Index>& needed() const { return m_needed; }
    /// What the entries need of which nobody said where it stands. Gateways are not among it: one
    /// that is drawn nowhere belongs to neither site.
    const std::vector<Index>& unplaced() const { return m_unplaced; }
    /// Parts of which nobody said where they stand, and which may stand on the recovery site for
    /// one that the entries need.
    const std::vector<Index>& loose() const { return m_loose; }
    /// All parts on the recovery site: of the region, and what the entries need or is mirrored.
    const std::vector<Index>& reserve() const { return m_reserve; }
    /// Whether anything of it is left when the primary site is lost, as far as its places are
    /// known.
    Answer outlives(Index node) const;
    bool isOnlyOnPrimary(Index node) const;
    bool isOnRecovery(Index node) const { return exists() && m_isOnRecovery[node]; }

    /// What stands on the recovery site for a needed part, itself where it stands on both;
    /// `noIndex` where nothing does.
    Index counterpart(Index needed) const;
    /// The keys that may make something stand there for a needed part without a counterpart.
    const std::vector<std::string>& maybeHeld(Index needed) const;
    /// A relation that copies a needed part to the recovery site; `noIndex` if none.
    Index copyOf(Index needed) const;
    /// The keys that may make a relation copy a needed part there.
    const std::vector<std::string>& maybeCopied(Index needed) const;

private:
    void mark();
    void collect();
    void findSwitches(const std::vector<Index>& lost);
    bool isInnerPart() const;
    std::vector<bool> reachedFrom(std::vector<Index> open, bool withMirrors) const;

    const Scope& m_scope;
    SitePair m_sites;
    std::vector<bool> m_isOnPrimary; ///< By element, the site itself among them.
    std::vector<bool> m_isOnRecovery;
    std::vector<Index> m_switches;
    std::vector<Index> m_needed;
    std::vector<Index> m_unplaced;
    std::vector<Index> m_loose;
    std::vector<Index> m_reserve;
    std::optional<Counterparts> m_counterparts; ///< Where there is a recovery site.
};

} // namespace corbel::analysis::patterns
