#include "analysis/patterns/shapes/pair_ground.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

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

/// Whether it needs a machine under it that nobody names.
bool floats(const ModelFacts& facts, Index machine)
{
    constexpr std::array<std::string_view, 3> isOnAnother{"vm", "container", "pod"};
    const auto type = model::textOf(facts.fields(machine), Key::HostType);
    return std::ranges::find(isOnAnother, type) != isOnAnother.end();
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
    if (active == passive && active.size() == 1) {
        return Ground::One;
    }
    const auto isVirtual = [&](Index machine) { return floats(scope.facts(), machine); };
    const bool isKnown = !active.empty() && !passive.empty() &&
                         std::ranges::none_of(active, isVirtual) &&
                         std::ranges::none_of(passive, isVirtual);
    const auto here = pairs.sites(pair.active);
    const auto there = pairs.sites(pair.passive);
    const bool areApart = !here.empty() && !there.empty() && !haveCommon(here, there);
    return isKnown || areApart ? Ground::Two : Ground::Unknown;
}

std::vector<std::string> placesToState(const Scope& scope, const StandbyPair& pair)
{
    const auto& pairs = scope.get<StandbyPairs>();
    std::vector<std::string> keys;
    for (const Index end : {pair.active, pair.passive}) {
        const auto machines = pairs.machines(end);
        if (machines.empty()) {
            for (const Index part : pairs.content(end)) {
                keys.push_back(scope.facts().id(part) + ".runs-on");
            }
        }
        for (const Index machine : machines) {
            if (floats(scope.facts(), machine)) {
                keys.push_back(scope.facts().id(machine) + ".runs-on");
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
