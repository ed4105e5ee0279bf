/// Which parts that stand in zones do the same work.
#pragma once

#include <string>
#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

/// Parts that do the same work, ascending.
struct SameWork {
    std::vector<Index> parts;
    /// The keys on which it depends that they do; empty where nothing is open.
    std::vector<std::string> needs;
};

/// Parts do the same work when they are replicas of one, of one kind and deploy unit, alternatives
/// behind the same load balancer, copies of or fall-backs for each other, in one group of peers, or
/// the only ones of their sort in each of their zones. Those that state different deploy units are
/// so only as copies or fall-backs. Where one of two states a unit it is open, and so it is of what
/// a gateway without a type leads to.
/// `standing` are parts that stand in zones, ascending; each is in exactly one of the works.
std::vector<SameWork> sameWorkOf(const Scope& scope, const std::vector<Index>& standing);

} // namespace corbel::analysis::patterns
