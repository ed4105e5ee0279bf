#include "analysis/patterns/shapes/pair_state.h"

#include <algorithm>

namespace corbel::analysis::patterns {

using model::Key;
using model::RelationKind;

std::set<Index> storesOf(const Scope& scope, Index end)
{
    std::set<Index> stores;
    for (const Index part : scope.get<StandbyPairs>().content(end)) {
        for (const Callee& callee : scope.facts().servers(part)) {
            if (scope.facts().isData(callee.node)) {
                stores.insert(callee.node);
            }
        }
    }
    return stores;
}

std::set<Index> stateOf(const Scope& scope, const StandbyPair& pair)
{
    const ModelFacts& facts = scope.facts();
    std::set<Index> state;
    for (const Index part : scope.get<StandbyPairs>().content(pair.active)) {
        if (facts.isData(part) || model::flagOf(facts.fields(part), Key::Stateful)) {
            state.insert(part);
        }
    }
    const std::set<Index> own = storesOf(scope, pair.active);
    const std::set<Index> other = storesOf(scope, pair.passive);
    std::ranges::set_difference(own, other, std::inserter(state, state.end()));
    return state;
}

std::set<Index> maybeStateOf(const Scope& scope, const StandbyPair& pair)
{
    std::set<Index> maybe;
    for (const Index part : scope.get<StandbyPairs>().content(pair.active)) {
        if (scope.facts().isKind(part, model::ElementKind::Service) &&
            !scope.facts().fields(part).contains(Key::Stateful)) {
            maybe.insert(part);
        }
    }
    return maybe;
}

std::set<Index> receiversOf(const Scope& scope, const StandbyPair& pair)
{
    std::set<Index> receivers = storesOf(scope, pair.passive);
    receivers.insert(pair.passive);
    for (const Index part : scope.get<StandbyPairs>().content(pair.passive)) {
        receivers.insert(part);
        const auto& grounds = scope.facts().grounds(part);
        receivers.insert(grounds.begin(), grounds.end());
    }
    return receivers;
}

Index copyTo(const Scope& scope, Index part, const std::set<Index>& receivers)
{
    const auto& grounds = scope.facts().grounds(part);
    std::vector<Index> open = grounds;
    open.push_back(part);
    std::set<Index> passed(open.begin(), open.end());
    // Nearest copies first.
    for (std::size_t at = 0; at < open.size(); ++at) {
        for (const Arc& arc : scope.graph().out(open[at])) {
            if (scope.graph().relation(arc.relation).kind != RelationKind::Replicates) {
                continue;
            }
            if (receivers.contains(arc.node)) {
                return arc.relation;
            }
            if (passed.insert(arc.node).second) {
                open.push_back(arc.node);
            }
        }
    }
    return noIndex;
}

Index copyTo(const Scope& scope, const StandbyPair& pair, Index part,
             const std::set<Index>& receivers)
{
    const auto& pairs = scope.get<StandbyPairs>();
    Index copy = copyTo(scope, part, receivers);
    for (const Index end : copy == noIndex ? pairs.before(pair.active) : std::vector<Index>()) {
        for (const Index former : pairs.content(end)) {
            if (copy == noIndex && scope.graph().kind(former) == scope.graph().kind(part)) {
                copy = copyTo(scope, former, receivers);
            }
        }
    }
    return copy;
}

} // namespace corbel::analysis::patterns
