#include "analysis/patterns/shapes/copies.h"

#include <algorithm>
#include <set>

#include "analysis/patterns/shapes/caches.h"
#include "analysis/patterns/shapes/pairs.h"

namespace corbel::analysis::patterns {

using model::Key;
using model::RelationKind;

LeadCopies::LeadCopies(const Scope& scope) : m_scope(scope)
{
    const ModelFacts& facts = scope.facts();
    const ModelGraph& graph = scope.graph();
    std::set<Index> copies;
    std::set<Index> sources;
    for (const Index part : scope.parts()) {
        for (const Arc& arc : graph.out(part)) {
            const model::Relation& relation = graph.relation(arc.relation);
            if (relation.kind == RelationKind::Replicates && arc.node != part &&
                model::textOf(relation.fields, Key::ReplicationMode) != "backup" &&
                mayTakePart(part) && mayTakePart(arc.node) &&
                graph.kind(part) == graph.kind(arc.node)) {
                sources.insert(part);
                copies.insert(arc.node);
                m_copying.push_back(arc.relation);
            }
        }
    }
    for (const Index part : scope.parts()) {
        const std::string_view role = statedRole(facts, part);
        if (role == "leader") {
            m_leaders.push_back(part);
        } else if (role == "follower") {
            m_followers.push_back(part);
        } else if (copies.contains(part)) {
            // Said to be a peer or active, a copy is no follower: both sides take writes.
            (role.empty() ? m_followers : m_leaders).push_back(part);
        } else if (sources.contains(part)) {
            m_leaders.push_back(part);
        }
    }
    std::ranges::sort(m_copying);
    feed();
}

bool LeadCopies::mayTakePart(Index node) const
{
    const ModelFacts& facts = m_scope.facts();
    const std::string_view role = statedRole(facts, node);
    return m_scope.has(node) && (facts.isData(node) || facts.isLogic(node)) &&
           !isWaitingRole(role) && (!role.empty() || !isCache(facts, node));
}

void LeadCopies::feed()
{
    std::set<Index> fed(m_leaders.begin(), m_leaders.end());
    std::vector<Index> open = m_leaders;
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        for (const Arc& arc : m_scope.graph().out(at)) {
            if (std::ranges::binary_search(m_copying, arc.relation) &&
                fed.insert(arc.node).second) {
                open.push_back(arc.node);
            }
        }
    }
    m_fed.assign(fed.begin(), fed.end());
}

bool LeadCopies::isFollower(Index node) const
{
    return std::ranges::binary_search(m_followers, node);
}

std::vector<std::string> LeadCopies::keysToState(Index follower) const
{
    const ModelFacts& facts = m_scope.facts();
    if (!statedRole(facts, follower).empty()) {
        return {};
    }
    bool mayWait = false;
    bool mayDiffer = false;
    for (const Arc& arc : facts.graph().in(follower)) {
        const RelationKind kind = facts.graph().relation(arc.relation).kind;
        const bool isCopied = kind == RelationKind::Replicates;
        mayWait = mayWait || kind == RelationKind::FailsOverTo ||
                  (isCopied && statedRole(facts, arc.node) == "active");
        mayDiffer = mayDiffer || (isCopied && facts.fields(arc.node).contains(Key::StoreType));
    }
    std::vector<std::string> keys;
    if (mayWait) {
        keys.push_back(facts.id(follower) + ".role");
    }
    if (mayDiffer && !MaybeCaches(facts).readersOf(follower).empty()) {
        keys.push_back(facts.id(follower) + ".store-type");
    }
    return keys;
}

bool LeadCopies::isFed(Index follower) const
{
    return std::ranges::binary_search(m_fed, follower);
}

} // namespace corbel::analysis::patterns
