/// What carries the parts of a region: machines, the one that carries most, and how much they do.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

/// Hosts under any replica of `node` that stand on no other host: what fails as one box. A host
/// stands on itself.
std::vector<Index> machinesOf(const ModelFacts& facts, Index node);

/// All hosts under the parts of a region, nested ones and the brokers of streams included;
/// ascending.
std::vector<Index> hostsOf(const Scope& scope);

/// The members of the cluster that keeps a stream's records.
std::vector<Index> brokersOf(const ModelFacts& facts, Index stream);

/// Whether two ascending lists have something in common.
bool haveCommon(const std::vector<Index>& a, const std::vector<Index>& b);

/// Something that depends on where a part stands, and is open while nobody says where.
Answer whereItStands(const Scope& scope, Index part, bool holds);

/// The keys that would say on which site a part stands; empty where it is known.
std::vector<std::string> sitesToState(const ModelFacts& facts, Index part);

/// Whether a part stands on any host; what only stands on a site stands on one that is not stated.
bool isOnHost(const ModelFacts& facts, Index part);

/// Whether a part of which nobody says on which host it stands may stand on this one, by its sites.
bool mayStandOn(const ModelFacts& facts, Index part, Index host);

/// Not one part of the region stands on a host, nor is one drawn that waits for something to stand
/// on it: none are drawn for it.
bool isHostless(const Scope& scope);

/// The host that carries most parts of the region, the outermost of several.
struct MainHost {
    explicit MainHost(const Scope& scope);

    bool carries(const Scope& scope, Index part) const;

    Index host = noIndex;
    std::size_t carried = 0;
    std::vector<Index> hostless; ///< Parts of which nobody says on which host they stand.
    std::vector<Index> mayJoin;  ///< Those of them that may stand on this one.
};

/// Requests per second that something answers at most, or the keys that are missing for that.
struct Throughput {
    std::optional<double> perSecond;
    std::vector<std::string> missing;
};

/// Of `copies` replicas of a part (all when 0): copies × concurrency / mean service time.
Throughput throughputOf(const ModelFacts& facts, Index part, int copies = 0);

} // namespace corbel::analysis::patterns
