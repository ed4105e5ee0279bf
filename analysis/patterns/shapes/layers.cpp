#include "analysis/patterns/shapes/layers.h"

#include <algorithm>
#include <set>

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;

namespace {

/// Whether it takes or gives data by other ways than requests.
bool isTiedByData(const Scope& scope, Index node)
{
    const auto isTie = [&](const Arc& arc) {
        return contains(couplingKinds & ~requestKinds, scope.graph().relation(arc.relation).kind);
    };
    return std::ranges::any_of(scope.graph().out(node), isTie) ||
           std::ranges::any_of(scope.graph().in(node), isTie);
}

} // namespace

Layers::Layers(const Scope& scope) : m_scope(scope)
{
    std::set<Index> tiers;
    for (const Index part : scope.parts()) {
        if (const Index tier = tierOf(part); tier != noIndex) {
            tiers.insert(tier);
        }
    }
    if (tiers.empty()) {
        byStructure();
    } else {
        byTiers({tiers.begin(), tiers.end()});
    }
    collect();
}

Layer Layers::of(Index node) const
{
    const auto place = m_places.find(node);
    return place == m_places.end() ? Layer::None : place->second.layer;
}

int Layers::rank(Index node) const
{
    const auto place = m_places.find(node);
    return place == m_places.end() ? 0 : place->second.rank;
}

Index Layers::tierOf(Index node) const
{
    return m_scope.facts().isKind(node, ElementKind::Tier)
               ? node
               : m_scope.facts().container(node, ElementKind::Tier);
}

Layer Layers::layerOfTier(Index tier) const
{
    const std::string_view stated = model::textOf(m_scope.facts().fields(tier), Key::Layer);
    if (stated == "presentation") {
        return Layer::Presentation;
    }
    if (stated == "data") {
        return Layer::Data;
    }
    if (!stated.empty()) {
        return Layer::Application;
    }
    // A tier that does not say so is the data tier when all its parts are data, the presentation
    // when no other tier asks it.
    bool holdsLogic = false;
    bool isAsked = false;
    for (const Index part : m_scope.parts()) {
        if (tierOf(part) != tier) {
            continue;
        }
        holdsLogic = holdsLogic || !m_scope.facts().isData(part);
        isAsked = isAsked || std::ranges::any_of(m_scope.graph().in(part), [&](const Arc& arc) {
                      const Index other = tierOf(arc.node);
                      return other != noIndex && other != tier;
                  });
    }
    if (!holdsLogic) {
        return Layer::Data;
    }
    return isAsked ? Layer::Application : Layer::Presentation;
}

void Layers::byTiers(const std::vector<Index>& tiers)
{
    std::map<Index, Place> places;
    std::set<double> orders;
    bool allOrdered = true;
    for (const Index tier : tiers) {
        const Layer layer = layerOfTier(tier);
        places[tier] = {layer, static_cast<int>(layer)};
        const auto order = model::amountOf(m_scope.facts().fields(tier), Key::Order);
        allOrdered = allOrdered && order.has_value();
        orders.insert(order.value_or(0));
    }
    if (allOrdered) {
        for (auto& [tier, place] : places) {
            const double order = *model::amountOf(m_scope.facts().fields(tier), Key::Order);
            place.rank = static_cast<int>(std::distance(orders.begin(), orders.find(order)));
        }
    }
    // A store that stands in no tier is in the data tier, or below all tiers when there is none.
    int dataRank = static_cast<int>(Layer::Data);
    if (allOrdered) {
        dataRank = static_cast<int>(orders.size());
        for (const auto& [tier, place] : places) {
            dataRank = place.layer == Layer::Data ? place.rank : dataRank;
        }
    }
    for (const Index part : m_scope.parts()) {
        if (const Index tier = tierOf(part); tier != noIndex) {
            m_places[part] = places[tier];
        } else if (m_scope.facts().isData(part)) {
            m_places[part] = {Layer::Data, dataRank};
        }
    }
}

