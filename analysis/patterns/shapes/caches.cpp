#include "analysis/patterns/shapes/caches.h"

#include <algorithm>
#include <set>

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::RelationKind;

bool isCache(const ModelFacts& facts, Index node)
{
    return facts.isData(node) && model::textOf(facts.fields(node), Key::StoreType) == "cache";
}

const MaybeCaches::Asked& MaybeCaches::askedBy(Index user)
{
    const auto [known, isNew] = m_asked.emplace(user, Asked{});
    if (isNew) {
        std::set<Index> stores;
        for (const Callee& callee : m_facts.callees(user)) {
            known->second.isAnyCache = known->second.isAnyCache || isCache(m_facts, callee.node);
            if (m_facts.isData(callee.node)) {
                stores.insert(callee.node);
            }
        }
        known->second.stores = stores.size();
    }
    return known->second;
}

std::vector<Index> MaybeCaches::readersOf(Index store)
{
    const model::Record& fields = m_facts.fields(store);
    if (!m_facts.isKind(store, ElementKind::Store) || fields.contains(Key::StoreType) ||
        fields.contains(Key::Backup)) {
        return {};
    }
    std::set<Index> readers;
    for (const Arc& arc : m_facts.graph().in(store)) {
        if (m_facts.isLogic(arc.node) &&
            m_facts.graph().relation(arc.relation).kind == RelationKind::Reads) {
            readers.insert(arc.node);
        }
    }
    const bool isOne = std::ranges::all_of(readers, [&](Index reader) {
        return askedBy(reader).stores > 1 && !askedBy(reader).isAnyCache;
    });
    return isOne ? std::vector<Index>(readers.begin(), readers.end()) : std::vector<Index>();
}

} // namespace corbel::analysis::patterns
