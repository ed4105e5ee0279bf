/// Which layer each part of a region is in: by its tier, or, where no tiers are drawn, by what it
/// calls and who calls it.
#pragma once

#include <map>
#include <set>
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
/// caches, when there is nothing else); presentation is what clients ask first and what asks other
/// logic in turn, seen through gateways that only hand on, and gateways that answer themselves (API
/// gateways, content delivery networks); where no
/// client is drawn, the logic that nobody asks, that asks other logic and touches no data; not what
/// the logic behind asks more often than the front does, nor what works on data for another front
/// end; application is all other logic, and gateways behind the first that do not only balance.
class Layers {
public:
    /// What a gateway without a type is taken for, where that makes a difference.
    enum class Untyped : std::uint8_t { HandsOn, Answers };

    explicit Layers(const Scope& scope) : Layers(scope, Untyped::HandsOn) {}
    Layers(const Scope& scope, Untyped untyped);

    Layer of(Index node) const;
    /// Position from the client downwards: the order of its tier where every tier states one.
    int rank(Index node) const;
    const std::vector<Index>& presentation() const { return m_presentation; }
    const std::vector<Index>& application() const { return m_application; }
    const std::vector<Index>& data() const { return m_data; }
    /// Between parts of different rank, in document order of their sources.
    const std::vector<Crossing>& crossings() const { return m_crossings; }
    /// Gateways without a type on whose type it depends what is presentation; ascending.
    const std::vector<Index>& untyped() const { return m_untyped; }
    /// How many ranks are taken.
    std::size_t depth() const { return m_depth; }
    /// Requests between parts of the region that have a layer, crossings or not.
    std::vector<Callee> inner(Index node) const;

private:
    struct Place {
        Layer layer = Layer::None;
        int rank = 0;
    };

    void byTiers(const std::vector<Index>& tiers);
    void byStructure(Untyped untyped);
    void dropServants(std::set<Index>& ahead) const;
    void collect();
    Index tierOf(Index node) const;
    Layer layerOfTier(Index tier) const;

    const Scope& m_scope;
    std::map<Index, Place> m_places;
    std::vector<Index> m_presentation;
    std::vector<Index> m_application;
    std::vector<Index> m_data;
    std::vector<Crossing> m_crossings;
    std::vector<Index> m_untyped;
    std::size_t m_depth = 0;
};

} // namespace corbel::analysis::patterns
