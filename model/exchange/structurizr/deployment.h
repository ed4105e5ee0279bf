/// The nodes of one Structurizr deployment environment, with every copy of them laid open, and what
/// runs where.
#pragma once

#include "model/exchange/structurizr/kinds.h"
#include "model/exchange/structurizr/workspace.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace corbel::model::exchange::structurizr {

/// Nodes of more copies than this stand for all of them in one host, which a notice says: a drawing
/// of a thousand equal boxes helps nobody.
inline constexpr int mostHostCopies = 16;

/// One site, host or group of hosts.
struct NodeCopy {
    Index item = 0;
    std::optional<std::size_t> parent; ///< Among the deployment's nodes, always earlier.
    std::vector<std::string> path;     ///< Names from the outermost node to this one.
    std::string name;                  ///< With the copy's number where there are several.
    PhysicalGuess guess;
};

/// What runs on a node copy.
struct Standing {
    std::size_t node = 0; ///< Index among the nodes.
    int replicas = 1;     ///< More than one where the copies are not laid open.
    Index instance = 0;
};

struct Deployment {
    std::string name;
    std::vector<NodeCopy> nodes;
    std::map<Index, std::vector<Standing>> active;         ///< By logical item.
    std::map<Index, std::vector<Standing>> passive;        ///< Tagged as failover, by logical item.
    std::map<Index, std::vector<Standing>> infrastructure; ///< By infrastructure node.
    Notices notices;
};

/// `children` lists the children of every item of the workspace.
Deployment layOpen(const Workspace& workspace, const std::vector<std::vector<Index>>& children,
                   Index environment);

} // namespace corbel::model::exchange::structurizr
