#include "analysis/patterns/shapes/doors.h"

#include <algorithm>

namespace corbel::analysis::patterns {

using model::Key;

namespace {

bool isRequest(const Scope& scope, const Arc& arc)
{
    return contains(requestKinds, scope.graph().relation(arc.relation).kind);
}

/// Asks, and nobody asks it.
bool isRoot(const Scope& scope, Index part)
{
    const auto requests = [&](const Arc& arc) { return isRequest(scope, arc); };
    return std::ranges::none_of(scope.graph().in(part), requests) &&
           std::ranges::any_of(scope.graph().out(part), requests);
}

} // namespace

Doors::Doors(const Scope& scope, bool onlySure) : m_scope(scope)
{
    find(onlySure);
    for (const Index client : scope.clients()) {
        follow(client);
    }
    arriveFromTheRest();
    if (scope.clients().empty()) {
        arriveAtRoots();
    }
}

void Doors::find(bool onlySure)
{
    for (const Index part : m_scope.parts()) {
        const auto type = model::textOf(m_scope.facts().fields(part), Key::GatewayType);
        const bool mayBe = type == "api-gateway" || (type.empty() && !onlySure);
        if (m_scope.facts().isGateway(part) && mayBe && servicesBehind(m_scope, part) >= 2) {
            m_all.push_back(part);
        }
    }
}

bool Doors::isSure(Index door) const
{
    return m_scope.facts().fields(door).contains(Key::GatewayType);
}

bool Doors::isAnySure() const
{
    return std::ranges::any_of(m_all, [&](Index door) { return isSure(door); });
}

std::size_t Doors::servicesBehind(const Scope& scope, Index gateway)
{
    std::set<Index> services;
    for (const Callee& callee : scope.facts().callees(gateway)) {
        // A gateway that only starts after a service does not lead to it.
        if (scope.facts().isLogic(callee.node) && scope.has(callee.node) &&
            model::isSynchronous(scope.graph().relation(callee.last).kind)) {
            services.insert(callee.node);
        }
    }
    return services.size();
}

bool Doors::isDoor(Index node) const
{
    return std::ranges::binary_search(m_all, node);
}

void Doors::arrive(Index node, Index relation)
{
    if (relation == noIndex || m_arrived.insert(relation).second) {
        m_arrivals.push_back({node, relation, isDoor(node)});
    }
}

/// Through gateways that are no doors.
void Doors::follow(Index start)
{
    std::set<Index> seen{start};
    std::vector<Index> open{start};
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        for (const Arc& arc : m_scope.graph().out(at)) {
            if (!isRequest(m_scope, arc)) {
                continue;
            }
            if (m_scope.facts().isGateway(arc.node) && !isDoor(arc.node)) {
                if (seen.insert(arc.node).second) {
                    open.push_back(arc.node);
                }
            } else if (m_scope.has(arc.node)) {
                arrive(arc.node, arc.relation);
            }
        }
    }
}

/// For a part of a system the rest of it is a client as well.
void Doors::arriveFromTheRest()
{
    for (const Index part : m_scope.parts()) {
        if (!m_scope.facts().isLogic(part) && !isDoor(part)) {
            continue;
        }
        for (const Arc& arc : m_scope.graph().in(part)) {
            if (model::isSynchronous(m_scope.graph().relation(arc.relation).kind) &&
                m_scope.facts().isLogic(arc.node) && !m_scope.has(arc.node)) {
                arrive(part, arc.relation);
            }
        }
    }
}

void Doors::arriveAtRoots()
{
    for (const Index part : m_scope.parts()) {
        if (!isRoot(m_scope, part)) {
            continue;
        }
        if (isDoor(part) || m_scope.facts().isLogic(part)) {
            arrive(part, noIndex);
        } else if (m_scope.facts().isGateway(part)) {
            follow(part);
        }
    }
}

std::vector<Doors::Call> Doors::calls() const
{
    std::set<Index> behind(m_all.begin(), m_all.end());
    std::vector<Index> open = m_all;
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        for (const Arc& arc : m_scope.graph().out(at)) {
            if (isRequest(m_scope, arc) && m_scope.has(arc.node) &&
                behind.insert(arc.node).second) {
                open.push_back(arc.node);
            }
        }
    }
    std::vector<Call> calls;
    for (const Index door : m_all) {
        for (const Arc& arc : m_scope.graph().in(door)) {
            if (isRequest(m_scope, arc)) {
                const bool isService = m_scope.facts().isLogic(arc.node);
                calls.push_back({arc.relation, isService && behind.contains(arc.node)});
            }
        }
    }
    return calls;
}

} // namespace corbel::analysis::patterns
