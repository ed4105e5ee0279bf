/// Turns a Structurizr workspace into a document: every deployment environment is a design.
#pragma once

#include "model/document.h"
#include "model/exchange/structurizr/workspace.h"

namespace corbel::model::exchange::structurizr {

struct Imported {
    Document document;
    Notices notices; ///< What was left out or decided, with its place.
};

/// Each design holds the whole logical model and one environment's sites, hosts and infrastructure;
/// without an environment there is one design, `main`. Ids of the same element, and of the node of
/// the same path, are equal in all designs, and the same whether the workspace came from DSL
/// or JSON. A node of N instances becomes N hosts (see `mostHostCopies`), what runs on it has
/// `replicas: N`; instances tagged Failover become one passive element with `fails-over-to`.
/// `file` is named in problems, which only a workspace beyond the model's limits can have.
Result<Imported> toDocument(const Workspace& workspace, const std::string& file);

} // namespace corbel::model::exchange::structurizr
