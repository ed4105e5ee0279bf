#include "analysis/patterns/measures/shared_layer.h"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/patterns/measures/availability.h"
#include "analysis/patterns/shapes/hosts.h"
#include "analysis/patterns/shapes/peers.h"

namespace corbel::analysis::patterns {

using model::Key;
using model::Message;

namespace {

/// Keys of peers of which nobody says how many copies there are.
std::set<std::string> copiesToState(const Scope& scope)
{
    const auto& peers = scope.get<Peers>();
    std::set<std::string> keys;
    for (const Index peer : peers.all()) {
        if (!peers.copies(peer).areKnown()) {
            keys.insert(scope.facts().id(peer) + ".replicas");
        }
    }
    return keys;
}

} // namespace

Measured nodesThatTheLayerFeeds(const Scope& scope)
{
    const auto& peers = scope.get<Peers>();
    Measured measured{std::nullopt, "nodes", {}, {}};
    std::set<std::string> missing = copiesToState(scope);
    for (const Index store : peers.layer()) {
        const Throughput supply = throughputOf(scope.facts(), store);
        missing.insert(supply.missing.begin(), supply.missing.end());
        double demand = 0;
        for (const Index peer : peers.all()) {
            const Throughput node = throughputOf(scope.facts(), peer);
            missing.insert(node.missing.begin(), node.missing.end());
            for (const Arc& arc : scope.graph().out(peer)) {
                const model::Relation& relation = scope.graph().relation(arc.relation);
                if (arc.node == store && model::isSynchronous(relation.kind)) {
                    demand += node.perSecond.value_or(0) *
                              model::amountOf(relation.fields, Key::FanOut).value_or(1) *
                              model::amountOf(relation.fields, Key::Probability).value_or(1);
                }
            }
        }
        if (supply.perSecond && demand > 0) {
            const double nodes = *supply.perSecond * peers.count().least / demand;
            if (!measured.value || nodes < *measured.value) {
                measured.value = nodes;
                measured.witnesses = {scope.facts().id(store)};
            }
        }
    }
    for (const std::string& key : missing) {
        measured.needs.push_back(Message::verbatim(key));
    }
    if (measured.needs.empty() && !measured.value) {
        measured.needs.push_back(Message::of("requests from the peers to a shared store"));
    }
    if (!measured.needs.empty()) {
        measured.value.reset();
    }
    return measured;
}

Measured nodesThatBringMore(const Scope& scope)
{
    Measured measured = nodesThatTheLayerFeeds(scope);
    measured.unit = "times one node";
    if (measured.value) {
        measured.value =
            std::min(*measured.value, static_cast<double>(scope.get<Peers>().count().least));
    }
    return measured;
}

namespace {

Measured nothingStated()
{
    return {std::nullopt, "", {Message::of("peers that work on the same data")}, {}};
}

} // namespace

Measured dataSeen(const Scope& scope)
{
    const auto& peers = scope.get<Peers>();
    if (peers.all().empty() || peers.users().empty()) {
        return nothingStated();
    }
    double seen = 0;
    for (const Index peer : peers.all()) {
        seen += static_cast<double>(peers.used(peer).size());
    }
    return {seen / static_cast<double>(peers.all().size() * peers.users().size()), "", {}, {}};
}

Measured dependentPairs(const Scope& scope)
{
    const auto& peers = scope.get<Peers>();
    const auto n = static_cast<double>(peers.count().least);
    if (n < 2) {
        Measured measured = nothingStated();
        if (const auto keys = copiesToState(scope); !keys.empty()) {
            measured.needs.clear();
            for (const std::string& key : keys) {
                measured.needs.push_back(Message::verbatim(key));
            }
        }
        return measured;
    }
    // Peers with the same stores are one class: a few classes, however many peers there are.
    std::map<std::vector<Index>, double> classes;
    for (const Index peer : peers.all()) {
        std::vector<Index> stores;
        for (const auto& [store, access] : peers.used(peer)) {
            stores.push_back(store);
        }
        classes[stores] += peers.copies(peer).least;
    }
    double dependent = 0;
    for (auto a = classes.begin(); a != classes.end(); ++a) {
        dependent += a->first.empty() ? 0 : a->second * (a->second - 1) / 2;
        for (auto b = std::next(a); b != classes.end(); ++b) {
            dependent += haveCommon(a->first, b->first) ? a->second * b->second : 0;
        }
    }
    Measured measured{dependent / (n * (n - 1) / 2), "", {}, {}};
    for (const Index store : peers.layer()) {
        measured.witnesses.push_back(scope.facts().id(store));
    }
    return measured;
}

Measured sharedSinglePoints(const Scope& scope)
{
    Measured measured = singlePointsAmong(scope, scope.get<Peers>().layer());
    measured.unit = "stores";
    return measured;
}

} // namespace corbel::analysis::patterns
