#include "analysis/patterns/shapes/zone_reserve.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "analysis/patterns/shapes/hosts.h"
#include "analysis/patterns/shapes/requests.h"

namespace corbel::analysis::patterns {

using model::Key;
using model::Message;

namespace {

/// Copies of a part that stand in a zone.
int copiesIn(const Scope& scope, Index part, Index zone)
{
    const model::Element& element = scope.graph().element(part);
    const int all = std::max(1, model::replicas(element));
    const auto hosts = scope.graph().hosts(part);
    if (hosts.empty()) {
        return all;
    }
    int here = 0;
    for (int copy = 0; copy < all; ++copy) {
        const Index host = hosts[static_cast<std::size_t>(copy) % hosts.size()];
        const bool isHere =
            host == zone || std::ranges::binary_search(scope.facts().grounds(host), zone);
        here += isHere ? 1 : 0;
    }
    return here;
}

bool passesAtOnce(const ModelFacts& facts, Index part)
{
    const model::Record* time = model::recordOf(facts.fields(part), Key::ServiceTime);
    return facts.isGateway(part) && (time == nullptr || !model::amountOf(*time, Key::Mean));
}

/// What all parts that do a work answer in one zone, without those that a loss takes; endless where
/// one of them passes requests on at once.
Throughput throughputIn(const Scope& scope, const Zones::Work& work, Index zone,
                        const ZoneLoss* loss = nullptr)
{
    Throughput sum{0, {}};
    const auto here = work.inZone.find(zone);
    if (here == work.inZone.end()) {
        return sum;
    }
    for (const Index part : here->second) {
        const int copies = copiesIn(scope, part, zone);
        if (copies == 0 || (loss != nullptr && loss->isLost(part))) {
            continue;
        }
        if (passesAtOnce(scope.facts(), part)) {
            *sum.perSecond = std::numeric_limits<double>::infinity();
            continue;
        }
        const Throughput own = throughputOf(scope.facts(), part, copies);
        std::ranges::copy(own.missing, std::back_inserter(sum.missing));
        *sum.perSecond += own.perSecond.value_or(0);
    }
    return sum;
}

} // namespace

std::optional<double> loadOf(const Scope& scope, const Zones::Work& work)
{
    double sum = 0;
    for (const Index part : work.parts) {
        const auto load = scope.get<WholeFlow>().load(part);
        if (!load) {
            return std::nullopt;
        }
        sum += *load;
    }
    return sum;
}

std::set<std::string> missingRates(const Scope& scope)
{
    return scope.get<Senders>().missing;
}

Reserve reserveOf(const Scope& scope, Index zone, const std::vector<std::optional<double>>& loads,
                  double left, const ZoneLoss* loss)
{
    const auto& works = scope.get<Zones>().spread();
    Reserve reserve;
    for (std::size_t i = 0; i < works.size(); ++i) {
        const bool isIdle = loads[i] && *loads[i] <= 0;
        if (isIdle || !works[i].inZone.contains(zone)) {
            continue;
        }
        const Throughput own = throughputIn(scope, works[i], zone, loss);
        reserve.missing.insert(own.missing.begin(), own.missing.end());
        if (loads[i] && own.missing.empty() && *own.perSecond < *loads[i] / left) {
            reserve.isEnough = false;
        }
    }
    return reserve;
}

std::vector<Index> leftAfter(const Scope& scope, const ZoneLoss& loss, Index lost,
                             const std::vector<Index>& serving,
                             const std::vector<std::optional<double>>& loads)
{
    const auto isLost = [&](Index node) { return loss.isLost(node); };
    const auto& clients = scope.clients();
    std::vector<Index> left;
    if (!clients.empty() && std::ranges::all_of(clients, isLost)) {
        return left;
    }
    const auto& works = scope.get<Zones>().spread();
    for (const Index zone : serving) {
        bool answers = zone != lost;
        for (std::size_t i = 0; i < works.size() && answers && loss.reachesBeyond(); ++i) {
            const bool isIdle = loads[i] && *loads[i] <= 0;
            const auto here = works[i].inZone.find(zone);
            answers = isIdle || here == works[i].inZone.end() ||
                      !std::ranges::all_of(here->second, isLost);
        }
        if (answers) {
            left.push_back(zone);
        }
    }
    return left;
}

Measured idleShare(const Scope& scope)
{
    const auto& zones = scope.get<Zones>();
    Measured measured{std::nullopt, "", {}, {}};
    std::set<std::string> missing;
    for (const Zones::Work& work : zones.spread()) {
        const auto load = loadOf(scope, work);
        double all = 0;
        for (const auto& [zone, parts] : work.inZone) {
            const Throughput own = throughputIn(scope, work, zone);
            all += own.perSecond.value_or(0);
            missing.insert(own.missing.begin(), own.missing.end());
        }
        if (!load) {
            missing.merge(missingRates(scope));
        } else if (*load > 0 && all > 0 && std::isfinite(all)) {
            const double free = 1 - *load / all;
            if (!measured.value || free < *measured.value) {
                measured.value = free;
                measured.witnesses = {scope.facts().id(work.parts.front())};
            }
        }
    }
    for (const std::string& key : missing) {
        measured.needs.push_back(Message::verbatim(key));
    }
    if (!measured.value && measured.needs.empty()) {
        measured.needs.push_back(Message::of("an actor that calls it, and its rate"));
    }
    if (!measured.needs.empty()) {
        measured.value.reset();
    }
    return measured;
}

namespace {

/// Copies in other zones than the one that takes a write, on average.
double copiesElsewhere(const Scope& scope, Index store)
{
    double all = 0;
    double squares = 0;
    for (const Index zone : scope.facts().sites(store)) {
        const double here = copiesIn(scope, store, zone);
        all += here;
        squares += here * here;
    }
    return all > 0 ? all - squares / all : 0;
}

} // namespace

Measured writtenAcrossZones(const Scope& scope)
{
    constexpr double gigabytesADay = 86400 / 1e9;
    Measured measured{0, "GB/day", {}, {}};
    std::set<std::string> missing;
    bool isLoadOpen = false;
    for (const Index store : scope.parts()) {
        const double copies = scope.facts().isData(store) ? copiesElsewhere(scope, store) : 0;
        if (copies <= 0) {
            continue;
        }
        for (const Arc& arc : scope.graph().in(store)) {
            const model::Relation& relation = scope.graph().relation(arc.relation);
            if (relation.kind != model::RelationKind::Writes) {
                continue;
            }
            const auto size = model::amountOf(relation.fields, Key::RequestSize);
            const auto rate = scope.get<WholeFlow>().loadBy(arc.relation);
            *measured.value += size.value_or(0) * rate.value_or(0) * copies * gigabytesADay;
            measured.witnesses.push_back(relation.id.value);
            if (!size) {
                missing.insert(relation.id.value + ".size");
            }
            isLoadOpen = isLoadOpen || !rate;
        }
    }
    if (isLoadOpen) {
        missing.merge(missingRates(scope));
    }
    for (const std::string& key : missing) {
        measured.needs.push_back(Message::verbatim(key));
    }
    if (isLoadOpen && measured.needs.empty()) {
        measured.needs.push_back(Message::of("an actor that calls it, and its rate"));
    }
    if (!measured.needs.empty()) {
        measured.value.reset();
    }
    return measured;
}

} // namespace corbel::analysis::patterns
