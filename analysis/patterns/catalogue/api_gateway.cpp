// One door: clients reach the services through an API gateway only.

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/counts.h"
#include "analysis/patterns/shapes/doors.h"
#include "analysis/patterns/shapes/mend.h"

namespace corbel::analysis::patterns {

namespace {

/// What is counted of doors that say what they are; what belongs to one that does not counts only
/// if it is a door. Where none says so, all of them are judged as doors, and only the rule that
/// there is one stays open.
class Tally {
public:
    explicit Tally(const Doors& doors) : m_doors(doors), m_isAnySure(doors.isAnySure()) {}

    void add(Index door, const std::string& id, bool holds)
    {
        holds ? m_count.yes(id) : m_count.no(id);
        if (m_isAnySure && !m_doors.isSure(door)) {
            ++(holds ? m_mayHold : m_mayFail);
        }
    }
    /// Of a door that says what it is, what one that does not may keep from holding.
    void addOpen(const std::string& id)
    {
        m_count.yes(id);
        ++m_undecided;
    }

    Count count(const Scope& scope) &&
    {
        const double holds = m_count.satisfied - m_mayHold - m_undecided;
        const double sure = m_count.applicable - m_mayHold - m_mayFail;
        const auto share = [](double part, double all) { return all > 0 ? part / all : 1; };
        const Interval range{share(holds, sure + m_mayFail),
                             share(holds + m_undecided + m_mayHold, sure + m_mayHold)};
        if (!range.isPoint()) {
            for (const Index door : m_doors.all()) {
                if (!m_doors.isSure(door)) {
                    m_count.undecided.push_back(scope.facts().id(door) + ".gateway-type");
                }
            }
        }
        if (m_mayHold + m_mayFail + m_undecided > 0) {
            m_count.degree = range;
        }
        return std::move(m_count);
    }

private:
    const Doors& m_doors;
    bool m_isAnySure;
    Count m_count;
    double m_mayHold = 0;
    double m_mayFail = 0;
    double m_undecided = 0;
};

Count gatewayBeforeServices(const Scope& scope)
{
    const auto& found = scope.get<Doors>();
    Tally tally(found);
    Count open;
    for (const Index door : found.all()) {
        const bool isAsked = std::ranges::any_of(
            found.arrivals(), [&](const auto& arrival) { return arrival.node == door; });
        const std::string& id = scope.facts().id(door);
        tally.add(door, id, isAsked);
        isAsked ? open.open(id, id + ".gateway-type") : open.no(id);
    }
    return found.isAnySure() ? std::move(tally).count(scope) : open;
}

/// Whether only some of them say what they are.
bool areMixed(const Doors& doors)
{
    return doors.isAnySure() &&
           !std::ranges::all_of(doors.all(), [&](Index door) { return doors.isSure(door); });
}

Count arrivalsOf(const Scope& scope, const Doors& doors)
{
    Count count;
    for (const auto& arrival : doors.arrivals()) {
        const std::string& id = arrival.relation == noIndex
                                    ? scope.facts().id(arrival.node)
                                    : scope.facts().relationId(arrival.relation);
        arrival.isByDoor ? count.yes(id) : count.no(id);
    }
    return count;
}

/// A gateway that does not say its type is an entry, or leads clients to what stands behind it.
Count entriesByGateway(const Scope& scope)
{
    const auto& found = scope.get<Doors>();
    Count count = arrivalsOf(scope, found);
    if (!areMixed(found) || count.applicable <= 0) {
        return count;
    }
    const Count without = arrivalsOf(scope, Doors(scope, true));
    const double most = count.satisfied / count.applicable;
    const double least = without.applicable > 0 ? without.satisfied / without.applicable : 0;
    if (least != most) {
        count.degree = {std::min(least, most), std::max(least, most)};
        for (const Index door : found.all()) {
            if (!found.isSure(door)) {
                count.undecided.push_back(scope.facts().id(door) + ".gateway-type");
            }
        }
    }
    return count;
}

/// Where one door leads to the service already, a call past it may take that way.
std::vector<Fix> enterByGateway(const Scope& scope)
{
    const auto& found = scope.get<Doors>();
    std::vector<Fix> fixes;
    for (const auto& arrival : found.arrivals()) {
        const auto leads = [&](Index door) {
            return std::ranges::any_of(scope.facts().callees(door), [&](const Callee& callee) {
                return callee.node == arrival.node;
            });
        };
        const auto door = std::ranges::find_if(found.all(), leads);
        if (!arrival.isByDoor && arrival.relation != noIndex && door != found.all().end()) {
            const Index from = scope.graph().from(arrival.relation);
            addLeading(fixes, scope,
                       model::Message::of("Lead the call from {} to {} through {}",
                                          nameOf(scope, from), nameOf(scope, arrival.node),
                                          nameOf(scope, *door)),
                       arrival.relation, from, *door);
        }
    }
    return fixes;
}

Count noWayBack(const Scope& scope)
{
    const auto& found = scope.get<Doors>();
    std::set<Index> backForSure;
    for (const Doors::Call& call :
         areMixed(found) ? Doors(scope, true).calls() : std::vector<Doors::Call>{}) {
        if (call.isFromBehind) {
            backForSure.insert(call.relation);
        }
    }
    Tally tally(found);
    for (const Doors::Call& call : found.calls()) {
        const std::string& id = scope.facts().relationId(call.relation);
        const Index door = scope.graph().to(call.relation);
        if (call.isFromBehind && areMixed(found) && found.isSure(door) &&
            !backForSure.contains(call.relation)) {
            tally.addOpen(id);
        } else {
            tally.add(door, id, !call.isFromBehind);
        }
    }
    return std::move(tally).count(scope);
}

Count noDataBehind(const Scope& scope)
{
    const auto& found = scope.get<Doors>();
    Tally tally(found);
    for (const Index door : found.all()) {
        for (const Arc& arc : scope.graph().out(door)) {
            if (contains(requestKinds, scope.graph().relation(arc.relation).kind)) {
                tally.add(door, scope.facts().relationId(arc.relation),
                          !scope.facts().isData(arc.node));
            }
        }
    }
    return std::move(tally).count(scope);
}

Measured servicesPerDoor(const Scope& scope)
{
    const auto& doors = scope.get<Doors>().all();
    Measured measured = counted(0, "services");
    for (const Index door : doors) {
        *measured.value += static_cast<double>(Doors::servicesBehind(scope, door));
        measured.witnesses.push_back(scope.facts().id(door));
    }
    return measured;
}

Measured entriesShare(const Scope& scope)
{
    const auto& arrivals = scope.get<Doors>().arrivals();
    const auto byDoor =
        std::ranges::count_if(arrivals, [](const auto& arrival) { return arrival.isByDoor; });
    return shareOf(static_cast<std::size_t>(byDoor), arrivals.size(),
                   model::Message::of("an actor that calls it"));
}

Measured lostWithTheDoor(const Scope& scope)
{
    const auto& doors = scope.get<Doors>().all();
    return entriesLostWith(scope, doors.empty() ? noIndex : doors.front());
}

Measured addedHops(const Scope& scope)
{
    return counted(scope.get<Doors>().all().empty() ? 0 : 1, "hops");
}

constexpr std::array rules{
    RuleSpec{"gateway-before-services",
             RuleRole::Required,
             {"An API gateway takes the clients' requests and leads to two services or more.",
              "API 게이트웨이가 클라이언트의 요청을 받아 둘 이상의 서비스로 전달한다."},
             {"Put a gateway of type api-gateway before the services.",
              "서비스 앞에 api-gateway 유형의 게이트웨이를 두십시오."},
             gatewayBeforeServices},
    RuleSpec{"entries-by-gateway",
             RuleRole::Required,
             {"Clients come in through the API gateway only.",
              "클라이언트는 API 게이트웨이를 통해서만 들어온다."},
             {"Lead the listed calls through the API gateway.",
              "표시된 호출이 API 게이트웨이를 거치게 하십시오."},
             entriesByGateway,
             enterByGateway},
    RuleSpec{"no-way-back",
             RuleRole::Forbidden,
             {"Services behind the API gateway do not call each other through it.",
              "API 게이트웨이 뒤의 서비스는 그 게이트웨이를 거쳐 서로 호출하지 않는다."},
             {"Let the listed calls go straight to the service that they are for.",
              "표시된 호출이 게이트웨이를 거치지 않고 대상 서비스로 직접 가게 하십시오."},
             noWayBack},
    RuleSpec{"no-data-behind",
             RuleRole::Forbidden,
             {"The API gateway leads to services, never straight to their data.",
              "API 게이트웨이는 요청을 서비스로만 전달하고 데이터에 직접 접근하지 않는다."},
             {"Put a service between the gateway and the store.",
              "게이트웨이와 저장소 사이에 서비스를 두십시오."},
             noDataBehind},
};

constexpr std::array advantages{
    MeasureSpec{"through-gateway",
                {"access, limits and logging in one place", "인증, 제한, 로깅을 한곳에서 처리"},
                {"share of the entering calls that pass the gateway",
                 "들어오는 호출 중 게이트웨이를 거치는 비율"},
                entriesShare},
    MeasureSpec{"services-behind",
                {"clients know one address only", "클라이언트는 하나의 주소만 알면 됨"},
                {"services behind the gateway", "게이트웨이 뒤의 서비스 수"},
                servicesPerDoor},
};

constexpr std::array disadvantages{
    MeasureSpec{"lost-with-gateway",
                {"when the gateway fails, nothing can be reached",
                 "게이트웨이가 멈추면 아무것에도 접근할 수 없음"},
                {"share of the entries that are down with the gateway",
                 "게이트웨이와 함께 중단되는 진입점 비율"},
                lostWithTheDoor},
    MeasureSpec{"added-hops",
                {"each request takes one more hop", "요청마다 한 단계를 더 거침"},
                {"added hops", "추가되는 홉 수"},
                addedHops},
};

} // namespace

const PatternSpec& apiGateway()
{
    static const PatternSpec spec{"api-gateway",
                                  {"API gateway", "API 게이트웨이"},
                                  WeakComponent | UserGroup,
                                  true,
                                  rules,
                                  advantages,
                                  disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
