// A helper beside each service, on the same host, through which its traffic goes.

#include <algorithm>
#include <array>
#include <set>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/counts.h"
#include "analysis/patterns/shapes/mend.h"
#include "analysis/patterns/shapes/sidecars.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::RelationKind;

namespace {

/// What says nothing of its type, and stands where a sidecar would.
Answer untyped(const Scope& scope, Index gateway)
{
    return {false, {scope.facts().id(gateway) + ".gateway-type"}};
}

/// What is not said, where nobody knows whether the sidecar stands beside the service.
std::vector<std::string> whereItStands(const Scope& scope, Index sidecar, Index service)
{
    const auto& open = scope.get<Sidecars>().open;
    const auto services = open.find(sidecar);
    if (services == open.end() || !services->second.contains(service)) {
        return {};
    }
    const bool isOwn = !scope.facts().isPlaced(sidecar);
    return {scope.facts().id(isOwn ? sidecar : service) + ".runs-on"};
}

/// Another service's sidecar, not one of those beside a service which has some.
bool isForeign(const Sidecars& found, Index sidecar, Index service)
{
    const auto own = found.servedBy.find(service);
    return found.served.contains(sidecar) && own != found.servedBy.end() &&
           !own->second.contains(sidecar);
}

Count besideAService(const Scope& scope)
{
    const auto& found = scope.get<Sidecars>();
    Count count;
    for (const Index sidecar : found.all) {
        Answer answer{found.served.contains(sidecar)};
        if (const auto open = found.open.find(sidecar); !answer.holds && open != found.open.end()) {
            answer.needs = whereItStands(scope, sidecar, *open->second.begin());
        }
        count.add(scope.facts().id(sidecar), std::move(answer));
    }
    for (const auto& [gateway, service] : found.untyped) {
        count.add(scope.facts().id(gateway), untyped(scope, gateway));
    }
    return count;
}

Count oneServiceEach(const Scope& scope)
{
    const auto& found = scope.get<Sidecars>();
    Count count;
    for (const auto& [sidecar, services] : found.served) {
        count.add(scope.facts().id(sidecar), {services.size() == 1});
    }
    for (const auto& [gateway, service] : found.untyped) {
        count.add(scope.facts().id(gateway), untyped(scope, gateway));
    }
    return count;
}

/// Calls from and to services with a sidecar: those that neither end's sidecar takes are against,
/// and those that a foreign sidecar takes past the service's own.
struct Traffic {
    explicit Traffic(const Scope& scope)
    {
        const auto& found = scope.get<Sidecars>();
        const auto look = [&](Index service, const Arc& arc, bool isIncoming, Index mayBe) {
            if (scope.graph().relation(arc.relation).kind != RelationKind::Calls ||
                !seen.insert(arc.relation).second) {
                return;
            }
            const bool isThrough = isSidecar(scope.facts(), arc.node);
            if (const Index type = isThrough                          ? noIndex
                                   : found.untyped.contains(arc.node) ? arc.node
                                                                      : mayBe;
                type != noIndex) {
                open.emplace_back(arc.relation, untyped(scope, type));
            } else if (isThrough && isIncoming && isForeign(found, arc.node, service)) {
                Answer own{false, whereItStands(scope, arc.node, service)};
                if (own.needs.empty()) {
                    past.push_back(arc.relation);
                } else {
                    open.emplace_back(arc.relation, std::move(own));
                }
            } else if (isThrough) {
                through.push_back(arc.relation);
            } else if (isIncoming || scope.facts().isLogic(arc.node)) {
                past.push_back(arc.relation);
            }
        };
        const auto lookAround = [&](Index service, Index mayBe) {
            for (const Arc& arc : scope.graph().in(service)) {
                look(service, arc, true, mayBe);
            }
            for (const Arc& arc : scope.graph().out(service)) {
                look(service, arc, false, mayBe);
            }
        };
        for (const auto& [service, sidecars] : found.servedBy) {
            lookAround(service, noIndex);
        }
        for (const auto& [gateway, service] : found.untyped) {
            lookAround(service, gateway);
        }
    }

