// Services that each have a store, a deploy unit and a team of their own.

#include <algorithm>
#include <array>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/counts.h"
#include "analysis/patterns/shapes/landscape.h"
#include "analysis/patterns/shapes/mend.h"
#include "analysis/patterns/shapes/store_use.h"

namespace corbel::analysis::patterns {

using model::Key;

namespace {

constexpr std::size_t fewestServices = 3;

/// Fewer services than that are no landscape, whatever they have.
Count ownStore(const Scope& scope)
{
    const auto& services = scope.get<Landscape>().services();
    Count count;
    if (services.size() < fewestServices) {
        for (const Index service : services) {
            count.no(scope.facts().id(service));
        }
        return count;
    }
    for (const auto& [store, users] : scope.get<StoreUse>().users()) {
        users.size() == 1 ? count.yes(scope.facts().id(store)) : count.no(scope.facts().id(store));
    }
    return count;
}

/// What does not state its unit may be rolled out with any one of those that do.
Count ownDeployUnit(const Scope& scope)
{
    const auto& landscape = scope.get<Landscape>();
    Count count;
    double stated = 0; // Of those with a unit of their own, the ones that say so.
    for (const Index service : landscape.services()) {
        const std::string& id = scope.facts().id(service);
        const auto isOwn = landscape.isOwnUnit(service);
        count.add(id, isOwn ? Answer{*isOwn} : Answer{false, {id + ".deploy-unit"}});
        const bool doesSay = scope.facts().fields(service).contains(Key::DeployUnit);
        stated += isOwn && *isOwn && doesSay ? 1 : 0;
    }
    if (count.applicable > 0) {
        count.degree = {(count.satisfied - std::min(stated, count.unknown)) / count.applicable,
                        (count.satisfied + count.unknown) / count.applicable};
    }
    return count;
}

Count oneTeam(const Scope& scope)
{
    Count count;
    for (const Index service : scope.get<Landscape>().services()) {
        const std::string& id = scope.facts().id(service);
        const auto& owners = scope.facts().owners(service);
        if (owners.empty()) {
            count.open(id, id + ".team");
        } else {
            owners.size() == 1 ? count.yes(id) : count.no(id);
        }
    }
    return count;
}

Count noCircle(const Scope& scope)
{
    const auto& landscape = scope.get<Landscape>();
    const std::set<Index> circular = landscape.circular();
    Count count;
    for (const Index service : landscape.services()) {
        circular.contains(service) ? count.no(scope.facts().id(service))
                                   : count.yes(scope.facts().id(service));
    }
    return count;
}

bool bypasses(const Scope& scope, const Landscape::Call& call)
{
    return model::flagOf(scope.graph().relation(call.relation).fields, Key::BypassesInterface);
}

Count noBypass(const Scope& scope)
{
    Count count;
    for (const auto& call : scope.get<Landscape>().calls()) {
        const std::string& id = scope.facts().relationId(call.relation);
        bypasses(scope, call) ? count.no(id) : count.yes(id);
    }
    return count;
}

std::vector<Fix> useTheInterface(const Scope& scope)
{
    std::vector<Fix> fixes;
    for (const auto& call : scope.get<Landscape>().calls()) {
        if (bypasses(scope, call)) {
            fixes.push_back(
                statingOf(scope,
                          model::Message::of("Let {} use the interface of {}",
                                             nameOf(scope, call.from), nameOf(scope, call.to)),
                          call.relation, Key::BypassesInterface, false));
        }
    }
    return fixes;
}

/// The services that clients ask straight, past every gateway.
std::set<Index> openServices(const Scope& scope)
{
    std::set<Index> found;
    for (const Index client : scope.clients()) {
        for (const Arc& arc : scope.graph().out(client)) {
            if (contains(requestKinds, scope.graph().relation(arc.relation).kind) &&
                scope.facts().isLogic(arc.node) && scope.has(arc.node)) {
                found.insert(wholeService(scope.facts(), arc.node));
            }
        }
    }
    return found;
}

/// Whether clients ask a gateway that leads to services.
bool hasGateway(const Scope& scope)
{
    const ModelFacts& facts = scope.facts();
    return std::ranges::any_of(scope.clients(), [&](Index client) {
        return std::ranges::any_of(scope.graph().out(client), [&](const Arc& arc) {
            return facts.isGateway(arc.node) && scope.has(arc.node) &&
                   contains(requestKinds, scope.graph().relation(arc.relation).kind) &&
                   std::ranges::any_of(facts.servers(arc.node), [&](const Callee& callee) {
                       return facts.isLogic(callee.node) && scope.has(callee.node);
                   });
        });
    });
}

/// One front end that clients ask is a door like a gateway; each further one is not, and none is
/// where a gateway is the door.
Count fewDoors(const Scope& scope)
{
    const auto& services = scope.get<Landscape>().services();
    const std::set<Index> open = openServices(scope);
    const bool areBeside = open.size() > 1 || hasGateway(scope);
    Count count;
    for (const Index service : services) {
        const std::string& id = scope.facts().id(service);
        areBeside&& open.contains(service) ? count.no(id) : count.yes(id);
    }
    return count;
}

Measured callCount(const Scope& scope)
{
    return counted(scope.get<Landscape>().calls().size(), "calls");
}

Measured unitCount(const Scope& scope)
{
    const auto& landscape = scope.get<Landscape>();
    Measured measured = counted(0, "deploy units");
    for (const Index service : landscape.services()) {
        const auto isOwn = landscape.isOwnUnit(service);
        if (!isOwn) {
            measured.needs.push_back(
                model::Message::verbatim(scope.facts().id(service) + ".deploy-unit"));
        } else if (*isOwn) {
            *measured.value += 1;
            measured.witnesses.push_back(scope.facts().id(service));
        }
    }
    if (!measured.needs.empty()) {
        measured.value.reset();
    }
    return measured;
}

Measured teamCount(const Scope& scope)
{
    std::set<Index> teams;
    Measured measured = counted(0, "teams");
    for (const Index service : scope.get<Landscape>().services()) {
        const auto& owners = scope.facts().owners(service);
        teams.insert(owners.begin(), owners.end());
        if (owners.empty()) {
            measured.needs.push_back(model::Message::verbatim(scope.facts().id(service) + ".team"));
        }
    }
    for (const Index team : teams) {
        measured.witnesses.push_back(scope.facts().id(team));
    }
    measured.value = static_cast<double>(teams.size());
    if (!measured.needs.empty()) {
        measured.value.reset();
    }
    return measured;
}

Measured partCount(const Scope& scope)
{
    return counted(scope.parts().size(), "elements");
}

constexpr std::array rules{
    RuleSpec{"own-store",
             RuleRole::Required,
             {"There are three services or more, and each store is used by one service only.",
              "서비스가 셋 이상이며 각 저장소를 한 서비스만 사용한다."},
             {"Give each service a store of its own, and let the others ask that service.",
              "서비스마다 자체 저장소를 두고 나머지는 그 서비스에 요청하게 하십시오."},
             ownStore},
    RuleSpec{"own-deploy-unit",
             RuleRole::Required,
             {"Each service is released by itself.", "각 서비스를 독립적으로 배포한다."},
             {"Give each listed service a deploy unit of its own (deploy-unit).",
              "표시된 서비스마다 자체 배포 단위(deploy-unit)를 두십시오."},
             ownDeployUnit},
    RuleSpec{"one-team",
             RuleRole::Required,
             {"Each service belongs to one team.", "각 서비스는 한 팀이 소유한다."},
             {"Give each listed service to one team (team).",
              "표시된 서비스를 각각 한 팀(team)에 맡기십시오."},
             oneTeam},
    RuleSpec{"no-circle",
             RuleRole::Forbidden,
             {"No services wait for each other in a circle.",
              "서비스들이 순환하며 서로를 기다리지 않는다."},
             {"Break the circle of the listed services, for instance by a stream.",
              "스트림 등을 써서 표시된 서비스의 순환을 끊으십시오."},
             noCircle},
    RuleSpec{"no-bypass",
             RuleRole::Forbidden,
             {"No call reaches past the interface of a service.",
              "어떤 호출도 서비스의 인터페이스를 우회하지 않는다."},
             {"Let the listed calls use the interface.",
              "표시된 호출이 인터페이스를 사용하게 하십시오."},
             noBypass,
             useTheInterface},
    RuleSpec{
        "one-door",
        RuleRole::Supporting,
        {"Clients come in through gateways, or through one front end.",
         "클라이언트는 게이트웨이나 하나의 프런트엔드를 통해 들어온다."},
        {"Put a gateway before the listed services.", "표시된 서비스 앞에 게이트웨이를 두십시오."},
        fewDoors},
};

constexpr std::array advantages{
    MeasureSpec{"deploy-units",
                {"services are released on their own", "서비스를 독립적으로 배포"},
                {"services released by themselves", "독립적으로 배포하는 서비스 수"},
                unitCount},
    MeasureSpec{"teams",
                {"teams work side by side", "여러 팀이 병행하여 작업"},
                {"teams", "팀 수"},
                teamCount,
                HadWhen::AboveOne},
};

constexpr std::array disadvantages{
    MeasureSpec{"elements",
                {"many parts to operate", "운영할 요소가 많음"},
                {"elements", "요소 수"},
                partCount},
    MeasureSpec{"calls",
                {"services depend on the network between them", "서비스 사이의 네트워크에 의존"},
                {"calls between services", "서비스 사이 호출 수"},
                callCount},
    MeasureSpec{"stores-to-ask",
                {"no single view of the data", "데이터 Single View 불가"},
                {"stores to ask for the whole", "전체를 보려면 조회해야 할 저장소 수"},
                storeCount},
};

} // namespace

const PatternSpec& microservices()
{
    static const PatternSpec spec{"microservices",
                                  {"Microservices", "마이크로서비스"},
                                  WeakComponent | UserGroup,
                                  false,
                                  rules,
                                  advantages,
                                  disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
