// Strangler facade: a legacy system is replaced piece by piece behind one front.

#include <algorithm>
#include <array>
#include <set>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/counts.h"
#include "analysis/patterns/shapes/facade.h"
#include "analysis/patterns/shapes/mend.h"
#include "analysis/patterns/shapes/store_use.h"

namespace corbel::analysis::patterns {

namespace {

Count facadeLeadsToBoth(const Scope& scope)
{
    const auto& facade = scope.get<Facade>();
    Count count;
    if (facade.node() != noIndex) {
        const std::string& id = scope.facts().id(facade.node());
        facade.leadsToOld() && !facade.fresh().empty() ? count.yes(id) : count.no(id);
    }
    return count;
}

/// Requests of clients to logic and gateways of the region.
template <class Visit>
void forEachEntry(const Scope& scope, const Visit& visit)
{
    for (const Index client : scope.clients()) {
        for (const Arc& arc : scope.graph().out(client)) {
            if (contains(requestKinds, scope.graph().relation(arc.relation).kind)) {
                visit(arc);
            }
        }
    }
}

/// A call that is led on by gateways is none that goes around the facade.
Count nobodyGoesAround(const Scope& scope)
{
    const auto& facade = scope.get<Facade>();
    Count count;
    if (facade.node() == noIndex) {
        return count;
    }
    forEachEntry(scope, [&](const Arc& arc) {
        const std::string& id = scope.facts().relationId(arc.relation);
        if (scope.facts().isGateway(arc.node)) {
            count.yes(id);
        } else if (facade.old().contains(arc.node) || facade.fresh().contains(arc.node)) {
            count.no(id);
        }
    });
    return count;
}

std::vector<Fix> leadThroughTheFacade(const Scope& scope)
{
    const auto& facade = scope.get<Facade>();
    std::vector<Fix> fixes;
    forEachEntry(scope, [&](const Arc& arc) {
        const auto callees = scope.facts().callees(facade.node());
        const bool leads = std::ranges::any_of(
            callees, [&](const Callee& callee) { return callee.node == arc.node; });
        if (!scope.facts().isGateway(arc.node) && leads) {
            const Index from = scope.graph().from(arc.relation);
            addLeading(fixes, scope,
                       model::Message::of("Lead the call from {} to {} through {}",
                                          nameOf(scope, from), nameOf(scope, arc.node),
                                          nameOf(scope, facade.node())),
                       arc.relation, from, facade.node());
        }
    });
    return fixes;
}

bool isOldData(const Scope& scope, const std::set<Index>& users)
{
    const auto& facade = scope.get<Facade>();
    return std::ranges::any_of(users, [&](Index user) { return facade.old().contains(user); });
}

/// A store is the old system's when it is marked so, or when old logic uses it.
Count newKeepsOffOldData(const Scope& scope)
{
    const auto& facade = scope.get<Facade>();
    const auto& users = scope.get<StoreUse>().users();
    Count count;
    for (const Index part : facade.fresh()) {
        for (const Callee& callee : scope.facts().callees(part)) {
            if (!scope.facts().isData(callee.node)) {
                continue;
            }
            const auto use = users.find(callee.node);
            const bool isOld = facade.old().contains(callee.node) ||
                               (use != users.end() && isOldData(scope, use->second));
            const std::string& id = scope.facts().relationId(callee.last);
            isOld ? count.no(id) : count.yes(id);
        }
    }
    return count;
}

Count oldKnowsNothingOfTheNew(const Scope& scope)
{
    const auto& facade = scope.get<Facade>();
    Count count;
    if (facade.fresh().empty()) {
        return count;
    }
    for (const Index part : facade.old()) {
        if (!Facade::works(scope.facts(), part)) {
            continue;
        }
        bool knows = false;
        for (const Callee& callee : scope.facts().callees(part)) {
            if (facade.fresh().contains(callee.node)) {
                knows = true;
                count.against.push_back(scope.facts().relationId(callee.last));
            }
        }
        ++count.applicable;
        if (!knows) {
            ++count.satisfied;
            count.witnesses.push_back(scope.facts().id(part));
        }
    }
    return count;
}

Measured replacedShare(const Scope& scope)
{
    const auto& facade = scope.get<Facade>();
    const auto oldLogic = std::ranges::count_if(
        facade.old(), [&](Index part) { return Facade::works(scope.facts(), part); });
    std::vector<std::string> witnesses;
    for (const Index part : facade.fresh()) {
        witnesses.push_back(scope.facts().id(part));
    }
    return shareOf(facade.fresh().size(),
                   facade.fresh().size() + static_cast<std::size_t>(oldLogic),
                   model::Message::of("a facade before the old and the new"), std::move(witnesses));
}

Measured oldLeft(const Scope& scope)
{
    Measured measured = counted(0, "elements");
    for (const Index part : scope.get<Facade>().old()) {
        *measured.value += 1;
        measured.witnesses.push_back(scope.facts().id(part));
    }
    return measured;
}

Measured lostWithTheFacade(const Scope& scope)
{
    return entriesLostWith(scope, scope.get<Facade>().node());
}

constexpr std::array rules{
    RuleSpec{"facade-leads-to-both",
             RuleRole::Required,
             {"A gateway leads requests to what is old and to what replaces it.",
              "게이트웨이가 요청을 기존 시스템과 새 시스템으로 나누어 전달한다."},
             {"Let a gateway lead to both; what is old bears the tag legacy.",
              "게이트웨이가 양쪽으로 전달하게 하십시오. 기존 시스템에는 legacy 태그를 다십시오."},
             facadeLeadsToBoth},
    RuleSpec{
        "nobody-goes-around",
        RuleRole::Forbidden,
        {"No client goes around the facade.", "클라이언트가 파사드를 우회하지 않는다."},
        {"Lead the listed calls through the facade.", "표시된 호출이 파사드를 거치게 하십시오."},
        nobodyGoesAround,
        leadThroughTheFacade},
    RuleSpec{"new-off-old-data",
             RuleRole::Forbidden,
             {"The new services keep off the data of the old system.",
              "새 서비스는 기존 시스템의 데이터에 직접 접근하지 않는다."},
             {"Give the new services data of their own, or let them ask the old system.",
              "새 서비스에 자체 데이터를 두거나 기존 시스템에 요청하게 하십시오."},
             newKeepsOffOldData},
    RuleSpec{"old-knows-no-new",
             RuleRole::Supporting,
             {"The old system does not call the new services.",
              "기존 시스템은 새 서비스를 호출하지 않는다."},
             {"Let the facade decide who answers, not the old system.",
              "누가 응답할지는 기존 시스템이 아니라 파사드가 정하게 하십시오."},
             oldKnowsNothingOfTheNew},
};

constexpr std::array advantages{
    MeasureSpec{"replaced-share",
                {"replaced piece by piece, without a single big switch",
                 "한 번에 전환하지 않고 조금씩 교체"},
                {"share of the services that are new", "새 서비스의 비율"},
                replacedShare},
};

constexpr std::array disadvantages{
    MeasureSpec{
        "old-left",
        {"old and new run side by side until the end", "끝날 때까지 신구 시스템을 함께 운영"},
        {"old elements still to replace", "아직 교체하지 않은 기존 요소 수"},
        oldLeft},
    MeasureSpec{"lost-with-facade",
                {"when the facade fails, nothing can be reached",
                 "파사드가 멈추면 아무것에도 접근할 수 없음"},
                {"share of the entries that are down with the facade",
                 "파사드와 함께 중단되는 진입점 비율"},
                lostWithTheFacade},
};

} // namespace

const PatternSpec& strangler()
{
    static const PatternSpec spec{"strangler",
                                  {"Strangler facade", "스트랭글러 파사드"},
                                  WeakComponent | UserGroup,
                                  true,
                                  rules,
                                  advantages,
                                  disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
