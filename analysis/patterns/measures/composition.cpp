#include "analysis/patterns/measures/composition.h"

#include <algorithm>
#include <set>
#include <string>

#include "analysis/patterns/shapes/hops.h"

namespace corbel::analysis::patterns {

Measured partCount(const Scope& scope)
{
    return {static_cast<double>(scope.parts().size()), "elements", {}, {}};
}

Measured relationCount(const Scope& scope)
{
    double relations = 0;
    for (const Index part : scope.parts()) {
        relations += static_cast<double>(std::ranges::count_if(
            scope.graph().out(part), [&](const Arc& arc) { return scope.has(arc.node); }));
    }
    return {relations, "relations", {}, {}};
}

Measured kindCount(const Scope& scope)
{
    std::set<model::ElementKind> kinds;
    for (const Index part : scope.parts()) {
        kinds.insert(scope.graph().kind(part));
    }
    return {static_cast<double>(kinds.size()), "kinds", {}, {}};
}

Measured hopCount(const Scope& scope)
{
    Measured measured{0, "hops", {}, {}};
    std::set<std::string> needs;
    forEachInnerRequest(scope, [&](Index from, Index to, Index relation) {
        const Hop hop = hopOf(scope.facts(), from, to);
        if (hop == Hop::Across) {
            *measured.value += 1;
            measured.witnesses.push_back(scope.facts().relationId(relation));
        } else if (hop == Hop::Unknown) {
            needs.insert(scope.facts().id(isOnHost(scope.facts(), from) ? to : from) + ".runs-on");
        }
    });
    if (!needs.empty()) {
        measured.value.reset();
        for (const std::string& key : needs) {
            measured.needs.push_back(model::Message::verbatim(key));
        }
    }
    return measured;
}

} // namespace corbel::analysis::patterns