void Layers::byStructure()
{
    const ModelFacts& facts = m_scope.facts();
    const auto put = [&](Index node, Layer layer) {
        m_places[node] = {layer, static_cast<int>(layer)};
    };
    const auto isCache = [&](Index node) {
        return model::textOf(facts.fields(node), Key::StoreType) == "cache";
    };
    std::vector<Index> stores;
    std::ranges::copy_if(m_scope.parts(), std::back_inserter(stores),
                         [&](Index part) { return facts.isData(part); });
    const bool onlyCaches = std::ranges::all_of(stores, isCache);
    for (const Index store : stores) {
        if (onlyCaches || !isCache(store)) {
            put(store, Layer::Data);
        }
    }

    // Logic that asks other logic, and logic that touches data.
    std::set<Index> asks;
    std::set<Index> touchesData;
    std::set<Index> asked;
    for (const Index part : m_scope.parts()) {
        for (const Callee& callee : facts.callees(part)) {
            if (!m_scope.has(callee.node)) {
                continue;
            }
            asked.insert(callee.node);
            if (!facts.isData(callee.node)) {
                asks.insert(part);
            } else if (of(callee.node) == Layer::Data) {
                touchesData.insert(part);
            }
        }
    }
    std::vector<Index> front;
    for (const Index client : m_scope.clients()) {
        for (const Callee& callee : facts.callees(client)) {
            if (m_scope.has(callee.node)) {
                front.push_back(callee.node);
            }
        }
    }
    const bool hasClients = !front.empty();
    if (!hasClients) {
        for (const Index part : m_scope.parts()) {
            if (!asked.contains(part) && !touchesData.contains(part)) {
                front.push_back(part);
            }
        }
    }
    std::set<Index> ahead(front.begin(), front.end());
    for (std::size_t i = 0; i < front.size(); ++i) {
        if (!facts.isGateway(front[i])) {
            continue;
        }
        m_doors.insert(front[i]);
        for (const Callee& callee : facts.callees(front[i])) {
            if (m_scope.has(callee.node) && ahead.insert(callee.node).second) {
                front.push_back(callee.node);
            }
        }
    }
    std::erase_if(ahead, [&](Index node) {
        return !facts.isGateway(node) && (!facts.isLogic(node) || !asks.contains(node));
    });
    dropServants(ahead);
    std::erase_if(ahead, [&](Index node) { return facts.isGateway(node); });
    // What works on data because another front end asks it to is the application behind that one,
    // even when a gateway lets requests through to it as well.
    std::set<Index> askedByFront;
    for (const Index node : ahead) {
        for (const Callee& callee : throughFront(node)) {
            askedByFront.insert(callee.node);
        }
    }
    std::erase_if(ahead, [&](Index node) {
        return touchesData.contains(node) &&
               (askedByFront.contains(node) || asksItsEquals(node, false));
    });
    dropOwners(ahead);
    std::ranges::copy_if(ahead, std::inserter(m_maybeEquals, m_maybeEquals.end()), [&](Index node) {
        return touchesData.contains(node) && asksItsEquals(node, true);
    });
    if (hasClients && !ahead.empty()) {
        // Beside other front ends, what answers clients all alone is one that leads nowhere.
        std::set<Index> askedByLogic;
        for (const Index part : m_scope.parts()) {
            for (const Callee& callee :
                 facts.isGateway(part) ? std::vector<Callee>{} : throughFront(part)) {
                askedByLogic.insert(callee.node);
            }
        }
        std::ranges::copy_if(front, std::inserter(ahead, ahead.end()), [&](Index node) {
            return facts.isLogic(node) && !asks.contains(node) && !touchesData.contains(node) &&
                   !askedByLogic.contains(node) && !isTiedByData(m_scope, node);
        });
    }
    for (const Index node : ahead) {
        put(node, Layer::Presentation);
    }
    for (const Index part : m_scope.parts()) {
        const bool answers =
            facts.isLogic(part) ||
            (facts.isGateway(part) && !facts.isPassThrough(part) && !m_doors.contains(part));
        if (answers && of(part) == Layer::None) {
            put(part, Layer::Application);
        }
    }
    if (!ahead.empty()) {
        dropUntied();
    }
}

/// Whether all logic that it asks is reached by clients through the same API gateway as itself: one
/// service of several behind a door, none in front of the others.
bool Layers::asksItsEquals(Index node, bool areUntypedMeant) const
{
    const ModelFacts& facts = m_scope.facts();
    std::set<Index> equals;
    for (const Index door : m_doors) {
        if (!isApiGateway(door, areUntypedMeant)) {
            continue;
        }
        std::set<Index> behind;
        for (const Callee& callee : facts.callees(door)) {
            behind.insert(callee.node);
        }
        if (behind.contains(node)) {
            equals.merge(behind);
        }
    }
    const auto asked = facts.callees(node);
    return std::ranges::all_of(asked, [&](const Callee& callee) {
        return facts.isData(callee.node) || !m_scope.has(callee.node) ||
               m_doors.contains(callee.node) || equals.contains(callee.node);
    });
}

bool Layers::isApiGateway(Index door, bool areUntypedMeant) const
{
    const auto type = model::textOf(m_scope.facts().fields(door), Key::GatewayType);
    return type == "api-gateway" || (type.empty() && areUntypedMeant);
}

std::vector<std::string> Layers::doorsToState(Index node) const
{
    std::vector<std::string> keys;
    for (const Index door : m_maybeEquals.contains(node) ? m_doors : std::set<Index>()) {
        if (isApiGateway(door, true) && !isApiGateway(door, false)) {
            keys.push_back(m_scope.facts().id(door) + ".gateway-type");
        }
    }
    return keys;
}

