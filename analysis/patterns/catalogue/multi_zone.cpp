// Zones that all serve at once, any of which may fail: the others carry the whole load.

#include <algorithm>
#include <array>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/availability.h"
#include "analysis/patterns/measures/replication.h"
#include "analysis/patterns/shapes/hosts.h"
#include "analysis/patterns/shapes/mend.h"
#include "analysis/patterns/shapes/requests.h"
#include "analysis/patterns/shapes/zones.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::Message;
using model::RelationKind;

namespace {

Count zonesServe(const Scope& scope)
{
    const auto& zones = scope.get<Zones>();
    Count count;
    for (const Index zone : zones.all()) {
        zones.serves(zone) ? count.yes(scope.facts().id(zone)) : count.no(scope.facts().id(zone));
    }
    return count;
}

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

/// What all parts that do a work answer in one zone.
Throughput throughputIn(const Scope& scope, const Zones::Work& work, Index zone)
{
    Throughput sum{0, {}};
    const auto here = work.inZone.find(zone);
    if (here == work.inZone.end()) {
        return sum;
    }
    for (const Index part : here->second) {
        const int copies = copiesIn(scope, part, zone);
        if (copies == 0) {
            continue;
        }
        const Throughput own = throughputOf(scope.facts(), part, copies);
        std::ranges::copy(own.missing, std::back_inserter(sum.missing));
        *sum.perSecond += own.perSecond.value_or(0);
    }
    return sum;
}

std::optional<double> loadOf(const Scope& scope, const Zones::Work& work)
{
    double sum = 0;
    for (const Index part : work.parts) {
        const auto load = scope.get<RequestFlow>().load(part);
        if (!load) {
            return std::nullopt;
        }
        sum += *load;
    }
    return sum;
}

std::vector<std::string> missingRates(const Scope& scope)
{
    std::vector<std::string> missing;
    for (const Index client : scope.clients()) {
        if (!scope.facts().fields(client).contains(Key::Rate)) {
            missing.push_back(scope.facts().id(client) + ".rate");
        }
    }
    return missing;
}

/// What is known of a zone's share when another one is lost.
struct Reserve {
    bool isEnough = true;
    std::set<std::string> missing;
};

/// Works that a zone has no part in are no matter of its capacity.
Reserve reserveOf(const Scope& scope, Index zone, const std::vector<std::optional<double>>& loads,
                  double others)
{
    const auto& works = scope.get<Zones>().spread();
    Reserve reserve;
    for (std::size_t i = 0; i < works.size(); ++i) {
        const bool isIdle = loads[i] && *loads[i] <= 0;
        if (isIdle || !works[i].inZone.contains(zone)) {
            continue;
        }
        const Throughput own = throughputIn(scope, works[i], zone);
        reserve.missing.insert(own.missing.begin(), own.missing.end());
        if (!loads[i]) {
            const auto rates = missingRates(scope);
            reserve.missing.insert(rates.begin(), rates.end());
        }
        if (loads[i] && own.missing.empty() && *own.perSecond < *loads[i] / others) {
            reserve.isEnough = false;
        }
    }
    return reserve;
}

/// The keys on which it depends what does the same work in which zone.
std::set<std::string> openWorks(const Scope& scope)
{
    const auto& zones = scope.get<Zones>();
    std::set<std::string> keys;
    for (const auto* works : {&zones.spread(), &zones.single()}) {
        for (const Zones::Work& work : *works) {
            for (const Index zone : zones.all()) {
                if (!work.inZone.contains(zone)) {
                    const auto own = zones.mayBeDone(work, zone);
                    keys.insert(own.begin(), own.end());
                }
            }
        }
    }
    return keys;
}

Count enoughIsLeft(const Scope& scope)
{
    const auto& zones = scope.get<Zones>();
    std::vector<Index> serving;
    std::ranges::copy_if(zones.all(), std::back_inserter(serving),
                         [&](Index zone) { return zones.serves(zone); });
    Count count;
    if (serving.size() < 2) {
        return count;
    }
    std::vector<std::optional<double>> loads;
    for (const Zones::Work& work : zones.spread()) {
        loads.push_back(loadOf(scope, work));
    }
    const bool areLoadsKnown =
        std::ranges::all_of(loads, [](const auto& load) { return load.has_value(); });
    std::set<std::string> places = openWorks(scope);
    for (const auto& [part, keys] : zones.unclear()) {
        places.insert(keys.begin(), keys.end());
    }
    std::set<std::string> named;
    for (const Index zone : serving) {
        Reserve reserve = reserveOf(scope, zone, loads, static_cast<double>(serving.size() - 1));
        const bool isOpen = !areLoadsKnown || !reserve.missing.empty() || !places.empty();
        const bool isDecided = places.empty() && !reserve.isEnough;
        if (isDecided || !isOpen) {
            count.add(scope.facts().id(zone), {reserve.isEnough});
            continue;
        }
        reserve.missing.insert(places.begin(), places.end());
        std::vector<std::string> keys; // Each is named once.
        std::ranges::copy_if(reserve.missing, std::back_inserter(keys),
                             [&](const std::string& key) { return named.insert(key).second; });
        count.open(scope.facts().id(zone), std::move(keys));
    }
    return count;
}

/// Hard requests from one zone into one; visited with both ends and their zones.
template <class Visit>
void forEachZonalRequest(const Scope& scope, const Visit& visit)
{
    const auto& zones = scope.get<Zones>();
    if (zones.all().size() < 2) {
        return;
    }
    for (const Index part : scope.parts()) {
        if (scope.facts().isGateway(part)) {
            continue;
        }
        for (const Arc& arc : scope.graph().out(part)) {
            const model::Relation& relation = scope.graph().relation(arc.relation);
            if (contains(requestKinds, relation.kind) && model::isHard(relation)) {
                visit(part, arc, zones.zoneOf(part), zones.zoneOf(arc.node));
            }
        }
    }
}

Count withinZones(const Scope& scope)
{
    const auto& unclear = scope.get<Zones>().unclear();
    Count count;
    forEachZonalRequest(scope, [&](Index part, const Arc& arc, Index zone, Index other) {
        Answer answer{zone == other};
        for (const Index end : {part, arc.node}) {
            if (const auto open = unclear.find(end); open != unclear.end()) {
                std::ranges::copy(open->second, std::back_inserter(answer.needs));
            }
        }
        if (!answer.needs.empty() || (zone != noIndex && other != noIndex)) {
            count.add(scope.facts().relationId(arc.relation), std::move(answer));
        }
    });
    return count;
}

/// The only part in one's own zone that does the same work.
std::vector<Fix> useOwnZone(const Scope& scope)
{
    const auto& zones = scope.get<Zones>();
    std::vector<Fix> fixes;
    forEachZonalRequest(scope, [&](Index part, const Arc& arc, Index zone, Index other) {
        const Index work = zones.workOf(arc.node);
        if (zone == noIndex || other == noIndex || zone == other || work == noIndex) {
            return;
        }
        const auto& inZone = zones.spread()[work].inZone;
        const auto here = inZone.find(zone);
        if (here != inZone.end() && here->second.size() == 1 && here->second.front() != part) {
            const Index own = here->second.front();
            addLeading(fixes, scope,
                       Message::of("Let {} use {} instead of {}", nameOf(scope, part),
                                   nameOf(scope, own), nameOf(scope, arc.node)),
                       arc.relation, part, own);
        }
    });
    return fixes;
}

/// Open where something may do the work in each zone that lacks it.
Answer isEverywhere(const Scope& scope, const Zones::Work& work)
{
    const auto& zones = scope.get<Zones>();
    Answer answer{true};
    for (const Index zone : zones.all()) {
        if (work.inZone.contains(zone)) {
            continue;
        }
        answer.holds = false;
        std::vector<std::string> keys = zones.mayBeDone(work, zone);
        if (keys.empty()) {
            return {false};
        }
        std::ranges::move(keys, std::back_inserter(answer.needs));
    }
    return answer;
}

Count eachZoneWhole(const Scope& scope)
{
    const auto& zones = scope.get<Zones>();
    Count count;
    if (zones.all().empty()) {
        return count;
    }
    for (const auto* works : {&zones.spread(), &zones.single()}) {
        for (const Zones::Work& work : *works) {
            count.add(scope.facts().id(work.parts.front()), isEverywhere(scope, work));
        }
    }
    for (const auto& [part, keys] : zones.unclear()) {
        if (scope.facts().sites(part).empty()) {
            count.open(scope.facts().id(part), keys);
        }
    }
    return count;
}

/// Whoever asks from outside the zones reaches the work in each of them.
Count entrySpread(const Scope& scope)
{
    const auto& zones = scope.get<Zones>();
    Count count;
    for (const Zones::Work& work : zones.spread()) {
        std::map<Index, std::set<Index>> reached;
        for (const auto& [zone, parts] : work.inZone) {
            for (const Index part : parts) {
                for (const Arc& arc : scope.graph().in(part)) {
                    if (model::isSynchronous(scope.graph().relation(arc.relation).kind) &&
                        zones.zoneOf(arc.node) == noIndex) {
                        reached[arc.node].insert(zone);
                    }
                }
            }
        }
        for (const auto& [caller, where] : reached) {
            Answer answer{where.size() == work.inZone.size()};
            if (const auto own = zones.unclear().find(caller); own != zones.unclear().end()) {
                answer.needs = own->second;
            } else if (answer.holds) {
                answer.needs = zones.placesFor(work); // It would have to be asked as well.
            }
            count.add(scope.facts().id(caller), std::move(answer));
        }
    }
    return count;
}

Measured survivesZone(const Scope& scope)
{
    return availabilityWithout(scope, scope.get<Zones>().all());
}

/// Of the work that is nearest to its limit, what nobody uses while all zones serve.
Measured reserve(const Scope& scope)
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
            const auto rates = missingRates(scope);
            missing.insert(rates.begin(), rates.end());
        } else if (*load > 0 && all > 0) {
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

Measured copiedBetweenZones(const Scope& scope)
{
    const auto& zones = scope.get<Zones>();
    std::vector<Index> copies;
    for (const Index part : scope.parts()) {
        for (const Arc& arc : scope.graph().out(part)) {
            if (scope.graph().relation(arc.relation).kind == RelationKind::Replicates &&
                zones.zoneOf(part) != zones.zoneOf(arc.node)) {
                copies.push_back(arc.relation);
            }
        }
    }
    return copies.empty() ? Measured{0, "GB/day", {}, {}} : volumeOf(scope, copies);
}

constexpr std::array rules{
    RuleSpec{"zones-serve",
             RuleRole::Required,
             {"Two or more zones serve the same requests at the same time.",
              "둘 이상의 존이 같은 요청을 동시에 처리한다."},
             {"Let the listed zones take requests as well (role: active).",
              "표시된 존도 요청을 받게 하십시오 (role: active)."},
             zonesServe},
    RuleSpec{"enough-is-left",
             RuleRole::Required,
             {"When one zone is lost, the others can carry the whole load.",
              "존 하나를 잃어도 나머지가 전체 부하를 감당한다."},
             {"Give each of the listed zones the whole load over the number of zones less one.",
              "표시된 존의 용량을 전체 부하를 (존 수 − 1)로 나눈 값 이상으로 늘리십시오."},
             enoughIsLeft},
    RuleSpec{"within-zones",
             RuleRole::Forbidden,
             {"Nothing in one zone needs something in another.",
              "한 존의 어떤 것도 다른 존의 것을 필요로 하지 않는다."},
             {"Lead the listed relations to what does the same work in the same zone.",
              "표시된 관계가 같은 존에서 같은 일을 하는 것을 향하게 하십시오."},
             withinZones,
             useOwnZone},
    RuleSpec{"each-zone-whole",
             RuleRole::Supporting,
             {"Each zone holds everything that the others hold.",
              "각 존이 다른 존과 같은 것을 모두 갖추고 있다."},
             {"Give each zone its own copy of the listed parts.",
              "각 존에 표시된 구성 요소의 사본을 두십시오."},
             eachZoneWhole},
    RuleSpec{
        "entry-spread",
        RuleRole::Supporting,
        {"Requests are spread over all zones.", "요청이 모든 존에 나뉜다."},
        {"Let the listed callers reach every zone.", "표시된 호출자가 모든 존에 닿게 하십시오."},
        entrySpread},
};

constexpr std::array advantages{
    MeasureSpec{"availability-without-zone",
                {"survives the loss of a zone", "존 하나를 잃어도 대처 가능"},
                {"availability while a zone is down, the worst one",
                 "존 하나가 멈췄을 때의 가용성 (최악의 경우)"},
                survivesZone},
};

constexpr std::array disadvantages{
    MeasureSpec{"reserve",
                {"capacity is kept for the loss of a zone", "존 손실에 대비한 여유 용량 필요"},
                {"share of the capacity that is idle while all zones serve",
                 "모든 존이 처리할 때 쉬는 용량의 비율"},
                reserve},
    MeasureSpec{"copied-per-day",
                {"data is kept in step across zones", "존 사이 데이터 동기화 비용"},
                {"data copied between zones per day", "하루에 존 사이에서 복제되는 데이터"},
                copiedBetweenZones},
};

} // namespace

const PatternSpec& multiZone()
{
    static const PatternSpec spec{"multi-zone",
                                  {"Multi-zone, active-active", "멀티 존 (액티브-액티브)"},
                                  WeakComponent | ReplicaSet | UserGroup | SiteContent,
                                  false,
                                  rules,
                                  advantages,
                                  disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
