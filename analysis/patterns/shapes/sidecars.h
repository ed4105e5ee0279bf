/// Gateways beside services, and those that may be some, as they do not say their type.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

bool isSidecar(const ModelFacts& facts, Index node);

/// The service that a gateway without a type stands beside and has calls with, if it is the only
/// one; `noIndex` otherwise. Among sidecars (`isMeshed`) it may stand beside where nobody says.
Index serviceBeside(const ModelFacts& facts, Index gateway, bool isMeshed);

/// The services that a sidecar, or a gateway that may be one, has calls with and is not known to
/// stand apart from.
std::set<Index> servicesAround(const ModelFacts& facts, Index gateway);

/// The sidecars of a region, each with the services that it has calls with.
struct Sidecars {
    explicit Sidecars(const Scope& scope);

    std::vector<Index> all;
    std::map<Index, std::set<Index>> served;   ///< sidecar → services beside it
    std::map<Index, std::set<Index>> servedBy; ///< service → sidecars beside it
    std::map<Index, std::set<Index>> open;     ///< sidecar → services that may be beside it
    std::map<Index, Index> untyped;            ///< gateways that may be sidecars → their service
};

} // namespace corbel::analysis::patterns
