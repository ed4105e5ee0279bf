/// Which fail-overs of a model lead back to what served before, and what only waits.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/graph/model_facts.h"

namespace corbel::analysis::patterns {

/// `active`, `passive`, `leader`, ... or of a site `primary`, `standby`, ...; empty when not said.
std::string_view statedRole(const ModelFacts& facts, Index node);

/// Whether the role is one that nobody has to serve from: one of waiting.
bool isWaitingRole(std::string_view role);

class FailOvers {
public:
    /// The facts must outlive it.
    explicit FailOvers(const ModelFacts& facts);

    /// Whether a relation fails over to what it would be taken over from itself: of a circle of
    /// fail-overs, what serves is told by roles, else by where the circle is entered, else by who
    /// is asked, else by what is copied. None leads back where that tells nothing.
    bool isBack(Index relation) const { return m_isBack[relation]; }
    /// Whether anything fails over to it, other than back.
    bool isTarget(Index node) const { return m_isTarget[node]; }
    /// From where requests reach any of `parts`, ascending: from what is not among them and does
    /// not wait. That, or what stands on what waits, asks only once it serves.
    std::vector<Index> askers(std::span<const Index> parts) const;
    /// The keys that may place what asks on a host, cluster or site that waits; empty where it is
    /// known not to.
    std::vector<std::string> placesToWait(Index asker) const;

private:
    void findBack();
    void markTargets();
    void findWaitingGrounds();
    std::vector<Index> headsOf(std::span<const Index> circle, const Grouped<Index>& contents) const;
    Grouped<Index> contentsOfEnds() const;
    void markBack(const std::vector<Index>& heads);
    bool isInnerCopy(Index end) const;
    bool waits(Index node) const;

    const ModelFacts& m_facts;
    std::vector<bool> m_isBack;     ///< By relation.
    std::vector<bool> m_isTarget;   ///< By element.
    std::vector<Index> m_failOvers; ///< Relations.
    bool m_doesSiteWait = false;
    bool m_doesHostWait = false; ///< Or a cluster.
    Components m_circles;        ///< Of elements, by their fail-overs.
};

} // namespace corbel::analysis::patterns
