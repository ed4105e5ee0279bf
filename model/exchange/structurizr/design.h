/// Builds the design of one Structurizr environment; the part of `toDocument` that knows the model.
#pragma once

#include "model/exchange/structurizr/deployment.h"
#include "model/exchange/structurizr/kinds.h"
#include "model/exchange/structurizr/views.h"
#include "model/model.h"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace corbel::model::exchange::structurizr {

/// What all designs of a workspace share: the kind and id of everything logical.
struct Logical {
    std::vector<std::vector<Index>> children; ///< By item.
    std::vector<Index> order;                 ///< Logical items and their groups, outermost first.
    std::vector<Guess> guesses;               ///< By item.
    std::vector<ElementId> ids;               ///< By item.
    std::map<Index, ElementId> failoverIds;   ///< Of the passive element beside an item.
    std::map<std::pair<std::vector<std::string>, std::string>, ElementId>
        nodeIds; ///< By path and kind, of sites, hosts, groups of them and infrastructure.
};

class DesignBuilder {
public:
    DesignBuilder(const Workspace& workspace, const Logical& logical, const Deployment& deployment);

    /// Name and views are left to the caller.
    Model build();
    /// What the items and links became; after `build`.
    const Mapping& mapping() const { return m_mapping; }
    Notices takeNotices() { return std::move(m_notices); }

private:
    using Ends = std::vector<ElementId>;

    void addLogical(Index item);
    void addPassive(Index item);
    void addNodes();
    void addInfrastructure();
    void stand(Record& fields, ElementKind kind, const std::vector<Standing>& standings);
    void addLogicalLink(Index link);
    void addDeploymentLink(Index link);
    bool addReplication(const Link& link);
    void addArrows(const Link& link, Index index, const Ends& from, const Ends& to);
    void add(RelationKind kind, const ElementId& from, const ElementId& to, Record fields,
             Index link);
    Record arrowRecord(const Link& link, const Arrow& arrow) const;
    void findEnds();
    bool isWithinNode(const Standing& standing, Index node) const;
    void drop(const Link& link, const Message& why);

    const Workspace& m_workspace;
    const Logical& m_logical;
    const Deployment& m_deployment;
    Model m_model;
    Mapping m_mapping;
    Notices m_notices;
    std::map<Index, Ends> m_ends; ///< What nodes, infrastructure and instances became.
    std::map<std::tuple<RelationKind, ElementId, ElementId>, int> m_counts;
    std::set<std::tuple<RelationKind, ElementId, ElementId, std::string>> m_said;
};

/// The key of a node in `Logical::nodeIds`.
std::pair<std::vector<std::string>, std::string> nodeKey(const NodeCopy& node);
/// The key of an infrastructure node that stands on `node`.
std::pair<std::vector<std::string>, std::string>
infrastructureKey(const Workspace& workspace, const Deployment& deployment, Index item,
                  const std::vector<Standing>& standings);

} // namespace corbel::model::exchange::structurizr
