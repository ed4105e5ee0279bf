// 분할형: two or more hosts share the work; the parent of all the other types but one.

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/figures.h"
#include "analysis/patterns/measures/hosts.h"
#include "analysis/patterns/shapes/hosts.h"
#include "analysis/patterns/shapes/pairs.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::Message;

namespace {

/// A host that carries as many of the parts does the work alone: that is the centralized type.
constexpr double centralShare = 0.9;

/// Machines that do work now; what waits for a failure does none.
struct WorkingMachines {
    std::set<Index> certain;
    std::map<Index, Index> possible; ///< Others, with a part that may work there or wait.
};

/// What something fails over to may wait where nobody asks it and its role is not said.
bool mayWait(const Scope& scope, Index part)
{
    const std::array<Index, 1> alone{part};
    return statedRole(scope.facts(), part).empty() && scope.failOvers().isTarget(part) &&
           scope.failOvers().askers(alone).empty();
}

WorkingMachines workingMachines(const Scope& scope)
{
    WorkingMachines working;
    for (const Index part : scope.parts()) {
        if (isWaitingRole(statedRole(scope.facts(), part))) {
            continue;
        }
        for (const Index machine : machinesOf(scope.facts(), part)) {
            if (mayWait(scope, part)) {
                working.possible.emplace(machine, part);
            } else {
                working.certain.insert(machine);
            }
        }
    }
    std::erase_if(working.possible,
                  [&](const auto& entry) { return working.certain.contains(entry.first); });
    return working;
}

Count shareWork(const Scope& scope)
{
    Count count;
    if (isHostless(scope)) {
        return count;
    }
    const auto& main = scope.get<MainHost>();
    const auto [machines, maybe] = workingMachines(scope);
    const double alone = centralShare * static_cast<double>(scope.parts().size());
    const auto carried = static_cast<double>(main.carried);
    // Each part of which nobody says where it stands may stand on a machine of its own, if it works
    // now, and all of them on the one that carries most, where their sites allow it.
    std::size_t atMost = machines.size() + maybe.size();
    bool isAnyElsewhere = false;
    for (const Index part : main.hostless) {
        if (!isWaitingRole(statedRole(scope.facts(), part))) {
            ++atMost;
            isAnyElsewhere = isAnyElsewhere || std::ranges::none_of(machines, [&](Index machine) {
                                 return mayStandOn(scope.facts(), part, machine);
                             });
        }
    }
    const std::size_t atLeast = machines.size() + (isAnyElsewhere ? 1 : 0);
    count.applicable = 1;
    if (atLeast >= 2 && carried + static_cast<double>(main.mayJoin.size()) < alone) {
        count.satisfied = 1;
    } else if (atMost >= 2 && carried < alone) {
        for (const Index part : main.hostless) {
            count.undecided.push_back(scope.facts().id(part) + ".runs-on");
        }
        for (const auto& [machine, part] : maybe) {
            count.undecided.push_back(scope.facts().id(part) + ".role");
        }
        count.unknown = count.undecided.empty() ? 0 : 1;
    }
    auto& listed = count.satisfied + count.unknown > 0 ? count.witnesses : count.against;
    for (const Index machine : machines) {
        listed.push_back(scope.facts().id(machine));
    }
    return count;
}

/// Parts with different work that ask each other across machines.
bool isVertical(const Scope& scope)
{
    const ModelFacts& facts = scope.facts();
    return std::ranges::any_of(scope.parts(), [&](Index part) {
        const auto here = machinesOf(facts, part);
        return !here.empty() && !facts.isGateway(part) &&
               std::ranges::any_of(facts.callees(part), [&](const Callee& callee) {
                   const auto there = machinesOf(facts, callee.node);
                   return scope.has(callee.node) && !facts.isGateway(callee.node) &&
                          !there.empty() && !haveCommon(here, there);
               });
    });
}

/// The same work on several machines: replicas, peers, equal deploy units, partitions.
bool isHorizontal(const Scope& scope)
{
    const ModelFacts& facts = scope.facts();
    std::map<std::pair<ElementKind, std::string_view>, std::set<Index>> machines;
    for (const Index part : scope.parts()) {
        const auto here = machinesOf(facts, part);
        if (here.size() > 1 && model::replicas(scope.graph().element(part)) > 1) {
            return true;
        }
        const auto add = [&](std::string_view sameWork) {
            machines[{scope.graph().kind(part), sameWork}].insert(here.begin(), here.end());
        };
        if (const auto unit = model::textOf(facts.fields(part), Key::DeployUnit); !unit.empty()) {
            add(unit);
        }
        if (model::textOf(facts.fields(part), Key::Role) == "peer") {
            add(" peer");
        }
        if (facts.container(part, ElementKind::Partition) != noIndex) {
            add(" partition");
        }
    }
    return std::ranges::any_of(machines, [](const auto& same) { return same.second.size() > 1; });
}

std::vector<std::string> forms(const Scope& scope)
{
    std::vector<std::string> shown;
    if (isVertical(scope)) {
        shown.emplace_back("vertical");
    }
    if (isHorizontal(scope)) {
        shown.emplace_back("horizontal");
    }
    std::set<Index> sites;
    for (const Index part : scope.parts()) {
        const auto own = scope.facts().sites(part);
        sites.insert(own.begin(), own.end());
    }
    if (sites.size() > 1) {
        shown.emplace_back("geographic");
    }
    return shown;
}

/// To begin with, one host is enough: the mean of all.
Measured costOfOne(const Scope& scope)
{
    Measured measured = hostCost(scope);
    const std::set<Index> machines = [&] {
        std::set<Index> all;
        for (const Index host : hostsOf(scope)) {
            const auto own = machinesOf(scope.facts(), host);
            all.insert(own.begin(), own.end());
        }
        return all;
    }();
    if (measured.value && !machines.empty()) {
        *measured.value /= static_cast<double>(machines.size());
    }
    return measured;
}

/// The work of all machines over that of the busiest one: so many times what one host could do.
Measured timesOneHost(const Scope& scope)
{
    Measured measured{std::nullopt, "times one host", {}, {}};
    if (scope.figures() == nullptr) {
        measured.needs.push_back(Message::of("the capacity analysis"));
        return measured;
    }
    std::map<Index, double> work;
    double all = 0;
    for (const CapacityStation& station : scope.figures()->capacity().stations) {
        const Index part = scope.graph().indexOf(station.element);
        if (part == noIndex || !scope.has(part) || station.arrivalRate <= 0 ||
            scope.facts().isKind(part, ElementKind::Stream)) {
            continue; // A stream keeps records and has no time of service.
        }
        const auto machines = machinesOf(scope.facts(), part);
        if (machines.empty() && scope.facts().isGateway(part)) {
            continue; // It stands in front of what is drawn.
        }
        const Throughput one = throughputOf(scope.facts(), part);
        if (!station.isRateKnown || !one.perSecond || !station.utilization) {
            measured.needs.push_back(Message::verbatim(station.element + ".service-time"));
        } else if (machines.empty()) {
            measured.needs.push_back(Message::verbatim(station.element + ".runs-on"));
        } else {
            const model::Element& element = scope.graph().element(part);
            const double busy = *station.utilization * std::max(1, model::replicas(element)) *
                                model::concurrency(element).value_or(1);
            all += busy;
            for (const Index machine : machines) {
                work[machine] += busy / static_cast<double>(machines.size());
            }
        }
    }
    const auto busiest =
        std::ranges::max_element(work, {}, [](const auto& own) { return own.second; });
    if (measured.needs.empty() && (busiest == work.end() || busiest->second <= 0)) {
        measured.needs.push_back(Message::of("an actor that calls it, and its rate"));
    }
    if (measured.needs.empty()) {
        measured.value = all / busiest->second;
        measured.witnesses = {scope.facts().id(busiest->first)};
    }
    return measured;
}

Measured hostsImagesTeams(const Scope& scope)
{
    const ModelFacts& facts = scope.facts();
    Measured measured{std::nullopt, "servers × OS images × teams", {}, {}};
    std::set<std::string_view> images;
    std::set<Index> teams;
    const std::vector<Index> hosts = hostsOf(scope);
    for (const Index host : hosts) {
        const std::string_view type = model::textOf(facts.fields(host), Key::HostType);
        const std::string_view os = model::textOf(facts.fields(host), Key::Os);
        measured.witnesses.push_back(facts.id(host));
        teams.insert(facts.owners(host).begin(), facts.owners(host).end());
        if (type == "managed" || type == "function") {
            continue; // Its system is the provider's business.
        }
        if (os.empty()) {
            measured.needs.push_back(Message::verbatim(facts.id(host) + ".os"));
        }
        images.insert(os);
    }
    for (const Index part : scope.parts()) {
        const auto& owners = facts.owners(part);
        if (owners.empty()) {
            measured.needs.push_back(Message::verbatim(facts.id(part) + ".team"));
        }
        teams.insert(owners.begin(), owners.end());
    }
    if (hosts.empty()) {
        measured.needs.push_back(Message::of("hosts, and `runs-on` of what they run"));
    }
    if (measured.needs.empty()) {
        measured.value = static_cast<double>(
            hosts.size() * std::max<std::size_t>(1, images.size()) * teams.size());
    }
    return measured;
}

constexpr std::array rules{
    RuleSpec{
        "share-work",
        RuleRole::Required,
        {"Two or more hosts share the work, and none of them carries 90 % or more of the parts.",
         "둘 이상의 호스트가 작업을 나누며 어느 하나도 구성 요소의 90% 이상을 담당하지 않는다."},
        {"Let some of the parts run on another host.",
         "일부 구성 요소를 다른 호스트에서 실행하십시오."},
        shareWork},
};

constexpr std::array advantages{
    MeasureSpec{"cost-of-one-host",
                {"low cost to introduce", "낮은 도입 비용"},
                {"cost of one host, on average", "호스트 한 대의 평균 비용"},
                costOfOne,
                HadWhen::Always},
    MeasureSpec{"times-one-host",
                {"high scalability", "높은 확장성"},
                {"work of all hosts over that of the busiest one",
                 "가장 바쁜 호스트 대비 전체 호스트의 작업량"},
                timesOneHost,
                HadWhen::AboveOne},
    MeasureSpec{"ceiling",
                {"high scalability", "높은 확장성"},
                {"ceiling of the whole", "전체의 상한"},
                ceilingOfAll},
};

constexpr std::array disadvantages{
    MeasureSpec{"hosts-images-teams",
                {"harder to maintain as servers multiply", "서버 수 증가에 따른 유지 관리 어려움"},
                {"servers times OS images times teams", "서버 수 × OS 종류 × 팀 수"},
                hostsImagesTeams},
};

} // namespace

const PatternSpec& distributed()
{
    static const PatternSpec spec{"distributed",
                                  {"Distributed", "분할형"},
                                  PlacedComponent | UserGroup,
                                  false,
                                  rules,
                                  advantages,
                                  disadvantages,
                                  forms,
                                  {}};
    return spec;
}

} // namespace corbel::analysis::patterns
