/// Which layer each part of a region is in: by its tier, or, where no tiers are drawn, by what it
/// calls and who calls it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

enum class Layer : std::uint8_t { None, Presentation, Application, Data };

/// A request that leads from one layer into another.
struct Crossing {
    Index from = noIndex;
    Index to = noIndex;
    Index relation = noIndex; ///< The one that arrives.
};

/// Tiers decide where the region has any. Otherwise data are the stores that are not caches (the
/// caches, when there is nothing else); presentation is what clients ask first, seen through the
/// gateways in front: those only lead to a tier, whatever they are. It asks other logic in turn;
/// beside such front ends also what asks nobody. Where no client is drawn, it is the logic that
/// nobody asks, that asks other logic and touches no data; not what the logic behind asks more
/// often than the front does, nor what works on data for another front end or keeps data of its
/// own, nor what works on data and asks only what the same API gateway leads to as well.
/// Application is all other logic, and gateways behind the first that do not only balance. What no
/// request ties to a presentation stands in no layer.
class Layers {
public:
    explicit Layers(const Scope& scope);

    Layer of(Index node) const;
    /// Position from the client downwards: the order of its tier where every tier states one.
    int rank(Index node) const;
    const std::vector<Index>& presentation() const { return m_presentation; }
    /// Of a part of the presentation: the keys of gateways that, were they API gateways, would make
    /// it one service of several instead.
    std::vector<std::string> doorsToState(Index node) const;
    const std::vector<Index>& application() const { return m_application; }
    const std::vector<Index>& data() const { return m_data; }
    /// Between parts of different rank, in document order of their sources.
    const std::vector<Crossing>& crossings() const { return m_crossings; }
    /// Whether the node has a layer, leads to one, or keeps data at hand for one.
    bool serves(Index node) const;
    /// How many ranks are taken.
    std::size_t depth() const { return m_depth; }
    /// Requests between parts of the region that have a layer, crossings or not. Through a gateway
    /// in front they lead to what stands behind the presentation.
    std::vector<Callee> inner(Index node) const;

private:
    struct Place {
        Layer layer = Layer::None;
        int rank = 0;
    };

    void byTiers(const std::vector<Index>& tiers);
    void byStructure();
    bool asksItsEquals(Index node, bool areUntypedMeant) const;
    bool isApiGateway(Index door, bool areUntypedMeant) const;
    void dropServants(std::set<Index>& ahead) const;
    void dropOwners(std::set<Index>& ahead) const;
    void dropUntied();
    std::vector<Callee> throughFront(Index node) const;
    void collect();
    Index tierOf(Index node) const;
    Layer layerOfTier(Index tier) const;

    const Scope& m_scope;
    std::map<Index, Place> m_places;
    std::set<Index> m_doors;       ///< Gateways in front.
    std::set<Index> m_maybeEquals; ///< What `doorsToState` has keys for.
    std::vector<Index> m_presentation;
    std::vector<Index> m_application;
    std::vector<Index> m_data;
    std::vector<Crossing> m_crossings;
    std::size_t m_depth = 0;
};

} // namespace corbel::analysis::patterns
