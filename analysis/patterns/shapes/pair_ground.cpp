#include "analysis/patterns/shapes/pair_ground.h"

#include <algorithm>
#include <iterator>

namespace corbel::analysis::patterns {

using model::Key;

namespace {

/// Whether a common site leaves room for racks or zones of its own, in which both may stand apart.
bool haveCommonPlaceOnly(const Scope& scope, const std::vector<Index>& here,
                         const std::vector<Index>& there)
{
    std::vector<Index> common;
    std::ranges::set_intersection(here, there, std::back_inserter(common));
    return std::ranges::all_of(common, [&](Index site) {
        const std::string_view type = model::textOf(scope.facts().fields(site), Key::SiteType);
        return type == "region" || type == "datacenter" || type == "office";
    });
}

/// The places of all machines under an end; where none is drawn, its own.
void addPlaces(const Scope& scope, Index end, std::vector<std::string>& keys)
{
    const auto machines = scope.get<StandbyPairs>().machines(end);
    for (const Index machine : machines) {
        keys.push_back(scope.facts().id(machine) + ".parent");
    }
    if (machines.empty()) {
        keys.push_back(scope.facts().id(end) + ".runs-on");
    }
}

} // namespace

Ground groundOf(const Scope& scope, const StandbyPair& pair)
{
    const auto& pairs = scope.get<StandbyPairs>();
    const auto active = pairs.machines(pair.active);
    const auto passive = pairs.machines(pair.passive);
    if (active.empty() || passive.empty()) {
        const auto here = pairs.sites(pair.active);
        const auto there = pairs.sites(pair.passive);
        return here.empty() || there.empty() || haveCommon(here, there) ? Ground::Unknown
                                                                        : Ground::Two;
    }
    return active == passive && active.size() == 1 ? Ground::One : Ground::Two;
}

std::vector<std::string> placesToState(const Scope& scope, const StandbyPair& pair)
{
    const auto& pairs = scope.get<StandbyPairs>();
    std::vector<std::string> keys;
    for (const Index end : {pair.active, pair.passive}) {
        if (pairs.machines(end).empty()) {
            for (const Index part : pairs.content(end)) {
                keys.push_back(scope.facts().id(part) + ".runs-on");
            }
        }
    }
    return keys;
}

std::optional<Answer> standApart(const Scope& scope, const StandbyPair& pair)
{
    const auto& pairs = scope.get<StandbyPairs>();
    const auto here = pairs.sites(pair.active);
    const auto there = pairs.sites(pair.passive);
    const bool isUnsaid =
        here.empty() && there.empty() && scope.facts().innermostSites().size() < 2;
    if (isUnsaid || groundOf(scope, pair) == Ground::One) {
        return std::nullopt;
    }
    Answer answer;
    if (here.empty() || there.empty()) {
        for (const Index end : {pair.active, pair.passive}) {
            if ((end == pair.active ? here : there).empty()) {
                addPlaces(scope, end, answer.needs);
            }
        }
    } else if (!haveCommon(here, there)) {
        answer.holds = true;
    } else if (haveCommonPlaceOnly(scope, here, there)) {
        addPlaces(scope, pair.active, answer.needs);
        addPlaces(scope, pair.passive, answer.needs);
    }
    return answer;
}

} // namespace corbel::analysis::patterns
