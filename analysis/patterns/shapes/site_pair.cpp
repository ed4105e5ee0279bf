#include "analysis/patterns/shapes/site_pair.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "analysis/patterns/shapes/askers.h"
#include "analysis/patterns/shapes/hosts.h"
#include "analysis/patterns/shapes/pairs.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::RelationKind;

namespace {

using Load = std::map<Index, std::size_t>; ///< Parts by site.

Load partsBySite(const Scope& scope)
{
    Load load;
    for (const Index part : scope.parts()) {
        for (const Index ground : scope.facts().grounds(part)) {
            if (scope.facts().isKind(ground, ElementKind::Site)) {
                ++load[ground];
            }
        }
    }
    const bool isAnyUnplaced = !load.empty() && std::ranges::any_of(scope.parts(), [&](Index part) {
        return !placesOf(scope.facts(), part).empty();
    });
    for (const Index site : scope.facts().innermostSites()) {
        if (isAnyUnplaced) {
            load.emplace(site, 0);
        }
    }
    return load;
}

bool isServing(const ModelFacts& facts, Index site)
{
    const std::string_view role = statedRole(facts, site);
    return role == "active" || role == "primary";
}

/// Of the sites that fail over to another one, the one with most parts.
SitePair drawnPair(const Scope& scope, const Load& load)
{
    SitePair pair;
    std::size_t most = 0;
    for (const auto& [site, parts] : load) {
        for (const Arc& arc : scope.graph().out(site)) {
            const bool mayRecover = load.contains(arc.node) && arc.node != site &&
                                    !isServing(scope.facts(), arc.node) &&
                                    !scope.failOvers().isBack(arc.relation);
            if (scope.graph().relation(arc.relation).kind == RelationKind::FailsOverTo &&
                mayRecover && (pair.recovery == noIndex || parts > most)) {
                most = parts;
                pair = {site, arc.node};
            }
        }
    }
    return pair;
}

/// A site whose role is to recover, and of those that do not and are apart from it the one with
/// most parts.
SitePair statedPair(const Scope& scope, const Load& load)
{
    const ModelFacts& facts = scope.facts();
    const ModelGraph& graph = scope.graph();
    const auto recovers = [&](const auto& entry) {
        return isWaitingRole(statedRole(facts, entry.first));
    };
    const auto recovery = std::ranges::find_if(load, recovers);
    if (recovery == load.end()) {
        return {};
    }
    SitePair pair{noIndex, recovery->first};
    for (const auto& [site, parts] : load) {
        const bool isApart =
            !graph.isWithin(site, pair.recovery) && !graph.isWithin(pair.recovery, site);
        if (isApart && site != pair.recovery && !isWaitingRole(statedRole(facts, site)) &&
            (pair.primary == noIndex || parts > load.at(pair.primary))) {
            pair.primary = site;
        }
    }
    return pair;
}

/// Sites that requests from elsewhere reach, whatever doors they pass and wherever these stand.
std::set<Index> askedSites(const Scope& scope)
{
    const ModelFacts& facts = scope.facts();
    std::set<Index> asked;
    for (const Index part : scope.parts()) {
        const auto& sites = facts.sites(part);
        if (sites.empty() || facts.isPassThrough(part)) {
            continue;
        }
        const auto askers = askersOf(facts, part);
        const bool isAsked = std::ranges::any_of(askers, [&](Index asker) {
            return std::ranges::none_of(
                sites, [&](Index site) { return asker == site || facts.standsOn(asker, site); });
        });
        if (isAsked) {
            asked.insert(sites.begin(), sites.end());
        }
    }
    return asked;
}

/// The two sites between which most is mirrored, in one direction only.
SitePair mirroredPair(const Scope& scope, const Load& load)
{
    const ModelFacts& facts = scope.facts();
    const ModelGraph& graph = scope.graph();
    std::vector<Index> free; // Sites that may be those of what stands nowhere yet.
    for (const auto& [site, parts] : load) {
        if (parts == 0) {
            free.push_back(site);
        }
    }
    const auto placesFor = [&](Index part) -> const std::vector<Index>& {
        const bool isOpen = facts.sites(part).empty() && !placesOf(facts, part).empty();
        return isOpen ? free : facts.sites(part);
    };
    std::map<std::pair<Index, Index>, std::size_t> mirrored; // By the sites from and to.
    for (const Index part : scope.parts()) {
        for (const Arc& arc : graph.out(part)) {
            if (contains(mirrorKinds, graph.relation(arc.relation).kind) && scope.has(arc.node) &&
                !scope.failOvers().isBack(arc.relation)) {
                for (const Index from : placesFor(part)) {
                    for (const Index to : placesFor(arc.node)) {
                        if (from != to) {
                            ++mirrored[{from, to}];
                        }
                    }
                }
            }
        }
    }
    if (mirrored.empty()) {
        return {};
    }
    const std::set<Index> asked = askedSites(scope);
    SitePair pair;
    std::size_t most = 0;
    for (const auto& [sites, count] : mirrored) {
        const bool isOneWay = !mirrored.contains({sites.second, sites.first});
        if (isOneWay && count > most && !asked.contains(sites.second) &&
            !isServing(facts, sites.second)) {
            most = count;
            pair = {sites.first, sites.second};
        }
    }
    return pair;
}

} // namespace

std::vector<std::string> placesOf(const ModelFacts& facts, Index node)
{
    const bool isInFront = facts.isGateway(node) && !facts.isPlaced(node);
    return facts.isPart(node) && !isInFront ? sitesToState(facts, node)
                                            : std::vector<std::string>();
}

SitePair sitePairOf(const Scope& scope)
{
    const Load load = partsBySite(scope);
    if (load.size() < 2) {
        return {};
    }
    SitePair pair = drawnPair(scope, load);
    if (pair.recovery == noIndex) {
        pair = statedPair(scope, load);
    }
    if (pair.recovery == noIndex) {
        pair = mirroredPair(scope, load);
    }
    return pair.primary == noIndex ? SitePair{} : pair;
}

} // namespace corbel::analysis::patterns
