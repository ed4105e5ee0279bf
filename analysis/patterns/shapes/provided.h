/// What of a region stands at a provider: whose, by which service model, and what leads over the
/// boundary.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

class Provided {
public:
    explicit Provided(const Scope& scope);

    /// Hosts under parts of the region that name a provider or a service model, and sites with a
    /// provider on which parts stand without a host; ascending.
    const std::vector<Index>& grounds() const { return m_grounds; }
    /// Hosts with a provider or a service model on which nothing stands that is drawn.
    std::vector<Index> vacant() const;
    /// The provider of a host or site, or of what it stands in; empty when none is named.
    std::string_view provider(Index ground) const;

    /// Parts of the region that stand at a provider with all their replicas; ascending.
    const std::vector<Index>& parts() const { return m_parts; }
    bool has(Index node) const;
    /// The keys that would say whether a part stands there; empty where that is known. What stands
    /// on a site without a host may stand on any host of that site.
    std::vector<std::string> placesToState(Index part) const;
    /// `iaas`, ... of the hosts of a part; empty when it is not stated or they differ.
    std::string_view serviceModel(Index part) const;
    /// Whether all replicas of an element stand at providers, parts of the region or not.
    bool isAtProvider(Index node) const;
    /// Whether a replica stands where no provider of `part` is.
    bool isElsewhere(Index node, Index part) const;
    /// Whether replicas of a part stand at several providers.
    bool spansProviders(Index part) const;
    /// Relations with one end among the parts and the other anywhere not at a provider.
    const std::vector<Index>& crossing() const { return m_crossing; }

private:
    std::vector<std::string_view> providersOf(Index node) const;
    bool isRented(Index host) const;
    bool holdsRented(Index site) const;

    const Scope& m_scope;
    std::vector<Index> m_grounds;
    std::vector<Index> m_parts;
    std::vector<Index> m_crossing;
    mutable std::map<Index, bool> m_holdsRented; ///< By site.
};

} // namespace corbel::analysis::patterns
