/// One region of a model while its rules are applied, with the facts that several rules share.
#pragma once

#include <any>
#include <map>
#include <memory>
#include <optional>
#include <typeindex>
#include <vector>

#include "analysis/graph/model_facts.h"

namespace corbel::analysis {

class Figures;
class RecoveryStudy;

namespace patterns {

class FailOvers;
class PatternFacts;

/// How a region came about; each is a bit.
enum RegionKind : std::uint32_t {
    UserGroup = 1U << 0U,       ///< Content of a system or group.
    SiteContent = 1U << 1U,     ///< Parts that stand on one site.
    StoreClients = 1U << 2U,    ///< A store with its hard clients.
    PartitionSet = 1U << 3U,    ///< Partitions of one thing, with what leads into them.
    TierChain = 1U << 4U,       ///< Tiers joined by requests, with their content.
    WeakComponent = 1U << 5U,   ///< Everything tied together by relations.
    PlacedComponent = 1U << 6U, ///< The same, hosts that are shared tie as well.
    /// One part with two or more replicas, or parts that replicate or fail over to each other (or
    /// stand on hosts, clusters and sites that do), with the gateways that lead to them.
    ReplicaSet = 1U << 7U,
    /// A stream or gateway with the parts that it has relations with.
    Neighbourhood = 1U << 8U,
    StrongComponent = 1U << 9U, ///< Parts that reach each other by requests, two or more.
    CacheUse = 1U << 10U,  ///< A cache, the logic that asks it, and the stores which that asks too.
    FedStores = 1U << 11U, ///< Stores of which one feeds another, with all that works on them.
    CellSet = 1U << 12U,   ///< Cells side by side, with the gateways that lead into them.
    Mesh = 1U << 13U,      ///< Sidecars that belong together, with what they have calls with.
};

struct Region {
    std::uint32_t kinds = 0;    ///< Bits of `RegionKind`: one set of parts may come about twice.
    std::vector<Index> members; ///< Parts and partitions, ascending.

    bool operator==(const Region&) const = default;
};

class Scope {
public:
    /// `figures` are those of the whole model; null while only rules are asked.
    Scope(const PatternFacts& facts, const Region& region, const Figures* figures = nullptr);

    const ModelFacts& facts() const { return m_facts; }
    const ModelGraph& graph() const { return m_facts.graph(); }
    const Region& region() const { return m_region; }
    const std::vector<Index>& members() const { return m_region.members; }
    bool has(Index node) const;

    /// Members that are parts, that is without partitions.
    const std::vector<Index>& parts() const { return m_parts; }
    /// Actors that call a member, straight or through gateways; ascending.
    const std::vector<Index>& clients() const;
    const Figures* figures() const { return m_figures; }
    /// Of the whole model.
    const RecoveryStudy& recovery() const;
    /// The same.
    const FailOvers& failOvers() const;
    /// What is down once all of `dead` is, ascending; null where the model is tangled.
    const std::vector<Index>* downWith(const std::vector<Index>& dead) const;
    /// As `PatternFacts` says.
    std::vector<std::string> placesBelow(Index node) const;
    /// Another region of it.
    Scope around(const Region& region) const { return Scope(m_whole, region); }

    /// A `T` made from this scope the first time anybody asks for it.
    template <class T>
    const T& get() const
    {
        std::any& slot = m_shared[std::type_index(typeid(T))];
        if (!slot.has_value()) {
            slot = std::make_shared<const T>(*this);
        }
        return **std::any_cast<std::shared_ptr<const T>>(&slot);
    }

private:
    const ModelFacts& m_facts;
    const Region& m_region;
    std::vector<Index> m_parts;
    const Figures* m_figures;
    mutable std::optional<std::vector<Index>> m_clients;
    mutable std::map<std::type_index, std::any> m_shared;
    const PatternFacts& m_whole;
};

} // namespace patterns

} // namespace corbel::analysis
