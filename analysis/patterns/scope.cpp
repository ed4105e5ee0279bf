#include "analysis/patterns/scope.h"

#include <algorithm>
#include <set>

#include "analysis/patterns/pattern_facts.h"

namespace corbel::analysis::patterns {

Scope::Scope(const PatternFacts& facts, const Region& region, const Figures* figures)
    : m_facts(facts),
      m_region(region),
      m_figures(figures),
      m_whole(facts)
{
    std::ranges::copy_if(region.members, std::back_inserter(m_parts),
                         [&](Index member) { return facts.isPart(member); });
}

const RecoveryStudy& Scope::recovery() const
{
    return m_whole.recovery();
}

const FailOvers& Scope::failOvers() const
{
    return m_whole.failOvers();
}

const std::vector<Index>* Scope::downWith(const std::vector<Index>& dead) const
{
    return m_whole.isTangled() ? nullptr : &m_whole.downWith(dead);
}

std::vector<std::string> Scope::placesBelow(Index node) const
{
    return m_whole.placesBelow(node);
}

const std::vector<Index>& Scope::clients() const
{
    if (m_clients) {
        return *m_clients;
    }
    // Callers are found upwards, through gateways, from each member.
    std::set<Index> seen(members().begin(), members().end());
    std::vector<Index> open = members();
    std::set<Index> clients;
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        for (const Arc& arc : graph().in(at)) {
            if (!contains(requestKinds, graph().relation(arc.relation).kind)) {
                continue;
            }
            if (m_facts.isActor(arc.node)) {
                clients.insert(arc.node);
            } else if (m_facts.isGateway(arc.node) && seen.insert(arc.node).second) {
                open.push_back(arc.node);
            }
        }
    }
    return m_clients.emplace(clients.begin(), clients.end());
}

bool Scope::has(Index node) const
{
    return std::ranges::binary_search(m_region.members, node);
}

} // namespace corbel::analysis::patterns
