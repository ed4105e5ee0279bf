#include "analysis/patterns/scope.h"

#include <algorithm>
#include <set>

namespace corbel::analysis::patterns {

Scope::Scope(const ModelFacts& facts, const Region& region) : m_facts(facts), m_region(region)
{
    // Callers are found upwards, through gateways, from each member.
    std::set<Index> seen;
    std::vector<Index> open;
    for (const Index member : region.members) {
        if (facts.isPart(member)) {
            m_parts.push_back(member);
        }
        open.push_back(member);
        seen.insert(member);
    }
    std::set<Index> clients;
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        for (const Arc& arc : graph().in(at)) {
            if (!contains(requestKinds, graph().relation(arc.relation).kind)) {
                continue;
            }
            if (facts.isActor(arc.node)) {
                clients.insert(arc.node);
            } else if (facts.isGateway(arc.node) && seen.insert(arc.node).second) {
                open.push_back(arc.node);
            }
        }
    }
    m_clients.assign(clients.begin(), clients.end());
}

bool Scope::has(Index node) const
{
    return std::ranges::binary_search(m_region.members, node);
}

} // namespace corbel::analysis::patterns
