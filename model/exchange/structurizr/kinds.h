/// Which kind of Corbel element a Structurizr element is, judged by its shape, tags, technology and
/// name, and which kinds of relation an arrow stands for.
#pragma once

#include "model/exchange/structurizr/workspace.h"
#include "model/kinds.h"

#include <string>
#include <string_view>
#include <vector>

namespace corbel::model::exchange::structurizr {

/// A kind with the value of the key that refines it: `store-type`, `platform` or `gateway-type`;
/// empty when nothing tells.
struct Guess {
    ElementKind kind = ElementKind::Service;
    std::string type;

    bool operator==(const Guess&) const = default;
};

/// Person: actor. Software system: system. Component: service. Containers, infrastructure nodes and
/// custom elements: store, stream or gateway where a shape (Cylinder, Bucket, Pipe), a tag, a
/// technology that is no programming language, or the last word of the name says so; else service
/// (custom elements: system).
Guess guessKind(const Workspace& workspace, const Item& item);

/// `external: true`: outside the enterprise, or a tag that begins with "External".
bool isExternal(const Item& item);

/// What a deployment node is: a site when it holds other nodes, stands in no host, and its name,
/// technology or tags name a region, zone, data centre or cloud; else a host.
struct PhysicalGuess {
    ElementKind kind = ElementKind::Host;
    std::string type; ///< `site-type` or `host-type`; empty when nothing tells.
    std::string os;   ///< The technology, where it names an operating system.

    bool operator==(const PhysicalGuess&) const = default;
};

PhysicalGuess guessPhysical(const Item& node, bool holdsNodes, bool insideHost);

/// Tagged Failover, Standby or Passive.
bool isFailover(const Item& item);

/// Whether a relation between nodes says that data is copied.
bool saysReplication(const Link& link);

/// By its interaction style, or a tag that begins with "Async".
bool isAsynchronous(const Link& link);

/// One relation that an arrow stands for.
struct Arrow {
    RelationKind kind = RelationKind::Calls;
    bool reversed = false; ///< From the arrow's target to its source, as `consumes` is.
    bool soft = false;     ///< `criticality: soft`, against the kind's default.

    bool operator==(const Arrow&) const = default;
};

/// To a store `reads` and `writes` by the verbs of the description (`reads` when it has none of
/// them), to a stream `publishes` or `consumes`, from a stream `consumes` by the one it
/// leads to, between people a soft `depends-on`, to a person a soft call, else `calls`;
/// asynchronous calls are soft. Empty when no kind is legal.
std::vector<Arrow> guessArrows(const Link& link, ElementKind from, ElementKind to);

} // namespace corbel::model::exchange::structurizr
