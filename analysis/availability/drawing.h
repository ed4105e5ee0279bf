/// What a drawing says about failing together: where things stand, what takes over from what, and
/// what a container consists of.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/graph/model_graph.h"

namespace corbel::analysis::availability {

/// Answers about one model, by the indices of its graph, which must outlive it.
class Drawing {
public:
    explicit Drawing(const ModelGraph& graph);

    const ModelGraph& graph() const { return m_graph; }
    const model::Element& element(Index node) const { return m_graph.element(node); }

    /// Something that does work or keeps data: not a host, site or cluster, actor or team.
    bool isFunctional(Index node) const;
    bool isPhysical(Index node) const;

    /// The nearest host, cluster, site or external system around `node`; `noIndex` where there is
    /// none. A host does not stand on the cluster that it is a member of.
    Index standsIn(Index node) const;
    /// Replicas, or the members of a cluster that are counted and not drawn.
    int copiesOf(Index node) const;
    /// Those of `runs-on` that a replica stands on.
    std::span<const Index> hostsOf(Index node) const;
    /// Hosts of replica `copy` (from 0) as `runs-on` says; `noIndex` where it says nothing.
    Index hostOf(Index node, int copy) const;
    /// The system that provides a site or host; `noIndex` where none is named or drawn.
    Index provider(Index node) const;
    std::string_view providerName(Index node) const;
    /// Hosts of a cluster, drawn inside it or named.
    const std::vector<Index>& members(Index cluster) const { return m_members[cluster]; }

    /// The innermost site of a replica; `noIndex` where it stands in none.
    Index siteOf(Index node, int copy = 0) const;
    /// Whether all of `inner` (each replica) stands in `outer`, by containment or by its hosts.
    bool isIn(Index inner, Index outer) const;

    /// Relations `connects` that join the two sites. Absent where a relation between them needs
    /// none: one is inside the other, or no link is drawn between them.
    std::optional<std::vector<Index>> linksBetween(Index site, Index other) const;
    /// One step on a way over links.
    struct LinkStep {
        Index relation = noIndex;
        Index to = noIndex; ///< The site at its other end.

        bool operator==(const LinkStep&) const = default;
    };
    /// Links that begin where `site` is.
    std::vector<LinkStep> linksFrom(Index site) const;
    /// Whether one gets from `site` to `other` without a link: one is inside the other, or both are
    /// in a third one and no link joins them.
    bool isSamePlace(Index site, Index other) const;
    /// How many links the shortest and the longest way from one site to another takes that passes
    /// no site twice; the longest is no less than the true one. Absent where there is no way, or
    /// the two are in one place.
    struct WayLength {
        std::uint32_t shortest = 0;
        std::uint32_t longest = 0;
    };
    std::optional<WayLength> wayBetween(Index site, Index other) const;
    bool hasSiteLinks() const { return !m_siteLinks.empty(); }

    /// Relations `fails-over-to` of `node`, in document order.
    std::span<const Index> failOvers(Index node) const { return m_failOvers[node]; }
    /// Elements that fail over to each other in a circle have the same number.
    Index failOverCircle(Index node) const { return m_circles.of[node]; }
    Index circleSize(Index node) const { return m_circleSizes[m_circles.of[node]]; }
    /// Containers and sites around `node` that fail over to something, innermost first.
    std::vector<Index> recoverableAround(Index node) const;

    /// What a container or site is for: the parts in it that nothing else in it uses. They bring in
    /// the others by their own dependencies. Parts with neither function nor place are left out.
    std::vector<Index> purposeOf(Index container) const;

    /// How many elements stand on, are provided by or refer to a physical element.
    Index usersOf(Index physical) const { return m_users[physical]; }

private:
    bool isInAtDepth(Index inner, Index outer, int depth) const;
    Index siteAtDepth(Index node, int copy, int depth) const;
    std::vector<Index> sitesAround(Index site) const;
    std::vector<Index> unitsOf(Index container, std::map<Index, Index>& unitOf) const;
    void countUsers();

    const ModelGraph& m_graph;
    std::vector<std::vector<Index>> m_members;
    std::vector<std::vector<Index>> m_slices; ///< partitions `of` an element that stand elsewhere
    std::vector<Index> m_siteLinks;
    Grouped<Index> m_failOvers;
    Components m_circles;
    std::vector<Index> m_circleSizes;
    std::vector<Index> m_users;
};

} // namespace corbel::analysis::availability
