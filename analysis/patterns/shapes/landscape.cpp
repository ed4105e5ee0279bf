#include "analysis/patterns/shapes/landscape.h"

#include <algorithm>

#include "analysis/patterns/shapes/store_use.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;

namespace {

/// Containers, pods and functions under any replica.
std::vector<Index> containersUnder(const ModelFacts& facts, Index node)
{
    std::vector<Index> containers;
    for (const Index ground : facts.grounds(node)) {
        const auto type = model::textOf(facts.fields(ground), Key::HostType);
        if (facts.isKind(ground, ElementKind::Host) &&
            (type == "container" || type == "pod" || type == "function")) {
            containers.push_back(ground);
        }
    }
    return containers;
}

} // namespace

Landscape::Landscape(const Scope& scope) : m_facts(scope.facts())
{
    std::set<Index> services;
    for (const Index part : scope.parts()) {
        if (m_facts.isLogic(part) && !m_facts.isKind(part, ElementKind::Tier)) {
            services.insert(wholeService(m_facts, part));
        }
    }
    m_services.assign(services.begin(), services.end());
    for (const Index part : scope.parts()) {
        if (!m_facts.isLogic(part)) {
            continue;
        }
        const Index from = wholeService(m_facts, part);
        for (const Callee& callee : m_facts.callees(part)) {
            const Index to = wholeService(m_facts, callee.node);
            if (m_facts.isLogic(callee.node) && to != from && services.contains(to) &&
                services.contains(from)) {
                m_calls.push_back({from, to, callee.last});
            }
        }
    }
    collectUnits();
}

void Landscape::collectUnits()
{
    for (const Index service : m_services) {
        if (const auto unit = model::textOf(m_facts.fields(service), Key::DeployUnit);
            !unit.empty()) {
            ++m_units[std::string(unit)];
        }
        for (const Index container : containersUnder(m_facts, service)) {
            ++m_containers[container];
        }
    }
}

std::optional<bool> Landscape::isOwnUnit(Index service) const
{
    if (const auto unit = model::textOf(m_facts.fields(service), Key::DeployUnit); !unit.empty()) {
        return m_units.find(unit)->second == 1;
    }
    const std::vector<Index> containers = containersUnder(m_facts, service);
    if (containers.empty()) {
        return std::nullopt;
    }
    return std::ranges::all_of(containers,
                               [&](Index container) { return m_containers.at(container) == 1; });
}

std::set<Index> Landscape::circular() const
{
    std::map<Index, Index> numbers;
    for (Index i = 0; i < m_services.size(); ++i) {
        numbers[m_services[i]] = i;
    }
    Edges edges;
    for (const Call& call : m_calls) {
        edges.emplace_back(numbers[call.from], numbers[call.to]);
    }
    const Components found =
        stronglyConnected(Digraph(static_cast<Index>(m_services.size()), std::move(edges)));
    std::vector<std::size_t> sizes(found.count, 0);
    for (const Index component : found.of) {
        ++sizes[component];
    }
    std::set<Index> circular;
    for (Index i = 0; i < m_services.size(); ++i) {
        if (sizes[found.of[i]] > 1) {
            circular.insert(m_services[i]);
        }
    }
    return circular;
}

} // namespace corbel::analysis::patterns
