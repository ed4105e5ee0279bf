#include "analysis/patterns/shapes/caches.h"

#include <algorithm>

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::RelationKind;

bool isCache(const ModelFacts& facts, Index node)
{
    return facts.isData(node) && model::textOf(facts.fields(node), Key::StoreType) == "cache";
}

std::set<Index> usersOfMaybeCache(const ModelFacts& facts, Index store)
{
    const model::Record& fields = facts.fields(store);
    if (!facts.isKind(store, ElementKind::Store) || fields.contains(Key::StoreType) ||
        fields.contains(Key::Backup)) {
        return {};
    }
    std::set<Index> readers;
    for (const Arc& arc : facts.graph().in(store)) {
        if (facts.isLogic(arc.node) &&
            facts.graph().relation(arc.relation).kind == RelationKind::Reads) {
            readers.insert(arc.node);
        }
    }
    const auto asksAnotherOnly = [&](Index user) {
        bool asksAnother = false;
        for (const Callee& callee : facts.callees(user)) {
            if (isCache(facts, callee.node)) {
                return false;
            }
            asksAnother = asksAnother || (facts.isData(callee.node) && callee.node != store);
        }
        return asksAnother;
    };
    return std::ranges::all_of(readers, asksAnotherOnly) ? readers : std::set<Index>();
}

} // namespace corbel::analysis::patterns
