#include "analysis/patterns/shapes/hub.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

namespace corbel::analysis::patterns {

Hub::Hub(const Scope& scope)
{
    for (const Index part : scope.parts()) {
        if (scope.facts().isGateway(part)) {
            consider(scope, part);
        } else if (scope.facts().isLogic(part)) {
            addDirect(scope, part);
        }
    }
}

void Hub::consider(const Scope& scope, Index gateway)
{
    const std::string_view type =
        model::textOf(scope.facts().fields(gateway), model::Key::GatewayType);
    if (type == "load-balancer" || type == "dns" || type == "cdn" || type == "sidecar") {
        return;
    }
    std::set<Index> senders;
    std::set<Index> receivers;
    std::vector<Index> relations;
    const auto join = [&](const Arc& arc, std::set<Index>& side) {
        if (model::isSynchronous(scope.graph().relation(arc.relation).kind) &&
            scope.facts().isLogic(arc.node) && scope.has(arc.node)) {
            side.insert(arc.node);
            relations.push_back(arc.relation);
        }
    };
    for (const Arc& arc : scope.graph().in(gateway)) {
        join(arc, senders);
    }
    for (const Arc& arc : scope.graph().out(gateway)) {
        join(arc, receivers);
    }
    std::vector<Index> both;
    std::ranges::set_intersection(senders, receivers, std::back_inserter(both));
    const bool isKnown = type == "bus" || both.size() >= 2;
    if (senders.empty() || receivers.empty() || (!isKnown && !type.empty())) {
        return;
    }
    std::vector<Index> all;
    std::ranges::set_union(senders, receivers, std::back_inserter(all));
    if (std::tuple(isKnown, all.size(), relations.size()) >
        std::tuple(m_node != noIndex && !m_isOpen, m_spokes.size(), m_through.size())) {
        m_node = gateway;
        m_isOpen = !isKnown;
        m_spokes = std::move(all);
        m_through = std::move(relations);
    }
}

void Hub::addDirect(const Scope& scope, Index service)
{
    for (const Arc& arc : scope.graph().out(service)) {
        if (model::isSynchronous(scope.graph().relation(arc.relation).kind) &&
            scope.facts().isLogic(arc.node) && scope.has(arc.node) && arc.node != service) {
            m_direct.push_back(arc.relation);
        }
    }
}

} // namespace corbel::analysis::patterns
