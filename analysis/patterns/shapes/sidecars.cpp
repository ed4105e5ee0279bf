#include "analysis/patterns/shapes/sidecars.h"

#include <algorithm>

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::RelationKind;

namespace {

enum class Nearness : std::uint8_t { Beside, Apart, Unknown };

std::vector<Index> hostsUnder(const ModelFacts& facts, Index node)
{
    std::vector<Index> hosts;
    std::ranges::copy_if(facts.grounds(node), std::back_inserter(hosts),
                         [&](Index ground) { return facts.isKind(ground, ElementKind::Host); });
    return hosts;
}

/// Beside each other: on the same hosts, or one inside the other.
Nearness nearnessOf(const ModelFacts& facts, Index sidecar, Index service)
{
    if (facts.graph().isWithin(sidecar, service) || facts.graph().isWithin(service, sidecar)) {
        return Nearness::Beside;
    }
    if (!facts.isPlaced(sidecar) || !facts.isPlaced(service)) {
        return Nearness::Unknown;
    }
    return hostsUnder(facts, sidecar) == hostsUnder(facts, service) ? Nearness::Beside
                                                                    : Nearness::Apart;
}

std::set<Index> servicesWithCalls(const ModelFacts& facts, Index gateway)
{
    std::set<Index> services;
    for (const auto& arcs : {facts.graph().in(gateway), facts.graph().out(gateway)}) {
        for (const Arc& arc : arcs) {
            if (facts.graph().relation(arc.relation).kind == RelationKind::Calls &&
                facts.isLogic(arc.node)) {
                services.insert(arc.node);
            }
        }
    }
    return services;
}

} // namespace

bool isSidecar(const ModelFacts& facts, Index node)
{
    return facts.isGateway(node) &&
           model::textOf(facts.fields(node), Key::GatewayType) == "sidecar";
}

Index serviceBeside(const ModelFacts& facts, Index gateway, bool isMeshed)
{
    if (!facts.isGateway(gateway) || facts.fields(gateway).contains(Key::GatewayType)) {
        return noIndex;
    }
    Index only = noIndex;
    for (const Index service : servicesWithCalls(facts, gateway)) {
        const Nearness nearness = nearnessOf(facts, gateway, service);
        if (nearness == Nearness::Beside || (isMeshed && nearness == Nearness::Unknown)) {
            if (only != noIndex) {
                return noIndex;
            }
            only = service;
        }
    }
    return only;
}

std::set<Index> servicesAround(const ModelFacts& facts, Index gateway)
{
    std::set<Index> services = servicesWithCalls(facts, gateway);
    std::erase_if(services, [&](Index service) {
        return nearnessOf(facts, gateway, service) == Nearness::Apart;
    });
    return services;
}

Sidecars::Sidecars(const Scope& scope)
{
    const ModelFacts& facts = scope.facts();
    const bool isMeshed =
        std::ranges::any_of(scope.parts(), [&](Index part) { return isSidecar(facts, part); });
    for (const Index part : scope.parts()) {
        if (!isSidecar(facts, part)) {
            if (const Index service = serviceBeside(facts, part, isMeshed); service != noIndex) {
                untyped.emplace(part, service);
            }
            continue;
        }
        for (const Index service : servicesWithCalls(facts, part)) {
            const Nearness nearness = nearnessOf(facts, part, service);
            if (nearness == Nearness::Beside) {
                servedBy[service].insert(part);
                served[part].insert(service);
            } else if (nearness == Nearness::Unknown) {
                open[part].insert(service);
            }
        }
        all.push_back(part);
    }
}

} // namespace corbel::analysis::patterns