    std::vector<Index> through;
    std::vector<Index> past;
    std::vector<std::pair<Index, Answer>> open; ///< With what it depends on.
    std::set<Index> seen;
};

Count trafficThroughIt(const Scope& scope)
{
    const auto& traffic = scope.get<Traffic>();
    Count count;
    for (const Index relation : traffic.through) {
        count.yes(scope.facts().relationId(relation));
    }
    for (const Index relation : traffic.past) {
        count.no(scope.facts().relationId(relation));
    }
    for (const auto& [relation, answer] : traffic.open) {
        count.add(scope.facts().relationId(relation), answer);
    }
    return count;
}

/// A call past the called service's only sidecar may take it, where that leads to the service.
std::vector<Fix> leadThroughIt(const Scope& scope)
{
    const auto& found = scope.get<Sidecars>();
    std::vector<Fix> fixes;
    for (const Index relation : scope.get<Traffic>().past) {
        const Index from = scope.graph().from(relation);
        const Index to = scope.graph().to(relation);
        const auto sidecars = found.servedBy.find(to);
        if (sidecars == found.servedBy.end() || sidecars->second.size() != 1) {
            continue;
        }
        const Index sidecar = *sidecars->second.begin();
        const bool leadsOn = std::ranges::any_of(scope.graph().out(sidecar),
                                                 [&](const Arc& arc) { return arc.node == to; });
        if (leadsOn) {
            addLeading(fixes, scope,
                       model::Message::of("Lead the call from {} to {} through {}",
                                          nameOf(scope, from), nameOf(scope, to),
                                          nameOf(scope, sidecar)),
                       relation, from, sidecar);
        }
    }
    return fixes;
}

Count everyServiceHasOne(const Scope& scope)
{
    const auto& found = scope.get<Sidecars>();
    Count count;
    for (const Index part : scope.parts()) {
        if (!scope.facts().isLogic(part) || (found.all.empty() && found.untyped.empty())) {
            continue;
        }
        const std::string& id = scope.facts().id(part);
        Answer answer{found.servedBy.contains(part)};
        for (const auto& [sidecar, services] : found.open) {
            if (!answer.holds && answer.needs.empty() && services.contains(part)) {
                answer.needs.push_back(id + ".runs-on");
            }
        }
        for (const auto& [gateway, service] : found.untyped) {
            if (!answer.holds && service == part) {
                answer.needs.push_back(scope.facts().id(gateway) + ".gateway-type");
            }
        }
        count.add(id, std::move(answer));
    }
    return count;
}

Measured handledShare(const Scope& scope)
{
    const auto& traffic = scope.get<Traffic>();
    return shareOf(traffic.through.size(), traffic.through.size() + traffic.past.size(),
                   model::Message::of("calls of services with a sidecar"));
}

Measured servicesWithSidecar(const Scope& scope)
{
    const auto& found = scope.get<Sidecars>();
    const auto logic = std::ranges::count_if(
        scope.parts(), [&](Index part) { return scope.facts().isLogic(part); });
    const auto with = std::ranges::count_if(
        scope.parts(), [&](Index part) { return found.servedBy.contains(part); });
    return shareOf(static_cast<std::size_t>(with), static_cast<std::size_t>(logic),
                   model::Message::of("a service"));
}

Measured addedCopies(const Scope& scope)
{
    Measured measured = counted(0, "processes");
    for (const Index sidecar : scope.get<Sidecars>().all) {
        *measured.value += model::replicas(scope.graph().element(sidecar));
        measured.witnesses.push_back(scope.facts().id(sidecar));
    }
    return measured;
}

/// A call between two services with sidecars passes both.
Measured addedHops(const Scope& scope)
{
    const auto& found = scope.get<Sidecars>();
    Measured measured = counted(0, "hops");
    for (const Index sidecar : found.all) {
        for (const Arc& arc : scope.graph().out(sidecar)) {
            if (scope.graph().relation(arc.relation).kind == RelationKind::Calls &&
                isSidecar(scope.facts(), arc.node)) {
                measured.value = 2;
                measured.witnesses.push_back(scope.facts().relationId(arc.relation));
            }
        }
    }
    if (measured.witnesses.empty() && !found.all.empty()) {
        measured.value = 1;
    }
    return measured;
}

constexpr std::array rules{
    RuleSpec{"beside-a-service",
             RuleRole::Required,
             {"Each sidecar stands on the same host as a service with which it exchanges calls.",
              "각 사이드카는 호출을 주고받는 서비스와 같은 호스트에 있다."},
             {"Let the listed sidecars run on the host of their service.",
              "표시된 사이드카를 해당 서비스의 호스트에서 실행하십시오."},
             besideAService},
    RuleSpec{"one-service-each",
             RuleRole::Forbidden,
             {"No sidecar serves two services.", "하나의 사이드카가 두 서비스를 담당하지 않는다."},
             {"Give each service beside the listed sidecars one of its own.",
              "표시된 사이드카 옆의 서비스마다 전용 사이드카를 두십시오."},
             oneServiceEach},
    RuleSpec{
        "traffic-through-it",
        RuleRole::Supporting,
        {"Calls from and to a service go through its sidecar.",
         "서비스가 주고받는 호출은 사이드카를 거친다."},
        {"Lead the listed calls through the sidecar.", "표시된 호출이 사이드카를 거치게 하십시오."},
        trafficThroughIt,
        leadThroughIt},
    RuleSpec{
        "every-service-has-one",
        RuleRole::Supporting,
        {"Every service has a sidecar.", "모든 서비스에 사이드카가 있다."},
        {"Put a sidecar beside the listed services.", "표시된 서비스 옆에 사이드카를 두십시오."},
        everyServiceHasOne},
};

constexpr std::array advantages{
    MeasureSpec{
        "handled-share",
        {"services are free of network concerns", "서비스가 네트워크 처리를 신경 쓰지 않아도 됨"},
        {"share of the calls that sidecars handle", "사이드카가 처리하는 호출 비율"},
        handledShare},
    MeasureSpec{"services-with-sidecar",
                {"the same treatment for all services", "모든 서비스를 동일하게 처리"},
                {"share of the services with a sidecar", "사이드카가 있는 서비스 비율"},
                servicesWithSidecar},
};

constexpr std::array disadvantages{
    MeasureSpec{"sidecars",
                {"more processes to run", "실행할 프로세스 증가"},
                {"copies of sidecars", "사이드카 복제본 수"},
                addedCopies},
    MeasureSpec{"added-hops",
                {"each call takes more hops", "호출마다 홉이 늘어남"},
                {"added hops between two services", "두 서비스 사이에 추가되는 홉 수"},
                addedHops},
};

} // namespace

const PatternSpec& sidecar()
{
    static const PatternSpec spec{
        "sidecar", {"Sidecar", "사이드카"}, Mesh, false, rules, advantages, disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
