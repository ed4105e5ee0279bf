// Zones that all serve at once, any of which may fail: the others carry the whole load.

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/availability.h"
#include "analysis/patterns/measures/replication.h"
#include "analysis/patterns/pattern_facts.h"
#include "analysis/patterns/shapes/hosts.h"
#include "analysis/patterns/shapes/least_share.h"
#include "analysis/patterns/shapes/mend.h"
#include "analysis/patterns/shapes/zone_reserve.h"

namespace corbel::analysis::patterns {

using model::Message;
using model::RelationKind;

namespace {

/// Copies, or what stands on one site, that other work in the zones needs or is needed by are cut
/// out of what serves: alone they serve nothing.
bool isCut(const Scope& scope)
{
    const ModelFacts& facts = scope.facts();
    if ((scope.region().kinds & (WeakComponent | UserGroup)) != 0) {
        return false;
    }
    const auto leadsOut = [&](const Arc& arc) {
        const bool isBeside = facts.isPlaced(arc.node)
                                  ? haveCommon(scope.get<Zones>().all(), facts.sites(arc.node))
                                  : !facts.isGateway(arc.node);
        return facts.isHard(arc.relation) && facts.isPart(arc.node) && !scope.has(arc.node) &&
               isBeside;
    };
    return std::ranges::any_of(scope.parts(), [&](Index part) {
        return std::ranges::any_of(scope.graph().in(part), leadsOut) ||
               std::ranges::any_of(scope.graph().out(part), leadsOut);
    });
}

/// Where there are no zones: open where there may be.
Count whatMayBe(const Scope& scope)
{
    const auto& needs = scope.get<Zones>().needs();
    Count count;
    if (!needs.empty()) {
        count.open(scope.facts().id(scope.parts().front()),
                   std::vector<std::string>(needs.begin(), needs.end()));
    }
    return count;
}

Count zonesServe(const Scope& scope)
{
    const auto& zones = scope.get<Zones>();
    Count count;
    if (isCut(scope)) {
        return count;
    }
    if (zones.all().empty()) {
        return whatMayBe(scope);
    }
    for (const Index zone : zones.all()) {
        Answer answer = zones.serves(zone);
        if (!zones.isSure(zone)) {
            std::ranges::copy(zones.needs(), std::back_inserter(answer.needs));
        }
        count.add(scope.facts().id(zone), std::move(answer));
    }
    return count;
}

/// What is known of each serving zone, whichever other one is lost. Where nothing is left to
/// answer, those that should have been left fall short.
std::map<Index, Reserve> reserves(const Scope& scope, const std::vector<Index>& serving,
                                  const std::vector<std::optional<double>>& loads)
{
    std::map<Index, Reserve> all;
    const auto others = static_cast<double>(serving.size() - 1);
    for (const Index zone : serving) {
        all.emplace(zone, reserveOf(scope, zone, loads, others));
    }
    for (const Index lost : serving) {
        const ZoneLoss loss(scope, lost);
        if (!loss.isKnown()) {
            all.begin()->second.missing.insert(circlesToUndo());
            return all;
        }
        if (!loss.reachesBeyond()) {
            continue;
        }
        const std::vector<Index> left = leftAfter(scope, loss, lost, serving, loads);
        for (const Index zone : left) {
            Reserve own = reserveOf(scope, zone, loads, static_cast<double>(left.size()), &loss);
            all[zone].isEnough = all[zone].isEnough && own.isEnough;
            all[zone].missing.merge(own.missing);
        }
        for (auto& [zone, reserve] : all) {
            reserve.isEnough = reserve.isEnough && (!left.empty() || zone == lost);
        }
    }
    return all;
}

Count enoughIsLeft(const Scope& scope)
{
    const auto& zones = scope.get<Zones>();
    std::vector<Index> serving;
    std::ranges::copy_if(zones.all(), std::back_inserter(serving), [&](Index zone) {
        const Answer answer = zones.serves(zone);
        return answer.holds || !answer.needs.empty();
    });
    if (serving.size() < 2) {
        return zones.all().empty() ? whatMayBe(scope) : Count();
    }
    Count count;
    std::vector<std::optional<double>> loads;
    for (const Zones::Work& work : zones.spread()) {
        loads.push_back(loadOf(scope, work));
    }
    const bool areLoadsKnown =
        std::ranges::all_of(loads, [](const auto& load) { return load.has_value(); });
    std::set<std::string> open = zones.needs();
    for (const Zones::Work& work : zones.spread()) {
        for (const Index part : work.parts) {
            const auto below = scope.placesBelow(part);
            open.insert(below.begin(), below.end());
        }
    }
    const bool isOpen = !open.empty();
    if (!areLoadsKnown) {
        open.merge(missingRates(scope));
    }
    std::set<std::string> named; // Each key once, with the first zone that it concerns.
    for (auto& [zone, reserve] : reserves(scope, serving, loads)) {
        const bool isDecided = reserve.missing.empty() && areLoadsKnown;
        if (!isOpen && (isDecided || !reserve.isEnough)) {
            count.add(scope.facts().id(zone), {reserve.isEnough});
            continue;
        }
        reserve.missing.merge(std::exchange(open, {}));
        std::vector<std::string> keys;
        std::ranges::copy_if(reserve.missing, std::back_inserter(keys),
                             [&](const std::string& key) { return named.insert(key).second; });
        count.open(scope.facts().id(zone), std::move(keys));
    }
    return count;
}

/// Hard requests of what stands in zones, gateways apart: these may send requests anywhere.
template <class Visit>
void forEachNeed(const Scope& scope, const Visit& visit)
{
    if (scope.get<Zones>().all().size() < 2) {
        return;
    }
    for (const Index part : scope.parts()) {
        if (scope.facts().isGateway(part)) {
            continue;
        }
        for (const Arc& arc : scope.graph().out(part)) {
            if (contains(requestKinds, scope.graph().relation(arc.relation).kind) &&
                scope.facts().isHard(arc.relation)) {
                visit(part, arc);
            }
        }
    }
}

/// The keys that would say in which zone an end of a need stands.
std::vector<std::string> placesOf(const Scope& scope, Index end)
{
    const auto& zones = scope.get<Zones>();
    if (const auto open = zones.unclear().find(end); open != zones.unclear().end()) {
        return open->second;
    }
    const bool isOutside = !scope.has(end) && scope.facts().isPart(end) &&
                           !scope.facts().isGateway(end) &&
                           !scope.facts().isKind(end, model::ElementKind::Stream);
    return isOutside ? sitesToState(scope.facts(), end) : std::vector<std::string>();
}

/// Each copy needs one in its own zone, of whatever the region is a part of; what stands in none of
/// the zones is no matter of theirs, unless the region holds it.
Count withinZones(const Scope& scope)
{
    const auto& all = scope.get<Zones>().all();
    Count count;
    forEachNeed(scope, [&](Index part, const Arc& arc) {
        const auto& from = scope.facts().sites(part);
        const auto& to = scope.facts().sites(arc.node);
        const bool isAmong = scope.has(arc.node) || haveCommon(all, to);
        Answer answer{std::ranges::includes(to, from), placesOf(scope, part)};
        std::ranges::move(placesOf(scope, arc.node), std::back_inserter(answer.needs));
        if (!answer.needs.empty() || (!from.empty() && !to.empty() && isAmong)) {
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
    forEachNeed(scope, [&](Index part, const Arc& arc) {
        const Index zone = zones.zoneOf(part);
        const Index other = zones.zoneOf(arc.node);
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

Count eachZoneWhole(const Scope& scope)
{
    const auto& zones = scope.get<Zones>();
    if (zones.all().empty()) {
        return whatMayBe(scope);
    }
    Count count;
    LeastShare held;
    const auto add = [&](Index part, Answer answer) {
        held.add(scope.facts(), part, answer);
        count.add(scope.facts().id(part), std::move(answer));
    };
    for (const auto* works : {&zones.spread(), &zones.single()}) {
        for (const Zones::Work& work : *works) {
            add(work.parts.front(), zones.isEverywhere(work));
        }
    }
    for (const auto& [part, keys] : zones.unclear()) {
        if (scope.facts().sites(part).empty()) {
            add(part, {false, keys});
        }
    }
    count.degree = held.interval();
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
            } else {
                answer.needs = work.needs;
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
    Measured measured = writtenAcrossZones(scope);
    if (copies.empty()) {
        return measured;
    }
    // Both what the drawing shows as a copy and what the copies of one store send each other.
    Measured drawn = volumeOf(scope, copies);
    std::ranges::move(drawn.needs, std::back_inserter(measured.needs));
    std::ranges::move(drawn.witnesses, std::back_inserter(measured.witnesses));
    measured.value = measured.value && drawn.value ? std::optional(*measured.value + *drawn.value)
                                                   : std::nullopt;
    return measured;
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
             {"When one zone is lost, the others still answer and carry the whole load.",
              "존 하나를 잃어도 나머지가 계속 응답하며 전체 부하를 감당한다."},
             {"Let each of the listed zones answer without the others, with capacity for the whole "
              "load divided by the number of zones that are left.",
              "표시된 존이 다른 존 없이도 응답하게 하고, 그 용량을 전체 부하를 남는 존의 수로 나눈 "
              "값 이상으로 늘리십시오."},
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
             RuleRole::Required,
             {"Each zone holds everything that the others hold.",
              "각 존이 다른 존과 같은 것을 모두 갖추고 있다."},
             {"Give each zone its own copy of the listed parts.",
              "표시된 구성 요소를 존마다 따로 두십시오."},
             eachZoneWhole},
    RuleSpec{
        "entry-spread",
        RuleRole::Supporting,
        {"Requests are spread over all zones.", "요청이 모든 존에 분산된다."},
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
                 "모든 존이 처리할 때의 유휴 용량 비율"},
                idleShare},
    MeasureSpec{"copied-per-day",
                {"data has to be kept in step across zones", "존 사이에 데이터를 계속 맞춰야 함"},
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
