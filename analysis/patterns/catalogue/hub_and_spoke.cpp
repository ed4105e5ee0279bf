// A service bus: services talk through one hub instead of with each other.

#include <algorithm>
#include <array>
#include <set>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/counts.h"
#include "analysis/patterns/shapes/hub.h"
#include "analysis/patterns/shapes/mend.h"
#include "analysis/patterns/shapes/store_use.h"

namespace corbel::analysis::patterns {

namespace {

constexpr std::size_t fewestSpokes = 3;

/// Whether at least four fifths of the relations between services pass it.
bool isHub(const Hub& hub)
{
    const std::size_t all = hub.through().size() + hub.direct().size();
    return 5 * hub.through().size() >= 4 * all;
}

std::vector<std::string> idsOf(const Scope& scope, const std::vector<Index>& relations)
{
    std::vector<std::string> ids;
    for (const Index relation : relations) {
        ids.push_back(scope.facts().relationId(relation));
    }
    return ids;
}

Count servicesAtTheHub(const Scope& scope)
{
    const Hub& hub = scope.get<Hub>();
    Count count;
    if (hub.node() == noIndex) {
        return count;
    }
    Answer answer{hub.spokes().size() >= fewestSpokes && isHub(hub)};
    if (answer.holds && hub.isOpen()) {
        answer.needs.push_back(scope.facts().id(hub.node()) + ".gateway-type");
    }
    count.add(scope.facts().id(hub.node()), std::move(answer));
    for (const Index spoke : hub.spokes()) {
        count.witnesses.push_back(scope.facts().id(spoke));
    }
    return count;
}

Count throughTheHub(const Scope& scope)
{
    const Hub& hub = scope.get<Hub>();
    Count count;
    if (hub.node() == noIndex) {
        return count;
    }
    for (const Index relation : hub.through()) {
        count.yes(scope.facts().relationId(relation));
    }
    for (const Index relation : hub.direct()) {
        count.no(scope.facts().relationId(relation));
    }
    return count;
}

std::vector<Fix> leadThroughTheHub(const Scope& scope)
{
    const Hub& hub = scope.get<Hub>();
    std::vector<Fix> fixes;
    if (hub.node() == noIndex) {
        return fixes;
    }
    for (const Index relation : hub.direct()) {
        const Index from = scope.graph().from(relation);
        const Index to = scope.graph().to(relation);
        const bool isServed =
            std::ranges::any_of(scope.graph().out(hub.node()), [&](const Arc& arc) {
                return arc.node == to &&
                       contains(requestKinds, scope.graph().relation(arc.relation).kind);
            });
        if (isServed) {
            addLeading(fixes, scope,
                       model::Message::of("Lead the call from {} to {} through {}",
                                          nameOf(scope, from), nameOf(scope, to),
                                          nameOf(scope, hub.node())),
                       relation, from, hub.node());
        }
    }
    return fixes;
}

Count noSharedStore(const Scope& scope)
{
    const Hub& hub = scope.get<Hub>();
    std::set<Index> spokes;
    for (const Index spoke : hub.spokes()) {
        spokes.insert(wholeService(scope.facts(), spoke));
    }
    Count count;
    for (const auto& [store, users] : scope.get<StoreUse>().users()) {
        const auto sharing =
            std::ranges::count_if(users, [&](Index user) { return spokes.contains(user); });
        if (sharing > 0) {
            sharing > 1 ? count.no(scope.facts().id(store)) : count.yes(scope.facts().id(store));
        }
    }
    return count;
}

Count hubKeepsNoData(const Scope& scope)
{
    const Hub& hub = scope.get<Hub>();
    Count count;
    if (hub.node() == noIndex) {
        return count;
    }
    for (const Arc& arc : scope.graph().out(hub.node())) {
        if (contains(requestKinds, scope.graph().relation(arc.relation).kind)) {
            const std::string& id = scope.facts().relationId(arc.relation);
            scope.facts().isData(arc.node) ? count.no(id) : count.yes(id);
        }
    }
    return count;
}

Measured connections(const Scope& scope)
{
    const Hub& hub = scope.get<Hub>();
    const std::size_t n = hub.spokes().size();
    return shareOf(n, n * (n - std::min<std::size_t>(n, 1)) / 2,
                   model::Message::of("a second service at the hub"), idsOf(scope, hub.through()));
}

Measured atOnePlace(const Scope& scope)
{
    const Hub& hub = scope.get<Hub>();
    return shareOf(hub.through().size(), hub.through().size() + hub.direct().size(),
                   model::Message::of("calls between services"));
}

Measured lostWithTheHub(const Scope& scope)
{
    return entriesLostWith(scope, scope.get<Hub>().node());
}

Measured spokesPerCopy(const Scope& scope)
{
    const Hub& hub = scope.get<Hub>();
    if (hub.node() == noIndex) {
        return {std::nullopt, "services", {model::Message::of("a bus between services")}, {}};
    }
    Measured measured = counted(hub.spokes().size(), "services", {scope.facts().id(hub.node())});
    *measured.value /= std::max(1, model::replicas(scope.graph().element(hub.node())));
    return measured;
}

constexpr std::array rules{
    RuleSpec{"services-at-hub",
             RuleRole::Required,
             {"Three services or more are joined to one hub, which at least four fifths of the "
              "relations between services pass.",
              "셋 이상의 서비스가 하나의 허브에 연결되어 있고, 서비스 사이 관계의 5분의 4 이상이 "
              "그 허브를 거친다."},
             {"Join the services to a gateway of type bus, and lead their calls through it.",
              "서비스를 bus 유형의 게이트웨이에 연결하고 호출이 그 게이트웨이를 거치게 하십시오."},
             servicesAtTheHub},
    RuleSpec{"through-hub",
             RuleRole::Required,
             {"Services ask each other through the hub only.",
              "서비스는 허브를 통해서만 서로 요청한다."},
             {"Lead the listed calls through the hub.", "표시된 호출이 허브를 거치게 하십시오."},
             throughTheHub,
             leadThroughTheHub},
    RuleSpec{"no-shared-store",
             RuleRole::Forbidden,
             {"No two services at the hub share a store.",
              "허브에 연결된 서비스끼리 저장소를 공유하지 않는다."},
             {"Give the listed stores to one service and let the others ask it through the hub.",
              "표시된 저장소를 한 서비스에 맡기고 나머지는 허브를 통해 요청하게 하십시오."},
             noSharedStore},
    RuleSpec{"hub-keeps-no-data",
             RuleRole::Forbidden,
             {"The hub only passes requests on and keeps no data of its own.",
              "허브는 중계만 하며 자체 데이터를 갖지 않는다."},
             {"Move the listed accesses into a service at the hub.",
              "표시된 접근을 허브에 연결된 서비스로 옮기십시오."},
             hubKeepsNoData},
};

constexpr std::array advantages{
    MeasureSpec{"connections",
                {"fewer connections to build and maintain", "구축하고 유지할 연결이 적음"},
                {"connections over those that every pair would need",
                 "모든 쌍을 직접 연결할 때 대비 연결 수"},
                connections,
                HadWhen::BelowOne},
    MeasureSpec{"through-hub",
                {"routing, conversion and monitoring in one place",
                 "라우팅, 변환, 모니터링을 한곳에서 처리"},
                {"share of the relations between services that pass the hub",
                 "서비스 사이 관계 중 허브를 거치는 비율"},
                atOnePlace},
};

constexpr std::array disadvantages{
    MeasureSpec{
        "lost-with-hub",
        {"when the hub fails, everything stands still", "허브가 멈추면 전체가 멈춤"},
        {"share of the entries that are down with the hub", "허브와 함께 중단되는 진입점 비율"},
        lostWithTheHub},
    MeasureSpec{"services-per-hub",
                {"the hub becomes the bottleneck", "허브가 병목이 됨"},
                {"services for each copy of the hub", "허브 한 대당 서비스 수"},
                spokesPerCopy},
};

} // namespace

const PatternSpec& hubAndSpoke()
{
    static const PatternSpec spec{"hub-and-spoke",
                                  {"Hub and spoke (service bus)", "허브 앤 스포크 (서비스 버스)"},
                                  Neighbourhood | WeakComponent | UserGroup,
                                  false,
                                  rules,
                                  advantages,
                                  disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
