#include "analysis/patterns/shapes/hosts.h"

#include <algorithm>
#include <map>
#include <set>

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;

std::vector<Index> machinesOf(const ModelFacts& facts, Index node)
{
    std::vector<Index> machines;
    const auto isOnHost = [&](Index host) {
        return std::ranges::any_of(facts.grounds(host), [&](Index ground) {
            return ground != host && facts.isKind(ground, ElementKind::Host);
        });
    };
    const auto take = [&](Index ground) {
        if (facts.isKind(ground, ElementKind::Host) && !isOnHost(ground)) {
            machines.push_back(ground);
        }
    };
    take(node);
    std::ranges::for_each(facts.grounds(node), take);
    std::ranges::sort(machines);
    machines.erase(std::unique(machines.begin(), machines.end()), machines.end());
    return machines;
}

std::vector<Index> brokersOf(const ModelFacts& facts, Index stream)
{
    const Index cluster = facts.graph().indexOf(model::textOf(facts.fields(stream), Key::Brokers));
    std::vector<Index> brokers;
    if (cluster != noIndex) {
        for (const std::string& id : model::textsOf(facts.fields(cluster), Key::ClusterMembers)) {
            if (const Index member = facts.graph().indexOf(id); member != noIndex) {
                brokers.push_back(member);
            }
        }
    }
    return brokers;
}

std::vector<Index> hostsOf(const Scope& scope)
{
    const ModelFacts& facts = scope.facts();
    std::set<Index> hosts;
    const auto add = [&](Index ground) {
        if (facts.isKind(ground, ElementKind::Host)) {
            hosts.insert(ground);
        }
    };
    for (const Index part : scope.parts()) {
        std::ranges::for_each(facts.grounds(part), add);
        for (const Index broker : brokersOf(facts, part)) {
            add(broker);
            std::ranges::for_each(facts.grounds(broker), add);
        }
    }
    return {hosts.begin(), hosts.end()};
}

bool haveCommon(const std::vector<Index>& a, const std::vector<Index>& b)
{
    auto at = a.begin();
    auto other = b.begin();
    while (at != a.end() && other != b.end()) {
        if (*at == *other) {
            return true;
        }
        *at < *other ? ++at : ++other;
    }
    return false;
}

Answer whereItStands(const Scope& scope, Index part, bool holds)
{
    if (holds || scope.facts().isPlaced(part)) {
        return {holds};
    }
    return {false, {scope.facts().id(part) + ".runs-on"}};
}

std::vector<std::string> sitesToState(const ModelFacts& facts, Index part)
{
    if (!facts.isPlaced(part)) {
        return {facts.id(part) + ".runs-on"};
    }
    std::vector<std::string> keys;
    if (facts.container(part, ElementKind::Site) == noIndex) {
        for (const Index machine : machinesOf(facts, part)) {
            if (facts.sites(machine).empty()) {
                keys.push_back(facts.id(machine) + ".parent");
            }
        }
    }
    return keys;
}

bool isOnHost(const ModelFacts& facts, Index part)
{
    return std::ranges::any_of(
        facts.grounds(part), [&](Index ground) { return facts.isKind(ground, ElementKind::Host); });
}

bool mayStandOn(const ModelFacts& facts, Index part, Index host)
{
    const std::vector<Index> own = facts.sites(part);
    const std::vector<Index> there = facts.sites(host);
    return own.empty() || there.empty() || haveCommon(own, there);
}

bool isHostless(const Scope& scope)
{
    return scope.facts().vacantHosts().empty() &&
           std::ranges::none_of(scope.parts(),
                                [&](Index part) { return isOnHost(scope.facts(), part); });
}

MainHost::MainHost(const Scope& scope)
{
    std::map<Index, std::size_t> load;
    for (const Index part : scope.parts()) {
        if (!isOnHost(scope.facts(), part)) {
            hostless.push_back(part);
        }
        for (const Index ground : scope.facts().carriers(part)) {
            if (scope.facts().isKind(ground, ElementKind::Host)) {
                ++load[ground];
            }
        }
    }
    for (const auto& [candidate, parts] : load) {
        const bool isOuter =
            parts == carried && std::ranges::binary_search(scope.facts().grounds(host), candidate);
        if (parts > carried || isOuter) {
            host = candidate;
            carried = parts;
        }
    }
    std::ranges::copy_if(hostless, std::back_inserter(mayJoin), [&](Index part) {
        return host == noIndex || mayStandOn(scope.facts(), part, host);
    });
}

bool MainHost::carries(const Scope& scope, Index part) const
{
    return host != noIndex && std::ranges::binary_search(scope.facts().carriers(part), host);
}

Throughput throughputOf(const ModelFacts& facts, Index part, int copies)
{
    const model::Element& element = facts.graph().element(part);
    const model::Record* time = model::recordOf(element.fields, Key::ServiceTime);
    const auto mean = time == nullptr ? std::nullopt : model::amountOf(*time, Key::Mean);
    if (!mean || *mean <= 0) {
        return {std::nullopt, {facts.id(part) + ".service-time"}};
    }
    const int all = copies > 0 ? copies : std::max(1, model::replicas(element));
    return {all * model::concurrency(element).value_or(1) / *mean, {}};
}

} // namespace corbel::analysis::patterns
