/// What patterns and a team's own rules ask of a model, answered once: what is a part, what a
/// request reaches, where a part stands and who owns it.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "analysis/graph/model_graph.h"

namespace corbel::analysis {

/// calls, reads, writes, depends-on: along these a request runs from one element to the next.
inline constexpr KindMask requestKinds =
    model::bits({model::RelationKind::Calls, model::RelationKind::Reads,
                 model::RelationKind::Writes, model::RelationKind::DependsOn});

/// As `requestKinds`, and publishes, consumes, replicates: whatever ties two elements together.
inline constexpr KindMask couplingKinds =
    requestKinds | model::bits({model::RelationKind::Publishes, model::RelationKind::Consumes,
                                model::RelationKind::Replicates});

/// fails-over-to, replicates: these say that something is kept ready elsewhere.
inline constexpr KindMask mirrorKinds =
    model::bits({model::RelationKind::FailsOverTo, model::RelationKind::Replicates});

/// An element that a request reaches from another one, if need be through gateways.
struct Callee {
    Index node = noIndex;
    Index first = noIndex; ///< The relation by which the request leaves its source.
    Index last = noIndex;  ///< The one by which it arrives; `first` when nothing is between.
};

class ModelFacts {
public:
    explicit ModelFacts(const model::Model& model);

    const ModelGraph& graph() const { return m_graph; }
    const std::string& id(Index node) const { return m_graph.id(node); }
    const std::string& relationId(Index relation) const
    {
        return m_graph.relation(relation).id.value;
    }
    const model::Record& fields(Index node) const { return m_graph.element(node).fields; }

    bool isKind(Index node, model::ElementKind kind) const { return m_graph.kind(node) == kind; }
    /// A service, a system of ours without content, or an empty tier that is not a data tier.
    bool isLogic(Index node) const { return m_role[node] == Role::Logic; }
    /// A store, or an empty data tier.
    bool isData(Index node) const { return m_role[node] == Role::Data; }
    /// A gateway that passes requests on and answers none itself.
    bool isPassThrough(Index node) const;
    bool isGateway(Index node) const { return m_role[node] == Role::Gateway; }
    /// Logic, data, gateway or stream: what the system is made of.
    bool isPart(Index node) const { return m_role[node] != Role::None; }
    bool isActor(Index node) const { return isKind(node, model::ElementKind::Actor); }
    /// As `model::isHard`, looked up once.
    bool isHard(Index relation) const { return m_isHard[relation]; }
    /// What fails over or replicates to or from something and is the part itself, stands under it
    /// or is around it; ascending.
    std::span<const Index> mirrorEnds(Index part) const { return m_mirrorEnds[part]; }

    /// Logic, data and answering gateways that requests of `node` reach, straight or through
    /// gateways that pass them on.
    std::vector<Callee> callees(Index node) const { return reached(node, false); }
    /// The same through gateways of every type, down to logic and data only.
    std::vector<Callee> servers(Index node) const { return reached(node, true); }

    /// Whether it is known where the part stands.
    bool isPlaced(Index node) const { return !m_stands[node].on.empty(); }
    /// Hosts, clusters and sites on which ALL replicas stand, nested ones included; ascending. A
    /// host stands in the clusters that contain it or name it as a member.
    const std::vector<Index>& carriers(Index node) const { return m_stands[node].all; }
    /// Those on which any replica stands.
    const std::vector<Index>& grounds(Index node) const { return m_stands[node].any; }
    /// The innermost sites among `grounds`.
    const std::vector<Index>& sites(Index node) const { return m_stands[node].sites; }
    bool standsOn(Index node, Index ground) const
    {
        return std::ranges::binary_search(grounds(node), ground);
    }
    /// Sites with no site inside, ascending.
    const std::vector<Index>& innermostSites() const { return m_innermostSites; }
    /// Hosts on which no part stands, ascending.
    const std::vector<Index>& vacantHosts() const { return m_vacantHosts; }
    /// Everything that stands on `ground`, ascending.
    std::span<const Index> standingOn(Index ground) const { return m_standing[ground]; }
    const std::vector<Index>& owners(Index node) const { return m_owners[node]; }

    /// The nearest container of that kind, or `noIndex`.
    Index container(Index node, model::ElementKind kind) const;

private:
    enum class Role : std::uint8_t { None, Logic, Data, Gateway, Stream };

    struct Standing {
        std::vector<Index> on; ///< What it names, or what contains it.
        std::vector<Index> all;
        std::vector<Index> any;
        std::vector<Index> sites;
    };

    Role roleOf(Index node) const;
    std::vector<Callee> reached(Index node, bool throughAllGateways) const;
    void placeAll();
    std::vector<std::vector<Index>> clustersOfMembers() const;
    void place(Index node);
    void join(Index node, const std::vector<Index>& clusters);
    std::vector<Index> innermostSites(Index node) const;
    Grouped<Index> endsOfMirrors() const;
    bool isInnermostSite(Index node) const;
    bool isVacantHost(Index node) const;

    ModelGraph m_graph;
    std::vector<Role> m_role;
    std::vector<bool> m_isHard; ///< By relation.
    std::vector<Standing> m_stands;
    Grouped<Index> m_standing; ///< By ground.
    std::vector<Index> m_innermostSites;
    std::vector<Index> m_vacantHosts;
    Grouped<Index> m_mirrorEnds; ///< By part.
    std::vector<std::vector<Index>> m_owners;
};

} // namespace corbel::analysis