/// What works on data that nothing behind the front works on keeps it: it does the work of an
/// application itself, even when it is asked first. What reaches past another one to its data is a
/// front end all the same.
void Layers::dropOwners(std::set<Index>& ahead) const
{
    std::map<Index, std::set<Index>> ownersOf; // Of a store that only fronts work on.
    std::set<Index> served;
    for (const Index part : m_scope.parts()) {
        if (!m_scope.facts().isLogic(part)) {
            continue;
        }
        for (const Callee& callee : m_scope.facts().callees(part)) {
            if (of(callee.node) == Layer::Data) {
                ahead.contains(part) ? void(ownersOf[callee.node].insert(part))
                                     : void(served.insert(callee.node));
            }
        }
    }
    for (const auto& [store, owners] : ownersOf) {
        std::erase_if(ahead, [&, at = store, &own = owners](Index node) {
            return !served.contains(at) && own.contains(node);
        });
    }
}

/// What requests leave apart from every presentation belongs to no chain of tiers.
void Layers::dropUntied()
{
    std::map<Index, std::vector<Index>> ties;
    std::vector<Index> open;
    for (const auto& [node, place] : m_places) {
        for (const Callee& callee : inner(node)) {
            ties[node].push_back(callee.node);
            ties[callee.node].push_back(node);
        }
        if (place.layer == Layer::Presentation) {
            open.push_back(node);
        }
    }
    std::set<Index> tied(open.begin(), open.end());
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        for (const Index next : ties[at]) {
            if (tied.insert(next).second) {
                open.push_back(next);
            }
        }
    }
    std::erase_if(m_places, [&](const auto& placed) { return !tied.contains(placed.first); });
}

/// What the logic behind the front asks more often than the front and its clients do serves the
/// whole system, such as a flag service, even when clients reach it too.
void Layers::dropServants(std::set<Index>& ahead) const
{
    const ModelFacts& facts = m_scope.facts();
    std::map<Index, std::set<Index>> callers;
    for (const Index part : m_scope.parts()) {
        for (const Callee& callee : facts.callees(part)) {
            callers[callee.node].insert(part);
        }
    }
    for (const Index client : m_scope.clients()) {
        for (const Callee& callee : facts.callees(client)) {
            callers[callee.node].insert(client);
        }
    }
    for (bool dropped = true; dropped;) {
        dropped = std::erase_if(ahead, [&](Index node) {
                      const auto& asking = callers[node];
                      const auto before = std::ranges::count_if(asking, [&](Index caller) {
                          return facts.isActor(caller) || ahead.contains(caller);
                      });
                      return 2 * before < static_cast<std::ptrdiff_t>(asking.size());
                  }) > 0;
    }
}

/// What the node asks, the gateways in front replaced by what they lead to.
std::vector<Callee> Layers::throughFront(Index node) const
{
    std::vector<Callee> found = m_scope.facts().callees(node);
    std::set<Index> passed;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Callee door = found[i];
        if (!m_doors.contains(door.node) || !passed.insert(door.node).second) {
            continue;
        }
        for (const Callee& behind : m_scope.facts().callees(door.node)) {
            // Whom it takes a request to is not said: not back to the presentation.
            if (behind.node != node && of(behind.node) != Layer::Presentation) {
                found.push_back({behind.node, door.first, behind.last});
            }
        }
    }
    std::erase_if(found, [&](const Callee& callee) { return m_doors.contains(callee.node); });
    return found;
}

std::vector<Callee> Layers::inner(Index node) const
{
    std::vector<Callee> found = throughFront(node);
    std::erase_if(found, [&](const Callee& callee) { return of(callee.node) == Layer::None; });
    return found;
}

bool Layers::serves(Index node) const
{
    const ModelFacts& facts = m_scope.facts();
    const auto hasLayer = [&](Index other) { return of(other) != Layer::None; };
    if (hasLayer(node)) {
        return true;
    }
    if (facts.isGateway(node)) {
        return std::ranges::any_of(facts.servers(node),
                                   [&](const Callee& callee) { return hasLayer(callee.node); });
    }
    if (facts.isData(node)) {
        return std::ranges::any_of(m_scope.graph().in(node),
                                   [&](const Arc& arc) { return hasLayer(arc.node); });
    }
    return facts.isKind(node, ElementKind::Partition) &&
           std::ranges::any_of(m_scope.graph().descendants(node), hasLayer);
}

void Layers::collect()
{
    std::set<int> ranks;
    for (const auto& [node, place] : m_places) {
        ranks.insert(place.rank);
        (place.layer == Layer::Presentation  ? m_presentation
         : place.layer == Layer::Application ? m_application
                                             : m_data)
            .push_back(node);
        for (const Callee& callee : inner(node)) {
            if (rank(callee.node) != place.rank) {
                m_crossings.push_back({node, callee.node, callee.last});
            }
        }
    }
    m_depth = ranks.size();
}

} // namespace corbel::analysis::patterns
