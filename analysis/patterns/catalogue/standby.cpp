// 스탠바이형: a second one of the same role waits, and takes over when the first one fails.

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/availability.h"
#include "analysis/patterns/pattern_facts.h"
#include "analysis/patterns/shapes/hosts.h"
#include "analysis/patterns/shapes/mend.h"
#include "analysis/patterns/shapes/pair_ground.h"
#include "analysis/patterns/shapes/pair_state.h"
#include "analysis/patterns/shapes/pairs.h"

namespace corbel::analysis::patterns {

using model::Key;
using model::Message;
using model::RelationKind;

namespace {

const std::vector<StandbyPair>& pairsOf(const Scope& scope)
{
    return scope.get<StandbyPairs>().all();
}

/// Where the role is not stated, whoever is asked while the other one works does not wait.
Answer waits(const Scope& scope, Index passive)
{
    const std::string_view role = statedRole(scope.facts(), passive);
    if (!role.empty() && role != "follower") {
        return {isWaitingRole(role)};
    }
    Answer asked = scope.get<StandbyPairs>().isAsked(passive);
    asked.holds = !asked.holds;
    return asked;
}

/// What waits for something itself is active once that has failed.
bool isActive(const Scope& scope, Index active)
{
    return !isWaitingRole(statedRole(scope.facts(), active)) || scope.failOvers().isTarget(active);
}

Count activeAndPassive(const Scope& scope)
{
    Count count;
    for (const StandbyPair& pair : pairsOf(scope)) {
        const bool isOneRole = scope.graph().kind(pair.active) == scope.graph().kind(pair.passive);
        count.add(scope.facts().id(pair.passive), isOneRole && isActive(scope, pair.active)
                                                      ? waits(scope, pair.passive)
                                                      : Answer());
    }
    return count;
}

Count failsOver(const Scope& scope)
{
    Count count;
    for (const StandbyPair& pair : pairsOf(scope)) {
        pair.failOver != noIndex ? count.yes(scope.facts().relationId(pair.failOver))
                                 : count.no(scope.facts().id(pair.active));
    }
    return count;
}

std::vector<Fix> drawFailOver(const Scope& scope)
{
    std::vector<Fix> fixes;
    for (const StandbyPair& pair : pairsOf(scope)) {
        if (pair.failOver == noIndex) {
            fixes.push_back(
                connecting(scope,
                           Message::of("Let {} fail over to {}", nameOf(scope, pair.active),
                                       nameOf(scope, pair.passive)),
                           RelationKind::FailsOverTo, pair.active, pair.passive));
        }
    }
    return fixes;
}

Count twoMachines(const Scope& scope)
{
    Count count;
    for (const StandbyPair& pair : pairsOf(scope)) {
        const Ground ground = groundOf(scope, pair);
        count.add(scope.facts().id(pair.passive), ground == Ground::Unknown
                                                      ? Answer{false, placesToState(scope, pair)}
                                                      : Answer{ground == Ground::Two});
    }
    return count;
}

std::vector<Index> commonOf(const std::set<Index>& a, const std::set<Index>& b)
{
    std::vector<Index> common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    return common;
}

/// What a standby needs that is lost with the machines of the active end, or with itself where none
/// are drawn, and the keys that are missing for that.
struct LostNeeds {
    std::vector<Index> lost;
    std::vector<std::string> missing;
};

LostNeeds lostNeeds(const Scope& scope, const StandbyPair& pair)
{
    const auto& pairs = scope.get<StandbyPairs>();
    auto dead = pairs.machines(pair.active);
    if (dead.empty()) {
        dead.push_back(pair.active);
    }
    const auto* lost = scope.downWith(dead);
    LostNeeds needs;
    if (lost == nullptr) {
        needs.missing.push_back(circlesToUndo());
        return needs;
    }
    const ModelFacts& facts = scope.facts();
    const auto& content = pairs.content(pair.passive);
    std::set<Index> seen;
    for (const Index part : content) {
        for (const Arc& arc : scope.graph().out(part)) {
            if (!facts.isHard(arc.relation) || std::ranges::binary_search(content, arc.node) ||
                !seen.insert(arc.node).second) {
                continue;
            }
            if (std::ranges::binary_search(*lost, arc.node)) {
                needs.lost.push_back(arc.node);
            } else if (facts.isPart(arc.node) && !facts.isGateway(arc.node) &&
                       !facts.isPlaced(arc.node)) {
                needs.missing.push_back(facts.id(arc.node) + ".runs-on");
            }
        }
    }
    return needs;
}

/// Both on one machine only is a matter of the machines; here, what they share beyond that, be it
/// by way of what the standby needs.
Count nothingInCommon(const Scope& scope)
{
    const auto& pairs = scope.get<StandbyPairs>();
    Count count;
    for (const StandbyPair& pair : pairsOf(scope)) {
        std::vector<Index> common =
            commonOf(storesOf(scope, pair.active), storesOf(scope, pair.passive));
        const Ground ground = groundOf(scope, pair);
        if (ground == Ground::Two) {
            std::ranges::set_intersection(pairs.machines(pair.active), pairs.machines(pair.passive),
                                          std::back_inserter(common));
        }
        const std::string& id = scope.facts().id(pair.passive);
        if (common.empty() && ground == Ground::Two) {
            LostNeeds needs = lostNeeds(scope, pair);
            if (needs.lost.empty() && !needs.missing.empty()) {
                count.open(id, std::move(needs.missing));
                continue;
            }
            common = std::move(needs.lost);
        }
        if (!common.empty()) {
            ++count.applicable;
            for (const Index node : common) {
                count.against.push_back(scope.facts().id(node));
            }
        } else if (ground == Ground::Unknown) {
            count.open(id, placesToState(scope, pair));
        } else {
            count.yes(id);
        }
    }
    return count;
}

/// Only where sites are drawn, and not for a pair on one machine.
Count apart(const Scope& scope)
{
    Count count;
    for (const StandbyPair& pair : pairsOf(scope)) {
        if (auto answer = standApart(scope, pair)) {
            count.add(scope.facts().id(pair.passive), std::move(*answer));
        }
    }
    return count;
}

Count stated(const Scope& scope, Key key, const char* spelling)
{
    Count count;
    for (const StandbyPair& pair : pairsOf(scope)) {
        if (pair.failOver == noIndex) {
            continue;
        }
        const std::string& id = scope.facts().relationId(pair.failOver);
        const model::Record& fields = scope.graph().relation(pair.failOver).fields;
        if (!fields.contains(key)) {
            count.open(id, id + "." + spelling);
        } else {
            model::flagOf(fields, key) ? count.yes(id) : count.no(id);
        }
    }
    return count;
}

Count automatic(const Scope& scope)
{
    return stated(scope, Key::Automatic, "automatic");
}

Count rehearsed(const Scope& scope)
{
    return stated(scope, Key::Rehearsed, "rehearsed");
}

std::vector<Fix> switchAutomatically(const Scope& scope)
{
    std::vector<Fix> fixes;
    for (const StandbyPair& pair : pairsOf(scope)) {
        if (pair.failOver != noIndex &&
            !model::flagOf(scope.graph().relation(pair.failOver).fields, Key::Automatic)) {
            fixes.push_back(
                statingOf(scope,
                          Message::of("Let {} take over from {} automatically",
                                      nameOf(scope, pair.passive), nameOf(scope, pair.active)),
                          pair.failOver, Key::Automatic, true));
        }
    }
    return fixes;
}

Count stateReplicated(const Scope& scope)
{
    Count count;
    for (const StandbyPair& pair : pairsOf(scope)) {
        const std::set<Index> receivers = receiversOf(scope, pair);
        for (const Index part : stateOf(scope, pair)) {
            const Index copy = copyTo(scope, pair, part, receivers);
            copy != noIndex ? count.yes(scope.facts().relationId(copy))
                            : count.no(scope.facts().id(part));
        }
        for (const Index part : maybeStateOf(scope, pair)) {
            const Index copy = copyTo(scope, pair, part, receivers);
            const std::string& id = scope.facts().id(part);
            copy != noIndex ? count.yes(scope.facts().relationId(copy))
                            : count.open(id, id + ".stateful");
        }
    }
    return count;
}

/// Where the pair itself keeps the state, its passive end is where the copy belongs.
std::vector<Fix> replicateState(const Scope& scope)
{
    std::vector<Fix> fixes;
    for (const StandbyPair& pair : pairsOf(scope)) {
        if (stateOf(scope, pair).contains(pair.active) &&
            copyTo(scope, pair, pair.active, receiversOf(scope, pair)) == noIndex &&
            model::isLegal(RelationKind::Replicates, scope.graph().kind(pair.active),
                           scope.graph().kind(pair.passive))) {
            fixes.push_back(connecting(scope,
                                       Message::of("Replicate {} to {}", nameOf(scope, pair.active),
                                                   nameOf(scope, pair.passive)),
                                       RelationKind::Replicates, pair.active, pair.passive));
        }
    }
    return fixes;
}

Count enoughCapacity(const Scope& scope)
{
    Count count;
    for (const StandbyPair& pair : pairsOf(scope)) {
        count.add(scope.facts().id(pair.passive), scope.get<StandbyPairs>().isEnough(pair));
    }
    return count;
}

/// Of what is active while nothing has failed.
std::vector<Index> activeHosts(const Scope& scope)
{
    std::set<Index> hosts;
    for (const StandbyPair& pair : pairsOf(scope)) {
        if (isWaitingRole(statedRole(scope.facts(), pair.active))) {
            continue;
        }
        const auto machines = scope.get<StandbyPairs>().machines(pair.active);
        hosts.insert(machines.begin(), machines.end());
    }
    return {hosts.begin(), hosts.end()};
}

Measured survivesHost(const Scope& scope)
{
    return availabilityWithout(scope, activeHosts(scope));
}

Measured timeToTakeOver(const Scope& scope)
{
    return recoveryWithout(scope, activeHosts(scope), &DomainLoss::rto);
}

/// Mean over the pairs.
Measured passiveShare(const Scope& scope)
{
    const auto& pairs = scope.get<StandbyPairs>();
    Measured measured{0, "", {}, {}};
    std::set<std::string> missing;
    for (const StandbyPair& pair : pairsOf(scope)) {
        const Throughput active = pairs.capacity(pair.active);
        const Throughput passive = pairs.capacity(pair.passive);
        missing.insert(active.missing.begin(), active.missing.end());
        missing.insert(passive.missing.begin(), passive.missing.end());
        if (active.perSecond && passive.perSecond) {
            *measured.value += *passive.perSecond / (*active.perSecond + *passive.perSecond) /
                               static_cast<double>(pairsOf(scope).size());
            measured.witnesses.push_back(scope.facts().id(pair.passive));
        }
    }
    for (const std::string& key : missing) {
        measured.needs.push_back(Message::verbatim(key));
    }
    if (pairsOf(scope).empty()) {
        measured.needs.push_back(Message::of("something that fails over to another"));
    }
    if (!measured.needs.empty()) {
        measured.value.reset();
    }
    return measured;
}

constexpr std::array rules{
    RuleSpec{"active-and-passive",
             RuleRole::Required,
             {"Two of the same kind stand side by side; one works and the other waits.",
              "같은 종류의 둘이 나란히 있으며 하나는 동작하고 다른 하나는 대기한다."},
             {"Let the listed ones wait (role: passive), without requests of their own.",
              "표시된 것이 요청을 받지 않고 대기하게 하십시오 (role: passive)."},
             activeAndPassive},
    RuleSpec{"fails-over",
             RuleRole::Required,
             {"The active one fails over to the one that waits.",
              "활성 쪽이 대기 쪽으로 장애 조치된다."},
             {"Draw what the listed ones fail over to.",
              "표시된 것이 장애 시 넘어갈 대상을 그리십시오."},
             failsOver,
             drawFailOver},
    RuleSpec{"two-machines",
             RuleRole::Required,
             {"Both stand on physical hosts of their own.", "둘이 서로 다른 물리 호스트에 있다."},
             {"Put the listed ones on another physical host.",
              "표시된 것을 다른 물리 호스트에 두십시오."},
             twoMachines},
    RuleSpec{"nothing-in-common",
             RuleRole::Forbidden,
             {"The two share no host and no store, and the standby needs nothing that fails with "
              "the active one.",
              "둘은 호스트와 저장소를 공유하지 않으며, 대기 쪽은 활성 쪽과 함께 멈추는 것에 "
              "의존하지 않는다."},
             {"Give the standby one of its own for each of the listed ones.",
              "표시된 것을 대기 쪽에도 따로 두십시오."},
             nothingInCommon},
    RuleSpec{"apart",
             RuleRole::Supporting,
             {"The two stand in different racks, zones or sites.",
              "둘이 서로 다른 랙, 존 또는 사이트에 있다."},
             {"Move the listed ones to another site or zone.",
              "표시된 것을 다른 사이트나 존으로 옮기십시오."},
             apart},
    RuleSpec{"automatic",
             RuleRole::Supporting,
             {"The switch happens by itself.", "전환이 자동으로 이루어진다."},
             {"Let the listed switches happen automatically (automatic).",
              "표시된 전환이 자동으로 이루어지게 하십시오 (automatic)."},
             automatic,
             switchAutomatically},
    RuleSpec{
        "state-replicated",
        RuleRole::Supporting,
        {"What the active one knows is copied to the standby.",
         "활성 쪽의 상태가 대기 쪽에 복제된다."},
        {"Replicate the listed state to the standby.", "표시된 상태를 대기 쪽에 복제하십시오."},
        stateReplicated,
        replicateState},
    RuleSpec{"enough-capacity",
             RuleRole::Supporting,
             {"The standby can carry all of the load.", "대기 쪽이 전체 부하를 감당할 수 있다."},
             {"Give the listed ones as much capacity as the active ones have.",
              "표시된 것에 활성 쪽만큼의 용량을 주십시오."},
             enoughCapacity},
    RuleSpec{"rehearsed",
             RuleRole::Supporting,
             {"The switch is rehearsed.", "전환을 미리 연습한다."},
             {"Rehearse the listed switches, and say so (rehearsed).",
              "표시된 전환을 연습하고 이를 밝히십시오 (rehearsed)."},
             rehearsed},
};

constexpr std::array advantages{
    MeasureSpec{"availability-without-host",
                {"survives the failure of a physical server", "물리 서버 고장에 대처 가능"},
                {"availability while the active host is down", "활성 호스트가 멈췄을 때의 가용성"},
                survivesHost},
    MeasureSpec{"rto",
                {"survives the failure of a physical server", "물리 서버 고장에 대처 가능"},
                {"time until it answers again after the active host fails (RTO)",
                 "활성 호스트가 멈춘 뒤 다시 응답할 때까지의 시간(RTO)"},
                timeToTakeOver,
                HadWhen::Always},
};

constexpr std::array disadvantages{
    MeasureSpec{"waiting-share",
                {"wasted resources", "리소스 낭비 발생"},
                {"share of the capacity that waits", "대기하고 있는 용량의 비율"},
                passiveShare},
};

} // namespace

const PatternSpec& standby()
{
    static const PatternSpec spec{
        "standby", {"Standby", "스탠바이형"}, ReplicaSet, false, rules, advantages, disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
