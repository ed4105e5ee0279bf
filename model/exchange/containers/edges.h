/// Concludes, from what a project of containers says, which of its services use which, and how.
///
/// An edge needs evidence: `depends_on`, `links`, `network_mode`, `volumes_from`, an address in an
/// environment variable or a command, or a store that is named after one service. All evidence for
/// one pair makes ONE relation, because it is one connection that a person would draw once; there
/// are two only where names say that one reads and writes, or publishes and consumes.
///
/// - To a store: `writes`, since an account that may connect may change the data, and since a write
///   is the stronger claim (a read can be answered by a copy). `reads` where that is all that is
///   said: variables with READ, REPLICA; caches; search; consoles and exporters.
/// - To a stream: `consumes` or `publishes`, as names say it (consumer, worker, listener, GROUP_ID;
///   producer, publisher). Where they are silent, a service that opens no port and that nobody
///   calls can only be driven by the stream, if another client of the same stream can be told from
///   it by that: it consumes. Everything else publishes, and the evidence says that nothing told.
/// - To a service or gateway: `calls`, also when only `depends_on` says so, because start order is
///   given for what is called. Where a telemetry collector names a service or a store of business
///   data, it polls it on a schedule of its own: a soft `depends-on`, since no request leads there
///   (a call would close a circle of requests); where what it polls sends to it as well, that is
///   the same connection, and a second one would close a circle of dependencies. A job that has to
///   have ended
///   (`service_completed_successfully`), a shared network or volume is `depends-on`.
/// - From a store or stream to another: `replicates` between two of one product (from the one that
///   is called master or primary), else `depends-on`.
///
/// `inferred` stands on every relation that the file does not write out as `depends_on` or `links`.
/// What only takes telemetry, is not `required`, or has ended by then is `criticality: soft`.
#pragma once

#include <vector>

#include "model/exchange/containers/catalogue.h"
#include "model/exchange/containers/project.h"
#include "model/kinds.h"

namespace corbel::model::exchange::containers {

struct Edge {
    std::size_t from = 0; ///< Index into Project::services.
    std::size_t to = 0;
    RelationKind kind = RelationKind::Calls;
    bool isInferred = false;
    bool isSoft = false; ///< Softer than the kind would be by itself.
    std::vector<std::string> evidence;

    bool operator==(const Edge&) const = default;
};

struct Edges {
    std::vector<Edge> edges; ///< By source, then in the order of their first evidence.
    Notices notices;         ///< What could not become an edge.
};

/// `natures[i]` belongs to `project.services[i]`. A store's unknown type is filled in where a port
/// in an address tells it.
Edges concludeEdges(const Project& project, std::vector<Nature>& natures);

} // namespace corbel::model::exchange::containers
